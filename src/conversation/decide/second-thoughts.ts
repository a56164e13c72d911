import { read } from "../recognise/index.ts";
import { wantCancel } from "./cancel.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext } from "./intent-context.ts";
import { isOwnTime } from "./is-own-time.ts";
import { keep } from "./keep.ts";
import { fearsCancelling, ordersCancelling, saysMistake, speaksOf } from "./speech.ts";
import { saysTime, timeSaid } from "./time.ts";

// What the end of one message makes of its beginning, where a seat is sure.

/** "Minta pindah tgl 14.. eh ga usah deh, tgl 10 tetep aja": the wish is taken back in the same breath, and what they have stays. */
export function wishTakenBack(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  const booked = confirmedBookings(h);
  const back = takesBack.exec(text);
  if (!back || exact || booked.length === 0 || people.some(({ birth }) => birth)) return undefined;
  const [before, behind] = [text.slice(0, back.index), text.slice(back.index + back[0].length)];
  if (speaksOf(before, "cancel") || speaksOf(behind, "cancel")) return undefined;
  const own = (half: string) => booked.some((booking) => isOwnTime(booking, read(half, h.today)));
  const wished = saysTime(read(before, h.today)) && !own(before);
  if (!wished && !speaksOf(before, "move")) return undefined;
  const said = read(behind, h.today);
  const isNew = (saysTime(said) && !own(behind)) || said.dayWish !== undefined || speaksOf(behind, "move");
  return isNew ? undefined : keep(h);
}
const takesBack =
  /(?:[.,;!?\n]+|\b(?:eh+|no|wait|actually|deng|tapi|ternyata|ah)\b)\s*(?:(?:eh+|oh|no|wait|actually|hmm+|aduh|ternyata|tapi|maaf|sorry|ah|deng)\W+)*(?:(?:ga|gak|gk|nggak|ngga|enggak|engga|tidak|tdk|teu|ora|kagak)\s*(?:jadi|jd|usah|perlu|sido)\b(?!\s+(?:pindah|ganti|batal))|(?:biarin|biarkan)\b|biar\s+(?:aja|saja|deh|lah)\b|leave it\b|forget (?:it|that|about it)\b|never ?mind\b|(?:i'?ll |let'?s |please )?(?:keep|stay with) (?:it|mine|my|the)\b)/i;

/** "Tgl 14 ada hajatan ga bisa. dibatalin aja", "mau dibatalkan saja, ibu tidak jadi berangkat": in so many words, whatever stands beside as the reason. */
export function cancelsInAHalf(h: IntentContext): Intent | undefined {
  const { reading, state, dialogue } = h;
  const { text } = reading;
  const [one, more] = dialogue.bookings;
  if (!one || more || one.state !== "confirmed" || state.offer || state.asked || reading.exact) return undefined;
  if (!ordersCancelling(text) || text.trim().endsWith("?") || speaksOf(text, "move") || reading.dayWish)
    return undefined;
  // "Batalin ya.. eh jangan deh".
  if (forbidden.test(text)) return undefined;
  if (fearsCancelling(text) || saysMistake(text) || reading.people.some(({ birth }) => birth)) return undefined;
  // Another day than theirs beside it may be the wish.
  const { day } = timeSaid(reading);
  return day && !day.equals(one.day) ? undefined : wantCancel(h);
}
const forbidden =
  /(?:[.,;!\n]|\b(?:eh+|wait|no|tapi)\b)\s*(?:(?:eh+|no|wait|oh|tapi)\W+)*(?:jangan|jgn|don'?t|do not)\b/i;
