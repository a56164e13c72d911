import type { Reading } from "./reading.ts";
import { canonical } from "./words.ts";

const children = new Set("anak bayi balita putra putri cucu keponakan".split(" "));

/** What the passport is for, from the words (small letters) beside names and dates. */
export function serviceOf(words: readonly string[]): Reading["service"] {
  if (words.length > 60) return undefined;
  const said = words.map(canonical);
  const pair = (first: string, second: string) => said.some((word, i) => word === first && said[i + 1] === second);
  if (said.some((word) => children.has(word)) && !pair("anak", "agung")) return "child";
  if (said.includes("perpanjang") || pair("ganti", "paspor") || pair("paspor", "lama")) return "renewal";
  if (pair("paspor", "baru") || pair("bikin", "baru") || pair("baru", "paspor")) return "new";
  return said.length === 1 && said[0] === "baru" ? "new" : undefined;
}
