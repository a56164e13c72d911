import { classify, type Guess } from "../classify/classify.ts";
import { type Harm, type IntentName, intents, type QuestionName, questions } from "../classify/intents.ts";
import type { Reading } from "../recognise/reading.ts";
import { agrees } from "./agrees.ts";
import { alike } from "./alike.ts";
import { inTheLightOf, isOfFine } from "./in-the-light-of.ts";
import { type IntentContext, openHolds } from "./intent-context.ts";
import { clear, partsOf, questionsIn } from "./parts.ts";
import { asks, speaksOf } from "./speech.ts";
import { asksOn, guessesInTalk } from "./subject.ts";
import { saysTime } from "./time.ts";
import { isThere } from "./who-is-there.ts";
import { wordCount } from "./word-count.ts";

/** How sure the classifier must be before the policy follows it, by the harm of being wrong; below, we ask. */
const sureEnough: Record<Harm, number> = { low: 0.3, medium: 0.4, high: 0.55 };
/** The first two lie so near to each other that it is a toss: ask which. */
const near = 0.08;
/** Enough where no other meaning comes near. */
const answerAlone = 0.22;
/** The same for a question whose wrong answer may harm: it is only an answer, and changes nothing. */
const harmfulAnswerAlone = 0.35;
/** Less than this is no guess at all; not even worth asking about. */
const noGuess = 0.12;
/** Beside a guess, also this is offered: what is meant shall be among the choices. */
const smallGuess = 0.07;
/** Two questions as likely as each other are both answered where each has this. */
const oneOfTwo = 0.2;

export interface Meaning {
  /** Best first, weighed by where the dialogue stands. */
  guesses: readonly Guess[];
  /** The first guess, where it is sure enough to be followed. */
  first: IntentName | undefined;
  /** Nearly as likely as the first, and a question too: both are answered. */
  second?: QuestionName;
  /** The guesses to ask about where it is not; empty: nothing was understood. */
  unsure: IntentName[];
}

const known = new WeakMap<Reading, Meaning>();

/** What the words mean that the recogniser left over, here and now. */
export function meaningOf(h: IntentContext): Meaning {
  const before = known.get(h.reading);
  if (before) return before;
  const whole = weighed(h, guessesInTalk(h, asks(h.reading) ? withoutYes(h.reading.masked) : h.reading.masked));
  const question = whole.first === undefined ? questionOfStory(h) : firstOfSeveral(h, whole.first);
  const meaning = ofSubject(h, question ? { ...whole, first: question, unsure: [] } : whole);
  known.set(h.reading, meaning);
  return meaning;
}

/** A short question in general words is asked of what was answered last; one that names a passport of its own is not. */
function ofSubject(h: IntentContext, meaning: Meaning): Meaning {
  const { subject } = h.state;
  const first = meaning.first ?? sameBehind(subject, meaning);
  if (!first || !asksOn(h) || h.reading.service) return meaning;
  const about = isOfFine(subject, h.reading.text) ? (subject as IntentName) : inTheLightOf(subject, first);
  return about === meaning.first ? meaning : { ...meaning, first: about, unsure: [] };
}

/** "Lapornya kemana?" behind a broker: guesses that behind it are the same question speak for each other. */
function sameBehind(subject: string | undefined, { guesses, unsure }: Meaning): IntentName | undefined {
  if (unsure.length < 2) return undefined;
  const sums = new Map<IntentName, number>();
  for (const { intent, p } of guesses) {
    const meant = inTheLightOf(subject, intent);
    sums.set(meant, (sums.get(meant) ?? 0) + p);
  }
  const [first, second] = [...sums].toSorted(([, a], [, b]) => b - a);
  const isClear = first && first[0] === subject && first[1] >= sureEnough.low && first[1] - (second?.[1] ?? 0) >= near;
  return isClear ? first[0] : undefined;
}

/** "Ya. terus saya juga harus ikut?": what is asked stands behind the yes. */
function withoutYes(text: string): string {
  const [, first = "", rest = ""] = /^([^.,!\n]*)[.,!\n]+(.*)$/s.exec(text) ?? [];
  return agrees(first) && wordCount(rest) > 2 ? rest : text;
}

/** Of a text that as a whole says nothing clear: the first question in it that does; the others are answered beneath. */
function questionOfStory(h: IntentContext): QuestionName | undefined {
  const asked = questionsOf(h);
  if (asked.length > 1) return asked[0];
  const clearOnes = partsOf(h.reading.masked).flatMap((part) => {
    const [best] = classify(part);
    return best && best.p >= clear && isQuestion(best.intent) && canBeAsked(h, best.intent) ? [best.intent] : [];
  });
  // "Siang bu, mau tanya ..." greets, and is no question.
  return clearOnes.find((one) => intents[one] !== "high" && one !== "greeting" && one !== "thanks");
}

