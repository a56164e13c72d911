import { isKin } from "./kin.ts";
import { monthOf } from "./months.ts";
import { lowAt, type Token } from "./tokens.ts";
import { isAddress, talkOf } from "./words.ts";

export interface Label {
  /** `date` is "tgl" alone; `other` says that a value follows which we do not want ("alamat:"). */
  label: "name" | "birth" | "day" | "date" | "other";
  /** A colon or an equals sign stood behind it: whatever follows is the value, even a word we know. */
  firm: boolean;
  next: number;
}

const set = (words: string) => new Set(words.split(" "));
const owners = ["", "nya", "nye", "nyo", "ku", "na", "ne", "e", "ipun", "nipun"];
/** These words with every ending that says whose it is, and others as they are. */
const withOwners = (words: string, others: string) =>
  new Set([...words.split(" ").flatMap((word) => owners.map((owner) => word + owner)), ...others.split(" ")]);
const tags = set("tgl tanggal tggl tgal tg ttgl date");
/** "Lahir" in the languages of the land, with whose birth it is behind it: "laire", "lahirnye". */
const births = withOwners(
  "lahir lair lahia laher dob birthday bday",
  "lhr kelahiran kalahiran ttl tl dob born tgllahir tanggallahir tgllahirnya birthdate",
);
/** "Laihr", "lhir", "bron": letters exchanged, left out or doubled; another letter would make another word of it. */
const misspeltBirth =
  /^(?:la(?:h?ri|ihr|hr|irh|hhir|hiir|gir|hirr)|lhair|ll?h(?:ai?)?ir|lahi|alhir|bron|bonr|brn|bonn|boorn|borrn|bornn)$/;
const isBirthWord = (low: string) => births.has(low) || misspeltBirth.test(low);
const days = set(
  "datang kedatangan dtg kunjungan berkunjung tglkedatangan tgldatang tanggalkedatangan tanggaldatang arrival visit hadir",
);
const behindTag = set(
  "kedatangan datang dtg datangnya dtgnya kedatangannya kunjungannya kunjungan berkunjung hadir antri antrian antrean booking daftar pendaftaran rencana ambil kantor visit",
);
const others = set(
  "alamat nik hp telp telepon email ktp wa keperluan jk kelamin agama pekerjaan umur usia kantor loket",
);
const behindName = set(
  "lengkap lengkapnya lengkapku panjang panjangnya panjangku ktpnya aslinya pemohon sesuai ktp saya sy aku nya anak calon istri suami ibu bapak ayah adik kakak anda di dlm dalam is adalah itu yg yang benar betul saya harusnya seharusnya hrsnya mestinya full sebenarnya",
);
const filler = set(
  "saya sy nya adalah itu harusnya seharusnya hrsnya mestinya yg yang benar betul pada tgl tanggal tahun thn th date on of sebenarnya is my",
);

/** "Nama" in the languages of the land: "jenenge", "asmanipun", "namonyo". */
const nameWords = withOwners("nama namo nami asma jeneng wasta ngaran name", "nm aran names");

const openers = new Set([
  ...["tgl", "tggl", "tgal", "tanggal"].flatMap((tag) => ["nya", "ne", "na", "nye", "nyo"].map((its) => tag + its)),
  ...tags,
  ...births,
  ...days,
  ...others,
  ...nameWords,
  ...set("tempat an atas atasnama a b birth perkenalkan kenalkan kenalin"),
]);

/** The label that begins at token `i`: "nama:", "a.n.", "tgl lahir", "tanggal kedatangan", "tgl". */
export function labelAt(tokens: readonly Token[], i: number): Label | undefined {
  const word = tokens[i]?.low ?? "";
  const ofKin = relativeLabel(tokens, i);
  if (ofKin) return ofKin;
  if (!openers.has(word) && !isMisspeltBirth(tokens, i) && !isArrival(word)) return undefined;
  const next = tokens[i + 1]?.low ?? "";
  if (word === "tempat" && (tags.has(next) || isBirthWord(next) || next === "," || next === "/" || next === "&"))
    return birthPlace(tokens, i + 1);
  if (tags.has(word)) return tagged(tokens, i);
  if (itsTag.test(word)) return itsNumber("date", tokens, i + 1);
  if (isBirthWord(word)) return ended("birth", tokens, skipFiller(tokens, i + 1));
  if (word === "birth" && (next === "date" || next === "day")) return ended("birth", tokens, skipFiller(tokens, i + 2));
  if (isArrival(word) && isDayLabel(tokens, i) && !isInName(tokens, i))
    return ended("day", tokens, beforeTag(tokens, i + 1));
  if (nameWords.has(word) && !isGivenName(tokens, i)) return nameLabel(tokens, i + 1);
  if (word === "b")
    return isOneOf(tokens[i + 1], ".") && tokens[i + 2]?.is === "number" ? ended("birth", tokens, i + 2) : undefined;
  if (/^(per)?kenal(kan|in)$/.test(word)) return introduction(tokens, i + 1);
  const onBehalf = isInName(tokens, i) ? 0 : behalf(tokens, i);
  if (onBehalf) return { label: "name", firm: false, next: onBehalf };
  if (others.has(word) && isSign(tokens[i + 1])) return { label: "other", firm: true, next: i + 2 };
  return undefined;
}

