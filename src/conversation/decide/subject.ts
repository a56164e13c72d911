import { classify, type Guess } from "../classify/classify.ts";
import { acts, type IntentName, questions } from "../classify/intents.ts";
import type { Language } from "../dialogue-state.ts";
import type { IntentContext } from "./intent-context.ts";
import { asks } from "./speech.ts";
import { saysTime } from "./time.ts";
import { wordCount } from "./word-count.ts";

// "Kalau yang anak?" behind the answer about the fee leaves the fee unsaid: so it is read a second time, with the subject said.

/** A meaning as clear as this needs no subject from before. */
const clearAlone = 0.6;
/** And where it only names another case: "klo perpanjangan?" */
const clearCase = 0.85;
/** "Terus bawa anak boleh ga" goes on to something else more often than not. */
const clearNext = 0.4;
/** Two words of a list, "bayi brp", are seldom a question of their own. */
const clearShort = 0.85;
/** How much the reading with the subject counts. */
const share = 2 / 3;
const mostWords = 8;

/** What a message may mean behind the question that was answered last. */
export function guessesInTalk(h: IntentContext, text: string): Guess[] {
  if (!asksOn(h)) return classify(text);
  const answered = h.state.subject as IntentName | undefined;
  if (answered) return guessesBehind(answered, text, h.language);
  // Of our own question about the name only what is hardly clear alone is asked: "sesuai ktp?"
  return guessesBehind(h.state.asked?.ask === "name" ? "name-rules" : undefined, text, h.language, clearNext);
}

/** What a text may mean behind a question about this. */
export function guessesBehind(
  about: IntentName | undefined,
  text: string,
  language: Language,
  clear = clearOf(text),
): Guess[] {
  const subject = about && wordsOf[about]?.[language];
  if (!subject) return classify(text);
  // "Oh gitu, nambahnya gimana": the words before it would make it an answer to us.
  const said = text.replace(lead, " ");
  const alone = classify(/\p{L}/u.test(said) ? said : text);
  const own = alone.filter(({ intent }) => !ofNothing.has(intent));
  if ((own[0]?.p ?? 0) >= clear || wishes(own)) return alone;
  const on = classify(`${subject} ${said}`);
  return mixed(
    own,
    on.filter(({ intent }) => (Object.hasOwn(questions, intent) || intent === about) && !ofNothing.has(intent)),
  );
}

/** "Bisa daftar sekarang?" behind the fee wants a place: of acts, and of booking, together so much is no question about the fee. */
function wishes(own: readonly Guess[]): boolean {
  const ofActs = own.filter(({ intent }) => Object.hasOwn(acts, intent) || ofBooking.has(intent));
  return ofActs.reduce((sum, { p }) => sum + p, 0) >= mostOfActs;
}
const mostOfActs = 0.4;
const ofBooking: ReadonlySet<IntentName> = new Set(["how-to-book", "when-released", "quota"]);

/** Of a list each part asks something else, but for "bayi brp" and "kalau anak berapa". */
export function clearInList(part: string): number {
  return namesCase.test(part) || wordCount(part) <= 2 ? clearShort : clearNext;
}

function clearOf(text: string): number {
  if (namesCase.test(text)) return clearCase;
  return movesOn.test(text) ? clearNext : clearAlone;
}

/** "Terus saya harus gimana": it is clear only that nothing is named. */
const ofNothing: ReadonlySet<IntentName> = new Set(["unclear", "small-talk"]);

/** "Kalau anak?" behind the answer about the fee asks what it costs; ANAK alone asks for the papers. */
export function asksOnOfOther(h: IntentContext): boolean {
  const { subject } = h.state;
  if (!subject || subject.startsWith("papers") || !wordsOf[subject as IntentName]) return false;
  return asksOn(h) && lead.test(h.reading.text);
}

/** A short question, or one that only names another case: "kalo anak?", "terus gimana", "how about for kids?" */
function asksOn({ reading }: IntentContext): boolean {
  const { text, exact, people } = reading;
  if (exact || people.length > 0 || saysTime(reading) || wordCount(text) > mostWords) return false;
  return asks(reading) || namesCase.test(text);
}

function mixed(own: readonly Guess[], on: readonly Guess[]): Guess[] {
  const chances = new Map<IntentName, number>();
  const add = (guesses: readonly Guess[], part: number) => {
    for (const { intent, p } of guesses) chances.set(intent, (chances.get(intent) ?? 0) + p * part);
  };
  add(own, 1 - share);
  add(on, share);
  return [...chances].map(([intent, p]) => ({ intent, p })).toSorted((a, b) => b.p - a.p);
}

/** Words with which somebody asks on, and which say nothing of what. */
const lead =
  /^\W*(?:(?:oh|o|eh|nah|ok|oke|gitu|gt|begitu|terus|trus|trs|lalu|lha|lah|jadi|jd|berarti|brarti|dan|and|so|then|also|kalau|kalo|klo|kl|misal|misalnya|(?:gimana|gmn|bagaimana) (?:kalau|kalo|klo|dengan|dgn)|(?:how|what) about|what if|untuk|utk|buat|yang|yg|for|if)\b\W*)+/i;

