import { cancel, cannotCome } from "../cancel.ts";
import { giveUp } from "../change-booking.ts";
import { factOf } from "../fact.ts";
import { freeDays } from "../free-days.ts";
import type { Intent } from "../intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "../intent-context.ts";
import { notYet } from "../reactions.ts";
import { asks, denies, speaksOf } from "../speech.ts";
import { saysTime } from "../time.ts";
import { speaksOfSomebody } from "../who-is-meant.ts";

// No seat is wanted, or not now: whatever day or name stands beside it.

/** "Jangan didaftarin dulu", "besok saya kabari lagi", and in the middle of our questions "ga usah deh". */
export function notWanted(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (reading.exact) return undefined;
  if (deniesBooking.test(reading.text)) return unbooked(h);
  if (asks(reading) || reading.people.length > 0) return undefined;
  if (putsOff.test(reading.text) && isSureOnly(h)) return cannotCome(h);
  // "Batalin aja deh, nanti saya daftar lagi" gives the seat back; what comes later is another one.
  const cancels = speaksOf(reading.text, "cancel") && !denies(reading.text, "cancel");
  if (cancels && h.dialogue.bookings.length > 0) return undefined;
  if (postpones.test(reading.text) || thinksItOver.test(reading.text)) return later(h);
  const given = givesUpHold(h);
  if (given) return given;
  const form = formParts.has(h.state.asked?.ask ?? "") && openHolds(h).length === 0;
  return form && !saysTime(reading) && givesUpForm.test(reading.text) ? giveUp(h) : undefined;
}

/** "Tunda dulu, nanti saya kabari" of a seat that is sure: another day, or none? */
function isSureOnly(h: IntentContext): boolean {
  const open = openHolds(h).length > 0 || h.state.offer || h.state.asked;
  return !open && confirmedBookings(h).length > 0 && !saysTime(h.reading) && !h.reading.dayWish;
}
const putsOff = /\b(?:(?:di)?tunda|(?:di)?pending|postpone|put (?:it|this|that) off|hold off)\b/i;

/** "Ga jadi deh, nunggu KTP dulu", "never mind, forget it": the one seat that waits for a YA is given back. */
function givesUpHold(h: IntentContext): Intent | undefined {
  const { text } = h.reading;
  const { offer, asked, about } = h.state;
  if (offer || asked || saysTime(h.reading) || h.reading.dayWish || !givesUpSeat.test(text)) return undefined;
  const [held, more] = openHolds(h);
  if (
    !held ||
    more ||
    denies(text, "cancel") ||
    speaksOf(text.replace(/\bchanged? my mind\b/i, ""), "move") ||
    speaksOfSomebody(text)
  )
    return undefined;
  const sure = h.dialogue.bookings.length > 1 && about?.id !== held.id;
  return sure ? undefined : cancel(h, [held]);
}

