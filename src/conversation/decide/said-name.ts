import { foldName, lettersApart } from "../../booking/index.ts";
import { talkOf } from "../recognise/words.ts";

/** Fewest letters of a word that may be told by its likeness. */
const fewestLetters = 4;
const ofNames =
  /\b(?:nama\w*|nm|lengkap\w*|name|full|pake|pakai|dengan huruf|huruf|ejaan\w*|spell\w*|spelt|with (?:an?|one|two|single)|dobel|double|koreksi|ralat|salah|bener|benar|harusnya|seharusnya|mestinya|maksud\w*|should be|i mean\w*|typo|kurang|gelar|surname|last name|marga|tanpa|only|cuma|cuman|hanya|cukup|just|\p{L} (?:nya )?(?:satu|dua|tiga|ganda|1|2))\b/iu;
const talk = new Set(
  "eh ya yang yg nama namanya lengkapnya lengkap pake pakai salah bukan benar bener sesuai ktp kk ijazah akta paspor kurang harusnya saya sy aku the it it's is my name full with an not but tapi tp oh no yes iya ok tulis tulisnya koreksi ralat pak bu min kak in on at hari jam tanggal tgl bulan tahun kantor lahir datang besok lusa senin selasa rabu kamis jumat sabtu minggu pagi siang sore day date".split(
    " ",
  ),
);

/**
 * The name as it should be, in words that say an earlier one anew: "Fransisca pake c" of Fransiska Wea, "lengkapnya Maria Fransiska Wea", "Tongam,
 * bukan Togar". undefined: nothing of it is like the name, or it is the same.
 */
export function nameSaidAnew(text: string, name: string): string | undefined {
  const said = text.replace(/["“”„«»]/g, " ").replace(/(?<=\p{L})['’]s\b/gu, "");
  const told = () =>
    joinedAnew(said, name) ?? onlyPart(said, name) ?? respelled(said, name) ?? withLastName(said, name);
  return turned(said, name) ?? inFull(said, name) ?? (ofNames.test(said) ? told() : undefined) ?? wholeAnew(said, name);
}

/** "Rina's full name is Rinawati Tobing", of Rina Tobing: her first word goes on, and is said itself as well. */
function inFull(text: string, name: string): string | undefined {
  const [known, all] = [name, text].map((one) => foldName(one).split(" ")) as [string[], string[]];
  const [short = ""] = known;
  if (short.length < 3 || !all.includes(short) || !tellsAnew.test(text)) return undefined;
  return [...text.matchAll(capitals)]
    .map(([run]) => withoutTalk(run))
    .findLast((run) => {
      const [first = "", ...others] = foldName(run).split(" ");
      const goesOn = first.startsWith(short) && first !== short;
      return goesOn && others.length + 1 >= known.length && others.some((word) => known.includes(word));
    });
}

/** "Zahra itu maksudnya Zahra Aulia", "my ID says Linda Oktaviani": another whole name that begins like the one we have. */
function wholeAnew(text: string, name: string): string | undefined {
  if (!tellsAnew.test(text) || addsSomebody.test(text)) return undefined;
  const behind = behindTelling.exec(text)?.[1];
  const runs = [...text.matchAll(capitals)].map(([run]) => run);
  const said = [...runs, ...(behind ? [behind] : [])].map((run) => withoutTalk(run));
  return said
    .findLast((run) => isLonger(run, name))
    ?.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => (/^\p{Lu}/u.test(name) ? letter.toUpperCase() : letter));
}
const tellsAnew =
  /\b(?:nama\w*|lengkap\w*|full|jadi|maksud\w*|(?:se)?harusnya|hrsnya|mestinya|yang (?:benar|bener|betul)|yg (?:benar|bener|betul|bnr)|ktp\w*|akta\w*|akte\w*|id|card|passport|says?|it'?s|it is|actually|sorry|sori|maaf|mf|eh|salah|keliru|ralat|koreksi|ganti|ubah|change|correct\w*|should be|wrong)\b/i;
const addsSomebody =
  /\b(?:juga|jg|ikut\w*|tambah\w*|nambah\w*|sekalian|bareng\w*|also|too|as well|add|another|and|dan)\b|\?/i;
const behindTelling =
  /\b(?:jadi|maksud(?:nya|ku| saya)?|lengkap(?:nya)?|(?:se)?harusnya|hrsnya|yang benar|yg (?:benar|bener|bnr)|namanya|ganti|ubah|it'?s|says|should be|to)\W+((?:[\p{L}'.-]+ ?){2,5})/iu;
const capitals = /\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*)*/gu;

function withoutTalk(words: string): string {
  const said = words.trim().split(/\s+/);
  const from = said.findIndex((word) => !talk.has(word.toLowerCase()));
  const until = said.findIndex((word, i) => i > from && talk.has(word.toLowerCase()));
  return from < 0 ? "" : said.slice(from, until < 0 ? undefined : until).join(" ");
}

