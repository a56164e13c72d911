import type { Token } from "./tokens.ts";

/** The names of weekdays, 1 (Monday) to 7: Indonesian, Javanese, Sundanese, Minang, Betawi and English; chat spellings beside them. */
export const weekdays = new Map(
  [
    "senin senen snin snn senayan sinayan monday mondays mon",
    "selasa slasa slase slsa salasa salaso tuesday tuesdays tues tue",
    "rabu rebo rabaa wednesday wednesdays weds wed",
    "kamis kemis kamih kms thursday thursdays thurs thur thu",
    "jumat jumaat jemuah jemuwah jumuah jumuwah jumaah jumahat jumaik jmt friday fridays fri",
    "sabtu sbtu saptu saturday weekend weekends wiken",
    "ahad ngahad sunday",
  ].flatMap((line, i) => line.split(" ").map((word) => [word, i + 1] as const)),
);
/** Weekdays only behind a word for day: alone they are names or other things (Balinese ones among them). */
export const behindDay = new Map(
  ["soma", "anggara", "buda", "wraspati", "sukra", "setu saniscara", "minggu akad akaik redite"].flatMap((line, i) =>
    line.split(" ").map((word) => [word, i + 1] as const),
  ),
);
export const dayWords = new Set("hari hr dinten dinan poe dina dino rahina ari".split(" "));
export const tomorrow = new Set(
  "besok bsk besuk bsok besoknya isukan sesuk mbesuk bisuak beisuak isuak enjing tomorrow tmrw tmr tmrrw tomorow tommorow tommorrow".split(
    " ",
  ),
);
export const afterTomorrow = new Set("lusa lusanya pageto pagéto emben embenan".split(" "));

/** "Kamisnya" is Thursday. */
export function withoutNya(low: string): string {
  return low.length > 6 && low.endsWith("nya") ? low.slice(0, -3) : low;
}

/** "Rabuu", "besokk": a word with a longer breath, as the day that it is. */
export function unstretched(token: Token): Token {
  // "We'd" is no Wednesday.
  if (token.low === "wed" && token.text.length > 3) return { ...token, low: "we'd" };
  if (token.is !== "word" || isDayName(token.low)) return token;
  const low = token.low.replace(/(.)\1+$/u, "$1");
  return low !== token.low && (isDayName(low) || afterTomorrow.has(low)) ? { ...token, low } : token;
}

/** Whether one word says a day that may be a name as well: Jumat, Besok. */
export function isDayName(low: string): boolean {
  return isWeekday(low) || tomorrow.has(low);
}

/** 1 (Monday) to 7, where a word says a weekday. */
export function weekdayOf(low: string): number | undefined {
  return weekdays.get(low) ?? weekdays.get(withoutNya(low)) ?? (low === "minggu" ? 7 : undefined);
}

/** Whether a weekday stands at `i`: before a written date it says nothing new. */
export function isWeekday(low: string): boolean {
  return weekdays.has(low) || weekdays.has(withoutNya(low)) || low === "minggu";
}
