import type { Token } from "./tokens.ts";

const together = new Map(
  "berdua bertiga berempat berlima berenam bertujuh berdelapan".split(" ").map((word, i) => [word, i + 2]),
);
const numbers = new Map<string, number>();
for (const words of [
  "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh",
  "one two three four five six seven eight nine ten",
])
  for (const [i, word] of words.split(" ").entries()) numbers.set(word, i + 1);
const people = new Set(
  "orang org orng orangan people persons person pax jiwa wong urang travellers applicants adults".split(" "),
);

/** How many people a text speaks of, and where: "3 orang", "berdua", "for two people". A number without its noun counts nobody. */
export function countAt(tokens: readonly Token[]): { count: number; from: number; to: number } | undefined {
  for (const [i, token] of tokens.entries()) {
    const { from, to } = token;
    const group = together.get(token.low);
    if (group) return { count: group, from, to };
    const number = token.is === "number" && token.low.length < 3 ? +token.low : numbers.get(token.low);
    if (number === undefined || number < 1 || !people.has(tokens[i + 1]?.low ?? "")) continue;
    if (/^(per|tiap|setiap|nomor|no|loket)$/.test(tokens[i - 1]?.low ?? "")) continue;
    return { count: number, from, to };
  }
  return undefined;
}
