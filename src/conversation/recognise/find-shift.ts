import { isWeekday } from "./day-names.ts";
import { isOrdinal } from "./day-of-month.ts";
import { amountAt } from "./find-day.ts";
import { lowAt, type Token } from "./tokens.ts";
import { dayAt, type WishMatch, wordSet } from "./wish-days.ts";

// Days as seen from the booking: "undur seminggu", "2 hari lebih awal", "yang lebih cepat".

const later = wordSet(
  "undur diundur undurin diundurin undurkan mundur mundurin dimundurin mundurkan tunda ditunda tundain geser digeser geserin postpone postponed delay delayed push",
);
const earlier = wordSet("maju majuin majukan dimajukan dimajuin advance");
/** The words that it begins with. */
export const shiftBegins = [...later, ...earlier, ...wordSet("lebih agak earlier sooner later bring")];
const beside = wordSet(
  "ke jadwal jadwalnya booking bookingnya tanggal tgl tanggalnya hari harinya nya dong min kak lagi aja it my the appointment back by for up bisa gak ga sy saya antrian antrean hingga selama sekitar kira dulu dl deh dah atuh lah kak bang mas mbak tolong please pls buat utk untuk sampe smpe semua semuanya bareng aj saja ya pak bu pa dikit kurleb sampai jadi",
);

/** "Undur seminggu" is seven days later than the booking, "majuin sehari" one earlier. */
export function shifted(tokens: readonly Token[], i: number): WishMatch | undefined {
  const word = lowAt(tokens, i);
  const forward = (word === "bring" || word === "move") && hasNear(tokens, i, "forward");
  const sign = earlier.has(word) || forward ? -1 : later.has(word) ? 1 : 0;
  if (sign === 0) return undefined;
  let at = i + 1;
  let turn = sign;
  while (at < i + 6 && !amountAt(tokens, at)) {
    const between = lowAt(tokens, at);
    if (earlier.has(between) || between === "forward") turn = -1;
    else if (later.has(between) && between !== "geser") turn = 1;
    else if (!beside.has(between)) return undefined;
    at += 1;
  }
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  return {
    wish: { is: "shift", days: turn * amount.days },
    next: /^(lagi|kedepan)$/.test(lowAt(tokens, amount.next)) ? amount.next + 1 : amount.next,
  };
}

/** "2 hari lebih awal", "sehari setelahnya", "2 hari lagi dari itu", "a week later". */
export function relativeToBooking(tokens: readonly Token[], i: number): WishMatch | undefined {
  const amount = amountAt(tokens, i);
  if (!amount) return oneBeside(tokens, i);
  const [word, second] = [lowAt(tokens, amount.next), lowAt(tokens, amount.next + 1)];
  const said = (sign: number, length: number): WishMatch => ({
    wish: { is: "shift", days: sign * amount.days },
    next: amount.next + length,
  });
  if (word === "lebih") {
    if (/^(awal|cepat|cepet|maju|dulu)$/.test(second)) return said(-1, 2);
    if (/^(lambat|akhir|lama|mundur|nanti)$/.test(second)) return said(1, 2);
  }
  if (/^(sebelumnya|sblmnya|earlier|before)$/.test(word) && (word !== "before" || second === "that"))
    return said(-1, word === "before" ? 2 : 1);
  if (/^(setelahnya|sesudahnya|berikutnya|kemudian|later)$/.test(word)) return said(1, 1);
  if (/^(setelah|sesudah|dari|after)$/.test(word) && /^(itu|that|jadwal|situ|sana)$/.test(second)) return said(1, 2);
  if (word === "lagi" && second === "dari" && /^(itu|jadwal|situ|tanggal)$/.test(lowAt(tokens, amount.next + 2)))
    return said(1, 3);
  return undefined;
}

const oneUnit = new Map([
  ["hari", 1],
  ["day", 1],
  ["minggu", 7],
  ["pekan", 7],
  ["week", 7],
]);

