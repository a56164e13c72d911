import { isBefore } from "../calendar/index.ts";
import { type Office, quietUntil } from "../office/index.ts";

/** When a letter that we begin may leave. Domain time. An answer has none of it: it leaves at once, at any hour. */
export interface LetterTimes {
  /** No earlier; undefined: at once. */
  dueAt?: Temporal.Instant;
  /** It makes no sense any more from this moment on, and is dropped. */
  goodUntil?: Temporal.Instant;
  /** Its visit lies in the quiet hours, so it may leave in them. */
  atNight?: boolean;
}

/**
 * Decides when a letter that we begin may leave: not in the office's quiet hours, unless the visit that it is about lies in quiet hours.
 * @param about `visit`: its hour; "now" for somebody who is at the office. `goodUntil`: when it makes no sense any more
 */
export function letterTimes(
  office: Office,
  now: Temporal.Instant,
  { visit, goodUntil }: { visit: Temporal.Instant | "now" | undefined; goodUntil?: Temporal.Instant | undefined },
): LetterTimes {
  const atNight = visit === "now" || (visit !== undefined && quietUntil(office, visit) !== undefined);
  const dueAt = atNight ? undefined : quietUntil(office, now);
  return { ...(dueAt && { dueAt }), ...(goodUntil && { goodUntil }), ...(atNight && { atNight }) };
}

/** Whether a letter makes no sense any more. */
export function isOver(goodUntil: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return goodUntil !== null && !isBefore(now, goodUntil);
}
