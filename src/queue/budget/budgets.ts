import type { Hand } from "../act-context.ts";

/** How much one hand may take of something: in a minute, and in a day. */
export interface Budget {
  minute: number;
  day: number;
}

/** Whose act it is, as far as budgets go. A desk counts whoever works at it. */
export type HandKind = "staff" | "key" | "device" | "desk";

/** A number, or "none" where this kind of hand has nothing to do with it. */
type Row = Readonly<Record<Exclude<HandKind, "desk">, Budget>> & { readonly desk?: Budget };

const none: Budget = { minute: 0, day: 0 };

/**
 * The budgets: each is several times what an honest hand needs on its busiest day, and a small part of what a stolen key or a clerk who
 * sells places would take. What is not among them is bounded by the day itself: a number is called once, a paper checked once.
 */
export const budgets = {
  /** Bookings at the desk, in whichever pool. Tries count: "has a booking already" is an answer about somebody. */
  bookings: {
    staff: { minute: 10, day: 120 },
    key: { minute: 10, day: 120 },
    device: none,
    desk: { minute: 15, day: 150 },
  },
  /** Of these, the ones that took a place of the public: what brokers would sell. An office has 150 a day. */
  "public-seats": {
    staff: { minute: 5, day: 20 },
    key: { minute: 3, day: 10 },
    device: none,
    desk: { minute: 5, day: 30 },
  },
  /** Changes of other people's bookings: moved, cancelled, printed, sent again. */
  changes: {
    staff: { minute: 10, day: 120 },
    key: { minute: 5, day: 60 },
    device: none,
    desk: { minute: 15, day: 150 },
  },
  /** Of these what wants an identity card: names, birth dates, telephones. What a clerk who sells places would need. */
  identity: { staff: { minute: 3, day: 30 }, key: { minute: 2, day: 15 }, device: none },
  /** Looking for somebody by name, by the end of a number, or by the last letters of a code. */
  searches: { staff: { minute: 20, day: 300 }, key: { minute: 10, day: 100 }, device: none },
  /** Well-formed codes that no booking has: guesses. Whoever has used them up is not told of right ones either. */
  "unknown-codes": {
    staff: { minute: 5, day: 100 },
    key: { minute: 5, day: 100 },
    device: { minute: 5, day: 100 },
  },
  /** What does not even pass a code's check letter. It tells nobody anything; each is a line in the journal. */
  "mistyped-codes": {
    staff: { minute: 20, day: 500 },
    key: { minute: 20, day: 500 },
    device: { minute: 20, day: 500 },
  },
  /** Copies of a number's paper. */
  reprints: { staff: { minute: 10, day: 60 }, key: { minute: 5, day: 30 }, device: { minute: 5, day: 30 } },
  /** Dead numbers that live again. */
  readmissions: { staff: { minute: 5, day: 20 }, key: { minute: 2, day: 10 }, device: none },
  /** Somebody whose turn it is not, at a counter or at the document desk. */
  "out-of-order": { staff: { minute: 5, day: 30 }, key: { minute: 3, day: 20 }, device: none },
  /** The page of one code, with what became of it. */
  "code-pages": { staff: { minute: 10, day: 100 }, key: none, device: none },
  /** The printable list of a day. */
  lists: { staff: { minute: 5, day: 30 }, key: none, device: none },
} as const satisfies Record<string, Row>;

export type BudgetName = keyof typeof budgets;
export const budgetNames = Object.keys(budgets) as BudgetName[];

/** A hand whose use is counted, by its name in the journal; a desk by its office and code: "desk 1 depan". */
interface Counted {
  hand: string;
  budget: Budget;
}

/** Whose budgets an act of this hand uses: the actor's, and the desk's where it has one. The clock and a demonstration's people have none. */
export function countedHands(what: BudgetName, { actor, desk, office }: Hand): Counted[] {
  const own = budgetOf(what, actor);
  const place = desk === undefined ? undefined : `desk ${office.id} ${desk}`;
  const shared = place && budgetOf(what, place);
  return [
    ...(own ? [{ hand: actor, budget: own }] : []),
    ...(own && place && shared ? [{ hand: place, budget: shared }] : []),
  ];
}

/** The budget of a hand by its name; undefined: it has none. */
export function budgetOf(what: BudgetName, hand: string): Budget | undefined {
  const kind = kindOf(hand);
  return kind && (budgets[what] as Row)[kind];
}

/** The first word of a hand's name; undefined: nobody whose use is counted. */
export function kindOf(hand: string): HandKind | undefined {
  const kind = hand.split(" ", 1)[0];
  return (["staff", "key", "device", "desk"] as const).find((one) => one === kind);
}
