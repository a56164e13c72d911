import { lowAt, type Token } from "./tokens.ts";

// Months of the Islamic and the Javanese year, as the old remember their birthdays by: no day of ours can be made of them.

const months = new Set(
  "muharram muharam muharrom suro sura safar sapar mulud maulud maulid rajab rejeb sakban syaban ruwah ramadan ramadhan romadhon romadon poso puasa syawal sawal zulkaidah dzulkaidah dulkangidah sela selo apit zulhijah dzulhijjah dzulhijah zulhijjah besar rayagung hapit".split(
    " ",
  ),
);
const twoWords = new Set(
  "rabiul awal|rabiul akhir|rabiulawal|jumadil awal|jumadil akhir|jumadilawal|jumadilakhir".split("|"),
);

/** Where "17 rajab", "12 mulud", "1 Suro" or "3 rabiul awal" ends, or 0; with a capital behind it such a word begins a name. */
export function otherCalendarAt(tokens: readonly Token[], i: number): number {
  const day = tokens[i];
  if (day?.is !== "number" || day.low.length > 2 || +day.low < 1 || +day.low > 30) return 0;
  const [month, second] = [lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  if (twoWords.has(`${month} ${second}`)) return i + 3;
  if (!months.has(month) && !twoWords.has(month)) return 0;
  const next = tokens[i + 2];
  const isName = next?.is === "word" && /^\p{Lu}/u.test(next.text) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? "");
  return isName ? 0 : i + 2;
}
