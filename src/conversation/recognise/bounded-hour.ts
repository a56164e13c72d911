import type { HourMatch } from "./part-of-day.ts";
import { lowAt, type Token } from "./tokens.ts";

// An hour as a bound: "sebelum jam 10", "paling telat jam 9", "di atas jam 1", "1pm or later". What lies beyond it is wished for.

export type Bound = "before" | "after";

const before = new Set("sebelum sblm sblum sebelom before dibawah bawah maksimal maks max".split(" "));
const after = new Set(
  "setelah sesudah stlh sehabis after habis abis bada badah ba bakda bakdo selesai diatas atas lewat minimal".split(
    " ",
  ),
);
const latest = new Set("lambat telat lama akhir lmbat".split(" "));
const earliest = new Set("cepat cepet awal".split(" "));
const denying = new Set("not jangan jgn jan ojo ulah bukan".split(" "));

/** The words of a bound at `i`, and where they end: "paling lambat", "di atas", "no later than". */
export function boundAt(tokens: readonly Token[], i: number): { is: Bound; next: number } | undefined {
  const [word, second, third] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  const denied = denying.has(lowAt(tokens, i - 1));
  const found = (is: Bound, length: number) => ({ is: denied ? opposite[is] : is, next: i + length });
  if (word === "paling" && latest.has(second)) return found("before", 2);
  if (word === "paling" && earliest.has(second)) return found("after", 2);
  if (word === "no" && third === "than" && /^(later|earlier)$/.test(second))
    return found(second === "later" ? "before" : "after", 3);
  if (second === "than" && /^(earlier|later)$/.test(word)) return found(word === "earlier" ? "before" : "after", 2);
  if (before.has(word)) return found("before", 1);
  return after.has(word) ? found("after", 1) : undefined;
}
const opposite = { before: "after", after: "before" } as const;

/** Beyond a bound: the half of the day that lies there, or the hour itself where the morning goes on behind it. */
export function beyond(bound: Bound, { hour, next }: HourMatch): HourMatch {
  if (!("hour" in hour)) return { hour, next };
  // Whoever must be there before the afternoon's third hour may as well come in the morning.
  if (bound === "before") return { hour: { part: "morning" }, next };
  return hour.hour.hour >= 12 ? { hour: { part: "afternoon" }, next } : { hour, next };
}

/** "Jam 10 ke atas", "1pm or later", "9 onwards", "jam 10 atau sebelumnya": a bound that is said behind the hour. */
export function withBoundBehind(tokens: readonly Token[], match: HourMatch): HourMatch {
  const [word, second] = [lowAt(tokens, match.next), lowAt(tokens, match.next + 1)];
  const said = (is: Bound, length: number) => beyond(is, { ...match, next: match.next + length });
  if (/^(keatas|onwards?|kesana)$/.test(word)) return said("after", 1);
  if (word === "ke" && /^(atas|sana)$/.test(second)) return said("after", 2);
  if (word === "kebawah" || (word === "ke" && second === "bawah")) return said("before", word === "ke" ? 2 : 1);
  if (!/^(atau|ato|or|and|dan)$/.test(word)) return match;
  if (/^(later|after|lebih|sesudahnya|setelahnya|abisnya|lewat)$/.test(second)) return said("after", 2);
  return /^(earlier|before|sebelumnya|kurang)$/.test(second) ? said("before", 2) : match;
}
