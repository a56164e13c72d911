/**
 * A name as it is compared: upper case, no accents, no punctuation, no titles in front or degrees behind, blanks squeezed;
 * BIN and BINTI stay. What a passport prints is close to it (Ai'nun is AINUN, "Hj. Tuti Sriwati, S.E" is TUTI SRIWATI).
 * Folding twice changes nothing; at least one word always stays, and a name without any letter stays as it was typed.
 */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const words = lettersOf(name);
  const made = words.length > 0 ? stripTitles(words).join(" ") : name.trim().replace(/\s+/g, " ").toUpperCase();
  if (folded.size >= mostFolded) folded.clear();
  folded.set(name, made);
  return made;
}

// A booking folds its name in five places.
const folded = new Map<string, string>();
const mostFolded = 1_000;

/** In front of a name. R, Rr and RA are not here: they may be part of the name. */
const titles = wordSet(`H HJ KH DR DRG DRH DRS DRA IR PROF UST USTADZ USTAD USTADZAH IBU BU BAPAK PAK BPK
  SDR SDRI TN NY NN TUAN NYONYA NONA MR MRS MS`);
/** Behind a name, with or without their dots and blanks. */
const degrees =
  wordSet(`SE SH ST SS SP MM MH MT SPD SPDI SKOM SSOS SAG SKM SKED SFARM SSI SIP SIKOM STP SPSI SKEP SAB SAP
  SHUT SPT STR AMD AMDKEB AMDKEP MSI MPD MAG MKOM MSC MBA MKES MHUM MPSI BSC PHD LC`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

function lettersOf(name: string): string[] {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toUpperCase().split(" ");
  const plain = name
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`´ʼ′]/gu, "")
    .toUpperCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function stripTitles(words: string[]): string[] {
  let first = 0;
  let end = words.length;
  for (let cut = titleWords(words, first); cut > 0; cut = titleWords(words, first)) first += cut;
  for (let cut = degreeWords(words, first, end); cut > 0; cut = degreeWords(words, first, end)) end -= cut;
  return words.slice(first, end);
}

/** How many words from `first` on are one title: "DRS", "K H"; never the whole name. */
function titleWords(words: string[], first: number): number {
  const rest = words.length - first;
  if (rest > 2 && words[first] === "K" && words[first + 1] === "H") return 2;
  return rest > 1 && titles.has(words[first] as string) ? 1 : 0;
}

/** How many of the last words are one degree: "S E", "S PD", "SE"; never the whole name. */
function degreeWords(words: string[], first: number, end: number): number {
  let letters = "";
  let found = 0;
  for (let count = 1; count <= 3 && end - count > first; count++) {
    letters = (words[end - count] as string) + letters;
    // Every message of a booking comes by here, and most names end in a word longer than any degree.
    if (letters.length > longestDegree) break;
    if (degrees.has(letters)) found = count;
  }
  return found;
}

const longestDegree = Math.max(...[...degrees].map((degree) => degree.length));
