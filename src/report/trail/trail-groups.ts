import type { JournalAct } from "../../journal/index.ts";

/** What somebody with power over the line may be asked about. The acts of each group are the journal's stable names. */
const acts = {
  readmissions: ["readmitted"],
  "out-of-order": ["called-out-of-order", "taken-to-desk"],
  priority: ["priority-set"],
  "desk-bookings": ["booked"],
  changes: ["moved", "moved-away", "cancelled", "slip-printed", "letter-resent"],
  exceptions: ["handed-over", "second-booking", "group-asked", "group-allowed", "group-ended"],
  corrections: ["renamed", "birth-corrected", "service-set"],
  undone: ["papers-undone", "undone"],
  paper: ["ticket-written-by-hand", "ticket-reprinted"],
  searches: ["searched"],
  allowances: ["allowance-given", "allowance-withdrawn"],
  limits: ["budget-spent"],
  looking: [
    "booking-shown",
    "evidence-read",
    "cases-read",
    "list-printed",
    "people-read",
    "trail-read",
    "trail-exported",
  ],
  powers: [
    "staff-added",
    "staff-changed",
    "device-bound",
    "device-revoked",
    "key-made",
    "key-revoked",
    "rules-changed",
    "rules-withdrawn",
    "pack-imported",
    "calendar-changed",
    "calendar-taken-back",
    "facts-changed",
    "facts-taken-back",
    "disturbance-began",
    "disturbance-ended",
    "disturbance-shortened",
    "disturbance-withdrawn",
    "case-decided",
    "case-objected",
    "case-answered",
  ],
} as const satisfies Record<string, readonly JournalAct[]>;

export type TrailGroup = keyof typeof acts;
export const trailGroups = Object.keys(acts) as TrailGroup[];

/** Acts that show nobody at work: looking at a trail at home is no worked day, nor is a line that the night writes for somebody. */
const atNoWork: readonly JournalAct[] = [
  ...acts.looking.filter((act) => act !== "booking-shown"),
  ...acts.powers,
  "signed-in",
  "signed-out",
  "codes-guessed",
];

/** Each act that is counted with its group, and those that show nobody at work: two lists side by side, as the statement takes them. */
export const groupedActs = {
  acts: trailGroups.flatMap((group) => acts[group] as readonly string[]),
  groups: trailGroups.flatMap((group) => acts[group].map(() => group)),
  atNoWork: atNoWork as readonly string[],
};
