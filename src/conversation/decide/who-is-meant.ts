import { type Booking, foldName } from "../../booking/index.ts";
import { isChild } from "../age.ts";
import type { DialogueState, Draft } from "../dialogue-state.ts";
import { kinOf } from "../recognise/kin.ts";
import type { IntentContext } from "./intent-context.ts";
import { speaksOf } from "./speech.ts";
import { cannotBeThere, saysOut, saysStays } from "./speech-of-going.ts";

// Whom of several bookings a sentence points at.

/** Does the text say a word of this person's name, of three letters at least? */
export function namesPerson(text: string, { applicant }: Booking): boolean {
  const said = new Set(foldName(text).split(" "));
  return nameWords(applicant.name).some((word) => said.has(word));
}

/** Those whom a text names. "Alya Putri" is Alya and not Aliya Putri; a word that all of them share names nobody. */
export function namedAmong(text: string, bookings: readonly Booking[]): Booking[] {
  const words = bookings.map(({ applicant }) => new Set(nameWords(applicant.name)));
  const isName = (word: string) => words.some((name) => name.has(word));
  const fitting = (said: readonly string[]) => bookings.filter((_, i) => said.every((word) => words[i]?.has(word)));
  const named = runsOf(foldName(text.replace(/['’]s\b/g, " ")).split(" "), isName).flatMap((run) => {
    const together = fitting(run);
    const fits = together.length > 0 ? [together] : run.map((word) => fitting([word]));
    return fits.filter((some) => some.length < bookings.length).flat();
  });
  return bookings.filter((booking) => named.includes(booking));
}

/** Those who are to go: "yang Joko batalin, Siti tetep", "no 2 sama 3 batal", "everyone but Ferry". */
export function givenUpAmong(text: string, bookings: readonly Booking[]): Booking[] {
  const spared = exceptions.exec(text)?.[1];
  if (spared !== undefined && saysOut(text)) {
    const stay = pointedAt(spared, bookings);
    return stay.length > 0 ? without(bookings, stay) : [];
  }
  const parts = partsOf(text);
  const stay = parts.filter(saysStays).flatMap((part) => pointedAt(part, bookings));
  const going = parts.filter((part) => !saysStays(part));
  const instead = namedInstead(text, bookings);
  if (instead.length > 0 && (speaksOf(text, "cancel") || speaksOf(text, "erase"))) return without(instead, stay);
  if (!going.some(saysOut)) return [];
  // "Saya Budi, batalin punya Siti": whoever the part with the act names; else whoever is named beside it.
  const first = going.filter(saysOut).flatMap((part) => pointedAt(part, bookings));
  const out = without(first.length > 0 ? first : going.flatMap((part) => pointedAt(part, bookings)), stay);
  if (out.length > 0) return bookings.filter((booking) => out.includes(booking));
  const others = without(bookings, stay);
  return stay.length > 0 && (others.length === 1 || theOthers.test(text)) ? others : [];
}

/** "Bukan Siti yang batal, tapi Joko", "jangan Siti, Joko": whoever is named, and nothing else said, in place of the one behind the denial. */
function namedInstead(text: string, bookings: readonly Booking[]): Booking[] {
  const { wrong = "", right = "" } = notThisButThat.exec(text)?.groups ?? {};
  const names = new Set(bookings.flatMap(({ applicant }) => nameWords(applicant.name)));
  const onlyNames = foldName(right)
    .split(" ")
    .every((word) => names.has(word) || besideNames.has(word.toLowerCase()));
  return names.has(foldName(wrong)) && onlyNames ? pointedAt(right, bookings) : [];
}
const notThisButThat =
  /\b(?:bukan|bkn|jangan|jgn|not|don'?t)\s+(?:(?:si|yang|yg|punya|cancel the one of)\s+)*(?<wrong>[\p{L}'.-]+)\b[^,.;\n]*(?:[,;]\s*(?:(?:tapi|tp|melainkan|but)\s+)?|\s(?:tapi|tp|melainkan|but)\s+)(?<right>[^,.;\n]+?)\W*$/iu;
const besideNames = new Set("it's its s si yang yg punya aja saja ya pak bu min kak the one of".split(" "));

/** Of the bookings those of whoever the text speaks of as a relative of the writer. */
export function kinMeant({ reading, draft, state }: IntentContext, bookings: readonly Booking[]): Booking[] {
  const said = new Set(
    reading.text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.flatMap((word) => kinOf(word) ?? []),
  );
  if (said.size === 0) return [];
  const known = bookings.filter((booking) => said.has(kinOfBooking(booking, draft, state.kin) ?? ""));
  if (known.length > 0 || said.size > 1 || !said.has("anak")) return known;
  // "Yg anak tgl lahirnya salah", where nobody was called so: whoever is a child.
  return bookings.filter(({ applicant, day }) => isChild(applicant.birthDate, day));
}

/** Who the person of a booking is to the writer, as it was said in the request, or remembered since. */
export function kinOfBooking(
  { applicant, id }: Booking,
  draft: Draft | undefined,
  known: DialogueState["kin"],
): string | undefined {
  const name = foldName(applicant.name);
  const birth = applicant.birthDate.toString();
  const told = draft?.people.find((one) => one.birth === birth && foldName(one.name ?? "") === name)?.kin;
  return told ?? known?.find((one) => one.id === id)?.kin;
}

/** Whether a booking is nobody's relative, as far as we were told. */
export function isWritersOwn({ draft, state }: IntentContext, booking: Booking): boolean {
  return /^(?:saya)?$/.test(kinOfBooking(booking, draft, state.kin) ?? "");
}

/** The only one, whoever is named, or the one relative that is spoken of: "yang suami pindah ke tgl 14". */
export function meantAmong(h: IntentContext, bookings: readonly Booking[]): Booking | undefined {
  const { text } = h.reading;
  const named = oneMeant(text, bookings);
  if (named || namedAmong(text, bookings).length > 0) return named;
  const own = ofWriter.test(text) ? bookings.filter((booking) => isWritersOwn(h, booking)) : [];
  // "My wife can't come on that day, only me": it is hers.
  const [absent, another] = cannotBeThere(text) ? kinMeant(h, bookings) : [];
  if (absent && !another && own.length === 1 && own[0] !== absent) return absent;
  // "Punya saya hapus aja": the only one who is nobody's relative.
  if (own.length === 1 && !speaksOfAll(text)) return own[0];
  // "Cancel hers only": of those booked only one is somebody's relative.
  const relatives = /\b(?:hers|his|her|him|punya(?:nya)? dia|dia)\b/i.test(text)
    ? bookings.filter((booking) => !isWritersOwn(h, booking))
    : [];
  if (
    relatives.length === 1 &&
    bookings.some((booking) => kinOfBooking(booking, h.draft, h.state.kin) === "saya" || bookings.length === 2)
  )
    return relatives[0];
  const [one, more] = kinMeant(h, bookings);
  // "Jam 10 aja dua2nya, suami ada acara": he is why.
  if (more || saysEverybody(text)) return undefined;
  // "Anak saya sakit, jadi saya ga bisa": why, and the writer's own seat.
  return !isSpokenOf(text) || alsoSelf.test(text.replace(somebodys, " ")) ? undefined : one;
}

const ofWriter =
  /\b(?:punya|yang|yg|buat|untuk)\s+(?:saya|sy|aku|gue|gw)\b|\b(?:saya|sy|aku|gue|gw)\s+(?:aja|saja|sendiri|nya)\b|\bmine\b|\bonly (?:me|mine)\b/i;

/** "Ibu, bisa pindah?" speaks to an officer. */
function isSpokenOf(text: string): boolean {
  return speaksOfSomebody(text) || /\b(?:istri|suami|anak|bini|mertua|cucu|nenek|kakek|ponakan)\b/i.test(text);
}

/** The only one, or whoever the text points at; undefined: nobody, or several. */
export function oneMeant(text: string, bookings: readonly Booking[]): Booking | undefined {
  if (bookings.length === 1) return bookings[0];
  const companions = namedAmong(text.match(besideWhom)?.join(" ") ?? "", bookings);
  const meant = without(pointedAt(text, bookings), [...companions, ...spared(text, bookings)]);
  // "Pindah ke tgl 10 bareng Dodi", of two: it is the other who moves.
  const others = meant.length === 0 && companions.length === 1 ? without(bookings, companions) : meant;
  return others.length === 1 ? others[0] : undefined;
}
const besideWhom =
  /\b(?:bareng(?:an)?|bersama|barengin|along with|together with|with)\s+(?:(?:si|sama|dengan|dgn)\s+)?\p{L}+/giu;

/** Those who are spoken of together: named, or all of them by a word for that. Fewer than two: nobody. */
export function severalMeant(text: string, bookings: readonly Booking[]): Booking[] {
  const named = without(namedAmong(text, bookings), spared(text, bookings));
  if (named.length > 0) return named.length > 1 ? named : allBesideOne(text, bookings);
  // "Saya sama istri", where two are booked, is both of them.
  if (bookings.length === 2 && iAndOther.test(text)) return [...bookings];
  return bookings.length > 1 && speaksOfAll(text) && !speaksOfOneOfThem(text) ? [...bookings] : [];
}

/** "Ruth's got chickenpox, can we all come on the 21st?": why, by name, and a wish of its own for all of them. */
function allBesideOne(text: string, bookings: readonly Booking[]): Booking[] {
  const halves = text.split(/[,.;!?\n]+|\b(?:jadi|jd|makanya|so|karena|krn|because)\b/i);
  const [wish] = halves.filter((half) => speaksOfAll(half) && !speaksOfOneOfThem(half)).toReversed();
  const isOfAll = wish !== undefined && halves.length > 1 && namedAmong(wish, bookings).length === 0;
  return isOfAll && halves.every((half) => half === wish || !speaksOf(half, "move")) ? [...bookings] : [];
}

/** "Dimas aja yg geser, Ratna jangan": those named in a half of their own that lets them stay. */
function spared(text: string, bookings: readonly Booking[]): Booking[] {
  // "Yg Farel aja dipindah yg lain tetep": the others begin a half of their own.
  const halves = text.split(
    /[,.;\n]|\b(?:tapi|tp|sedangkan|while|but|sementara)\b|\b(?=(?:yg|yang)\s+lain|lainnya\b|sisanya\b|the (?:others?|rest)\b)/i,
  );
  return halves.length < 2 ? [] : halves.filter(saysStays).flatMap((half) => namedAmong(half, bookings));
}

/** Whether one of several is spoken of without a name: "he says ...", "istri saya", "yang kecil". */
export function speaksOfSomebody(text: string): boolean {
  return somebody.test(text);
}

/** Whether all of several are spoken of together. */
export function speaksOfAll(text: string): boolean {
  return all.test(text);
}
const all =
  /\b(?:both|all of us|we|us|our|berdua|bertiga|berempat|berlima|semua|semuanya|(?:di)?sama(?:in|kan)|kami|kita|keduanya|ketiganya|sekeluarga|(?:dua|2|tiga|3)\W?(?:(?:dua|2|tiga|3)\W?)?nya)\b/i;

/** "Make it 11 for both of us, he has a meeting": all by a word that can mean nobody less. */
export function saysEverybody(text: string): boolean {
  return everybody.test(text);
}
const everybody =
  /\b(?:both|all (?:of us|three|four|five)|berdua|bertiga|berempat|berlima|semua|semuanya|keduanya|ketiganya|sekeluarga|barengan|(?:dua|2|tiga|3)\W?(?:dua|2|tiga|3)\W?nya)\b/i;

/** Whether one of several is spoken of, and which one is left open. */
export function speaksOfOneOfThem(text: string): boolean {
  return oneOfThem.test(text);
}
const oneOfThem =
  /\b(?:salah (?:satu|1)|(?:yang|yg) (?:satu|1|satunya)|satu (?:orang|org)|one of (?:us|them|the (?:two|three|four|bookings|seats))|(?:yang|yg|the) (?:lain|other(?: one)?))\b/i;

/** "Yang satunya", "sisanya", "the other one": those who are left beside somebody who was just spoken of. */
export function speaksOfTheOthers(text: string): boolean {
  return others.test(text);
}
const others =
  /\b(?:(?:yang|yg|nu|sing) (?:satu(?:nya)?|1(?:nya)?|lain(?:nya|ne)?|sanes(?:na|ipun)?)|lainnya|sisanya|sisane|the others?|other (?:one|ones|booking|seat|person)|the rest)\b/i;

/** Whether relatives are spoken of, without a name. */
export function namesKin(text: string): boolean {
  return relatives.test(text);
}

const kin =
  "istri|suami|bini|laki|anak|adik|adek|kakak|mama|papa|ayah|mertua|menantu|cucu|nenek|kakek|ibu|bapak|abang|teman|temen";
const somebody = new RegExp(
  `\\b(?:he|she|him|her|his|hers|dia|(?:my |the )?(?:husband|wife|son|daughter|mother|father|mom|mum|dad|brother|sister|kid|child)|(?:yang|yg|si|punya|untuk|buat) (?:${kin}|kecil|besar|gede|bungsu|sulung|tua|muda|cewek|cowok|perempuan|laki)|(?:${kin})(?:nya|ku| saya| sy| aku| gue| gw))\\b`,
  "i",
);

/** "Anak saya", "istriku": whose relative it is. */
const somebodys = new RegExp(`\\b(?:${kin})(?:nya|ku| saya| sy| aku| gue| gw)?\\b|\\bmy\\b`, "gi");
const alsoSelf = /\b(?:saya|sy|aku|gue|gw|kami|kita|i|we)\b/i;

const iAndOther = new RegExp(
  `\\b(?:saya|sy|aku|gue|gw|me) (?:sama|dan|n|&|and|beserta|bareng|dgn|dengan) (?:(?:my|the) )?(?:${kin}|husband|wife|son|daughter|mother|father|mom|mum|dad|brother|sister)|\\b(?:my |the )?(?:${kin}|husband|wife|son|daughter|mother|father|mom|mum|dad|brother|sister)(?:ku)? (?:sama|dan|n|&|and) (?:saya|sy|aku|gue|gw|i|me|myself)\\b`,
  "i",
);

/** "Saya sama istri", "for me and my husband". */
export function speaksOfTwo(text: string): boolean {
  return iAndOther.test(text) || andOtherToo.test(text);
}
const andOtherToo = new RegExp(
  `\\b(?:saya|sy|aku|gue|gua|gw|me|i|my)\\b.{0,40}\\b(?:sama|sm|dan|and|plus)\\s+(?:(?:my|the)\\s+)?(?:${kin}|nyokap|bokap|husband|wife|son|daughter|mother|father|mom|mum|dad|brother|sister)(?:nya|ku)?(?:\\s+(?:saya|sy|aku|gue|gua|gw))?(?:\\s+(?:juga|jg|too))?\\W*$`,
  "i",
);

const relatives = new RegExp(
  `\\b(?:${kin}|husband|wife|sons?|daughters?|mother|father|mom|mum|dad|brother|sister|kids?|child|children|family|keluarga|orang tua|ortu)(?:nya|ku)?\\b`,
  "i",
);

/** By name or, where none is said, by the number in our list. */
function pointedAt(text: string, bookings: readonly Booking[]): Booking[] {
  const named = namedAmong(text, bookings);
  return named.length > 0 ? named : numberedAmong(text, bookings);
}

/** "No 2 sama 3", "yang kedua", "the second one": counted as our letters list them. */
function numberedAmong(text: string, bookings: readonly Booking[]): Booking[] {
  const [, digits = ""] = numbers.exec(text) ?? [];
  const said = new Set((digits.match(/\d/g) ?? []).map(Number));
  const ordinal = ordinals.findIndex((one) => one.test(text));
  if (ordinal >= 0) said.add(ordinal + 1);
  return bookings.filter((_, i) => said.has(i + 1));
}
const numbers =
  /\b(?:no|nmr|nomor|nomer|number|yg ke|yang ke)\.?\s*(\d(?:\s*(?:,|dan|sama|&|and|\s|no|nomor)\s*\d)*)\b/i;
const ordinals = [
  "pertama|first",
  "kedua|ke ?2|second",
  "ketiga|ke ?3|third",
  "keempat|ke ?4|fourth",
  "kelima|ke ?5|fifth",
].map((words) => new RegExp(`\\b(?:yang|yg|nomor|no|the)\\s+(?:${words})\\b`, "i"));

/** "Everyone but me (Ferry)", "semua kecuali Ferry", "selain Ferry". */
const exceptions =
  /\b(?:kecuali|selain|except(?: for)?|apart from|(?:all|every(?:one|body)?|everything) (?:but|besides))\b([^.;\n]*)/i;
const theOthers = /\b(?:semua\w*|lain\w*|sisanya|others?|rest|all|every(?:one|body))\b/i;

/** Sentences and their halves; a half without a word of going or staying belongs to the one behind it. */
function partsOf(text: string): string[] {
  const halves = text.split(/[,.;\n]|\b(?:tapi|tp|sedangkan|while|but|sementara)\b/i).flatMap((half) => {
    const both = half.split(/\b(?:dan|and|sama|trus|terus)\b/i);
    return both.every((one) => saysOut(one) || saysStays(one)) ? both : [half];
  });
  const parts: string[] = [];
  let open = "";
  for (const half of halves) {
    if (introduces.test(half) && !saysOut(half) && !saysStays(half)) continue;
    open = `${open}, ${half}`;
    if (!saysOut(half) && !saysStays(half)) continue;
    parts.push(open);
    open = "";
  }
  return open.replace(/[\s,]/g, "") === "" ? parts : [...parts, open];
}

/** "Saya Hendrik, ...": who writes, and not who is meant. */
const introduces =
  /^\W*(?:(?:halo|hai|pagi|siang|sore|malam|selamat|min|pak|bu|kak|hi|hello)\W+)*(?:saya|sy|ini|aku|dengan|i am|i'm|this is)\s+\p{L}/iu;

function runsOf(words: readonly string[], isIn: (word: string) => boolean): string[][] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (isIn(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function nameWords(name: string): string[] {
  return foldName(name)
    .split(" ")
    .filter((word) => word.length > 2);
}

const without = (some: readonly Booking[], others: readonly Booking[]) => some.filter((one) => !others.includes(one));
