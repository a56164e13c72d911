import type { Booking } from "../../booking/index.ts";
import { agrees } from "./agrees.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, openHolds } from "./intent-context.ts";
import { speaksOf } from "./speech.ts";
import { saysOut, saysStays } from "./speech-of-going.ts";
import { saysTime, timeSaid } from "./time.ts";
import { isWritersOwn, kinMeant, meantAmong, speaksOfTwo } from "./who-is-meant.ts";
import { wordCount } from "./word-count.ts";

/**
 * "Anak ga jadi ikut, yg 2 aja dulu", "just the two of us", of three: somebody is out, and the number is no day of the month. Who is out is asked
 * about; where it was not said, which of them.
 */
export function fewerStay(h: IntentContext): Intent | undefined {
  const { reading, dialogue, state } = h;
  const { bookings } = dialogue;
  const { text, people } = reading;
  if (reading.hour || people.some(({ birth }) => birth) || state.list?.numbered || speaksOf(text, "move"))
    return undefined;
  const staying = numberStaying(text);
  const isCount = staying !== undefined && staying.number < bookings.length;
  if (saysTime(reading) && !(isCount && timeSaid(reading).day?.day === staying.number)) return undefined;
  if (!isCount && openHolds(h).length < 2) return undefined;
  const out = [...relativesOut(h), ...besideTwo(h)];
  if (out.length > 0 && out.length < bookings.length) return intent(h, { on: "ask-cancel", bookings: out });
  return isCount && (staying.ofPeople || saysOut(text))
    ? intent(h, { on: "which", act: "cancel", bookings })
    : undefined;
}

/** Those who are told, as somebody's relatives, to stay away: "anak ga jadi ikut", "my son is not coming". */
function relativesOut(h: IntentContext): Booking[] {
  const parts = h.reading.text.split(/[,.;\n]|\b(?:tapi|tp|but|sedangkan|sementara)\b/i);
  const meant = parts
    .filter((part) => saysOut(part) && !saysStays(part))
    .map((part) => {
      const reading = { ...h.reading, text: part };
      return meantAmong({ ...h, reading }, h.dialogue.bookings);
    });
  return h.dialogue.bookings.filter((booking) => meant.includes(booking));
}

/** "Iya saya sama istri", "me and my wife only", of three who wait for a yes: whoever is not among them. */
function besideTwo(h: IntentContext): Booking[] {
  const held = openHolds(h);
  const { text, people } = h.reading;
  const says = people.length === 0 && speaksOfTwo(text) && wordCount(text) <= mostWords;
  if (!says || held.length < 3 || !(beginsWithYes(text) || only.test(text)) || also.test(text)) return [];
  const relatives = kinMeant(h, held);
  const own = held.filter((booking) => isWritersOwn(h, booking));
  return relatives.length === 1 && own.length === 1
    ? held.filter((booking) => !relatives.includes(booking) && !own.includes(booking))
    : [];
}
const mostWords = 8;
const only = /\b(?:aja|saja|doang|dulu|cuma|cuman|hanya|only|just)\b/i;
const also = /\b(?:juga|jg|too|also|semua\w*|all|bertiga|berempat)\b/i;

/** How many are to stay, where a number stands alone between its words: "yg 2 aja dulu", "tinggal 2 orang", "kami berdua saja". */
function numberStaying(text: string): { number: number; ofPeople: boolean } | undefined {
  if (ofDates.test(text)) return undefined;
  for (const part of text.split(/[,.;!\n]|\b(?:tapi|tp|but|jadi(?=nya|\s+(?:yg|yang|\d|tinggal|cuma)))\b/i)) {
    const { only = "", number = "", people = "", end = "" } = counted.exec(part)?.groups ?? {};
    const value = numbers.get(number.toLowerCase()) ?? Number(number);
    const ofPeople = people !== "" || /^(?:ber|the )/i.test(number) || forNow.test(end);
    if (value > 0 && (only !== "" || end !== "")) return { number: value, ofPeople };
  }
  return undefined;
}
const numbers = new Map(
  ["dua berdua two", "tiga bertiga three", "empat berempat four"].flatMap((line, i) =>
    line.split(" ").map((word) => [word, i + 2] as const),
  ),
);
const counted =
  /^\W*(?:(?:ya|iya|ok|oke|eh|jadi|jadinya|jd|nya|so|it'?s|kami|kita|yg|yang|the|for)\s+)*?(?<only>(?:(?:cuma|cuman|hanya|tinggal|sisa|cukup|only|just)\s+)?)(?:(?:yg|yang|the|kami|kita)\s+)*(?<number>[2-4]|(?:ber)?(?:dua|tiga|empat)|two|three|four)(?<people>(?:\s+(?:orang|org|of us|people|persons))?)(?<end>(?:\s+(?:aja|saja|aj|doang|dulu|dl|lanjut|tetap|tetep|jadi|ikut|yang|yg|datang|please|pls|then|for now|instead|ya|pak|bu|min|kak|mas|mbak|deh))*)\W*$/i;
const ofDates = /\b(?:tgl|tanggal|hari|jam|jm|pukul|nomor|nomer|no)\b/i;
const forNow = /\b(?:dulu|dl|lanjut|tetap|tetep|ikut|for now)\b/i;

/** "Iya saya sama istri": a yes, and who it is for. */
function beginsWithYes(text: string): boolean {
  return agrees(/^\P{L}*(\p{L}+)/u.exec(text)?.[1] ?? "");
}
