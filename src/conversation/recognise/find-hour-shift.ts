import type { HourWish } from "./reading.ts";
import { lowAt, type Token } from "./tokens.ts";

// Hours as seen from the one that somebody has: "kepagian", "siangan dikit dong", "mundurin sejam", "an hour later".

const words = (text: string) => new Set(text.split(" "));
const later = words(
  "undur diundur undurin diundurin undurkan mundur mundurin dimundurin mundurkan dimundurkan tunda ditunda tundain geser digeser geserin push delay later belakangan siang siangan sore sorean kemudian lambat",
);
const earlier = words("maju majuin majukan dimajukan dimajuin earlier sooner pagi pagian awal cepat cepet forward");
const tooEarly = words("kepagian kapagian kaisukan kepagen");
const tooLate = words("kesiangan kesorean kasiangan kesoren");
const somewhat = words("lebih lbh langkung luwih agak rada more bit little slightly");
const slightly = words("dikit sedikit dkit lagi lg sikit saeutik sitik");
const clock = words("jam jamnya jm pukul pkl hour time");
const denied = words("jangan jgn jan ojo ulah not ga gak tidak nggak");

/** Another hour than the one they have, earlier or later in the day, and by how much where it is said. */
export function hourWishIn(tokens: readonly Token[]): HourWish | undefined {
  const wishes = tokens.flatMap((_, i) => byHours(tokens, i) ?? compared(tokens, i) ?? []);
  return wishes.find(({ minutes }) => minutes) ?? wishes.find(({ ofPart }) => ofPart) ?? wishes[0];
}

/** "Mundurin sejam", "2 jam lebih siang", "an hour later", "push it back by half an hour". */
function byHours(tokens: readonly Token[], i: number): HourWish | undefined {
  const amount = hoursAt(tokens, i);
  if (!amount) return undefined;
  const is = directionBehind(tokens, amount.next) ?? directionBefore(tokens, i);
  return is && { is, minutes: amount.minutes };
}

function hoursAt(tokens: readonly Token[], i: number): { minutes: number; next: number } | undefined {
  const [word, second, third] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  if (word === "sejam") return { minutes: 60, next: i + 1 };
  if ((word === "setengah" || word === "stengah") && second === "jam" && tokens[i + 2]?.is !== "number")
    return { minutes: 30, next: i + 2 };
  if (word === "half" && /^an?$/.test(second) && third === "hour") return { minutes: 30, next: i + 3 };
  const count = tokens[i]?.is === "number" && word.length === 1 ? +word : counts.get(word);
  return count && /^(jam|hours?|hrs?)$/.test(second) && tokens[i + 2]?.is !== "number"
    ? { minutes: count * 60, next: i + 2 }
    : undefined;
}
const counts = new Map([
  ["satu", 1],
  ["dua", 2],
  ["tiga", 3],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
]);

function directionBehind(tokens: readonly Token[], i: number): "earlier" | "later" | undefined {
  const at = somewhat.has(lowAt(tokens, i)) ? i + 1 : i;
  return direction(lowAt(tokens, at));
}

function directionBefore(tokens: readonly Token[], i: number): "earlier" | "later" | undefined {
  for (let at = i - 1; at > i - 6; at--) {
    const is = direction(lowAt(tokens, at));
    if (is) return is;
    if (tokens[at]?.is === "mark" || tokens[at]?.is === "number") return undefined;
  }
  return undefined;
}

function direction(low: string): "earlier" | "later" | undefined {
  if (later.has(low)) return "later";
  return earlier.has(low) ? "earlier" : undefined;
}

/** "Kepagian", "siangan dikit", "lebih pagi", "too early", "later in the day". */
function compared(tokens: readonly Token[], i: number): HourWish | undefined {
  const [before, word, behind] = [lowAt(tokens, i - 1), lowAt(tokens, i), lowAt(tokens, i + 1)];
  // "Jangan jam 8", of the hour they have: any other one.
  if (denied.has(word) && clock.has(behind) && tokens[i + 2]?.is === "number") return { is: "other" };
  if (denied.has(before) && word !== "keburu") return undefined;
  if (tooEarly.has(word)) return { is: "later" };
  if (tooLate.has(word)) return { is: "earlier" };
  if (/^(too|terlalu|trlalu|kelewat)$/.test(before)) {
    if (/^(early|pagi)$/.test(word)) return { is: "later" };
    if (/^(siang|sore)$/.test(word)) return { is: "earlier" };
  }
  const isCompared = somewhat.has(before) || slightly.has(behind);
  // "Jam 8 ga keburu"; "agak sorean" is the afternoon, whatever they have.
  const ofHours = tokens.some(({ low }) => clock.has(low));
  if (word === "keburu" && denied.has(before) && ofHours) return { is: "later" };
  if (/^(kecepetan|kecepatan)$/.test(word) && ofHours) return { is: "later" };
  // "Jamnya mundur dikit".
  const is = direction(word);
  if (is && slightly.has(behind) && ofHours && !/^(siang|pagi)/.test(word)) return { is };
  if (/^(siangan|pagian)$/.test(word) || (isCompared && /^(siang|pagi)$/.test(word)))
    return { is: word.startsWith("pagi") ? "earlier" : "later", ofPart: true };
  const isOfDay = /^(in|that|on)$/.test(behind) && [2, 3, 4].some((ahead) => lowAt(tokens, i + ahead) === "day");
  return (isOfDay || /^(hour|hours|time|slot)$/.test(behind)) && /^(later|earlier)$/.test(word)
    ? { is: word as HourWish["is"] }
    : undefined;
}
