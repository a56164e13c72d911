import type { FactName } from "../../../phrasebook/index.ts";
import { factOf } from "../fact.ts";
import { inTheLightOf } from "../in-the-light-of.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { isAbout } from "../meanings.ts";
import { asks } from "../speech.ts";

/**
 * Whether the passport will be ready in time: "ada dinas tgl 28, sempet ga?", "my friend needs it by august 20". The day is that of a journey, and nobody
 * wants a seat on it.
 */
export function readyInTime(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (people.length > 0) return undefined;
  if (asks(h.reading) && inADay.test(text)) return factOf(h, "urgent");
  if (comes.test(text)) return undefined;
  // Where we asked for a day, "I need it before Friday" answers.
  const needed = !h.state.asked && neededBy.test(text);
  if (!needed && !(asks(h.reading) && inTime.test(text))) return undefined;
  const fact = isAbout(h, "urgent") ? "urgent" : "collection-ready";
  return factOf(h, inTheLightOf(h.state.subject, fact) as FactName);
}

const inTime =
  /\b(?:keburu|kburu|kekejar|nutut|(?:sempe?t|smpt|cukup)(?= (?:ga|gak|g|nggak|ngga|tidak|waktu\w*|kah|ya)\b)|in time|enough time|soon enough|too late)\b/i;
const neededBy =
  /\b(?:needs?|must have|have to have) (?:it|one|the passport|a passport|my passport|his passport|her passport)\b[^.!?\n]*\b(?:by|before)\b|\b(?:harus|hrs|mesti|kudu) (?:sudah |udah |udh )?(?:jadi|ada|kelar|selesai) (?:sebelum|sblm|paling lambat)\b/i;
/** "Bisa jadi sehari ga?", "can I get the passport in one day?" */
const inADay =
  /\b(?:jadi|selesai|kelar|siap|jadinya)\W+(?:dalam |dlm |cuma |hanya )?(?:sehari|satu hari|1 hari|hari (?:itu|yang sama|yg sama)(?: juga)?)\b|\b(?:sehari|satu hari|1 hari)\W+(?:langsung |bisa |udah |lgsg )?(?:jadi|selesai|kelar)\b|\b(?:get|ready|done|finished|issued|made)\b.{0,25}\b(?:(?:in|within) (?:one|1|a|a single) day|(?:on )?the same day|same[- ]day)\b/i;
/** "Sempet ga dateng tgl 9?" is of the visit. */
const comes = /\b(?:datang|dateng|dtg|kesana|ke sana|hadir|come|visit|daftar|booking|book)\b/i;
