import { isNear } from "./near.ts";

const names: readonly (readonly string[])[] = [
  "januari jan january januar jnuari",
  "februari feb peb pebruari february febuari",
  "maret mar mrt march mac",
  "april apr",
  "mei may mai",
  "juni jun june",
  "juli jul july",
  "agustus agu agt agst ags agust aug august agus agts ogos",
  "september sep sept spt",
  "oktober okt oct october oktb",
  "november nov nop nopember",
  "desember des dec december desb disember",
].map((line) => line.split(" "));

const months = new Map(names.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));
const full = names.flatMap((words, i) => words.filter((word) => word.length > 4).map((word) => [word, i + 1] as const));

/** The month (1-12) a word in small letters means; longer ones with one mistyped letter. */
export function monthOf(low: string): number | undefined {
  const exact = months.get(low);
  if (exact !== undefined || low.length < 5 || low.length > 11) return exact;
  return full.find(([word]) => isNear(low, word))?.[1];
}

/** "Agus" is a name far more often than a month, and so are "Mac" and "Mai": they count only with a year behind them. */
export function isAlsoName(low: string): boolean {
  return low === "agus" || low === "mac" || low === "mai";
}
