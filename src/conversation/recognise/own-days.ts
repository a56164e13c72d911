import { kinOf } from "./kin.ts";
import type { Paired } from "./pair-people.ts";
import type { DatePiece } from "./scan.ts";
import { isSelf } from "./self.ts";
import { lowAt, type Token } from "./tokens.ts";
import { isAddress } from "./words.ts";

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

/** "Saya", or who it is to the writer: "suami" before "tgl 10", "istri" before "saya Tini". */
function whoBefore(tokens: readonly Token[], at: number): string | undefined {
  let self: string | undefined;
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const low = lowAt(tokens, i);
    const relative = kinOf(low);
    if (relative) return relative;
    if (isSelf(low) || writers.has(low)) self = "saya";
    else if (self || !(between.has(low) || isAddress(low))) return self;
  }
  return self;
}
const writers = new Set("i me myself my".split(" "));
const between = new Set(": , tgl tanggal hari hr pas di mau datang dtg nama namanya on the is yang yg".split(" "));

function placeOf({ run, dates }: Paired): number {
  return Math.min(run?.from ?? Number.POSITIVE_INFINITY, dates[0]?.from ?? Number.POSITIVE_INFINITY);
}
