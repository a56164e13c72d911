import { canonical } from "./words.ts";

/** Whoever writes, in the languages of the land: "saya", "gue", "abdi", "i'm". */
export function isSelf(low: string): boolean {
  return low !== "i" && low !== "me" && canonical(low) === "saya";
}
