/**
 * What a person said to one of our numbers, in our own words. The door makes these values; from here on nobody
 * knows WhatsApp. Text is storable (no NUL, no lone surrogates) and masked (no identity numbers).
 */
export type Said =
  | { kind: "text"; text: string; forwarded?: true }
  /** A button or a row of a list of ours was tapped; `id` is what we gave it. */
  | { kind: "choice"; id: string; title: string }
  | { kind: "media"; media: "image" | "video" | "audio" | "voice" | "document" | "sticker"; caption?: string }
  /** The position itself is dropped at the door. */
  | { kind: "location" }
  | { kind: "contact" }
  /** An emoji on a letter of ours, whose id at Meta is `to`; none where it was taken away. */
  | { kind: "reaction"; emoji?: string; to?: string }
  | { kind: "deleted" }
  | { kind: "edited"; text: string }
  | { kind: "call" }
  | { kind: "order" }
  /** A shape we do not know; `type` is Meta's word for it, cut to 40 letters. */
  | { kind: "unreadable"; type: string };

/** Who wrote: a phone number (E.164 with plus), a WhatsApp user id (BSUID), or both. At least one is there. */
export interface Sender {
  phone?: string;
  userId?: string;
  /** Whose user id it is: Meta gives each portfolio of numbers its own. None where our numbers are all in one. */
  portfolio?: string;
}

/** A message as the door hands it over. */
export interface IncomingMessage {
  messageId: string;
  /** Meta's `phone_number_id` of the number of ours that was written to. */
  number: string;
  sender: Sender;
  /** Meta's timestamp. */
  sentAt: Temporal.Instant;
  said: Said;
}

/** The person behind one address is reached by another from now on, as Meta says itself. */
export interface SenderMoved {
  from: Sender;
  to: Sender;
  /** Meta's `phone_number_id` of the number of ours that heard of it, where it is told. */
  number?: string | undefined;
}
