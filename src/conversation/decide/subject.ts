import { phrasesOf } from "../../phrasebook/index.ts";
import { classify, type Guess } from "../classify/classify.ts";
import { acts, type IntentName, questions } from "../classify/intents.ts";
import type { Language } from "../dialogue-state.ts";
import type { IntentContext } from "./intent-context.ts";
import { asks } from "./speech.ts";
import { saysTime } from "./time.ts";
import { wordCount } from "./word-count.ts";

// "Kalau yang anak?" behind the answer about the fee leaves the fee unsaid: so it is read a second time, with the subject said.

/** A meaning as clear as this needs no subject from before. */
const clearAlone = 0.6;
/** And where it only names another case: "klo perpanjangan?" */
const clearCase = 0.93;
/** "Terus bawa anak boleh ga" goes on to something else more often than not. */
const clearNext = 0.4;
/** Two words of a list, "bayi brp", are seldom a question of their own. */
const clearShort = 0.85;
/** How much the reading with the subject counts. */
const share = 2 / 3;
const mostWords = 8;

/** What a message may mean behind the question that was answered last. */
export function guessesInTalk(h: IntentContext, text: string): Guess[] {
  if (!asksOn(h)) return classify(text);
  const answered = h.state.subject as IntentName | undefined;
  if (answered) return guessesBehind(answered, text, h.language);
  // Of our own question about the name only what is hardly clear alone is asked: "sesuai ktp?"
  return guessesBehind(h.state.asked?.ask === "name" ? "name-rules" : undefined, text, h.language, clearNext);
}

/** What a text may mean behind a question about this. */
export function guessesBehind(
  about: IntentName | undefined,
  text: string,
  language: Language,
  clear = clearOf(text),
): Guess[] {
  const subject = about && wordsOf(about, language);
  if (!subject) return classify(text);
  // "Oh gitu, nambahnya gimana": the words before it would make it an answer to us.
  const said = text.replace(lead, " ");
  const alone = classify(/\p{L}/u.test(said) ? said : text);
  const own = alone.filter(({ intent }) => !ofNothing.has(intent));
  if (isClear(own[0], clear) || wishes(own)) return alone;
  const on = classify(`${subject} ${said}`);
  return mixed(
    own,
    on.filter(({ intent }) => (Object.hasOwn(questions, intent) || intent === about) && !ofNothing.has(intent)),
  );
}

/** "Anak?" names only another case, "anaknya yatim?" asks something else: of what is no case less is enough. */
function isClear(own: Guess | undefined, clear: number): boolean {
  if (!own) return false;
  return own.p >= (cases.has(own.intent) ? clear : Math.min(clear, clearQuestion));
}
const clearQuestion = 0.5;
/** Whose passport, and which: what a question may be asked of. */
const cases: ReadonlySet<IntentName> = new Set([
  "papers",
  "papers-new",
  "papers-renew",
  "papers-child",
  "old-passport",
  "e-passport",
  "passport-kind",
  "pregnant-baby",
  "elderly",
]);

/** "Bisa daftar sekarang?" behind the fee wants a place: of acts, and of booking, together so much is no question about the fee. */
function wishes(own: readonly Guess[]): boolean {
  const ofActs = own.filter(({ intent }) => Object.hasOwn(acts, intent) || ofBooking.has(intent));
  return ofActs.reduce((sum, { p }) => sum + p, 0) >= mostOfActs;
}
const mostOfActs = 0.4;
const ofBooking: ReadonlySet<IntentName> = new Set(["how-to-book", "when-released", "quota"]);

/** Of a list each part asks something else, but for "bayi brp" and "kalau anak berapa". */
export function clearInList(part: string): number {
  return namesCase.test(part) || wordCount(part) <= 2 ? clearShort : clearNext;
}

function clearOf(text: string): number {
  if (namesCase.test(text)) return clearCase;
  return movesOn.test(text) ? clearNext : clearAlone;
}

/** "Terus saya harus gimana": it is clear only that nothing is named. */
const ofNothing: ReadonlySet<IntentName> = new Set(["unclear", "small-talk"]);

/** "Kalau anak?" behind the answer about the fee asks what it costs; ANAK alone asks for the papers. */
export function asksOnOfOther(h: IntentContext): boolean {
  const { subject } = h.state;
  if (!subject || subject.startsWith("papers") || !wordsOf(subject as IntentName, h.language)) return false;
  return asksOn(h) && lead.test(h.reading.text);
}

/** A short question, or one that only names another case: "kalo anak?", "terus gimana", "how about for kids?" */
export function asksOn({ reading }: IntentContext): boolean {
  const { text, exact, people } = reading;
  if (exact || people.length > 0 || saysTime(reading) || wordCount(text) > mostWords) return false;
  return asks(reading) || namesCase.test(text);
}

function mixed(own: readonly Guess[], on: readonly Guess[]): Guess[] {
  const chances = new Map<IntentName, number>();
  const add = (guesses: readonly Guess[], part: number) => {
    for (const { intent, p } of guesses) chances.set(intent, (chances.get(intent) ?? 0) + p * part);
  };
  add(own, 1 - share);
  add(on, share);
  return [...chances].map(([intent, p]) => ({ intent, p })).toSorted((a, b) => b.p - a.p);
}

/** Words with which somebody asks on, and which say nothing of what. */
const lead =
  /^\W*(?:(?:oh|o|eh|nah|ok|oke|gitu|gt|begitu|terus|trus|trs|lalu|lha|lah|jadi|jd|berarti|brarti|dan|and|so|then|also|kalau|kalo|klo|kl|misal|misalnya|(?:gimana|gmn|bagaimana) (?:kalau|kalo|klo|dengan|dgn)|(?:how|what) about|what if|untuk|utk|buat|yang|yg|for|if)\b\W*)+/i;

/** "Kalau gitu" only goes on. */
const namesCase =
  /^\W*(?:\w+\W+){0,2}?(?:(?:kalau|kalo|klo|kl)(?!\W+(?:be)?gitu\b)|misal|misalnya|(?:how|what) about|what if|untuk|utk|buat|for)\b/i;
const movesOn = /^\W*(?:ok|oke|nah|terus|trus|trs|lalu|dan|and|also|then)\b/i;

/** The subject of an answer as its button calls it, "Biaya paspor": the words that somebody leaves out who asks on. */
function wordsOf(about: IntentName, language: Language): string | undefined {
  return ofNobody.has(about) ? undefined : phrasesOf(language).talk.meaning[about];
}
/** After these nobody asks on about the same. */
const ofNobody: ReadonlySet<IntentName> = new Set([
  "about-other",
  "complaint",
  "praise",
  "insult",
  "robot",
  "language",
  "small-talk",
  "wrong-number",
  "injection",
]);
