import type { Refused } from "./contact.ts";
import { type SenderKind, senderKinds } from "./people.ts";

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

/** One line of the breakdown: of those with a later day than alone, how many met this, by kind of sender. */
export interface LossRow {
  trouble: Trouble | "others";
  people: number;
  byKind: Partial<Record<SenderKind, number>>;
}

/** Who had a later day than alone, or none, and what they met. "others": nothing of all this; a day was full of honest people. */
export function lossRows(played: Pick<Outcome, "got" | "losses">, alone: Pick<Outcome, "got" | "kinds">): LossRow[] {
  const later = [...alone.got].filter(([person, day]) => day !== undefined && isLater(played.got.get(person), day));
  return [...troubles, "others" as const].map((trouble) => {
    const theirs = later.filter(([person]) => (played.losses.of(person) ?? "others") === trouble);
    const kinds = theirs.map(([person]) => alone.kinds.get(person) as SenderKind);
    const counts = senderKinds.map((kind) => [kind, kinds.filter((one) => one === kind).length] as const);
    return { trouble, people: theirs.length, byKind: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
  });
}

function isLater(here: number | undefined, day: number): boolean {
  return here === undefined || here > day;
}
