import type { Booking } from "../../../booking/index.ts";
import type { IntentName } from "../../classify/intents.ts";
import type { Reading } from "../../recognise/reading.ts";
import { factOf } from "../fact.ts";
import { asksForRoom } from "../free-days.ts";
import { goneOrDamaged } from "../gone-passport.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { isOwnTime } from "../is-own-time.ts";
import { asksOfData, isQuestion, meaningOf } from "../meanings.ts";
import { asks, denies, isOfOthers, ofData, saysOwn, speaksOf } from "../speech.ts";
import { status } from "../status.ts";
import { saysTime } from "../time.ts";
import { namesKin, namesPerson } from "../who-is-meant.ts";
import { hasToday } from "../who-is-there.ts";
import { wordCount } from "../word-count.ts";

/** "Jam berapa tadi?", "jadi yang mana sekarang?", "same code, right?": whoever has booked asks what they were told, or whether it still counts. */
export function knownAgain(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (people.length > 0 || ofData.test(text) || asksOfData(h)) return undefined;
  // "Is it possible to reschedule to Friday the 18th? I have to attend a funeral": a wish, and its reason.
  if (speaksOf(text, "move") && saysTime(h.reading) && !denies(text, "move") && !shouldI.test(text)) return undefined;
  if (h.dialogue.bookings.length > 0 && staysSame.test(text) && !saysTime(h.reading)) return status(h);
  // "Paspor lama hilang kemarin, jadwal tetap?": what to do about the passport.
  if (!asks(h.reading) || goneOrDamaged(h)) return undefined;
  if (isRegistered.test(text) && !isOfOthers(text) && !namesKin(text)) return status(h);
  if (h.dialogue.bookings.length === 0 || isOfOthers(text) || ofTheOffice.test(text)) return undefined;
  // "Pindahin ke Depok aja bisa kan?" is a wish.
  if (h.named.length > 0 && speaksOf(text, "move")) return undefined;
  // "Selesainya jam berapa?" asks how long it takes.
  if (ends.test(text) && whatOrWhen.test(text)) return factOf(h, "how-long");
  if (whichWeekday.test(text) || (h.state.last === "echo" && whatHour.test(h.reading.masked.replace(/<DATE>/g, " "))))
    return status(h);
  if (whoIsIn.test(text) || isIn.test(text) || whatIsMine.test(text) || (whatOrWhen.test(text) && again.test(text)))
    return status(h);
  // "So when is it now?", "jadwal yang baru kapan?"
  if (isShortQuestion(text) && whatOrWhen.test(text) && asItStands.test(text)) return status(h);
  // "Jam brp itu kak?" of the seat that was just told.
  if (itsHour.test(text)) return status(h);
  // On the day itself the hour that runs out, or the line, is what is asked about.
  if (hasToday(h)) return undefined;
  // "Kami berdua jam berapa?"
  const ofOneOfThem = saysOwn(text) || h.dialogue.bookings.some((booking) => namesPerson(text, booking));
  if (isShortQuestion(text) && ofOneOfThem && whatOrWhen.test(text)) return status(h);
  if (mustBeThere.test(text) && whatOrWhen.test(text)) return status(h);
  if (shouldI.test(text) && saysTime(h.reading)) return status(h);
  if (mustI.test(text) && h.reading.hour && !wishes.test(text)) return status(h);
  if (speaksOf(text, "cancel")) return undefined;
  if (isShort(text) && isFirm.test(text)) return status(h);
  const checks =
    isTag.test(text) || (stillThere.test(text) && ((saysOwn(text) && ofBooking.test(text)) || isShort(text)));
  return checks && !saysTime(h.reading) && !isOfOther(h) ? status(h) : undefined;
}

const itsHour = /^\W*(?:\w+\W+)?(?:jam|pukul) (?:brp|berapa|brapa) (?:(?:aja|saja) )?(?:itu|tadi|td)\b(?:\W+\w+)?\W*$/i;

