import type { Reading } from "../recognise/reading.ts";

const anyDayWords =
  /\b(?:terserah|bebas|manut|sembarang(?:an)?|(?:kapan|hari apa|tgl berapa|tanggal berapa)(?:pun| ?(?:saja|aja))|secepat\w*|tercepat|terdekat|paling (?:cepat|cepet|dekat|deket|awal)|asap|a\.s\.a\.p|any ?(?:day|time)|whenever|as soon as|first (?:available|free|possible)|earliest|soonest|up to you|your choice|you choose|pilih(?:in|kan))\b/i;

/** Whether any day will do: "terserah", "yang paling cepat", "any day". Beside a day, a part of the days or a denial it says less. */
export function leavesDayOpen({ text, dayWish }: Reading): boolean {
  return !dayWish && anyDayWords.test(text) && !asksWhich.test(text);
}

/** "Yang terdekat kapan ya?": the first days are asked for, and none is taken. */
export function asksForDays({ text, dayWish }: Reading): boolean {
  return !dayWish && anyDayWords.test(text) && asksWhich.test(text);
}

/** "Yang kosong hari apa aja", "paling cepat kapan ya": which days there are is asked, and none of them taken. */
const asksWhich =
  /\b(?:kosong|tersedia|available|masih ada|sisa|buka)\b.{0,20}\b(?:hari apa|tgl berapa|tanggal berapa|kapan)\b|\b(?:hari apa|tgl berapa|tanggal berapa|kapan)\s*(?:saja|aja)?\s*(?:ya|sih|yg|yang)?\s*(?:kosong|tersedia|available|masih ada|ada|sisa|buka)\b|\b(?:hari apa|tgl berapa|tanggal berapa|kapan)\s*(?:saja|aja)?\s*(?:ya|sih|min|kak|pak|bu)*\s*\?|\bkapan\s+(?:ya|sih)\b|\b(?:terdekat|tercepat|paling (?:cepat|cepet|dekat|deket|awal)|earliest|soonest|penuh)\W+(?:\w+\W+)?(?:hari apa|tgl berapa|tanggal berapa|tgl brp|kapan|when|which day)\b/i;
