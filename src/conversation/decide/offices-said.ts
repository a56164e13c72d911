import type { Office } from "../../office/index.ts";
import type { DialogueContext } from "../dialogue-context.ts";
import type { Reading, Span } from "../recognise/reading.ts";
import { officesAlone, officesIn } from "./office-words.ts";
import { saysRight } from "./speech.ts";

/** The offices that a text is, or names where it speaks of going there: "pindah ke depok", "kanim jakarta barat", "South Jakarta office". */
export function officesSaid(reading: Reading, dialogue: DialogueContext): Office[] {
  const { text, officeWords, exact } = reading;
  if (officeWords !== undefined && (exact || !saysWhereToGo(reading))) return officesIn(officeWords, dialogue);
  const alone = exact ? [] : officesAlone(text, dialogue);
  if (exact || alone.length > 0) return alone;
  const places = placesIn(reading);
  // "Salah kantor. Mataram", of a seat that waits for a yes: a town beside it is what is right.
  const corrects = saysRight(text) && dialogue.bookings.some(({ state }) => state === "held");
  const meant = places.filter(
    (place) => isMeant(place) || isOffered(place, dialogue) || (corrects && !isOfPeople(place)),
  );
  if (meant.length > 0) return meant.flatMap(({ words }) => officesIn(words, dialogue));
  const apart = placesApart(reading);
  if (apart.length > 0) return apart.flatMap(({ words }) => officesIn(words, dialogue));
  // "Bukan di Bogor", "saya tinggal di Depok": the town is named, and no office wanted there.
  const other = places.some(({ words }) => officeWords && words.toLowerCase().includes(officeWords.toLowerCase()));
  return officeWords && !other ? officesIn(officeWords, dialogue) : [];
}

/** The town of an office that cannot be booked from here, where a seat is wanted there: "di kantor Bekasi", "daftarin di bekasi". */
export function townElsewhere(reading: Reading, dialogue: DialogueContext): string | undefined {
  if (reading.exact || officesSaid(reading, dialogue).length > 0) return undefined;
  const town = placesIn(reading).find(
    ({ words, before, behind }) =>
      officesIn(words, dialogue).length === 0 &&
      !isLongAgo.test(before) &&
      (ofOffice.test(before) || /^\s+office\b/i.test(behind) || wantedThere.test(before)),
  )?.words;
  return town?.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
}
const ofOffice =
  /\b(?:(?:kantor(?:nya)?(?: imigrasi)?|imigrasi|kanim|cabang|lokasi)\s*[:=]?|(?:immigration )?office (?:in|at|of))\s+(?:(?:kelas|i|ii|iii|khusus|non|tpi|kota|di)\s+)*$/i;
const wantedThere =
  /\b(?:(?:n?daftar|didaftar|book|pesan|antr[ei])\w*|(?:bikin|buat|urus|ngurus|perpanjang\w*)|mau(?:nya)?|pengen\w*|yang|yg|pilih|pindah\w*)\s+(?:(?:paspor|passport|antr[ei]an|appointment|aja|saja|seat|slot|please)\s+)?(?:di|ke|in|at)\s+$/i;
/** "Dulu bikin paspor di Bekasi": where the old one is from. */
const isLongAgo =
  /\b(?:dulu\w*|kemarin|kmrn|kemaren|pernah|lama|sebelumnya|terbit\w*|waktu itu|asal\w*|bukan|jangan|jgn|previous\w*|last time|not)\b[^.,;!?]*$/i;