/** "Perpanjang bayar brp, jadinya brp hari, bawa akte ga": of a list of questions the whole resembles a fourth one that nobody asked. */
function firstOfSeveral(h: IntentContext, whole: IntentName): QuestionName | undefined {
  if (!isQuestion(whole) || intents[whole] === "high") return undefined;
  const asked = questionsOf(h);
  return asked.length > 1 ? asked[0] : undefined;
}

/** What the parts of a message ask, in their order; what may harm where it is misread is left to the whole. */
function questionsOf(h: IntentContext): QuestionName[] {
  const asked = [...new Set(questionsIn(h.reading.masked, h.language))].filter(
    (one) => intents[one] !== "high" && canBeAsked(h, one) && !saysLittle.has(one),
  );
  // "Kantornya dimana? sabtu buka ga?": only the answer about the hours says whether that day is a working day.
  const ofDay = saysTime(h.reading) ? asked.indexOf("hours") : -1;
  return ofDay > 0 ? ["hours", ...asked.toSpliced(ofDay, 1)] : asked;
}
/** Beside a question these are no second one. */
const saysLittle: ReadonlySet<QuestionName> = new Set(["thanks", "greeting", "complaint", "robot"]);

/** How probable the classifier holds one meaning of this text. */
export function chanceOf(h: IntentContext, ...names: readonly IntentName[]): number {
  return meaningOf(h).guesses.reduce((sum, { intent, p }) => sum + (names.includes(intent) ? p : 0), 0);
}

/** "Data saya disimpan sampai kapan?", "will my data be deleted after the appointment?": of the data, whatever time or visit stands beside it. */
export function asksOfData(h: IntentContext): boolean {
  return asks(h.reading) && chanceOf(h, "privacy", "why-data", "erase-data") >= clearlyOfData;
}
const clearlyOfData = 0.6;

function weighed(h: IntentContext, proposed: readonly Guess[]): Meaning {
  const scored = proposed.map(({ intent, p }) => ({ intent, p: p * likelihood(h, intent) }));
  const sum = scored.reduce((all, { p }) => all + p, 0) + rest(proposed);
  const guesses = beyondAck(scored.map(({ intent, p }) => ({ intent, p: p / sum })).toSorted((a, b) => b.p - a.p));
  const [first, second] = guesses;
  if (!first || first.p < noGuess) return { guesses, first: undefined, unsure: [] };
  // Neighbours with the same answer speak for each other.
  const together = guesses.reduce(
    (sum, { intent, p }) => sum + (intent === first.intent || alike(intent, first.intent) ? p : 0),
    0,
  );
  // Beside an open offer a statement is rarely a question: "Marvel ga usah, ikut mamanya" does not ask who must come.
  const answerable = asks(h.reading) || !isOpen(h);
  const doubtful = !answerable && isQuestion(first.intent) && together < clear && first.intent !== "thanks";
  const sure = together >= sureEnough[intents[first.intent]] && first.p >= noGuess && !doubtful;
  const toss = second !== undefined && first.p - second.p < near && !alike(first.intent, second.intent);
  if (sure && !toss) return { guesses, first: first.intent, unsure: [] };
  if (answerable && isAlone(h, guesses)) return { guesses, first: first.intent, unsure: [] };
  const both = answerable ? bothAsked(first, second) : undefined;
  if (both) return { guesses, ...both, unsure: [] };
  const unsure = guesses
    .filter(({ intent, p }) => p >= smallGuess && canBeAsked(h, intent))
    .map(({ intent }) => intent);
  // "Batas terakhir ngebatalin kapan": a question cancels nothing, and its answer says the word that does.
  const asksHow =
    asks(h.reading) && ["cancel", "how-cancel"].every((one) => unsure.slice(0, 2).includes(one as IntentName));
  if (asksHow) return { guesses, first: "how-cancel", unsure: [] };
  return { guesses, first: undefined, unsure: unsure.slice(0, 3) };
}

/** "Oke kalo gitu saya mau bikin": whoever says that they took note and wants something wants it. */
function beyondAck([first, second, ...others]: readonly Guess[]): Guess[] {
  if (first?.intent === "ack" && second && second.p >= sureEnough.medium) return [second, ...others];
  return [first, second, ...others].filter((guess) => guess !== undefined);
}

/** A question that nothing else comes near is answered: a wrong answer to it does little harm. */
function isAlone(h: IntentContext, [first, ...others]: readonly Guess[]): boolean {
  // A wish for a place only begins to ask: "Pesan tempat, atau bukan itu?" would be one question more.
  const isHarmless = first !== undefined && (isQuestion(first.intent) || first.intent === "book");
  if (!first || !isHarmless || !canBeAsked(h, first.intent)) return false;
  if (others.some(({ intent, p }) => p >= noGuess && canBeAsked(h, intent))) return false;
  return first.p >= (intents[first.intent] === "high" ? harmfulAnswerAlone : answerAlone);
}

