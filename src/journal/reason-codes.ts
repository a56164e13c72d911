/** Reasons that the program itself gives, as the journal keeps them. Whatever is none of these was typed by somebody. */
const codes = [
  // Why a seat could not be had (`UnavailableDay` and `PersonRefusal`).
  "past",
  "weekend",
  "closed-today",
  "holiday",
  "beyond-horizon",
  "not-released",
  "too-late-today",
  "full",
  "no-such-hour",
  "already-booked",
  "five-people",
  "nobody-came",
  "not-used",
  "caution",
  "eight-in-thirty-days",
  // Why an office took seats away (`Because`).
  "closure",
  "closed-early",
  "unopened",
  "disturbance",
  "not-reached",
  "hours",
  // How a booking changed or ended.
  "said-in-time",
  "kept",
  "waiting-list",
  "birth-slip",
  "birth-other",
  "identity-proved",
  "erased",
  "late",
  "no-show",
  // What the door found (`DoorOutcome`), and how somebody was there.
  "recorded",
  "again",
  "other-day",
  "other-office",
  "cancelled",
  "not-confirmed",
  "visited",
  "not-a-code",
  "unknown",
  "choose",
  "nobody",
  "early",
  "in-window",
  "amnesty",
  "walk-in",
  "absent",
  "back-today",
  "stamp",
  // Papers and the line.
  "here",
  "not-there",
  "with-findings",
  "papers-complete",
  "complete-before",
  // What disturbed an office.
  "silence",
  "outage",
  "clock",
  "declared",
  // Services of the pack that everybody has.
  "new",
  "renewal",
  "renewal-before-2009",
  "child",
  // What became of somebody's ways in.
  "first-administrator",
  "second-factor-set",
  "provider-bound",
  "passkey-made",
  "passkey-ended",
  "own-password",
  "own-pin",
  "from-elsewhere",
  "roles",
  "ended",
  "pin",
  "password",
  "second-factor",
  "second-person-wanted",
  "password-asked",
  "second-factor-asked",
  "roles-asked",
  "password-stopped",
  "second-factor-stopped",
  "roles-stopped",
] as const;

export type ReasonCode = (typeof codes)[number];

const known: ReadonlySet<string> = new Set(codes);

/** Whether a reason is the program's own. Anything else is words of a person, and is sealed. */
export function isReasonCode(reason: string): reason is ReasonCode {
  return known.has(reason);
}
