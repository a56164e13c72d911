import type { Office } from "../../office/index.ts";
import type { Scene } from "../scene.ts";

/**
 * The offices that some words name, those of this number first. "Jakarta Selatan" names the office and its branches;
 * a word that names a branch too ("ulp 2") leaves that one only.
 */
export function officesIn(words: string, scene: Scene): Office[] {
  const said = plain(words);
  // "ulp 2" alone, to a number that serves it.
  const branch = scene.offices.all.filter((office) => scene.served.includes(office.id) && plain(office.short).endsWith(` ${said}`));
  if (branch.length > 0) return branch;
  const found = scene.offices.all.filter((office) => says(said, plain(office.short)) || says(said, plain(office.city)));
  const sharpest = found.filter((office) => says(said, plain(office.short)));
  const longest = Math.max(0, ...sharpest.map((office) => plain(office.short).length));
  const named = longest > 0 ? sharpest.filter((office) => plain(office.short).length === longest) : found;
  const ours = named.filter((office) => scene.served.includes(office.id));
  return ours.length > 0 ? ours : named;
}

const romans: Record<string, string> = { i: "1", ii: "2", iii: "3" };

function plain(text: string): string {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim().split(" ");
  return words.map((word) => romans[word] ?? word).join(" ");
}

const says = (said: string, name: string) => name !== "" && ` ${said} `.includes(` ${name} `);
