import type { LetterContent } from "./letter.ts";

/** Who a letter goes to: the phone number if we have it, else the WhatsApp user id. */
export interface Recipient {
  phone?: string;
  userId?: string;
}

/** One send, as the outbox asks a channel for it. */
export interface Parcel {
  number: string;
  to: Recipient;
  /** Comes back in every receipt (Meta: biz_opaque_callback_data). */
  letterId: string;
  content: LetterContent;
  /** The uploaded picture for `content.qr`; undefined: send the text alone. */
  mediaId?: string;
  /** Send the template and not the free text. */
  asTemplate: boolean;
}

/**
 * What became of a send, the channel's error table as values. `code` is the channel's error number, `after` seconds it asked us to wait.
 * accepted: it has it. unknown: the answer was lost, it may have it (`trouble`: the channel itself said that it is in trouble). again: try this letter again. trouble: nothing left, and not because of
 * this letter: the channel or the way to it is in trouble. pause-number, pause-pair, pause-account:
 * too fast for the number, for this citizen, for the account: try again after the pause. never: this letter will not go; `why` window: only a
 * template would. picture: the picture was refused or is gone. pause-templates: what we begin rests on this number,
 * answers go on. stop-number, stop-all: nothing goes until somebody looked.
 */
export type Verdict =
  | { is: "accepted"; wamid: string }
  | { is: "unknown"; trouble?: true }
  | {
      is:
        | "again"
        | "trouble"
        | "pause-number"
        | "pause-templates"
        | "pause-pair"
        | "pause-account"
        | "stop-number"
        | "stop-all"
        | "picture";
      code?: number;
      after?: number;
    }
  | {
      is: "never";
      code?: number;
      why: "window" | "unreachable" | "refused" | "our-mistake" | "template" | "unfamiliar";
    };

export interface Carrier {
  send(parcel: Parcel): Promise<Verdict>;
  /** Uploads a PNG for one number. */
  upload(number: string, png: Uint8Array): Promise<{ mediaId: string } | { failed: Verdict }>;
}

/** What the channel says later about a letter. */
export interface Receipt {
  wamid: string;
  /** Our letter, if the channel echoed it. */
  letterId?: string;
  status: "sent" | "delivered" | "read" | "failed" | "other";
  at: Temporal.Instant;
  /** For failed: what to do about it, from the same error table. */
  verdict?: Verdict;
}
