import { late, saysLateArrival } from "../at-office.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { asksOfData, chanceOf } from "../meanings.ts";
import { retime } from "../move.ts";
import { asks, ofData, speaksOf } from "../speech.ts";
import { cannotBeThere } from "../speech-of-going.ts";
import { status } from "../status.ts";
import { timeSaid } from "../time.ts";
import { hasToday } from "../who-is-there.ts";

/**
 * "Besok kayaknya telat 30 menit, masih dilayani kan?", "kalau datang jam 9 padahal jadwalnya jam 8, hangus ga?": the rule of the hour, whatever
 * day or hour stands beside it. On the day itself the words of the day know more.
 */
export function lateness(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.some(({ birth }) => birth) || h.dialogue.bookings.length === 0 || hasToday(h)) return undefined;
  if (speaksOf(text, "move") || speaksOf(text, "cancel") || ofData.test(text) || asksOfData(h)) return undefined;
  // "Kalo ga dateng tanpa kabar kena denda?", "what if I don't show up?": the same rule says what becomes of the seat.
  if (asks(h.reading) && (cannotBeThere(text) || isAbsent.test(text)) && staysUnsaid.test(text)) return late(h);
  if (asks(h.reading) && arrives.test(text) && stillServed.test(text) && saysHour(h)) return late(h);
  // "Kayanya nyampe lewat jam 8".
  if (arrives.test(text) && past.test(text) && saysHour(h)) return late(h);
  // "Is it okay if I arrive at 8.30?", of whoever comes at eight.
  if (asks(h.reading) && comesAfter(h)) return late(h);
  // "Nyampe bogor jam 8.15, gimana"
  const ofArrival = chanceOf(h, "late", "on-the-way", "still-valid");
  if (saysLateArrival(h) && ofArrival >= (asks(h.reading) ? sure : likely)) return late(h);
  if (comesBefore(h)) return status(h);
  // "Kesiangan kalo jam 8, ada jam 9 ga": another hour is asked for.
  if (!ofLateness.test(text) || askedHour.test(h.reading.masked)) return undefined;
  // "Gw telat bangun biasanya, kasih jam 11 aja": why, and the hour that is wished for.
  if (!asks(h.reading) && wishesHour.test(h.reading.masked)) return retime(h, true);
  const forfeits = ofForfeit.test(text) && asks(h.reading) && !/\b(?:uang|biaya|bayar|paspor lama|denda)\b/i.test(text);
  return forfeits || chanceOf(h, "late", "still-valid") >= likely ? late(h) : undefined;
}
const likely = 0.3;
const sure = 0.6;
const past = /\b(?:lewat|lebih dari|diatas|di atas|after|past)\b/i;
const wishesHour =
  /\b(?:kasih|minta|mau(?:nya)?|ganti|pilih|jadi(?:in)?|prefer|rather)\W+(?:ke\W+|yang\W+|yg\W+)?<HOUR>|<HOUR>\W+(?:aja|saja|instead)\b/i;
const askedHour =
  /[,.]\s*(?:(?:masih|jadi|kalo|kalau|klo)\W+)?(?:ada|bisa|boleh|minta|can i (?:have|get))\W+(?:(?:yg|yang|di|ke|ganti|geser|pindah|it|to|at)\W+){0,2}<HOUR>/i;
const isAbsent =
  /\b(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|kagak|kaga)\W*(?:jadi\W+)?(?:datang|dateng|dtg|hadir|muncul|nongol|ke ?sana)\b|\b(?:absen|bolos|mangkir)\b/i;
const staysUnsaid =
  /\b(?:tanpa (?:kabar|konfirmasi|batal\w*|ngabarin|bilang)|denda|didenda|sanksi\w*|sangsi\w*|hukuman|blacklist\w*|di-?blok\w*|akibat\w*|konsekuensi\w*|resiko\w*|risiko\w*|hangus|angus|(?:ga|gak|nggak|ngga|tidak|tdk) (?:ngabarin|bilang|kasih kabar|dibatal\w*|batalin)|fine|fined|penalty|penalized|banned|consequences?|what happens|apa yang terjadi|without (?:cancel\w*|telling|notice))\b/i;
/** "Keretanya nyampe 08.20, masih dilayani?" */
const arrives =
  /\b(?:sudah|udah|udh|sdh|dah)\W+(?:di|ada di)\s+\p{L}+|\b(?:(?:ny|s)amp(?:e|ai)\w*|datang|dateng|dtg|tiba|arriv\w*|get there|show up|be there)\b/iu;
const stillServed =
  /\b(?:keburu|kekejar|(?:di)?(?:layani|terima|tolak)|daftar ulang|let me in|turned away|accepted|still be (?:served|seen))\b/i;

/** "Berarti jam setengah 8 udah di sana ya", of whoever comes at eight: nothing else is wished. */
function comesBefore({ reading, dialogue: { bookings } }: IntentContext): boolean {
  const { hour, day } = timeSaid(reading);
  const [only, more] = bookings;
  if (!hour || !only || more || (day && !day.equals(only.day)) || !isThere.test(reading.text)) return false;
  const minutes = only.starts.since(hour).total("minutes");
  return minutes > 0 && minutes <= 60 && !wishes.test(reading.text);
}
const isThere =
  /\b(?:sudah|udah|udh|sdh|dah|harus|hrs)\W+(?:(?:ada|harus|stand ?by)\W+)?(?:di ?sana|di ?situ|di ?kantor|sampai|sampe|nyampe|datang|dateng|dtg|tiba|stand ?by)\b|\b(?:be|am|get) there\b/i;
const wishes = /\b(?:bisa|bs|boleh|mau|minta|pindah\w*|geser\w*|can|could|may)\b/i;

/** Less than an hour behind theirs no seat begins: whoever arrives then is late. */
function comesAfter({ reading, dialogue: { bookings } }: IntentContext): boolean {
  const { hour, day } = timeSaid(reading);
  const [only, more] = bookings;
  if (!hour || !only || more || (day && !day.equals(only.day)) || !arrives.test(reading.text)) return false;
  const minutes = hour.since(only.starts).total("minutes");
  return minutes > 0 && minutes < 60;
}

function saysHour({ reading: { hour, text } }: IntentContext): boolean {
  return (hour !== undefined && "hour" in hour) || /\b\d{1,2}[.:]\d{2}\b/.test(text);
}

/** A code that dies, or how much time beyond the hour there is. */
const ofForfeit =
  /\b(?:hangus|angus|gosong|toleransi\w*|kelonggaran|dispensasi|tolerance|grace|(?:after|past|later than) (?:my|our|the) (?:slot|time|appointment|hour|booking))\b/i;
const ofLateness =
  /\b(?:telat\w*|terlambat|keterlambatan|kesiangan|lambat|lewat|kelewat|molor|ngaret|hangus|angus|gosong|toleransi\w*|kelonggaran|dispensasi|late|later than|delay\w*|past|after|tolerance|grace|void|expires?)\b/i;
