import { type Country, shippedCountry } from "../../office/index.ts";

/** Towns and regencies that people write in front of a birth date or behind "imigrasi"; only to know they are no name. */
interface Towns {
  known: ReadonlySet<string>;
  /** What may stand behind one: "selatan". */
  side: ReadonlySet<string>;
}

const made = new WeakMap<object, Towns>();
let here: Towns | undefined;

/** Reads with the towns of a country; a text that is read by itself has those of the country we ship. `read` does not wait for anything. */
export function amongTowns<Result>(country: Pick<Country, "places" | "sides">, read: () => Result): Result {
  const before = here;
  here = townsOf(country);
  try {
    return read();
  } finally {
    here = before;
  }
}

function towns(): Towns {
  here ??= townsOf(shippedCountry());
  return here;
}

function townsOf(country: Pick<Country, "places" | "sides">): Towns {
  const known = made.get(country) ?? { known: new Set(country.places), side: new Set(country.sides) };
  made.set(country, known);
  return known;
}

/** Whether these words (small letters) are a town and nothing else: "bogor", "jakarta selatan". */
export function isPlace(words: readonly string[]): boolean {
  const { known, side } = towns();
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.some((word) => known.has(word)) &&
    words.every((word) => known.has(word) || side.has(word))
  );
}

/** Whether one word (small letters) is a town. */
export function isTown(word: string): boolean {
  return towns().known.has(word);
}

/** How many words from `i` on are a town: 0, 1 or 2. */
export function placeLength(words: readonly string[], i: number): number {
  const { known, side } = towns();
  if (!known.has(words[i] ?? "")) return 0;
  return side.has(words[i + 1] ?? "") ? 2 : 1;
}
