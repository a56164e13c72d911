import type { IntentName } from "../../classify/intents.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, openHolds } from "../intent-context.ts";
import { meaningOf } from "../meanings.ts";
import { reactTo } from "../reactions.ts";
import { asks } from "../speech.ts";

/**
 * Whether a paper will do: "nikah tgl 26, di ktp masih belum kawin. mending bikin paspor skrg apa nunggu?". The days in it are those of the story, and
 * nobody wants a seat on them.
 */
export function papersInStory(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (people.length > 0 || h.state.asked || openHolds(h).length > 0 || !asks(h.reading)) return undefined;
  if (!namesPaper.test(text) || !wantsAdvice.test(text)) return undefined;
  const best = meaningOf(h).guesses.find(({ intent, p }) => ofPapers.has(intent) && p >= atLeast);
  return best && reactTo(h, best.intent);
}

const atLeast = 0.05;
const ofPapers: ReadonlySet<IntentName> = new Set(["data-mismatch", "no-ktp", "substitute-paper", "change-data"]);
const namesPaper =
  /\b(?:e-?ktp|ktp|kk|kartu keluarga|akt[ae]|ijazah|buku nikah|id card|family card|certificate|diploma)\b/i;
const wantsAdvice =
  /\b(?:is (?:that|it|this) (?:a problem|ok|okay|fine|allowed)|(?:jadi )?masalah|ngaruh|pengaruh|mending(?:an)?|sebaiknya|(?:apa|atau|ato) (?:nunggu|tunggu|nanti)|should i wait|or wait)\b/i;
