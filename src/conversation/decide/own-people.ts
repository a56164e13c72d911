import type { IntentContext } from "./intent-context.ts";
import { kinMeant, namesKin } from "./who-is-meant.ts";

/**
 * "What time was her appointment?", "jadwal dia jam berapa?" of a number that booked for her: a pronoun, and nobody's name, means somebody of whom
 * this number has told us before, and their data are the writer's own. A relative counts where it was said that the booking is theirs.
 */
export function ofTheirOwn(h: IntentContext): boolean {
  const { reading, dialogue } = h;
  if (dialogue.bookings.length === 0 || reading.people.length > 0 || reading.told || otherNumber.test(reading.text))
    return false;
  if (kinMeant(h, dialogue.bookings).length > 0) return true;
  return pronoun.test(reading.text) && !namesKin(reading.text) && !stranger.test(reading.text);
}

const pronoun = /\b(?:dia|beliau|mereka|she|he|they|her|his|their|theirs|them)\b/i;
const stranger =
  /\b(?:te?man\w*|te?men\w*|tmn|tetangga\w*|pacar\w*|mantan\w*|bos\w*|rekan\w*|orang|somebody|someone|friends?|neighbou?rs?|boss|colleagues?|ex)\b/i;
const otherNumber =
  /\b(?:nomor|nomer|no|hp|number|phone)\b.{0,12}\b(?:lain|dia|beliau|sendiri|other|another|his|her|own)\b|\b(?:his|her|their|other|another|own) (?:number|phone)\b/i;