/** "Jadwal kami tgl 10 kan ya? jam 8?", "bapak masih kan tgl 9?": whoever has booked makes sure of a time; nothing is wished. */
export function checksTime(h: IntentContext): Intent | undefined {
  const { text, people, exact } = h.reading;
  const { bookings } = h.dialogue;
  if (exact || people.some(({ birth }) => birth) || bookings.length === 0 || hasToday(h)) return undefined;
  // "Besok jam brp ya?", "oh bukan besok ya, tgl brp?": their own day is asked for.
  if (whenIsMine.test(h.reading.masked) && !asksForRoom.test(text)) return status(h);
  if (!saysTime(h.reading) || !checking.test(text) || wishes.test(text) || h.named.length > 0) return undefined;
  if (speaksOf(text, "move") || speaksOf(text, "cancel") || ofTheOffice.test(text) || isOfOther(h)) return undefined;
  // "Besok jadi kan?", "kirain besok": the day they have is the answer.
  const own = saysOwn(text) || namesKin(text) || ofBooking.test(text) || takesAsSure.test(text);
  return own || bookings.some((booking) => isOwnTime(booking, withoutOwnHalf(h.reading, booking)))
    ? status(h)
    : undefined;
}

const whenIsMine =
  /^\W*(?:(?:pak|bu|min|kak|mas|mbak|bang|jadi|berarti|eh|oh|so|and)\W+)*(?:hari )?<DATE>\W+(?:(?:saya|sy|aku|kita|kami|itu|datang\w*|nya)\W+)*(?:jam|pukul)\W*(?:berapa|brp|brapa)\W*(?:(?:ya|yah|sih|pak|bu|min|kak|datang\w*|nya)\W*)*$|\b(?:bukan|bkn|not)\W+(?:<DATE>|besok|bsk|lusa|tomorrow|today).{0,12}\b(?:tgl|tanggal|hari|when|what day)\W*(?:berapa|brp|apa)?\W*(?:(?:ya|yah|sih|pak|bu|min|kak)\W*)*\??$|^\W*(?:so |and )?what time\W+(?:(?:is|do|should|am|must) (?:it|i|we)\W+(?:come\W+)?)?<DATE>\W*$/i;

/** "Is Wednesday morning still confirmed?", of whoever comes at eight: the half of the day in which their hour lies says no more than the day. */
function withoutOwnHalf(reading: Reading, { day, starts }: Booking): Reading {
  const { hour, ...rest } = reading;
  if (!hour || !("part" in hour) || (hour.part === "morning") !== starts.hour < 12) return reading;
  return rest.day || rest.weekday ? rest : { ...rest, day: { date: day, doubts: [] } };
}
/** "Kan" at the end of a clause, or "bener kan", "masih kan" before it. */
const checking =
  /^\W*(?:(?:oh|ok|oke|eh)\W+)?(?:berarti|brarti|brrti|jadinya|so)\b(?!.*\b(?:bisa|can)\b).*\b(?:ya|yah|then)\W*$|\b(?:bener|benar|betul|bnr|masih|msh|tetap|tetep|jadi|jadinya)\W+(?:\S+\W+){0,2}?(?:kan|kn|toh)\b|\b(?:kan|kn|toh|right|correct)\b(?=\W*(?:(?:ya|yah|pak|bu|min|mimin|kak|mas|mbak|bang)\W*)*(?:[?.,!]|$))|\b(?:isn'?t it|aren'?t we|am i right|is it still|are we still|still (?:on|confirmed|valid|booked)|kirain|kukira|dikira|i thought)\b/i;
const takesAsSure =
  /^\W*(?:(?:oh|ok|oke|eh)\W+)?(?:berarti|brarti|brrti|jadinya|so)\b|\b(?:jadi|tetap|tetep|masih|msh)\W+(?:kan|kn|toh)\b|\b(?:kirain|kukira|dikira|i thought)\b/i;
