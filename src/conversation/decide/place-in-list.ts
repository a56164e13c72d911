import type { IntentContext } from "./intent-context.ts";

const places: Record<string, number> = {};
for (const [i, words] of [
  "pertama kesatu first 1st",
  "kedua second 2nd",
  "ketiga third 3rd",
  "keempat fourth 4th",
  "kelima fifth 5th",
].entries())
  for (const word of words.split(" ")) places[word] = i + 1;
const last = new Set(["terakhir", "last"]);
const around = new Set(
  "yang yg the one aja saja ya pilih pilihan opsi option ambil nomor no deh dong lah min kak pak bu please pls hari jam tanggal tgl i'll take ok oke mau ke day".split(
    " ",
  ),
);

/** "Yang kedua", "second one", "yg terakhir": the place of an item in the open list of days or bookings. */
export function placeInList({ reading, state }: IntentContext): number | undefined {
  const options = state.list?.numbered ? state.list.options : [];
  const words = reading.text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  if (options.length === 0 || words.length === 0 || words.length > 6) return undefined;
  const named = words.filter((word) => !around.has(word));
  const [word, more] = named;
  if (word === undefined || more !== undefined) return undefined;
  // "Kedua" alone may be both of them.
  if (word === "kedua" && words.length === 1 && options.some(({ do: what }) => what === "cancel")) return undefined;
  // "Jam terakhir" of several days is no day.
  if (last.has(word) && /\bjam/i.test(reading.text) && options.some(({ do: what }) => what === "seat"))
    return undefined;
  const place = last.has(word) ? options.findLastIndex(({ do: what }) => what !== "other-day") + 1 : places[word];
  return place !== undefined && place <= options.length ? place : undefined;
}