/** Whether an office is named as where to go, and does not only stand in a field of its own, which may be an address. */
export function saysWhereToGo(reading: Reading): boolean {
  const { exact, text, officeWords } = reading;
  if (exact) return false;
  if (officeWords === undefined && placesApart(reading).length > 0) return false;
  const at = officeWords === undefined ? -1 : text.toLowerCase().lastIndexOf(officeWords.toLowerCase());
  return at < 0 || !/[#/|]\s*$/.test(text.slice(0, at));
}

/** A town in a text, with what stands before and behind it. */
interface Place {
  words: string;
  before: string;
  behind: string;
}

function placesIn({ spans, text }: Reading): Place[] {
  return spans.filter(({ is }) => is === "place").map((span) => placeAt(text, span));
}

/** "South Jakarta": the side stands before the town, and belongs to it. */
function placeAt(text: string, { from, to }: Span): Place {
  const side = sideBefore.exec(text.slice(0, from))?.[0] ?? "";
  return {
    words: side + text.slice(from, to),
    before: text.slice(0, from - side.length),
    behind: text.slice(to),
  };
}
const sideBefore = /\b(?:south|north|east|west|central)\s+$/i;

function isMeant(place: Place): boolean {
  return !isOfPeople(place) && (going.test(place.before) || labelled.test(place.before) || chosen.test(place.behind));
}

/** Not wanted, or the town of whoever writes. */
function isOfPeople({ before }: Place): boolean {
  return denied.test(before) || ofPeople.test(before) || ofBirth.test(before);
}

/** "Budi Santoso, 4 May 1991, Depok, 14 August": a town between the commas of somebody's data, and not the one they were born in. */
function placesApart(reading: Reading): Place[] {
  if (!reading.people.some(({ birth }) => birth)) return [];
  return reading.spans
    .filter((span, i) => span.is === "place" && !isOfBirth(reading, span, reading.spans[i + 1]))
    .map((span) => placeAt(reading.text, span))
    .filter((place) => /[,;/|\n]\s*$/.test(place.before) && /^\s*(?:[,;/|\n]|$)/.test(place.behind) && !isMeant(place));
}

/** "Depok, 4 Mei 1991". */
function isOfBirth({ text }: Reading, place: Span, next: Span | undefined): boolean {
  return next?.is === "birth" && /^[\s,/]*$/.test(text.slice(place.to, next.from));
}

/** A town of the offices that we just asked about is the answer, in whatever words. */
function isOffered({ words, before }: Place, dialogue: DialogueContext): boolean {
  if (denied.test(before)) return false;
  const options = dialogue.state.list?.options ?? [];
  const offered = new Set(options.flatMap((option) => (option.do === "office" ? [option.office] : [])));
  return officesIn(words, dialogue).some(({ id }) => offered.has(id));
}

const towards =
  "(?:(?:the|kantor|kantornya|imigrasi|kanim|kelas|i|ii|iii|khusus|non|tpi|kota|office|di|ke|yang|yg|wilayah|daerah)\\s+)*$";
const denied = new RegExp(
  `\\b(?:bukan|bkn|jangan|jgn|jngn|not|instead of|daripada|selain|dari|from|kok|koq)\\s+${towards}`,
  "i",
);
/** "Lahir di Depok", "rumah saya di Depok" speak of the citizen. */
const ofPeople = new RegExp(
  `\\b(?:kerja|bekerja|tinggal|domisili|berdomisili|lahir|lhr|lair|ttl|kelahiran|rumah|alamat|ktp|kk|kuliah|menetap|asal|live|living|born|work)(?:nya)?\\s+(?!kantor|imigrasi|kanim)(?:(?:saya|sy|aku|kami|ku|in|at|near|dekat|deket|msh|masih)\\s+)*${towards}`,
  "i",
);
/** "Tempat lahir saya salah, harusnya Depok". */
const ofBirth = /\b(?:tempat (?:tgl |tanggal )?lahir|place of birth|birth ?place)\w*\b[^.!?\n]*$/i;
const going = new RegExp(
  `\\b(?:ke|di|dtg|kantor|kantornya|imigrasi|kanim|yang|yg|ganti|pindah|maksud\\w*|harusnya|pilih|bilang|minta|mau(?:nya)?|said|asked for|want(?:ed)?|prefer|meant|mean|should be|to|at|in|the|office|for)\\s+${towards}`,
  "i",
);
/** "Kantor: Depok", "lokasi = Jakarta Barat", "antrian jakarta barat". */
const labelled = new RegExp(
  `(?:\\b(?:kantor\\w*|lokasi\\w*|cabang\\w*|kanim|imigrasi|office|location|branch|tempat(?:nya)?(?! lahir)|tempat (?:urus|datang|daftar|kunjungan))\\s*[:=]|\\b(?:antr[ei]an|antri|queue|(?:n?daftar|booking)(?: (?:paspor|passport|antr[ei]an))?))\\s*${towards}`,
  "i",
);
/** "Depok aja", "South Jakarta please". */
const chosen =
  /^\s*(?:(?:ya|aja)\s+)*(?:kantor(?:nya)?\b(?!\s+(?:mana|apa))|aja|ajah|saja|deh|dong|please|pls|office|instead|wae)\b/i;
