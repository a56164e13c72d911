import { denies, givesUp, speaksOf } from "./speech.ts";

// Who goes and who stays, as half a sentence says it.

const stays =
  /\b(?:tetap|tetep|ttp|keep\w*|stay\w*|remain\w*|still|jangan|jgn|ulah|ojo|lanjut|biarin|biarkan|biar|leave|masih|don'?t|dont)\b/i;
const drops =
  /\b(?:(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|indak|teu|ora|kagak)\W+(?:ikut|berangkat|bisa (?:ikut|datang|dateng)|janten|milu)|not (?:coming|going)|drop(?:s|ped)? out|can(?:no|')?t (?:come|make it)|off the list|mundur)\b/i;

/** The one who is spoken of stays. */
export function saysStays(part: string): boolean {
  return stays.test(part) || denies(part, "cancel");
}

/** The one who is spoken of does not come, or is to be cancelled. */
export function saysOut(part: string): boolean {
  return !denies(part, "cancel") && (speaksOf(part, "cancel") || givesUp(part) || drops.test(part));
}
