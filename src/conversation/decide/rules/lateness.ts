import { late } from "../at-office.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { asksOfData, chanceOf } from "../meanings.ts";
import { retime } from "../move.ts";
import { asks, speaksOf } from "../speech.ts";
import { cannotBeThere } from "../speech-of-going.ts";
import { hasToday } from "../who-is-there.ts";

/**
 * "Besok kayaknya telat 30 menit, masih dilayani kan?", "kalau datang jam 9 padahal jadwalnya jam 8, hangus ga?": the rule of the hour, whatever
 * day or hour stands beside it. On the day itself the words of the day know more.
 */
export function lateness(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.some(({ birth }) => birth) || h.dialogue.bookings.length === 0 || hasToday(h)) return undefined;
  if (speaksOf(text, "move") || speaksOf(text, "cancel") || asksOfData(h)) return undefined;
  // "Kalo ga dateng tanpa kabar kena denda?", "what if I don't show up?": the same rule says what becomes of the seat.
  if (asks(h.reading) && (cannotBeThere(text) || isAbsent.test(text)) && staysUnsaid.test(text)) return late(h);
  if (asks(h.reading) && arrives.test(text) && stillServed.test(text) && saysHour(h)) return late(h);
  // "Kayanya nyampe lewat jam 8".
  if (arrives.test(text) && past.test(text) && saysHour(h)) return late(h);
  if (!ofLateness.test(text)) return undefined;
  // "Gw telat bangun biasanya, kasih jam 11 aja": why, and the hour that is wished for.
  if (!asks(h.reading) && wishesHour.test(h.reading.masked)) return retime(h, true);
  const forfeits = ofForfeit.test(text) && asks(h.reading) && !/\b(?:uang|biaya|bayar|paspor lama|denda)\b/i.test(text);
  return forfeits || chanceOf(h, "late", "still-valid") >= likely ? late(h) : undefined;
}
const likely = 0.3;
const past = /\b(?:lewat|lebih dari|diatas|di atas|after|past)\b/i;
const wishesHour =
  /\b(?:kasih|minta|mau(?:nya)?|ganti|pilih|jadi(?:in)?|prefer|rather)\W+(?:ke\W+|yang\W+|yg\W+)?<HOUR>|<HOUR>\W+(?:aja|saja|instead)\b/i;
const isAbsent =
  /\b(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|kagak|kaga)\W*(?:jadi\W+)?(?:datang|dateng|dtg|hadir|muncul|nongol|ke ?sana)\b|\b(?:absen|bolos|mangkir)\b/i;
const staysUnsaid =
  /\b(?:tanpa (?:kabar|konfirmasi|batal\w*|ngabarin|bilang)|denda|didenda|sanksi\w*|sangsi\w*|hukuman|blacklist\w*|di-?blok\w*|akibat\w*|konsekuensi\w*|resiko\w*|risiko\w*|hangus|angus|(?:ga|gak|nggak|ngga|tidak|tdk) (?:ngabarin|bilang|kasih kabar|dibatal\w*|batalin)|fine|fined|penalty|penalized|banned|consequences?|what happens|apa yang terjadi|without (?:cancel\w*|telling|notice))\b/i;
/** "Keretanya nyampe 08.20, masih dilayani?" */
const arrives = /\b(?:(?:ny|s)amp(?:e|ai)\w*|datang|dateng|dtg|tiba|arriv\w*|get there|show up|be there)\b/i;
const stillServed =
  /\b(?:keburu|kekejar|(?:di)?(?:layani|terima|tolak)|daftar ulang|let me in|turned away|accepted|still be (?:served|seen))\b/i;

function saysHour({ reading: { hour, text } }: IntentContext): boolean {
  return (hour !== undefined && "hour" in hour) || /\b\d{1,2}[.:]\d{2}\b/.test(text);
}

/** A code that dies, or how much time beyond the hour there is. */
const ofForfeit =
  /\b(?:hangus|angus|gosong|toleransi\w*|kelonggaran|dispensasi|tolerance|grace|(?:after|past|later than) (?:my|our|the) (?:slot|time|appointment|hour|booking))\b/i;
const ofLateness =
  /\b(?:telat\w*|terlambat|keterlambatan|kesiangan|lambat|lewat|kelewat|molor|ngaret|hangus|angus|gosong|toleransi\w*|kelonggaran|dispensasi|late|later than|delay\w*|past|after|tolerance|grace|void|expires?)\b/i;
