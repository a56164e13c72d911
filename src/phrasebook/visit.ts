import type { Office } from "../office/index.ts";

/** An hour on a day at an office: what most sentences are about. */
export interface Visit {
  office: Office;
  day: Temporal.PlainDate;
  /** Local time of the office. */
  starts: Temporal.PlainTime;
}

/** Somebody and the hour he has. */
export interface NamedVisit extends Visit {
  name: string;
  birth: Temporal.PlainDate;
}

/** Things worth a line beside a booking; what each says is the phrasebook's. */
export type Hint = "senior" | "under-five" | "child" | "address" | "title" | "punctuation" | "long-name";

/** What a letter of confirmation tells. `come` and `last`: local times by the rules the booking was given under. */
export interface Confirmation extends Visit {
  /** What happened just now; a resend says the same as the first letter. */
  opening: "booked" | "drawn" | "moved" | "moved-office" | "restored" | "renamed" | "birth-corrected";
  /** How often it may still be moved. */
  movesLeft: number;
  name: string;
  /** As it is read: 7KMX-4PTH. */
  code: string;
  come: Temporal.PlainTime;
  last: Temporal.PlainTime;
  /** The papers of what they come for; undefined: nobody said yet whether it is a first passport or another one. */
  papers: { name: string; brief: string } | undefined;
  /** Where the office has moved to not long before that day; undefined: it is where people know it. */
  address?: string | undefined;
  hints: Hint[];
  /** On a second visit: what is still needed, and nothing else. Undefined: all papers. */
  again?: StillNeeded | undefined;
}

/** What is missing, a line each; or (the papers are complete) the name of the stage that is left to do. */
export type StillNeeded = { missing: readonly string[] } | { left: string };

/** What somebody told us so far, to be said back to them by name: a misreading is seen at once. */
export interface Noted {
  people: readonly { name?: string | undefined; birth?: Temporal.PlainDate | undefined }[];
  day?: Temporal.PlainDate | undefined;
  hour?: Temporal.PlainTime | undefined;
  /** Where no hour was named. */
  part?: "morning" | "afternoon" | undefined;
  /** Another office than the one written to. */
  office?: Office | undefined;
}

/** The most that fits under a picture, beside buttons or above a list (Meta's limits, in characters). */
export const limits = { caption: 1024, text: 4096, button: 20, row: 24, description: 72, open: 20 } as const;

/** Adds lines one by one as long as the whole still fits; what does not fit is left out. */
export function withRoom(text: string, extra: readonly string[], limit: number = limits.caption): string {
  return extra.reduce((whole, line) => (whole.length + 1 + line.length <= limit ? `${whole}\n${line}` : whole), text);
}

/** Shortened at its end, where a title would not fit its button. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** A request that is in a draw, as people read it. */
export interface LotSaid {
  /** 7KMX4-PTM3A */
  lot: string;
  office: Office;
  day: Temporal.PlainDate;
  /** Name and birth date of each. */
  people: readonly { name: string; birth: Temporal.PlainDate }[];
  hour: Temporal.PlainTime | undefined;
  drawsAt: Temporal.Instant;
}
