import type { Language } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";
import { wordCount } from "./word-count.ts";

// Words of either language that the other hardly uses. Loan words (booking, cancel, ok, online, passport) say nothing.
const english = wordsOf(`
  i i'm im i'd i've i'll my me mine we our us the this that is are am was were be been do does did don't doesn't how what when where which who why
  want wants would like to please pls can could may should will need needs have has had you your he she his her they their them it its
  for at in on of from with and or but not an a yes no hello hi hey good morning afternoon evening dear sir madam thank thanks thx
  english help name born date dob visit birth years old day days week next tomorrow today monday tuesday wednesday thursday friday saturday sunday
  january february march june july august october december appointment book change move another earlier later come coming bring free
  available available? still any time hour open closed office documents papers lost child son daughter wife husband mother father my
  understand speak renewing sorry wrong right correct ready collect pick urgent how much cost price pay extend renew renewal visa requirements required requirement
  about after again ago all already also always another any anyone anything because been before being both but by came cannot couldn't didn't each
  either else enough even ever every everyone everything family first found from gave get gets getting give given go goes going gone got happen
  happened hasn't haven't hours however if immigration instead into isn't it's just keep kids knew know late leave let let's like long lot made make
  many maybe mean means might minutes months more most much must never nobody none nothing now often once one only or other others our ours own
  people person possible problem put quick really reason same say says see seems sent service she should since some somebody someone something soon
  still stop such sucks sure take taken talk tell texting than that's them then there there's these they're thing things think those though thought
  through time told too took travel tried trip true try trying until used using very wait waited waiting wasn't we'll we're went were what's while
  won't wouldn't years yesterday yet yours ur u
`);
const indonesian = wordsOf(`
  saya sy sya aku ak gue gua gw kami kita mau mo yg yang bisa bs gak ga gk nggak ngga tidak tdk tak min mimin pak bapak bu ibu kak kakak bang mas mbak
  daftar paspor pasport tanggal tgl besok bsk lusa buat bikin untuk utk apa kapan gimana gmn bagaimana dimana mana berapa brp kenapa knp
  ya iya batal nama lahir lhr kantor dan di ke dari dengan dgn tolong mohon jam hari ini itu syarat perpanjang perpanjangan antrean antrian antri
  sudah udah udh sdh belum blm harus hrs kalau kalo klo juga jg lagi lg saja aja dong deh sih kok ada boleh pindah ganti ubah anak istri suami
  senin selasa rabu kamis jumat sabtu minggu januari februari maret mei juni juli agustus oktober desember orang terima kasih makasih selamat
  pagi siang sore malam assalamualaikum halo permisi punten maaf abdi kulo bade badhe nami iraha pinten pripun piye kumaha ambo aye kaka
  horas lae boi sian ndang tu ito ulun handak kada gasan beta sa ko katong torang kitorang engko tretan
`);

/**
 * Which language to answer in: the one of the words, where they are of one language and not a name or a loan word; else the one before. A contact
 * changes over with a sentence, never with a "YES" alone; "English, please" does it by itself.
 */
export function languageOf(reading: Reading, before: Language): Language {
  // Names are of no language.
  const said = reading.masked.replace(/<\w+>/g, " ").toLowerCase();
  if (reading.exact || reading.text.length < 2) return before;
  if (/\b(?:in english|english please|speak english|english\??$|bahasa inggris)\b/.test(said) && !ofOfficers.test(said))
    return "en";
  if (/\b(?:bahasa indonesia|in indonesian|pakai indonesia)\b/.test(said)) return "id";
  // A word of our letters, typed back, is of both languages.
  if (reading.keyword && wordCount(said) < 3 && !onlyEnglish.test(said)) return before;
  const words = new Set(said.slice(0, longest).match(/[\p{L}']+/gu) ?? []);
  let en = (datedInEnglish(reading) ? 1 : 0) + (labelledInEnglish(reading) ? 2 : 0);
  let id = 0;
  for (const word of words) {
    if (english.has(word)) en++;
    if (indonesian.has(word)) id++;
  }
  if (before === "id")
    return en > id && (en >= 2 || (id === 0 && (isClear(said, words.size) || words.size === 0))) ? "en" : "id";
  return id > en && (id >= 2 || words.size <= 3) && !isAnswer(words) ? "id" : "en";
}

/** "Wawancaranya pakai bahasa Inggris?" asks about the office, and not us for English. */
const ofOfficers =
  /\b(?:interview\w*|wawancara\w*|petugas\w*|officers?|akta|akte|ijazah|dokumen\w*|surat\w*|formulir\w*|terjemah\w*|translat\w*)\b/;

/** Whole messages that nobody writes in Indonesian, although we have a word for them. */
const onlyEnglish =
  /^\W*(?:hello(?: there)?|good (?:morning|afternoon|evening|day)|passport renewal|(?:new|renew) passport|any ?one there)\W*$/;

/** "August 7th", "Wednesday the 9th", "10am": a time as only English has it. */
function datedInEnglish({ text, spans }: Reading): boolean {
  if (/\b(?:tgl|tanggal|hari|lahir|jam)\b/i.test(text)) return false;
  const times = spans.filter(({ is }) => is === "day" || is === "birth" || is === "hour");
  return times.some(({ from, to }) => onlyInEnglish.test(text.slice(from, to)));
}
const onlyInEnglish =
  /\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2} ?[ap]m\b|\b(?:january|february|march|may|june|july|aug|october|oct|december|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|morning|afternoon|before|after)\b/i;

/** "Name: ... DOB: ... Date: ...": the labels are all that is said, and the recogniser took some of them with their values. */
function labelledInEnglish({ text }: Reading): boolean {
  const labels = text.match(/\p{L}[\p{L} .]{1,16}(?=\s*[:=]|\s+-\s|\s+\d)/gu) ?? [];
  return labels.filter((label) => englishLabel.test(label)).length > 1 && !indonesianLabel.test(text);
}
const englishLabel =
  /(?:^|\s)(?:(?:full |first |last )?name|d\.?o\.?b\.?|(?:date of )?birth|birth ?(?:date|day)|born|date|day|visit|appointment|arrival|time)$/i;
const indonesianLabel = /\b(?:nama|nm|lahir|lhr|tgl|tanggal|ttl|hari|jam|datang|kedatangan|kunjungan)\b/i;

/** One English word is enough where hardly anything else stands beside it and it greets or asks. */
function isClear(said: string, many: number): boolean {
  return (
    many <= 6 &&
    /^\W*(?:hello|good (?:morning|afternoon|evening|day)|passport|new|renew|how|what|when|where|who|why|can|is|book|born|next|tomorrow|sorry|please|wrong|urgent|booking|appointment|register)\b/.test(
      said,
    )
  );
}

/** YA, BATAL and the other words of our letters, typed by somebody who writes English, change nothing. */
function isAnswer(words: ReadonlySet<string>): boolean {
  return words.size === 1;
}

const longest = 400;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
