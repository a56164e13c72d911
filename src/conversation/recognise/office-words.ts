import { placeLength } from "./places.ts";
import { isTalk } from "./words.ts";

const offices = new Set("imigrasi imigrsi kanim ulp ukk immigration".split(" "));
const ranks = new Set("kelas i ii iii 1 2 3 khusus tpi non di kota office".split(" "));
const towards = new Set("di ke".split(" "));
/** "Kerja di Bogor" speaks of the citizen, not of an office. */
const ofPeople = new Set(
  "kerja bekerja tinggal domisili lahir rumah alamat ktp kuliah menetap berdomisili asal".split(" "),
);

/** The words (small letters) that name an office: behind "imigrasi", or a town behind "di" and "ke". */
export function officeNamed(words: readonly string[]): string | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (offices.has(word)) {
      const named = behindOffice(words, i + 1);
      if (named) return named;
    }
    const length = towards.has(word) && !ofPeople.has(words[i - 1] ?? "") ? placeLength(words, i + 1) : 0;
    if (length > 0) return words.slice(i + 1, i + 1 + length).join(" ");
  }
  return undefined;
}

function behindOffice(words: readonly string[], i: number): string | undefined {
  let at = i;
  while (at < i + 5 && ranks.has(words[at] ?? "")) at += 1;
  const length = placeLength(words, at);
  if (length > 0) return words.slice(at, at + length).join(" ");
  const word = words[at];
  return word !== undefined && word.length > 3 && !isTalk(word) ? word : undefined;
}