/** "Kalau gitu" only goes on. */
const namesCase =
  /^\W*(?:\w+\W+){0,2}?(?:(?:kalau|kalo|klo|kl)(?!\W+(?:be)?gitu\b)|misal|misalnya|(?:how|what) about|what if|untuk|utk|buat|for)\b/i;
const movesOn = /^\W*(?:ok|oke|nah|terus|trus|trs|lalu|dan|and|also|then)\b/i;

/** The subject of an answer in the words of those who ask about it. */
const wordsOf: Readonly<Partial<Record<IntentName, Readonly<Record<Language, string>>>>> = {
  fee: { id: "berapa biaya paspor", en: "how much is the passport fee" },
  payment: { id: "cara bayar paspor", en: "how do i pay for the passport" },
  papers: { id: "syarat dokumen paspor", en: "what documents for the passport" },
  "papers-new": { id: "syarat dokumen paspor baru", en: "what documents for a new passport" },
  "papers-renew": { id: "syarat dokumen perpanjang paspor", en: "what documents for renewal" },
  "papers-child": { id: "syarat dokumen paspor anak", en: "what documents for a child's passport" },
  "one-parent": { id: "paspor anak satu orang tua tidak ikut", en: "child passport one parent absent" },
  "must-come": { id: "siapa harus ikut datang", en: "who must come along" },
  "proxy-apply": { id: "datang diwakilkan", en: "someone else comes instead of me" },
  "proxy-collect": { id: "ambil paspor diwakilkan", en: "someone else collects the passport" },
  "collection-ready": { id: "berapa hari paspor jadi", en: "how many days until the passport is ready" },
  "collection-how": { id: "ambil paspor jadi", en: "collect the finished passport" },
  "how-long": { id: "berapa lama prosesnya di kantor", en: "how long does the visit take" },
  "lost-passport": { id: "paspor hilang", en: "lost passport" },
  damaged: { id: "paspor rusak", en: "damaged passport" },
  expired: { id: "paspor habis masa berlaku", en: "expired passport" },
  "e-passport": { id: "paspor elektronik", en: "electronic passport" },
  "passport-kind": { id: "jenis paspor masa berlaku", en: "kinds of passport validity" },
  "no-ktp": { id: "ktp belum jadi", en: "no id card yet" },
  domicile: { id: "ktp luar kota", en: "id card from another city" },
  "data-mismatch": { id: "data beda di dokumen", en: "data differ in the documents" },
  "change-data": { id: "ganti data di paspor", en: "change data in the passport" },
  "substitute-paper": { id: "tidak punya akta lahir diganti apa", en: "no birth certificate what instead" },
  "copies-stamp": { id: "fotokopi dan materai", en: "copies and stamp" },
  "name-rules": { id: "nama di paspor satu kata", en: "one word name in the passport" },
  "hajj-umrah": { id: "paspor umroh", en: "passport for umrah" },
  "work-abroad": { id: "paspor kerja di luar negeri", en: "passport to work abroad" },
  student: { id: "paspor kuliah di luar negeri", en: "passport to study abroad" },
  hours: { id: "kantor buka jam berapa", en: "opening hours of the office" },
  address: { id: "alamat kantor", en: "address of the office" },
  parking: { id: "parkir di kantor", en: "parking at the office" },
  clothes: { id: "pakaian untuk foto", en: "clothes for the photo" },
  "what-happens": { id: "urutan proses di kantor", en: "steps at the office" },
  "when-arrive": { id: "datang jam berapa", en: "what time should i arrive" },
  late: { id: "kalau telat", en: "if i am late" },
  "still-valid": { id: "kalau tidak datang kode hangus", en: "if i do not show up is the code void" },
  "how-cancel": { id: "cara batal booking", en: "how to cancel a booking" },
  "how-to-book": { id: "cara daftar antrian paspor", en: "how to book a place" },
  "book-for-other": { id: "daftarkan orang lain", en: "book for someone else" },
  group: { id: "rombongan banyak orang", en: "large group" },
  "walk-in": { id: "datang langsung tanpa booking", en: "come without a booking" },
  elderly: { id: "lansia", en: "old parent" },
  disabled: { id: "difabel sakit kursi roda", en: "disabled wheelchair" },
  "pregnant-baby": { id: "hamil bawa bayi prioritas", en: "pregnant with baby priority" },
  urgent: { id: "perlu cepat mendesak", en: "urgent need it fast" },
  app: { id: "daftar online lewat aplikasi", en: "register online in the app" },
  "hoax-check": { id: "apakah ini penipuan", en: "is this a scam" },
  "broker-offer": { id: "jasa calo", en: "paid agent" },
  human: { id: "bicara dengan petugas", en: "talk to a person" },
  "visa-stay": { id: "visa izin tinggal", en: "visa stay permit" },
  privacy: { id: "data pribadi saya", en: "my personal data" },
};