/** Two questions of which either may be meant, and none of the answers harms: an officer says both. */
function bothAsked(first: Guess, second: Guess | undefined): Pick<Meaning, "first" | "second"> | undefined {
  if (!second || second.p < oneOfTwo || !isQuestion(first.intent) || !isQuestion(second.intent)) return undefined;
  if (intents[first.intent] === "high" || intents[second.intent] === "high") return undefined;
  return { first: first.intent, second: second.intent };
}

/** What the guesses that are not listed share. */
function rest(proposed: readonly Guess[]): number {
  return Math.max(0, 1 - proposed.reduce((all, { p }) => all + p, 0));
}

/** Nobody is asked "did you mean no?" where nothing waits for a yes or a no, nor about cancelling who wants to register. */
function canBeAsked(h: IntentContext, intent: IntentName): boolean {
  if (ofCancelling.has(intent) && !speaksOf(h.reading.text, "cancel") && h.dialogue.bookings.length === 0) return false;
  return !unnamed.has(intent) && (isOpen(h) || !ofYesAndNo.has(intent));
}
const ofCancelling: ReadonlySet<IntentName> = new Set(["cancel", "how-cancel", "other-cancels", "undo-cancel"]);
const ofYesAndNo: ReadonlySet<IntentName> = new Set(["yes", "no", "not-yet"]);

/** Something waits for an answer. */
function isOpen(h: IntentContext): boolean {
  return openHolds(h).length > 0 || h.state.offer !== undefined;
}

/** Nobody is asked "did you mean to insult us?". */
const unnamed: ReadonlySet<IntentName> = new Set([
  "unclear",
  "insult",
  "injection",
  "spam",
  "small-talk",
  "give-data",
  "pick-option",
  "broker-offer",
  "ack",
  "praise",
  "wrong-number",
]);

const ofTheDay: ReadonlySet<IntentName> = new Set([
  "arrived",
  "on-the-way",
  "where-in-line",
  "missed-call",
  "why-other-first",
  "step-out",
  "where-to",
  "ask-escort",
  "late",
  "still-valid",
  "trouble",
]);
const ofBookings: ReadonlySet<IntentName> = new Set(["status", "move", "cancel", "keep", "cannot-come", "add-person"]);
const ofEchoes: ReadonlySet<IntentName> = new Set([
  "yes",
  "no",
  "not-yet",
  "something-wrong",
  "correct-name",
  "correct-birth",
  "correct-time",
]);

/** Nobody puts right what was never said. */
const ofOwnData: ReadonlySet<IntentName> = new Set([
  "something-wrong",
  "correct-name",
  "correct-birth",
  "correct-time",
]);

/** How much more or less a meaning is to be expected where the dialogue stands. */
function likelihood(h: IntentContext, intent: IntentName): number {
  const booked = h.dialogue.bookings.length > 0;
  if (ofTheDay.has(intent)) return isThere(h) ? 4 : h.dialogue.today ? 2 : booked ? 0.8 : 0.4;
  if (ofOwnData.has(intent) && !booked && !h.draft?.people.length) return 0.2;
  // "Nanti kalo udah pasti bisa daftar lagi kan?" puts nothing off.
  if (intent === "not-yet" && asks(h.reading) && !isOpen(h) && !speaksOf(h.reading.text, "move")) return 0.1;
  if (ofEchoes.has(intent)) return isOpen(h) ? 2 : 0.6;
  if (intent === "undo-cancel") {
    const asking = h.state.offer?.do === "cancel";
    const gone = h.state.last === "cancelled" || h.dialogue.resting.some(({ state }) => state === "cancelled");
    return asking || gone ? 2 : 0.5;
  }
  // "Cancel Siti" orders, and asks not how.
  if (intent === "how-cancel" && !asks(h.reading)) return 0.5;
  if (ofBookings.has(intent)) return booked ? 1.6 : 0.7;
  if (intent === "choose-time") return h.state.asked?.ask === "day" || h.state.asked?.ask === "move-day" ? 2 : 1;
  return isOfLastAnswer(h, intent) ? 1.5 : 1;
}

/** "Suratnya dari polsek mana?" behind the answer about a lost passport asks on about it. */
function isOfLastAnswer({ state: { subject } }: IntentContext, intent: IntentName): boolean {
  const before = subject as IntentName | undefined;
  return before !== undefined && isQuestion(intent) && (before === intent || alike(before, intent));
}

export function isQuestion(intent: IntentName): intent is QuestionName {
  return Object.hasOwn(questions, intent);
}

/** What the first meaning is, for those who only want to know the subject. */
export function isAbout(h: IntentContext, ...names: readonly IntentName[]): boolean {
  const { first } = meaningOf(h);
  return first !== undefined && names.includes(first);
}