/** Given up as a whole; "ga jadi yang siang", "ga jadi pakai e-paspor" give up something of it. */
const givesUpSeat =
  /^\W*(?:(?:eh|ya|yah|yaah|oh|hmm?|duh|aduh|maaf|sorry|sori|udah|udh|sudah|ya udah|yaudah|ok|oke|kayaknya|kyknya|kalo gitu|kalau gitu|min|kak|pak|bu|mas|mbak|bang|saya|sy|aku|actually|hi|no|oops|wait)\W+)*(?:(?:ga|gak|gk|g|nggak|ngga|enggak|engga|kagak|kaga|tidak|tdk|ndak|indak|ora|teu|mboten|nda|jangan|ojo|aja)\W?(?:(?:jadi|jd|sido|janten|sios|saestu|sida)\b(?!\W*(?:yg|yang|jam|hari|tgl|tanggal|ke|di|pake|pakai|sama|bareng|ikut|apa))|(?:usah|perlu|butuh)(?=\W*(?:(?:deh|aja|saja|ah|lah|dong|kok|lagi)\b|[,.!]|$)))|never ?mind|forget (?:it|about it|that)|not any ?more|lupa(?:in|kan)\b|not going (?:ahead|through)|(?:i(?:'ve| have)? )?changed my mind|(?:i )?(?:don'?t|do not|no longer) (?:need|want) (?:it|this|that|the (?:seat|slot|booking|appointment))|i'?ll (?:do|book) (?:it|this|that) (?:another|some other) time)/i;

/** What a form asks for; of a booking that is moved or put right nothing is given up. */
const formParts: ReadonlySet<string> = new Set(["name", "birth", "day", "office"]);

/** "Jangan kirim pesan" is about messages. */
const deniesBooking =
  /\b(?:(?:jangan|jgn|jngn|don'?t|do not|(?:ga|gak|gk|nggak|ngga|tidak|belum|blm)\W+(?:mau|ingin))\W+(?:(?!kirim|krm|bal[ae]s)\S+\W+){0,1}?(?:(?:di)?(?:daftar|pesan|booking|catat)(?:kan|in)?|book)|(?:ga|gak|gk|nggak|ngga|tidak)\W+(?:usah|perlu)\W+di(?:daftar|pesan|booking|catat)(?:kan|in))\b/i;

const postpones =
  /\b(?:besok|bsk|nanti|ntar|entar|tar|lusa|kapan-kapan|kapan2|lain kali|later|tomorrow|tonight)\b.{0,25}\b(?:kabar\w*|hubungi\w*|(?:wa|chat|balas|lanjut|daftar|info) lagi|(?:saya|sy|aku) (?:info|wa|chat|balas|daftar)\w*|let you know|get back|message you|text you)\b|\b(?:i'?ll|i will|will)\b.{0,20}\b(?:let you know|get back to you|book later|come back)\b/i;

/** "Oke saya rundingan dulu sama istri", "I'll talk to my wife first", "saya kumpulkan dulu berkasnya". */
const thinksItOver =
  /\b(?:omong\w*|bicara\w*|runding\w*|diskusi\w*)\b.{0,20}\b(?:dulu|dl)\b|\b(?:tanya|nanya)\w*\W+(?:(?:dulu|ke|sama|dengan|dgn)\W+){0,2}(?:suami|istri|anak|keluarga|orang ?tua|ortu|ibu|bapak|bos)\w*\b.{0,15}\b(?:dulu|dl)\b|\b(?:kumpul(?:kan|in)|siap(?:kan|in)|lengkapi\w*)\W+(?:\S+\W+){0,2}?(?:dulu|dl)\b|\b(?:i'?ll|i will|let me|need to)\W+(?:talk|speak|check|discuss|ask)\b.{0,30}\bfirst\b/i;

const givesUpForm =
  /^\W*(?:(?:eh|ya|yah|oh|hmm?|maaf|sorry|sudah|udah|udh|ya udah|yaudah|ok|oke|kalo gitu|kalau gitu)\W+)*(?:(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk)\W?(?:usah|jadi|jd)|lain kali|kapan-kapan|kapan2|skip|no,? thank(?:s| you)|never ?mind|forget it|not any ?more|lupa(?:in|kan)\b|not now|maybe later|another time|nanti (?:aja|saja|deh)|ntar (?:aja|saja|deh))\b/i;

/** The day that was asked about all the same; who fears that others use their data is sent to an officer. */
function unbooked(h: IntentContext): Intent {
  if (h.reading.people.some(({ name, birth }) => name && birth)) return factOf(h, "human");
  if (saysTime(h.reading) || h.reading.dayWish) return freeDays({ ...h, draft: undefined });
  return notYet(h) ?? intent(h, { on: "not-yet" });
}

function later(h: IntentContext): Intent {
  if (/\b(?:makasih|mksh|terima ?kasih|thanks|thank you|trims|nuwun|nuhun)\b/i.test(h.reading.text))
    return intent(h, { on: "small", what: openHolds(h).length > 0 ? "thanks-with-hold" : "thanks" });
  return intent(h, { on: "not-yet" });
}
