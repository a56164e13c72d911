import type { Floor } from "../../office/index.ts";

/**
 * A counter or desk as people write it ("2", "02", "loket-2", "Loket 2"): its code on this floor. Undefined: none, or more than one is
 * written so.
 */
export function placeNamed({ counters, desks }: Floor, said: string): string | undefined {
  const places = [...counters, ...desks];
  const exact = places.find(({ code }) => code === said);
  if (exact) return exact.code;
  const bare = bareOf(said);
  const fit = places.filter(({ code, name }) => bare !== "" && (bareOf(code) === bare || bareOf(name) === bare));
  const [one, ...more] = new Set(fit.map(({ code }) => code));
  return more.length === 0 ? one : undefined;
}

/** Counters first, then desks, by code: what a program may write. */
export function placesOf({ counters, desks }: Floor, kind: "counter" | "desk"): string {
  return (kind === "counter" ? counters : desks).map(({ code }) => code).join(", ");
}

function bareOf(text: string): string {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain.replace(/^(?:loket|counter|konter|meja)(?=.)/, "").replace(/^0+(?=\d)/, "");
}