/** "Istri: Nining Suryani", "Anak 2: Dika": in a form the relative is the label of the name. A parent may only be asked for by the form. */
function relativeLabel(tokens: readonly Token[], i: number): Label | undefined {
  if (!/^(istri|suami|anak|adik|adek|kakak|wife|husband|son|daughter|child)$/.test(lowAt(tokens, i))) return undefined;
  const sign = tokens[i + 1]?.is === "number" ? i + 2 : i + 1;
  const isName = isSign(tokens[sign]) && /^\p{Lu}/u.test(tokens[sign + 1]?.text ?? "");
  return isName ? { label: "name", firm: true, next: sign + 1 } : undefined;
}

/** "Kdtangan", "kedatngan", "datng": vowels are what is left out first. */
function isArrival(low: string): boolean {
  return days.has(low) || (low.length > 3 && /^(?:kdtngn|dtng)$/.test(low.replace(/[aeiou]/g, "")));
}

/** A misspelt "lahir" where a date follows: "bron" alone may be anything. */
function isMisspeltBirth(tokens: readonly Token[], i: number): boolean {
  const behind = tokens[skipFiller(tokens, isSign(tokens[i + 1]) ? i + 2 : i + 1)];
  return misspeltBirth.test(lowAt(tokens, i)) && (behind?.is === "number" || monthOf(behind?.low ?? "") !== undefined);
}

/** "Lim An Nio", "Abdul Hadir 3 mei 1970": a word between words of a name is no label. */
function isInName(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i] as Token];
  if (before?.is !== "word" || !token.gap || !/^\p{Lu}/u.test(token.text) || !/^\p{Lu}/u.test(before.text))
    return false;
  return talkOf(before.low) !== "sure" && !isSign(tokens[i + 1]);
}

/** "Asma Nadia", "Nami Lestari": written as a name, and no label; nobody is called "Wasta" or "Jeneng". */
function isGivenName(tokens: readonly Token[], i: number): boolean {
  const [word, next] = [tokens[i] as Token, tokens[i + 1]];
  if (/^(nam[aeo]|nm|full|wasta|jeneng|ngaran)/.test(word.low) || next?.is !== "word") return false;
  return /^\p{Lu}\p{Ll}/u.test(word.text) && /^\p{Lu}\p{Ll}/u.test(next.text);
}

/** "Tempat, tgl lahir": the town that may follow is no name; the date is what counts. */
function birthPlace(tokens: readonly Token[], i: number): Label | undefined {
  let at = i;
  while (at < i + 4 && (isOneOf(tokens[at], "/,.&") || tags.has(tokens[at]?.low ?? "") || tokens[at]?.low === "dan"))
    at += 1;
  return isBirthWord(tokens[at]?.low ?? "") ? ended("birth", tokens, at + 1) : undefined;
}

/** "Tglnya 23 aja", "tgl nya 23", "the date should be 24": the day that was spoken of; without its number the words tell nothing. */
function itsNumber(label: Label["label"], tokens: readonly Token[], i: number): Label | undefined {
  let at = i;
  while (at < i + 3 && between.has(lowAt(tokens, at))) at += 1;
  return tokens[at]?.is === "number" ? { label, firm: false, next: at } : undefined;
}
const itsTag = /^(tgl|tggl|tgal|tanggal)(nya|ne|na|nye|nyo)$/;
const between = set("nya ne na nye nyo should must be is jadi jadinya");

function tagged(tokens: readonly Token[], i: number): Label {
  const its = between.has(lowAt(tokens, i + 1)) ? itsNumber("date", tokens, i + 1) : undefined;
  if (its) return its;
  const at = isOneOf(tokens[i + 1], ".") ? i + 2 : i + 1;
  const word = tokens[at]?.low ?? "";
  const of = word === "of" ? (tokens[at + 1]?.low ?? "") : "";
  if (isBirthWord(word) || of === "birth") return ended("birth", tokens, skipFiller(tokens, of ? at + 2 : at + 1));
  if (behindTag.has(word) || isArrival(word))
    return ended("day", tokens, skipFiller(tokens, word === "ke" ? at + 2 : at + 1));
  return { ...ended("date", tokens, at), label: "date" };
}

/** "Perkenalkan saya Jumat Harefa", "kenalkan, nama saya Budi". */
function introduction(tokens: readonly Token[], i: number): Label {
  let at = i;
  while (at < i + 4 && (/^(nama|saya|sy|aku|diri|dulu)$/.test(tokens[at]?.low ?? "") || isOneOf(tokens[at], ",")))
    at += 1;
  return ended("name", tokens, at);
}

/** "Datang" is everyday talk; a label only where a date or a colon follows soon. */
function isDayLabel(tokens: readonly Token[], i: number): boolean {
  const at = skipFiller(tokens, i + 1);
  return isSign(tokens[at]) || tokens[at]?.is === "number" || at > i + 1;
}

