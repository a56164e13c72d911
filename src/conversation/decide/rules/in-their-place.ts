import { cannotCome } from "../cancel.ts";
import { factOf } from "../fact.ts";
import type { Intent } from "../intent.ts";
import type { IntentContext } from "../intent-context.ts";
import { reactTo } from "../reactions.ts";
import { asks } from "../speech.ts";
import { cannotBeThere } from "../speech-of-going.ts";
import { saysTime } from "../time.ts";
import { speaksOfOneOfThem } from "../who-is-meant.ts";

/**
 * "Bisa digantikan anak saya?", "kalau yang datang mamanya bisa?", of whoever has booked: the person of the passport comes. Who cannot come as well
 * is asked whether to move or to cancel.
 */
export function inTheirPlace(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.some(({ birth }) => birth) || h.dialogue.bookings.length === 0 || !asks(h.reading))
    return undefined;
  if (!goesInstead.test(text) || saysTime(h.reading) || ofFetching.test(text)) return undefined;
  if (!cannotBeThere(text)) return reactTo(h, "proxy-apply");
  const away = cannotCome(h);
  return { ...away, topic: { ...away.topic, besides: ["proxy-apply"] } };
}

const kin =
  "(?:istri|suami|bini|anak|adik|adek|kakak|mama|mamah|papa|papah|ibu|bapak|ayah|mertua|orang|teman|temen|saudara|sodara|keluarga|ponakan|sepupu|wife|husband|son|daughter|mother|father|mom|mum|dad|brother|sister|friend|someone|somebody)";
const goesInstead = new RegExp(
  [
    "\\b(?:di|me)?wakil(?:kan|in|i)?\\b",
    "\\b(?:di)?(?:titip|nitip)(?:in|kan)?\\b",
    `\\b(?:di|meng)?(?:ganti|gantiin|gantikan|digantikan|digantiin)\\s+(?:(?:sama|oleh|ama|dengan|dgn|orang)\\s+)?${kin}`,
    `\\b(?:yg|yang)\\s+(?:datang|dateng|dtg|ke ?sana|hadir|ngurus)\\s+(?:\\w+\\s+)?${kin}`,
    `\\b${kin}(?:nya|ku| saya| sy| aku)?\\s+(?:aja|saja)\\s+(?:yg|yang)\\s+(?:datang|dateng|dtg|ke ?sana|hadir)`,
    `\\b(?:can|could|may)\\s+(?:my\\s+)?${kin}\\s+(?:come|go|do it|attend)\\s+(?:instead|for me|in my place)`,
    `\\b(?:di)?(?:tuk[ae]r(?:an)?|oper(?:in|kan)?|alih(?:in|kan)?)\\s+(?:\\w+\\s+)?(?:sama|dengan|dgn|ke|ama)\\s+${kin}`,
    `\\b(?:swap|switch|give|transfer)\\b.{0,25}\\b(?:with|to)\\s+(?:my\\s+|a\\s+)?${kin}`,
    "\\bon (?:my|his|her|their|our) behalf\\b|\\b(?:instead of|in place of) (?:me|him|her)\\b|\\bin (?:my|his|her) place\\b",
  ].join("|"),
  "i",
);
const ofFetching = /\b(?:ambil\w*|diambil\w*|pengambilan|jadinya|collect\w*|pick(?:ed)? up)\b/i;

/** "Kalau salah satu ga bisa datang gpp?" of several who are booked: each has a seat of their own. */
export function oneStaysAway(h: IntentContext): Intent | undefined {
  const { text, exact } = h.reading;
  if (exact || h.dialogue.bookings.length < 2 || !asks(h.reading) || saysTime(h.reading)) return undefined;
  return speaksOfOneOfThem(text) && cannotBeThere(text) ? factOf(h, "how-cancel") : undefined;
}
