import type { Paired } from "./paired.ts";
import type { DatePiece } from "./scan.ts";
import type { Token } from "./tokens.ts";
import { whoBefore } from "./who-before.ts";

// Whose day is which, where several people are named and several days said.

/**
 * Gives each day to whoever it is said of ("sy tgl 8, suami tgl 10"), else to whoever stands before it. What comes back is left for all: one day,
 * or a second one of the same person.
 */
export function giveDays(tokens: readonly Token[], people: readonly Paired[], days: readonly DatePiece[]): DatePiece[] {
  if (days.length < 2) return [...days];
  const shared: DatePiece[] = [];
  for (const day of days) {
    const isFree = (one: Paired) => !one.dates.some((date) => days.includes(date));
    const owner = ownerOf(tokens, people, day) ?? people.findLast((one) => placeOf(one) < day.from);
    if (owner && isFree(owner)) owner.dates.push(day);
    else shared.push(day);
  }
  return shared;
}

/** The only one who is spoken of by the word before the day. */
function ownerOf(tokens: readonly Token[], people: readonly Paired[], day: DatePiece): Paired | undefined {
  const said = whoBefore(tokens, day.from);
  const of = (who: string | undefined) => people.filter(({ run }) => run && whoBefore(tokens, run.from) === who);
  const own = said ? of(said) : [];
  // "Maya Sari 6/6/1989, suami Doni ...: suami tgl 10, sy tgl 8": who was named without a word is the writer.
  const [one, more] = own.length === 0 && said === "saya" ? of(undefined) : own;
  return more ? undefined : one;
}

function placeOf({ run, dates }: Paired): number {
  return Math.min(run?.from ?? Number.POSITIVE_INFINITY, dates[0]?.from ?? Number.POSITIVE_INFINITY);
}