const wishes = /\b(?:bisa|bs|boleh|blh|minta|mau|pengen|pengin|ingin|pilih|can|could|may|want|would|please|tolong)\b/i;
const ofBooking = /\b(?:jadwal\w*|booking\w*|antr[ei]an\w*|janji\w*|appointment|slot)\b/i;

/** "Itu hari apa ya?", of the date that was shown. */
const whichWeekday =
  /\b(?:itu|tsb|tersebut|that|segitu)\W+(?:jatuh\w*\W+)?(?:hari (?:apa|opo|naon)|what day)\b|\b(?:hari apa|what day(?: of the week)?)\W+(?:ya\W+)?(?:is )?(?:itu|tuh|that|tsb)\b/i;

/** "Jam brp?", right behind what was shown. */
const whatHour =
  /^\W*(?:(?:itu|eh|terus|trs|trus|oh|ok|oke|min|kak|pak|bu|jadi|jadinya)\W+)*(?:jam|pukul)\W+(?:berapa|brp|brapa)\W*(?:(?:ya|sih|itu|nih|jadinya|kak|min|pak|bu)\W*)*$|^\W*(?:(?:and|so|at|ok|but)\W+)*what (?:time|hour)(?:\W+(?:is|was|will|that|it|be|the|place|appointment|again|for))*\W*$/i;

/** A question whose subject is plain: "materainya 6000 kan?". */
function isOfOther(h: IntentContext): boolean {
  const [first] = meaningOf(h).guesses;
  if (first === undefined || first.p < 0.45 || first.intent === "unclear") return false;
  return isQuestion(first.intent) || ofTheDay.has(first.intent);
}

/** Of these a rule is told, and no booking. */
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
  // "HP saya ganti, bookingnya masih berlaku?", "buku nikah ketinggalan, tetap bisa datang?": the reason is what is asked about.
  "change-phone",
  "missing-papers",
  "remind-me",
  "trouble",
]);

const isShortQuestion = (text: string) =>
  wordCount(text) <= 5 && !/\b(?:ambil|paspor\w*|passport|foto\w*|wawancara|bayar\w*|pakai|bawa)\b/i.test(text);
const isShort = (text: string) => wordCount(text) <= 5;

const isRegistered =
  /\b(?:belum|blm|blom|sudah|udah|udh|sdh|apakah|am i|are we|masih)\b.{0,20}\b(?:(?:ke|ter)(?:daftar|pes[ae]n|book?ing|catat|simpan)|registered|booked)\b/i;
const whatOrWhen =
  /\b(?:jam|pukul|tgl|tanggal|hari|kantor)(?:nya)?\s*(?:brp|berapa|brapa|apa|mana)\b|\b(?:kapan|dimana|di mana|piro|pinten|sabaraha)\b|\b(?:what|which) (?:time|day|date|hour|office)\b|\b(?:when|where)\b/i;
const ends = /\b(?:selesai|kelar|rampung|beres|pulang|finish(?:ed)?|be done|over)(?:nya|an|annya)?\b/i;
/** "Saya harus sampai jam berapa?" */
const mustBeThere =
  /\b(?:harus|hrs|kudu|mesti|musti|disuruh|should|need to|must|have to|supposed to)\W+(?:(?:saya|sy|aku|kami|kita|i|we)\W+)?(?:sampai|sampe|nyampe|datang|dateng|dtg|tiba|hadir|kesana|arrive|be there|come|get there)\b/i;
const again =
  /\b(?:again|tadi|td|kemarin|kmrn|semalam|was it|is mine|repeat|remind|ulang\w*|lupa|forgot|forget|punya (?:saya|sy|aku|gue))\b/i;
