import type { LetterTimes } from "./letter-times.ts";

/** What a letter says, before any channel's shape. All texts come from the phrasebook. */
export interface LetterContent {
  /** At most 1,024 characters where there is a picture, buttons or rows; else 4,096. */
  text: string;
  /** A booking code to send as a QR picture, with `text` as its caption. If the picture fails the text goes alone. */
  qr?: string;
  /** 1 to 3 reply buttons; titles at most 20 characters, unique. Not together with `qr` or `rows`. */
  buttons?: { id: string; title: string }[];
  /** 1 to 10 rows of one list; titles at most 24 characters, descriptions at most 72. Not together with `qr` or `buttons`. */
  rows?: { open: string; rows: { id: string; title: string; description?: string }[] };
  /** The approved template that says the same outside the 24 hours; without one the letter is dropped there. */
  template?: { name: string; language: "id" | "en"; parameters: string[] };
}

/** Stable names, for figures and for the list of failed letters; never personal. */
export type LetterKind = string;

/** A letter as other modules hand it over; it commits together with what it reports. */
export interface LetterDraft extends LetterTimes {
  letterId: string;
  number: string;
  citizenId: string;
  office?: number;
  booking?: string;
  kind: LetterKind;
  /** The message this answers, and which answer to it (0, 1, ...): unique, so no answer is ever written twice. */
  replyTo?: string;
  replyOrdinal?: number;
  content: LetterContent;
  /** Domain time. */
  createdAt: Temporal.Instant;
  /** Until when free text is allowed (the citizen's last message plus 24 hours); undefined: template only. Domain time. */
  windowUntil?: Temporal.Instant;
}
