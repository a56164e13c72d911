import { type Booking, foldName } from "../../booking/index.ts";
import { talkOf } from "../recognise/words.ts";
import { correctHold } from "./correct.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds, refOf } from "./intent-context.ts";
import { asks } from "./speech.ts";

/** "Salah, namanya Fransisca pake c", "yg Arta harusnya Artha", "it's Budhi with an h": one word of a name that we have, in another spelling. */
export function spelledAnew(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.some(({ birth, day }) => birth || day) || asks(h.reading) || text.length > 120) return undefined;
  const holds = openHolds(h);
  const bookings = holds.length > 0 ? holds : confirmedBookings(h);
  const words = text.match(/[\p{L}'’]{3,}/gu) ?? [];
  const found = bookings.flatMap((booking) => spellingsOf(booking, words));
  const named = found.filter(({ said }) => said);
  // The wrong spelling stands beside the right one; else the text must speak of spelling.
  const [one, more] = named.length > 0 ? named : ofSpelling.test(text) ? found : [];
  if (!one || more || !(ofSpelling.test(text) || turned.test(text))) return undefined;
  const name = one.booking.applicant.name.replace(one.old, one.right);
  if (one.booking.state === "held")
    return correctHold(h, { name: { typed: name, value: name, doubts: [] } }, one.booking);
  return intent(h, { on: "rename" }, [{ act: "rename", booking: refOf(one.booking), name }]);
}

interface Spelling {
  booking: Booking;
  old: string;
  right: string;
  /** The old spelling stands in the text as well. */
  said: boolean;
}

function spellingsOf(booking: Booking, words: readonly string[]): Spelling[] {
  const names = booking.applicant.name.split(" ");
  const known = new Set(names.map(foldName));
  return names.flatMap((old) => {
    const right = words.find((word) => !known.has(foldName(word)) && isOtherSpelling(old, word));
    const said = words.some((word) => foldName(word) === foldName(old));
    return right ? [{ booking, old, right: written(right, old), said }] : [];
  });
}

/** One letter other, more or less; two in a long name. A word of everyday talk is none. */
function isOtherSpelling(name: string, word: string): boolean {
  if (name.length < 4 || talkOf(word.toLowerCase()) === "sure") return false;
  const away = lettersBetween(name.toLowerCase(), word.toLowerCase());
  return away > 0 && away <= (name.length > 5 ? 2 : 1);
}

/** In capitals as the name is. */
function written(word: string, like: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function lettersBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (b[j] === letter ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

const ofSpelling =
  /\b(?:nama|namanya|namaku|namax|nami|name|names|named|spell\w*|spelt|ejaan\w*|huruf\w*|letter|typo|salah (?:ketik|tulis|eja)|(?:pake|pakai|pk|with an?|without an?|tanpa) \p{L}\b|(?:dobel|double|dua) \p{L}\b)/iu;
const turned =
  /\b(?:bukan|harusnya|seharusnya|mestinya|yang benar|yg benar|yg bener|not|should be|instead of|tapi|but|maksudnya|koreksi|correction|eh|sanes|dudu)\b/i;
