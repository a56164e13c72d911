import { emptyDraft } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import type { IntentContext } from "./intent-context.ts";
import { withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { refusesSeat } from "./speech.ts";

/** "Mau daftar": one question after the other, with whatever was said already. */
export function book(h: IntentContext): Intent {
  const begun = h.state.asked || h.state.list ? h.draft : undefined;
  const { draft, troubles } = withTime(begun ?? emptyDraft(), h);
  return wantSeat(h, { ...draft, ...(h.reading.service && { service: h.reading.service }) }, troubles);
}

/** "Oke deh, saya daftar" of somebody who has no place yet: the first word only took note, the rest is a wish. */
export function wantsToBook(h: IntentContext): Intent | undefined {
  const { text } = h.reading;
  return h.dialogue.bookings.length === 0 && wishesSeat(text) ? book(h) : undefined;
}

/** Whether the words want to book, and do not only ask whether one may. */
export function wishesSeat(text: string): boolean {
  return (wish.test(text) || wishElsewhere.test(text)) && !refusesSeat(text);
}
/** "Ambo nak mambuek paspor", "ulun handak maulah paspor", "engko' moh bikin paspor": Minang, Banjarese, Madurese. */
const wishElsewhere =
  /\b(?:ambo|denai|ulun|unda|engko|sengko|beta|katong|torang|kitorang|sa|awak)\b'?.{0,20}\b(?:mambuek|mambuat|manguruih|maulah|maurus|bikin|beking|urus|bekeng|agabay|ngurus)\w*\b.{0,12}\b(?:paspor|pasport)/i;
/** "... yaudah daftar sini", at the end of whatever story. */
export const endsWithBooking =
  /(?:^|[.,;!\n]|\b(?:ya ?udah|ya ?udh|ya ?sudah|yaudah|yowis|jadi|kalo gitu|kalau gitu|mending)\b)\s*(?:(?:saya|sy|aku|mau|jadi|langsung)\s+)*daftar (?:di |dari |lewat )?sini(?:\s+(?:aja|saja|deh|ya|dong|min|pak|bu|kak))*\W*$/i;
const wish =
  /\b(?:saya|sy|aku|gue|gw|mau|ingin|pengen|pengin|tolong|jadi|ya ?udah|ya ?udh|ya ?sudah|yowis|kalo gitu|kalau gitu|i|i'll|let me|please)\b.{0,15}\b(?:n?da[fp]tar\w*|pesan\w*|booking|bikin|buat|book|sign up|register)\b/i;
