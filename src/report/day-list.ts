import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { initials } from "../queue/index.ts";
import { type ListedRow, listedOn } from "./day-list.sql.ts";

/** One line of the list that lies at the door when the network is cut: never a name. */
export interface DayListRow extends Omit<ListedRow, "name" | "party"> {
  initials: string;
  /** The party it comes with, as a letter of this list: A, B, ... Z, AA. */
  party: string | undefined;
}

/** Everybody with a confirmed seat of an office on a day, by hour. */
export async function dayList(tx: Tx, office: number, day: Temporal.PlainDate, keys: Keys): Promise<DayListRow[]> {
  const rows = await listedOn(tx, office, day, keys);
  const sizes = Map.groupBy(rows, ({ party }) => party);
  const letters = new Map<string, string>();
  return rows.map(({ name, party, ...row }) => {
    const together = party !== null && (sizes.get(party)?.length ?? 0) > 1;
    if (together && !letters.has(party)) letters.set(party, letterOf(letters.size));
    return { ...row, initials: initials(name ?? ""), party: together ? letters.get(party) : undefined };
  });
}

function letterOf(nth: number): string {
  const letter = String.fromCharCode(65 + (nth % 26));
  return nth < 26 ? letter : letterOf(Math.floor(nth / 26) - 1) + letter;
}
