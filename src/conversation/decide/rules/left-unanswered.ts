import type { Intent } from "../intent.ts";
import { type IntentContext, intent, openHolds } from "../intent-context.ts";
import { asks } from "../speech.ts";

/**
 * "Kalo ga dibales hangus ga?", "how long do I have to answer?", of a seat that waits for a yes: until when it waits, and that it is let go then.
 * Never the rule of the hour, which holds for a seat that is sure.
 */
export function leftUnanswered(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (openHolds(h).length === 0 || reading.exact || reading.people.length > 0 || !asks(reading)) return undefined;
  const { text } = reading;
  return unanswered.test(text) || howLong.test(text) ? intent(h, { on: "unanswered" }) : undefined;
}

const answering =
  "(?:(?:di|nge|mem)?(?:bal[ae]s|bls|jawab|respon|konfirmasi|konfirm|acc)(?:nya|in|i)?|ngabarin|kasih kabar|(?:bilang|ketik|kirim|tulis) ya|repl(?:y|ied|ying)|answer(?:ed|ing)?|respond(?:ed|ing)?|confirm(?:ed|ing)?|say(?:ing)? yes)";
const without =
  "(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|tak|ndak|kagak|kaga|ora|teu|belum|blm|blom|lupa|telat|terlambat|kelamaan|lama|lambat|don't|dont|do not|didn't|not|never|forget to|forgot to|late in|too late to)";
/** "Ga dibales", "telat jawab", "don't reply". */
const unanswered = new RegExp(`\\b${without}\\W+(?:\\S+\\W+){0,2}?${answering}\\b`, "i");
/** "Dijawabnya sampai kapan?", "how long can I take to confirm?" */
const howLong = new RegExp(
  `\\b${answering}\\b.{0,25}\\b(?:sampai|sampe|smpe|batas\\w*|paling (?:lambat|lama|telat)|until when|by when|how long)\\b|\\b(?:sampai|sampe|smpe|batas\\w*|berapa lama|brp lama|until when|by when|how long)\\b.{0,30}\\b${answering}\\b`,
  "i",
);
