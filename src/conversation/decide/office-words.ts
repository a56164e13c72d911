import type { Office } from "../../office/index.ts";
import type { DialogueContext } from "../dialogue-context.ts";

/**
 * The offices that some words name, those of this number first. "Jakarta Selatan" names the office and its branches;
 * a word that names a branch too ("ulp 2") leaves that one only.
 */
export function officesIn(words: string, dialogue: DialogueContext): Office[] {
  const said = plain(words);
  const branches = branchesOf(said, dialogue);
  if (branches.length > 0) return branches;
  const found = dialogue.offices.all.filter((office) => namesOf(office).some((name) => says(said, name)));
  const sharpest = found.filter((office) => says(said, shortOf(office)));
  const longest = Math.max(0, ...sharpest.map((office) => shortOf(office).length));
  const named = longest > 0 ? sharpest.filter((office) => shortOf(office).length === longest) : found;
  const ours = named.filter((office) => dialogue.served.includes(office.id));
  return ours.length > 0 ? ours : named;
}

/** The offices that a text is, and says nothing else: "Depok", "kantor imigrasi Jakarta Barat". */
export function officesAlone(text: string, dialogue: DialogueContext): Office[] {
  if (text.length > 60 || /[#\n]|\d{3}/.test(text)) return [];
  const said = plain(text).replace(/^(?:ke |di )?(?:kantor )?(?:imigrasi )?/, "");
  const isOffice = dialogue.offices.all.some((office) => namesOf(office).includes(said));
  return isOffice || branchesOf(said, dialogue).length > 0 ? officesIn(said, dialogue) : [];
}

/** What "ulp 2" is, to a number that serves it. */
function branchesOf(said: string, { offices, served }: DialogueContext): Office[] {
  if (!/^ulp\b/.test(said)) return [];
  return served.flatMap((id) => {
    const office = offices.byId.get(id);
    return office && shortOf(office).endsWith(` ${said}`) ? [office] : [];
  });
}

const known = new WeakMap<Office, string[]>();

function namesOf(office: Office): string[] {
  const names = known.get(office) ?? [plain(office.short), plain(office.city)];
  known.set(office, names);
  return names;
}

const shortOf = (office: Office) => namesOf(office)[0] as string;

const romans: Record<string, string> = { i: "1", ii: "2", iii: "3" };

/** What people call them for short, and the sides of a town in English. */
const longNames: readonly [RegExp, string][] = [
  [/\bjaksel\b|\bsouth jakarta\b/g, "jakarta selatan"],
  [/\bjakut\b|\bnorth jakarta\b/g, "jakarta utara"],
  [/\bjakbar\b|\bwest jakarta\b/g, "jakarta barat"],
  [/\bjaktim\b|\beast jakarta\b/g, "jakarta timur"],
  [/\bjakpus\b|\bcentral jakarta\b/g, "jakarta pusat"],
  [/\bsoetta\b/g, "soekarno hatta"],
];

function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  const said = words.map((word) => romans[word] ?? word).join(" ");
  return longNames.reduce((whole, [short, long]) => whole.replace(short, long), said);
}

const says = (said: string, name: string) => name !== "" && ` ${said} `.includes(` ${name} `);
