import { isAnd, isKin } from "./kin.ts";
import { isSelf } from "./self.ts";
import { lowAt, type Token } from "./tokens.ts";

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

/** How many people a text speaks of, and where: "3 orang", "berdua", "for two people", "saya sama dua anak". A number without its noun counts nobody. */
export function countAt(tokens: readonly Token[]): { count: number; from: number; to: number } | undefined {
  for (const [i, token] of tokens.entries()) {
    const { from, to } = token;
    const group = together.get(token.low);
    if (group) return { count: group, from, to };
    const number = token.is === "number" && token.low.length < 3 ? +token.low : numbers.get(token.low);
    const beside = number === undefined ? 0 : besideSelf(tokens, i);
    if (number !== undefined && beside > 0 && number < mostChildren) return { count: number + beside, from, to };
    if (number === undefined || number < 1 || !people.has(tokens[i + 1]?.low ?? "")) continue;
    if (/^(per|tiap|setiap|nomor|no|loket)$/.test(tokens[i - 1]?.low ?? "")) continue;
    return { count: number, from, to };
  }
  return undefined;
}

/** "Saya, istri, dan 2 anak": how many stand before the number, where whoever writes is one of them and relatives follow it; else none. */
function besideSelf(tokens: readonly Token[], at: number): number {
  const of = lowAt(tokens, at + 1);
  if (!isKin(of) && !/^(?:kids|children|sons|daughters|brothers|sisters)$/.test(of)) return 0;
  let [count, self] = [0, false];
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    const low = lowAt(tokens, i);
    const isOwner = (isSelf(low) || low === "ku") && isKin(lowAt(tokens, i - 1));
    if (isSelf(low) || low === "me" || low === "i" || low === "myself") {
      if (isOwner) continue;
      self = true;
      count += 1;
    } else if (isKin(low)) count += 1;
    else if (!isAnd(low) && !/^(?:,|my|our|the)$/.test(low)) break;
  }
  return self ? count : 0;
}
const mostChildren = 6;
