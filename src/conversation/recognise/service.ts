import type { Reading } from "./reading.ts";
import { canonical } from "./words.ts";

const children = new Set("anak bayi balita putra putri cucu keponakan".split(" "));

/** What the passport is for, from the words (small letters) beside names and dates. */
export function serviceOf(words: readonly string[]): Reading["service"] {
  if (words.length > 60) return undefined;
  const said = words.map(canonical);
  const pair = (first: string, second: string) => said.some((word, i) => word === first && said[i + 1] === second);
  if (said.some((word) => children.has(word)) && !pair("anak", "agung") && !isOfElder(said)) return "child";
  if (said.includes("perpanjang") || pair("ganti", "paspor") || pair("paspor", "lama")) return "renewal";
  if (pair("paspor", "baru") || pair("bikin", "baru") || pair("baru", "paspor")) return "new";
  if (pair("paspor", "pertama") || pair("pertama", "kali") || pair("first", "passport") || pair("first", "paspor"))
    return "new";
  // "Belum pernah punya paspor".
  if (pair("pernah", "punya") || pair("pernah", "bikin") || pair("pernah", "buat")) return "new";
  return said.length === 1 && said[0] === "baru" ? "new" : undefined;
}

/** "Ini cucunya yang nulis, nama nenek Sarinah": who writes, visits or comes along is a grandchild, and who applies is none. */
function isOfElder(said: readonly string[]): boolean {
  const young = said.filter((word) => children.has(word));
  return young.every((word) => word === "cucu") && said.some((word) => elders.has(word));
}
const elders = new Set(
  "nenek kakek mbah simbah opa oma eyang ibu bapak mama papa orangtua grandmother grandfather grandma grandpa mother father".split(
    " ",
  ),
);
