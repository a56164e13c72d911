import type { Refused } from "./contact.ts";
import type { SenderKind } from "./people.ts";

/**
 * Why an honest person may have a later day than alone, the plainest first: refused by a rule of the sender, did not see the question in
 * time, a day that was wished was full and brokers had seats of it, or seats of it were resting.
 */
export const troubles = [
  "live",
  "new",
  "nobody-came",
  "not-used",
  "caution",
  "question",
  "brokers",
  "resting",
] as const;
export type Trouble = (typeof troubles)[number];
const isRefusal = (trouble: Trouble): trouble is Refused => troubles.indexOf(trouble) < troubles.indexOf("question");

/** What honest people met, by person. */
export class Losses {
  readonly #met = new Map<string, Trouble>();

  note(person: string, trouble: Trouble): void {
    const before = this.#met.get(person);
    if (!before || troubles.indexOf(trouble) < troubles.indexOf(before)) this.#met.set(person, trouble);
  }

  of(person: string): Trouble | undefined {
    return this.#met.get(person);
  }

  /** People who had to find another telephone. */
  get refused(): number {
    return [...this.#met.values()].filter(isRefusal).length;
  }
}

/** Of a played world: the day that each person got, what they met, and by whom they were written for. */
interface Outcome {
  got: ReadonlyMap<string, number | undefined>;
  kinds: ReadonlyMap<string, SenderKind>;
  losses: Losses;
}

/** Of some people so many met something; so many of these had a later day than alone, or none, and so many an earlier one. */
export interface Count {
  met: number;
  later: number;
  earlier: number;
}

/** One line of the breakdown: who met this, in all and by kind of sender. */
export interface LossRow {
  trouble: Trouble | "others";
  all: Count;
  byKind: Partial<Record<SenderKind, Count>>;
}

/** What honest people met, and whose day is another than alone. "others": nothing of all this; where it was later, a day was full of honest people. */
export function lossRows(played: Pick<Outcome, "got" | "losses">, alone: Pick<Outcome, "got" | "kinds">): LossRow[] {
  const rows = new Map<Trouble | "others", LossRow>();
  for (const trouble of [...troubles, "others" as const]) rows.set(trouble, { trouble, all: none(), byKind: {} });
  for (const [person, day] of alone.got) {
    const here = played.got.get(person);
    const row = rows.get(played.losses.of(person) ?? "others") as LossRow;
    const kind = alone.kinds.get(person) as SenderKind;
    const ofKind = (row.byKind[kind] ??= none());
    for (const count of [row.all, ofKind]) {
      count.met += 1;
      if (isLater(here, day)) count.later += 1;
      if (isLater(day, here)) count.earlier += 1;
    }
  }
  return [...rows.values()];
}

function none(): Count {
  return { met: 0, later: 0, earlier: 0 };
}

/** None at all is later than any day. */
function isLater(one: number | undefined, other: number | undefined): boolean {
  return other !== undefined && (one === undefined || one > other);
}
