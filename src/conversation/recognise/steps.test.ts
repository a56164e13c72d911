import fc from "fast-check";
import { expect, test } from "vitest";
import { nameAsAnswer } from "./asked-name.ts";
import { read } from "./index.ts";
import { normalise } from "./normalise.ts";
import { readPeople } from "./people.ts";
import { type Token, tokenise } from "./tokens.ts";

const today = Temporal.PlainDate.from("2017-08-08");

/** How often a token of the text is looked at; the clock of a busy machine says less. */
function stepsOf(text: string): number {
  let steps = 0;
  const counting = (tokens: Token[]): Token[] =>
    new Proxy(tokens, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) steps += 1;
        const value = Reflect.get(target, key, receiver);
        // Slices and filtered rows are counted as well.
        if (key !== "slice" && key !== "filter") return value;
        return (...given: [never, never]) => counting(Reflect.apply(value, target, given));
      },
    });
  readPeople(counting(tokenise(normalise(text))), today);
  return steps;
}

const patterns = [
  "Budi Santoso 3 mei 1980 dan ",
  "a b c ",
  "21 atau ",
  "tgl 21, ",
  "selain senin dan ",
  "1990 ",
  "Jumat ",
  "nama nama ",
  "tgl lahir ",
  "bukan ",
  "Tan Ah Moy, ",
  "antara 21 dan ",
  "25-01-1987\n",
  "Budi\n",
  "#Budi#25011987#14082017",
  "lebih awal dari ",
  "undur seminggu ",
  "' . - , ",
  "istri anak ",
  "An An ",
];

test.each(patterns)("of a text four times as long four times the steps: %s", (pattern) => {
  const long = (letters: number) => pattern.repeat(Math.ceil(letters / pattern.length)).slice(0, letters);
  const [short, whole] = [stepsOf(long(1_024)), stepsOf(long(4_096))];
  expect(whole / short).toBeLessThan(5.5);
});

test("nothing that a keyboard or a program can send makes the reader throw", () => {
  const odd = fc.constantFrom(
    ..."\ud800 \udfff \u200f \u202e \u200b \u00ad \u0301 ﷺ ４ ' ’ ´ # * ~ _ \n \t 00-00-1950 99999999999999999999 jam 99 tgl 0 setengah 0 21-99 0/0/0000 31-31-2017 antara - atau atau sebelum selain undur 99 minggu 999 hari lagi".split(
      " ",
    ),
    "\ud83d",
    "nama: ",
    "lahir tahun ",
    "tgl 29 februari 2100",
    "#Contoh#99999999#99999999",
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 60 }), fc.boolean(), (parts, apart) => {
      const text = parts.join(apart ? " " : "");
      const reading = read(text, today);
      expect(reading.masked.isWellFormed()).toBe(true);
      nameAsAnswer(text);
    }),
    { numRuns: 3_000 },
  );
});
