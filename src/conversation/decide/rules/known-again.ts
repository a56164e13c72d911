import type { IntentName } from "../../classify/intents.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { isQuestion, meaningOf } from "../meanings.ts";
import { status } from "../reactions.ts";
import { asks, isOfOthers, saysOwn } from "../speech.ts";
import { saysTime } from "../time.ts";
import { namesKin } from "../who-is-meant.ts";
import { hasToday } from "../who-is-there.ts";

/** "Jam berapa tadi?", "jadi yang mana sekarang?", "same code, right?": whoever has booked asks what they were told, or whether it still counts. */
export function knownAgain(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (people.length > 0 || !asks(h.reading)) return undefined;
  if (isRegistered.test(text) && !isOfOthers(text) && !namesKin(text)) return status(h);
  if (h.dialogue.bookings.length === 0 || isOfOthers(text) || ofTheOffice.test(text)) return undefined;
  if (whoIsIn.test(text) || isIn.test(text) || whatIsMine.test(text) || (whatOrWhen.test(text) && again.test(text)))
    return status(h);
  if (shouldI.test(text) && saysTime(h.reading)) return status(h);
  // On the day itself "masih bisa?" is about the hour that runs out.
  if (hasToday(h)) return undefined;
  const checks = isTag.test(text) || (stillThere.test(text) && (saysOwn(text) || isShort(text)));
  return checks && !saysTime(h.reading) && !isOfOther(h) ? status(h) : undefined;
}

/** A question whose subject is plain: "materainya 6000 kan?". */
function isOfOther(h: IntentContext): boolean {
  const [first] = meaningOf(h).guesses;
  if (first === undefined || first.p < 0.45 || first.intent === "unclear") return false;
  return isQuestion(first.intent) || ofTheDay.has(first.intent);
}

/** Of these the rule of the hour is told. */
const ofTheDay: ReadonlySet<IntentName> = new Set([
  "late",
  "still-valid",
  "on-the-way",
  "arrived",
  "cannot-come",
  "where-in-line",
  "missed-call",
  "why-other-first",
  "step-out",
  "where-to",
]);

const isShort = (text: string) => text.trim().split(/\s+/).length <= 5;

const isRegistered =
  /\b(?:belum|blm|blom|sudah|udah|udh|sdh|apakah|am i|are we|masih)\b.{0,20}\b(?:(?:ke|ter)(?:daftar|pes[ae]n|book?ing|catat|simpan)|registered|booked)\b/i;
const whatOrWhen =
  /\b(?:jam|pukul|tgl|tanggal|hari|kantor)(?:nya)?\s*(?:brp|berapa|brapa|apa|mana)\b|\b(?:kapan|dimana|di mana|piro|pinten|sabaraha)\b|\b(?:what|which) (?:time|day|date|hour|office)\b|\b(?:when|where)\b/i;
const again =
  /\b(?:again|tadi|td|kemarin|kmrn|semalam|was it|is mine|repeat|remind me|ulang\w*|ulangi\w*|lupa|forgot|punya (?:saya|sy|aku|gue))\b/i;
const whatIsMine =
  /\bwhat (?:do|did) (?:i|we) have\b|\b(?:saya|sy|aku) (?:punya|ada) (?:booking|jadwal|antrian|apa)\b|\b(?:jadi|jadinya|dapat\w*|dapet\w*)\W+(?:(?:yang|yg) mana|di ?mana|kapan|jam b\w+)\b|\b(?:yang|yg) mana (?:yang|yg)? ?(?:skrg|sekarang|berlaku|jadi)\b/i;
const isTag = /\b(?:kan|kn|toh|right|correct)\W*(?:(?:ya|pak|bu|min|mimin|kak|mas|mbak|bang)\W*)*$/i;
const stillThere = /\b(?:masih|msh|still|tetap|tetep|stays?|aman|safe)\b/i;
/** "Udah masuk belum?", "did it go through?": whether what they wrote was noted. */
const isIn =
  /^(?:\S+\s+){0,4}(?:sudah|udah|udh|sdh|dah|wis|wes|parantos)\s+(?:masuk|mlebu|diterima)\s+(?:\S+\s+){0,2}(?:belum|blm|blom|belom|durung|teu acan)\b|\b(?:did|has) (?:it|that|my \w+) (?:go|gone|get) (?:through|in)\b/i;
/** Asked of us by whoever has booked: who of theirs. Of others nothing is told in any case. */
const whoIsIn =
  /\b(?:siapa|sapa|sopo|saha|who)\b.{0,30}\b(?:(?:ke|ter)?(?:daftar|catat|book?ing)|registered|booked)\b|\b(?:(?:ke|ter)(?:daftar|catat|book?ing)|registered|booked)\b.{0,20}\b(?:siapa|sapa|sopo|saha|who)\b/i;
/** Asks for advice: nothing is offered on it. */
const shouldI = /\b(?:mending\w*|sebaiknya|bagusnya|baiknya|enaknya|should (?:i|we)|better to)\b/i;
/** What the office does at an hour is no booking. */
const ofTheOffice =
  /\b(?:buka|tutup|istirahat|layanan|pelayanan|open|opens|close|closes|kosong|penuh|parkir|bayar|biaya)\b/i;
