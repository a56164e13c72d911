import { isWorkingDay, lastDayOfHorizon, type Office } from "../../office/index.ts";
import type { Reading } from "../recognise/reading.ts";
import { wordCount } from "./word-count.ts";

/**
 * "Hari terakhir yang bisa", "the last day you have in August", "paling jauh sampai tgl berapa?" as a day: the last working day that can be booked
 * now. Undefined parts stay as they are: an hour said beside it is its hour.
 */
export function withLastDay(reading: Reading, { office, now }: { office: Office; now: Temporal.Instant }): Reading {
  const { text, day, people, exact } = reading;
  if (exact || day || people.some((person) => person.day) || wordCount(text) > mostWords) return reading;
  if (!lastDay.test(text) || ofOtherEnds.test(text)) return reading;
  const { dayWish: _, hour, ...rest } = reading;
  // "Paling akhir" alone is read as the end of a day as well.
  const wished = hour && !("part" in hour && hour.part === "afternoon" && !afternoon.test(text)) ? { hour } : {};
  return { ...rest, ...wished, day: { date: lastOf(office, now), doubts: [] } };
}
const mostWords = 16;

function lastOf(office: Office, now: Temporal.Instant): Temporal.PlainDate {
  let day = lastDayOfHorizon(office, now);
  for (let back = 0; back < mostClosed && !isWorkingDay(office, day); back++) day = day.subtract({ days: 1 });
  return day;
}
const mostClosed = 14;

const lastDay =
  /\b(?:hari|tgl|tanggal)\s+(?:kerja\s+)?(?:(?:yang|yg)\s+)?(?:paling\s+)?(?:terakhir|akhir|jauh)\b|\bpaling (?:akhir|jauh|mentok)\s+(?:bulan\b|(?:\S+\s+){0,4}?(?:tgl|tanggal|hari|kapan)\b)|\b(?:the |your )?(?:very )?(?:last|latest|furthest)\s+(?:\w+\s+)?(?:day|date)\b/i;
/** What else has a last day. */
const ofOtherEnds =
  /\b(?:ambil\w*|diambil|bayar\w*|pembayaran|batal\w*|cuti\w*|libur\w*|kerja (?:saya|sy)|ujian|visa|kitas|berlaku\w*|expired?|ganti nama|lahir\w*|collect\w*|pick\w*|pay\w*|cancel\w*|work|holiday|school|deadline)\b/i;
const afternoon = /\b(?:siang|sore|afternoon|pm)\w*\b/i;