/** Begins with the first word of the name or one like it, and has words that the name has not. */
function isLonger(said: string, name: string): boolean {
  const [words, known] = [said, name].map((one) => foldName(one).split(" ")) as [string[], string[]];
  // "Irwan itu Irwansyah lengkapnya".
  if (words.length === 1)
    return known.length === 1 && words[0] !== known[0] && words[0]?.startsWith(known[0] as string) === true;
  if (foldName(said) === foldName(name)) return false;
  const first = likest(words[0] as string, known) === 0;
  return first && words.length >= known.length && words.some((word) => !known.includes(word));
}

/** "Eh Anggraeni", of Dewi Anggraini, and nothing else: right behind our echo it is another spelling. */
export function loneSpelling(text: string, name: string): string | undefined {
  const [said = "", more] = text.split(/[^\p{L}'-]+/u).filter((word) => word !== "" && !talk.has(word.toLowerCase()));
  const words = name.split(" ");
  const at = more === undefined ? likest(said, words) : -1;
  return at < 0 || foldName(said) === foldName(words[at] as string)
    ? undefined
    : words.with(at, writtenLike(words[at] as string, said)).join(" ");
}

/** "Namanya kepanjangan, cukup Mira": words of the name, and no others. */
function onlyPart(text: string, name: string): string | undefined {
  const part = ofLength.test(text) ? only.exec(text)?.[1] : undefined;
  const known = foldName(name).split(" ");
  const left = part ? foldName(part).split(" ") : [];
  return left.length > 0 && left.length < known.length && left.every((word) => known.includes(word)) ? part : undefined;
}
/** "Yes, only Anita" says who is meant; of a name one speaks by that word or by its length. */
const ofLength =
  /\b(?:cukup|nama\w*|nm|ktp|kepanjangan|kelebihan|panjang|gelar|marga|name|names|surname|too long|spell\w*|written|id card)\b/i;
const only = /\b(?:cukup|hanya|cuma|cuman|only|just)\s+(\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*)/u;

/** "Ekawati disambung" of Eka Wati, "Eka Wati dipisah" of Ekawati: the same letters in other words. */
function joinedAnew(text: string, name: string): string | undefined {
  const words = name.split(" ");
  const said = text.split(/[^\p{L}'-]+/u).filter(Boolean);
  for (const { at, part: before } of stretchesOf(words))
    for (const { part: anew } of stretchesOf(said)) {
      const isSame = anew.length !== before.length && foldName(anew.join("")) === foldName(before.join(""));
      const written = anew.map((word) => writtenLike(before[0] as string, word));
      if (isSame) return words.toSpliced(at, before.length, ...written).join(" ");
    }
  return undefined;
}

/** One to three words beside each other. */
function stretchesOf(words: readonly string[]): { at: number; part: string[] }[] {
  return words.flatMap((_, at) =>
    [1, 2, 3].flatMap((length) => (at + length > words.length ? [] : [{ at, part: words.slice(at, at + length) }])),
  );
}

/** "Nama belakang saya Dwijayanti, ketinggalan", "my last name is Tan": what is missing behind the name. */
function withLastName(text: string, name: string): string | undefined {
  const last = lastName.exec(text)?.[1];
  return last && !saysTalk(last) ? `${name} ${last}` : undefined;
}
const lastName =
  /\b(?:nama belakang|nama keluarga|marga|last name|surname|family name)(?:nya)?(?:\W+(?:saya|sy|aku|ku|is|adalah|kurang|belum|ketinggalan|missing|kelewat|lupa|should be|harusnya|of|my|itu|yg|yang))*\W+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)\b/u;

/** "Bukan Togar, Tongam" and "Tongam, bukan Togar". */
function turned(text: string, name: string): string | undefined {
  const word = "[\\p{L}'.-]+";
  const words = `${word}(?: ${word}){0,3}?`;
  const manner = "(?:[\\s,]+(?:ya|yaa|aja|kok|kak|pak|bu|min|mas|mbak|please|pls|thanks|makasih))*";
  const not = "(?:bukan|bkn|not|sanes|dudu|instead of)";
  const but = "(?:tapi|tp|melainkan|but|harusnya|yang benar|yg bener|yg benar)";
  const pairs = [
    // "Bukan Siti Aminah tapi Siti Maryam": between names of several words there is a mark or a word for it.
    new RegExp(
      `\\b${not}\\s+(?<wrong>${word}(?: ${word}){1,3}?)(?:\\s*,\\s*(?:${but}\\s+)?|\\s+${but}\\s+)(?<right>${words})${manner}\\s*[.!]*$`,
      "iu",
    ),
    new RegExp(`\\b${not}\\s+(?<wrong>${word})[\\s,]+(?:${but}\\s+)?(?<right>${words})${manner}\\s*[.!]*$`, "iu"),
    new RegExp(
      `(?:^|[\\s,])(?<before>${word}(?: ${word}){0,3}?)[\\s,]+(?:(?:ya|aja|itu|kak|pak|bu|min)[\\s,]+)?${not}\\s+(?<wrong>${word})\\s*[.!]*$`,
      "iu",
    ),
  ];
  for (const pair of pairs) {
    const { wrong = "", before = "", right = newWord(before, name) } = pair.exec(text.trim())?.groups ?? {};
    if (right.length > 2 && !saysTalk(right) && !isCount(right) && foldName(right) !== foldName(wrong)) {
      const said = replaced(name, wrong, right);
      if (said) return said;
    }
  }
  return undefined;
}

/** "Kenan Pratama bukan Keenan", of a Keenan Pratama: the word that the name has not; the rest of the name only stands beside it. */
function newWord(said: string, name: string): string {
  const known = new Set(foldName(name).split(" "));
  const words = said.split(" ");
  return words.findLast((word) => !known.has(foldName(word))) ?? (words.at(-1) as string);
}

function replaced(name: string, wrong: string, right: string): string | undefined {
  const words = name.split(" ");
  const old = wrong.split(" ");
  const at = words.findIndex((_, i) => foldName(words.slice(i, i + old.length).join(" ")) === foldName(wrong));
  if (at < 0) return undefined;
  const anew = right.split(" ").map((word) => writtenLike(words[at] as string, word));
  // "Bukan Budi tapi Budhi Hartawan", of Budi Karmaji: as many words as before are the whole name, and nothing of the old one stays.
  return anew.length > 1 && anew.length >= words.length
    ? anew.join(" ")
    : words.toSpliced(at, old.length, ...anew).join(" ");
}

/** "L nya satu, bukan Nabilla": how many letters, and no name. */
const isCount = (words: string) => /^(?:satu|dua|tiga|dobel|double|ganda|one|two|single|besar|kecil)$/i.test(words);

const saysTalk = (words: string) => words.split(" ").some((word) => talk.has(word.toLowerCase()));

function respelled(text: string, name: string): string | undefined {
  const words = name.split(" ");
  for (const part of text.split(/[,.:;!\n]+/)) {
    const said = part
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/nya$/, ""));
    const places = said.map((word) => (talk.has(word.toLowerCase()) ? -1 : likest(word, words)));
    const found = new Set(places.filter((place) => place >= 0));
    const other = places.findIndex(
      (place, i) => place >= 0 && foldName(said[i] as string) !== foldName(words[place] as string),
    );
    const first = other >= 0 ? other : places.findIndex((place) => place >= 0);
    if (first < 0) continue;
    // "You wrote Budi, it is Budhi": twice one word, and not two words of the name.
    const twice = places.some((place, i) => place === places[first] && i !== first);
    const all = wholeName(said, places);
    // "It should be Jonathan Tanaka" of Jon Tanaka: as many words as before, each written like a name.
    const written = all.split(" ");
    const isWhole = written.length >= words.length && written.every((word) => /^\p{Lu}/u.test(word));
    const whole = !twice && (found.size > 1 || words.length === 1 || isWhole) ? all : undefined;
    const at = places[first] as number;
    const one = words.with(at, writtenLike(words[at] as string, said[first] as string)).join(" ");
    const anew = whole ?? one;
    if (foldName(anew) !== foldName(name)) return anew;
  }
  return undefined;
}

/** In small letters among capitals it was typed in a hurry: "tethool" of Agustinus Tetool. */
function writtenLike(before: string, said: string): string {
  const small = said === said.toLowerCase() && /^\p{Lu}/u.test(before);
  return small ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

/** The words that are like the name's, with those written like a name between and beside them. */
function wholeName(said: readonly string[], places: readonly number[]): string {
  const belongs = (i: number) =>
    (places[i] ?? -1) >= 0 ||
    (/^\p{Lu}(?:\p{L}|\.?$)/u.test(said[i] ?? "") && !talk.has((said[i] as string).toLowerCase()));
  let from = places.findIndex((place) => place >= 0);
  let to = places.findLastIndex((place) => place >= 0);
  while (from > 0 && belongs(from - 1)) from -= 1;
  while (to < said.length - 1 && belongs(to + 1)) to += 1;
  return said.slice(from, to + 1).join(" ");
}

/** Which word of the name this one is, or is another spelling of; -1: none. */
function likest(word: string, words: readonly string[]): number {
  const said = foldName(word);
  const apart = words.map((one) => lettersApart(said, foldName(one)));
  const least = Math.min(...apart);
  if (least === 0) return apart.indexOf(0);
  // "Benar, hari itu" is no other spelling of Sari.
  if (talkOf(word.toLowerCase()) !== "no") return -1;
  const spelledOld = words.findIndex((one) => inNewSpelling(said) === inNewSpelling(foldName(one)));
  if (spelledOld >= 0) return spelledOld;
  return said.length >= fewestLetters && least <= (said.length > 6 ? 2 : 1) ? apart.indexOf(least) : -1;
}

/** "Boedi", "Djoko", "Tjahjono": names keep the old spelling that words have lost. */
function inNewSpelling(folded: string): string {
  return folded
    .toLowerCase()
    .replace(/oe/g, "u")
    .replace(/dj/g, "#")
    .replace(/tj/g, "c")
    .replace(/j/g, "y")
    .replaceAll("#", "j");
}
