import type { Booking } from "../../booking/index.ts";
import { restore } from "./cancel.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { keep } from "./keep.ts";
import { asks, denies, givesUp, speaksOf } from "./speech.ts";
import { saysStays } from "./speech-of-going.ts";
import { isWritersOwn, kinMeant, namedAmong, namesPerson, speaksOfTheOthers } from "./who-is-meant.ts";

/**
 * "Eh tetep aja deh", "saya jadi datang", "can I get it back?" to the letter that says it was cancelled: the seat still rests, and comes back; who
 * asks whether it can hears how. A seat that rests no more is let go: its day is offered again.
 */
export function takenBack(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  // Later too, while the seat rests and nothing was booked since: "salah, bisa dibalikin?" says what it is about.
  const isTheirs = h.state.last === "cancelled" || (rests(h) && (broughtBack.test(text) || undoes.test(text)));
  if (!isTheirs || exact || people.some(({ birth }) => birth) || !isGone(h)) return undefined;
  const says = undoes.test(text) || broughtBack.test(text);
  if (speaksOf(text, "cancel") && !denies(text, "cancel") && !says) return undefined;
  // "Suami tetep berangkat. Bisa dibalikin?": what comes back was cancelled.
  if (!broughtBack.test(text) && speaksOfThoseLeft(h))
    return saysStays(text) && !asks(h.reading) && !speaksOf(text, "move") ? keep(h) : undefined;
  // "Ternyata bisa kok" asks nothing, and "ga jadi batal, masih bisa dibalikin?" says what is wanted.
  // "Eh jadi deh, bisa balik lagi ga?" says what is wanted as well.
  const wantsBack = comesAfterAll.test(text) && (!text.includes("?") || seatBack.test(text));
  // "Salah, bisa dibalikin?" as well: a seat that comes back takes nothing from anybody.
  const tells = wantsBack || undoes.test(text) || (seatBack.test(text) && slipped.test(text));
  if (asks(h.reading) && !tells) {
    if (!seatBack.test(text)) return undefined;
    return rests(h) ? intent(h, { on: "small", what: "cancelled-before" }) : restore(h);
  }
  if (notAble.test(text) || letBe.test(text) || givesUp(text.replace(undoes, " "))) return undefined;
  return saysStays(text) || comesAfterAll.test(text) || seatBack.test(text) || undoes.test(text)
    ? restore(h)
    : undefined;
}

/** "Yg ibu tetap ya", "the other one stays as it is": of those whose seats were not cancelled, and of nobody whose seat was. */
function speaksOfThoseLeft(h: IntentContext): boolean {
  const { bookings } = h.dialogue;
  const { text } = h.reading;
  const gone = cancelledNow(h);
  if (
    bookings.length === 0 ||
    gone.some((one) => namesPerson(text, one) && namedAmong(text, [one, ...bookings]).includes(one))
  )
    return false;
  if (namedAmong(text, [...gone, ...bookings]).length > 0 || speaksOfTheOthers(text)) return true;
  if (kinMeant(h, gone).length > 0) return false;
  if (kinMeant(h, bookings).length > 0) return true;
  // "Yang saya tetap jadi", where the writer's own seat was not cancelled.
  return ofWriter.test(text) && bookings.some((one) => isWritersOwn(h, one));
}
const ofWriter = /\b(?:yang|yg|nu|sing|punya|untuk|buat)\s+(?:saya|sy|aku|gue|gw|kulo|abdi)\b|\bmine\b/i;

function cancelledNow({ dialogue, state }: IntentContext): Booking[] {
  const ids = new Set(state.cancelled?.map(({ id }) => id));
  return dialogue.resting.filter(({ state: now, id }) => now === "cancelled" && ids.has(id));
}

/** Something was cancelled, and nothing lives again of it. */
function isGone({ dialogue, state }: IntentContext): boolean {
  const gone = state.cancelled ?? [];
  return gone.length > 0 && !dialogue.bookings.some(({ id }) => gone.some((one) => one.id === id));
}

function rests({ dialogue, state }: IntentContext): boolean {
  const gone = new Set(state.cancelled?.map(({ id }) => id));
  return dialogue.resting.some(({ state: now, id, restsUntil }) => now === "cancelled" && restsUntil && gone.has(id));
}

const comesAfterAll =
  /\b(?:jadi|jd)\s+(?:kok|deh|aja|ah|lagi|ikut|datang|dateng|dtg|berangkat|pergi|hadir|ke)\b|\b(?:bisa|bs|sempat)\s+(?:kok|deh|ikut|datang|dateng|dtg|hadir|pergi|ternyata)\b|\bternyata\b.{0,20}\b(?:bisa|bs|jadi|sempat)\b|\b(?:i|we|she|he) (?:can|will|could) (?:come|make it|go|attend|be there)(?: after all)?\b|\bafter all\b|\b(?:still|do) (?:want|need) (?:it|my|the)\b/i;
const seatBack =
  /\b(?:di|ke)?(?:balik|kembali|pulih)(?:in|kan|i)?\b|\b(?:ambil|pakai|pake|dipake|dipakai|diambil)\b.{0,15}\b(?:lagi|slot\w*|tempat\w*)\b|\b(?:get|have) (?:it|my \w+) back\b|\b(?:give|bring|put) (?:it|me|my|that|the) ?\w* ?back\b|\b(?:restore|reinstate)\b/i;
const broughtBack =
  /\b(?:di)?(?:balik|kembali|pulih)(?:in|kan)\b|\b(?:get|have|give|bring|put)\b.{1,15}\bback\b|\b(?:restore|reinstate)\b/i;
const undoes =
  /\b(?:ny?esel|menyesal|nyesal|salah (?:pencet|ketik|kirim|tekan|pilih)|kepencet|berubah pikiran|changed? (?:my|our) minds?|(?:ga|gak|gk|nggak|ngga|tidak|tdk)\s*jadi\s+(?:di)?batal\w*|by (?:mistake|accident)|accidentally|mistakenly|regret|salah batal\w*|ga sengaja|gak sengaja|nggak sengaja|tidak sengaja)\b/i;
const slipped = /\b(?:salah|keliru|kliru|mistake|wrong)\b/i;
const notAble =
  /\b(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|tetap|tetep|ttp)\W+(?:ga|gak|gk|nggak|tidak|tdk)?\W*(?:bisa|bs|sempat|ikut|datang|dateng)\s*(?:$|[,.])|\b(?:can'?t|cannot|won'?t|not)\b/i;
/** "Biarin aja", "leave it": it stays as it was told. */
const letBe = /\b(?:biar\w*|leave it|never ?mind)\b/i;