/** "Hari setelahnya", "minggu berikutnya", "the day after that", "the following week", "the day before". */
function oneBeside(tokens: readonly Token[], i: number): WishMatch | undefined {
  const [word, second, third] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  const said = (unit: string, sign: number, next: number): WishMatch | undefined => {
    const days = oneUnit.get(unit);
    return days ? { wish: { is: "shift", days: sign * days }, next } : undefined;
  };
  if (word === "the" && second === "following") return said(third, 1, i + 3);
  if (word === "the" && second === "next" && third === "day") return said(third, 1, i + 3);
  if (word === "the" && third === "after" && isAlone(tokens, i + 3)) return said(second, 1, i + 3);
  if (word === "the" && third === "before" && isAlone(tokens, i + 3)) return said(second, -1, i + 3);
  if (word === "minggu" && second === "depannya" && third === "lagi")
    return [3, 4, 5, 6].some((at) => isWeekday(lowAt(tokens, i + at))) ? undefined : said(word, 1, i + 3);
  if (/^(setelahnya|sesudahnya|berikutnya)$/.test(second)) return said(word, 1, i + 2);
  return second === "sebelumnya" ? said(word, -1, i + 2) : undefined;
}

/** "The day after that", and not "the day after tomorrow". */
function isAlone(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token === undefined || token.is === "mark" || /^(that|then|please|pls|is|works|would|if|instead)$/.test(token.low)
  );
}

/** "Yang lebih awal", "lebih cepat dari tgl 5", "agak nanti", "an earlier date". */
export function compared(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const [word, second] = [lowAt(tokens, i), lowAt(tokens, i + 1)];
  let is: "earlier" | "later" | undefined;
  let next = i + 2;
  if (word === "lebih") {
    if (/^(awal|dulu|dini)$/.test(second) || (/^(cepat|cepet|maju)$/.test(second) && speaksOfDay(tokens, i)))
      is = "earlier";
    else if (/^(lambat|akhir|mundur|nanti)$/.test(second)) is = "later";
  } else if (word === "agak") {
    if (/^(nanti|mundur|nantian|akhir|akhiran|lambat)$/.test(second)) is = "later";
    else if (/^(awal|cepat|cepet|maju|awalan)$/.test(second)) is = "earlier";
  } else if (word === "earlier" || word === "sooner") [is, next] = ["earlier", i + 1];
  else if (word === "later" && (tokens.length < 9 || /^(date|day|time|slot|than)$/.test(second)))
    [is, next] = ["later", i + 1];
  if (!is || comparesHours(tokens, next) || isOfTheDay(tokens, next)) return undefined;
  // "Ada yg lebih cepet ga dari tgl 8".
  if (
    /^(ga|gak|gk|nggak|ngga|kah|tidak)$/.test(lowAt(tokens, next)) &&
    /^(dari|drpd|daripada)$/.test(lowAt(tokens, next + 1))
  )
    next += 1;
  // "Lebih awal dari tanggal 5 september": the day is what it is compared with.
  if (/^(dari|drpd|daripada|than)$/.test(lowAt(tokens, next))) next = dayAt(tokens, next + 1, today)?.next ?? next;
  return { wish: { is }, next };
}

/** "Not earlier than 10", "later than 1pm" are about hours. */
function comparesHours(tokens: readonly Token[], i: number): boolean {
  // "Datang lebih awal dari jam booking".
  if (
    /^(dari|drpd|daripada|than)$/.test(lowAt(tokens, i)) &&
    /^(jam|jamnya|pukul|waktu|the|my)$/.test(lowAt(tokens, i + 1))
  )
    return /^(jam|jamnya|pukul|waktu)$/.test(lowAt(tokens, i + 1)) || /^(time|hour|slot)$/.test(lowAt(tokens, i + 2));
  const number = tokens[i + 1];
  return lowAt(tokens, i) === "than" && number?.is === "number" && number.low.length < 3 && !isOrdinal(tokens[i + 2]);
}

/** "Earlier that day", "later in the day": another hour, and no other day. */
function isOfTheDay(tokens: readonly Token[], i: number): boolean {
  const at = /^(that|in|on)$/.test(lowAt(tokens, i)) ? i + 1 : i;
  return at > i && lowAt(tokens, /^(the|same|that)$/.test(lowAt(tokens, at)) ? at + 1 : at) === "day";
}

/** "Lebih cepat" may praise the service: near it a day or a wish is spoken of. */
function speaksOfDay(tokens: readonly Token[], i: number): boolean {
  if (tokens.length < 6) return true;
  for (let at = Math.max(0, i - 4); at < i; at++)
    if (/^(yang|yg|ada|tanggal|tgl|hari|jadwal|jadwalnya|slot|mau|minta|ke)$/.test(lowAt(tokens, at))) return true;
  return false;
}

function hasNear(tokens: readonly Token[], i: number, word: string): boolean {
  for (let at = i + 1; at < i + 6; at++) if (lowAt(tokens, at) === word) return true;
  return false;
}