function nameLabel(tokens: readonly Token[], i: number): Label {
  let at = onCard(tokens, i);
  while (at < i + 6 && behindName.has(tokens[at]?.low ?? "") && !beginsName(tokens, at)) at += 1;
  return ended("name", tokens, shouldBe(tokens, at) ?? at);
}

/** "Name on the KTP is", "name as in my passport:": where the words about the card end. */
function onCard(tokens: readonly Token[], i: number): number {
  let at = i;
  while (at < i + 5 && /^(on|in|as|the|my|her|his|their|id|identity|e)$/.test(tokens[at]?.text ?? "")) at += 1;
  return at > i && cards.has(tokens[at]?.low ?? "") ? at + 1 : i;
}
const cards = set("ktp ektp card id passport kk");

/** Anak Agung; and "nama saya Is Mardiana", where a capital follows small letters. */
function beginsName(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.low === "agung") return true;
  const [before, token] = [tokens[i - 1], tokens[i]];
  return /^\p{Lu}\p{Ll}/u.test(token?.text ?? "") && before?.is === "word" && before.text === before.low;
}

/** "Salah nama, harusnya Budi", "namanya kurang huruf h, harusnya Rahmah": where the right one begins. */
function shouldBe(tokens: readonly Token[], i: number): number | undefined {
  for (let at = i; at < i + 8; at++) {
    const token = tokens[at];
    if (!token || token.is === "line" || tags.has(token.low) || isBirthWord(token.low)) return undefined;
    if (/^(harusnya|seharusnya|hrsnya|mestinya|yg|yang)$/.test(token.low)) {
      const next = /^(benar|bener|betul)$/.test(tokens[at + 1]?.low ?? "");
      if (next) return at + 2;
      if (!token.low.startsWith("y")) return at + 1;
    }
  }
  return undefined;
}

/** "an", "a.n.", "a/n", "atas nama" with a word behind; where it ends, or 0. */
function behalf(tokens: readonly Token[], i: number): number {
  const [word = "", sign = "", last = ""] = [tokens[i]?.low, tokens[i + 1]?.low, tokens[i + 2]?.low];
  let next = 0;
  // "Nama: An Nisa".
  const ofName = tokens[i]?.text === "An" && isSign(tokens[i - 1]);
  if (word === "an" && !ofName && isNamed(tokens[i + 1]) && !isArticle(tokens[i - 1])) next = i + 1;
  else if ((word === "atas" && sign === "nama") || word === "atasnama") next = word === "atas" ? i + 2 : i + 1;
  else if (word === "a" && (sign === "." || sign === "/") && last === "n") next = i + 3;
  if (next > 0 && (isOneOf(tokens[next], ".") || isSign(tokens[next]))) next += 1;
  return next > 0 && tokens[next]?.is === "word" ? next : 0;
}

/** "An earlier date", "an exam": English, and no name follows. */
function isNamed(token: Token | undefined): boolean {
  const { text = "", low = "" } = token ?? {};
  return /^\p{Lu}|^[.:/]/u.test(text) || talkOf(low) === "no" || isAddress(low) || isKin(low);
}

/** "Married to an Indonesian", "I am an Australian". */
function isArticle(before: Token | undefined): boolean {
  return articleBehind.has(before?.low ?? "");
}
const articleBehind = set("to is am are be was with have has need want get make as of in at on by");

function skipFiller(tokens: readonly Token[], i: number): number {
  let at = i;
  while (
    at < i + 6 &&
    (filler.has(tokens[at]?.low ?? "") || (tokens[at - 1]?.low === "tgl" && isOneOf(tokens[at], ".")))
  )
    at += 1;
  return at;
}

/** "Datang pada tgl 8": the "tgl" stays, it says that the number is a day. */
function beforeTag(tokens: readonly Token[], i: number): number {
  const at = skipFiller(tokens, i);
  const tag = tokens.slice(i, at).findIndex(({ low }) => tags.has(low) && low !== "date");
  return tag < 0 ? at : i + tag;
}

function ended(label: Label["label"], tokens: readonly Token[], i: number): Label {
  const firm = isSign(tokens[i]) || (isOneOf(tokens[i], ".-") && isSign(tokens[i + 1])) || isDash(tokens, i);
  if (!firm) return { label, firm, next: i };
  let next = i;
  while (isSign(tokens[next]) || isOneOf(tokens[next], ".-–")) next += 1;
  if (label === "name") return { label, firm, next };
  return { label, firm, next: label === "day" ? beforeTag(tokens, next) : skipFiller(tokens, next) };
}

function isSign(token: Token | undefined): boolean {
  return token?.is === "mark" && (token.text === ":" || token.text === "=");
}

/** "Full name - Desak Made Rai". */
function isDash(tokens: readonly Token[], i: number): boolean {
  return isOneOf(tokens[i], "-–") && tokens[i]?.gap === true && tokens[i + 1]?.gap === true;
}

function isOneOf(token: Token | undefined, signs: string): boolean {
  return token?.is === "mark" && signs.includes(token.text);
}
