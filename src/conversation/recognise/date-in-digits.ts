import { canBe, type DayMonthYear, type FoundDate, type Match } from "./found-date.ts";
import type { DateDoubt } from "./reading.ts";

// Dates that are typed as one number: 25011987, 250187, 2501987, two of them as sixteen digits.

/** Digits of a date as they were typed. */
export interface Part {
  low: string;
  letters?: true;
}

/** The date or the two dates that a number is. */
export function oneNumber(part: Part, i: number): Match | undefined {
  const { low } = part;
  const one = (found: FoundDate | undefined) => found && { found: [found], next: i + 1 };
  if (low.length === 8) return one(eight(low, part));
  if (low.length === 7) return one(seven(low, part));
  if (low.length === 6) {
    const at = { day: +low.slice(0, 2), month: +low.slice(2, 4), year: +low.slice(4), short: true };
    return canBe(at) ? one({ is: "full", ...at, typed: low, doubts: doubts(part, "two-digit-year") }) : undefined;
  }
  if (low.length !== 16) return undefined;
  const [a, b] = [fromEight(low.slice(0, 8)), fromEight(low.slice(8))];
  if (!canBe(a) || !canBe(b)) return undefined;
  const found = [a, b].map((at): FoundDate => ({ is: "full", ...at, typed: low, doubts: doubts(part, "separators") }));
  return { found, next: i + 1 };
}

function fromEight(digits: string): DayMonthYear {
  return { day: +digits.slice(0, 2), month: +digits.slice(2, 4), year: +digits.slice(4), short: false };
}

function eight(digits: string, part: Part): FoundDate | undefined {
  const at = fromEight(digits);
  if (canBe(at)) return { is: "full", ...at, typed: digits, doubts: doubts(part) };
  const iso = { day: +digits.slice(6), month: +digits.slice(4, 6), year: +digits.slice(0, 4), short: false };
  if (canBe(iso)) return { is: "full", ...iso, typed: digits, doubts: doubts(part, "other-order") };
  return impossible(at, digits);
}

/** A zero was left out in front of the day or of the month. Where both readings exist we ask. */
function seven(digits: string, part: Part): FoundDate | undefined {
  const [a, b] = [fromEight(`0${digits}`), fromEight(`${digits.slice(0, 2)}0${digits.slice(2)}`)];
  const [good, other] = [a, b].filter(canBe);
  if (!good) return undefined;
  if (other && (other.day !== good.day || other.month !== good.month))
    return { is: "impossible", typed: digits, year: good.year, short: false, guess: good };
  return { is: "full", ...good, typed: digits, doubts: doubts(part, "separators") };
}

/** A date that no calendar has, if it was meant as one: 31 February, month 14; not any eight digits. */
export function impossible(at: DayMonthYear, said: string): FoundDate | undefined {
  const { day, month, year, short } = at;
  const swapped = { day: month, month: day, year, short };
  if (canBe(swapped)) return { is: "impossible", typed: said, year, short, guess: swapped };
  if (day > 39 || month > 39 || (!short && (year < 1800 || year > 2199))) return undefined;
  return { is: "impossible", typed: said, year, short };
}

/** What was interpreted, with letters typed for digits. */
export function doubts(part: Part, ...kinds: DateDoubt[]): DateDoubt[] {
  return part.letters ? [...kinds, "letters-for-digits"] : kinds;
}