const asItStands = /\b(?:now|sekarang|skrg|skr|(?:yg|yang|jadwal\w*) (?:\w+ )?baru|new (?:one|date|time|day))\b/i;
const whatIsMine =
  /\bwhat (?:do|did) (?:i|we) have\b|\b(?:saya|sy|aku) (?:punya|ada) (?:booking|jadwal|antrian|apa)\b|\b(?:jadi|jadinya|dapat\w*|dapet\w*)\W+(?:(?:yang|yg) mana|di ?mana|kapan|jam b\w+)\b|\b(?:yang|yg) mana (?:yang|yg)? ?(?:skrg|sekarang|berlaku|jadi)\b/i;
const isTag = /\b(?:kan|kn|toh|right|correct)\W*(?:(?:ya|pak|bu|min|mimin|kak|mas|mbak|bang)\W*)*$/i;
/** "Fix ya?", "udah pasti?", "jadi beres ya", "all set?": whether what was said last is sure. */
const isFirm =
  /^\W*(?:(?:ini|itu|jadi|jadinya|berarti|brarti|sudah|udah|udh|sdh|dah|ok|oke|so|is (?:it|that|this)|are we|it's|that's|am i|its)\W+){0,3}(?:fix|fixed|pasti|aman|beres|deal|sah|jadi|(?:ke|ter)(?:ganti|pindah|geser|ubah)|berubah|updated|changed|confirmed|booked|all set|good to go|set|sure|final|terkonfirmasi|valid|masuk|kelar)\W*(?:(?:semua|kan|ya|bos|boss|bro|gan|om|sis|sir|yah|dong|pak|bu|min|kak|mas|mbak|nih|itu|ini|then|now|right|belum|blm|ga|gak|then)\W*)*\?/i;
/** "Kode nya berubah ga", "yg penting jadwalnya tetep kan". */
const staysSame =
  /\b(?:kode|code|jadwal|tempat|booking)\w*\s+(?:nya\s+|saya\s+)?(?:ikut\s+|masih\s+)?(?:berubah|ganti|tetap|tetep|sama)\s+(?:ga|gak|gk|nggak|ngga|tidak|kan|apa)\b|\b(?:does|will) (?:the|my) code (?:change|stay)|\b(?:can|could) you (?:please )?(?:re)?confirm (?:everything|that|it|my|all)\b/i;
const stillThere = /\b(?:masih|msh|still|tetap|tetep|stays?|aman|safe)\b/i;
/** "Udah masuk belum?", "did it go through?": whether what they wrote was noted. */
const isIn =
  /^(?:\S+\s+){0,4}(?:sudah|udah|udh|sdh|dah|wis|wes|parantos)\s+(?:masuk|mlebu|diterima)\s+(?:\S+\s+){0,2}(?:belum|blm|blom|belom|durung|teu acan)\b|\b(?:did|has) (?:it|that|my \w+) (?:go|gone|get) (?:through|in)\b/i;
/** Asked of us by whoever has booked: who of theirs. Of others nothing is told in any case. */
const whoIsIn =
  /\b(?:siapa|sapa|sopo|saha|who)\b.{0,30}\b(?:(?:ke|ter)?(?:daftar|catat|book?ing)|registered|booked)\b|\b(?:(?:ke|ter)(?:daftar|catat|book?ing)|registered|booked)\b.{0,20}\b(?:siapa|sapa|sopo|saha|who)\b/i;
/** Asks for advice: nothing is offered on it. */
const shouldI = /\b(?:mending\w*|sebaiknya|bagusnya|baiknya|enaknya|should (?:i|we)|better to)\b/i;
/** "Sesuai yang di WA atau harus datang jam 6?": what is asked is whether one must, and no hour is wished for. */
const mustI = /\b(?:harus|hrs|kudu|mesti|musti|wajib|perlu|must|have to|need to)\b/i;
/** What the office does at an hour is no booking. */
const ofTheOffice =
  /\b(?:buka|tutup|istirahat|layanan|pelayanan|open|opens|close|closes|kosong|penuh|parkir|bayar|biaya)\b/i;
