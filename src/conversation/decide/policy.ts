import type { FactName } from "../../phrasebook/index.ts";
import type { IntentName, QuestionName } from "../classify/intents.ts";
import { emptyDraft } from "../dialogue-state.ts";
import { ownWord } from "./agree.ts";
import { comesAgain, unclearToday } from "./at-office.ts";
import { movesToo, sameTime } from "./beside-booking.ts";
import { atNamedOffice, otherDayOfTheirWeek } from "./beside-their-seat.ts";
import { someOut } from "./cancel.ts";
import { cancelsAndErases } from "./change-booking.ts";
import { numbered } from "./choice.ts";
import { correct, notThisButThat, onePart, rename } from "./correct.ts";
import { correctOffice } from "./correct-office.ts";
import { paper } from "./day.ts";
import { goneOrDamaged } from "./gone-passport.ts";
import { askCorrection } from "./holds.ts";
import { hoursOfDay } from "./hours-of-day.ts";
import type { Intent, Topic } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { otherThanLapsed, speaksOfLapsed } from "./lapsed.ts";
import { meaningOf } from "./meanings.ts";
import { otherHour } from "./other-hour.ts";
import { otherTime } from "./other-time.ts";
import { withTime } from "./people.ts";
import { papersMeant, questionsBeside } from "./questions-beside.ts";
import {
  askedAboutTitles,
  askedBirth,
  askedDayOfBirth,
  askedMonthOfBirth,
  askedName,
  askedWhose,
  askedWhy,
  dayOfBirthYear,
  noBirth,
} from "./rules/asked-for.ts";
import { askedNames, howMany, onlyWhose } from "./rules/asked-names.ts";
import { anyDay, sameDay, severalDays, time } from "./rules/days.ts";
import { code, command, ownCode, yes } from "./rules/exact-words.ts";
import { goodbye } from "./rules/goodbye.ts";
import { announcement, asBefore, kept, ofOthers, placeholder } from "./rules/guards.ts";
import { inTheirPlace, oneStaysAway } from "./rules/in-their-place.ts";
import { readyInTime } from "./rules/in-time.ts";
import { checksTime, knownAgain } from "./rules/known-again.ts";
import { lateness } from "./rules/lateness.ts";
import { leftUnanswered } from "./rules/left-unanswered.ts";
import { askedOn, greeting, meant, whichMeaning, wordsOfTheDay } from "./rules/meaning.ts";
import { noneToChange } from "./rules/none-to-change.ts";
import { notWanted } from "./rules/not-wanted.ts";
import { papersInStory } from "./rules/of-papers.ts";
import { office, officeAlone } from "./rules/offices.ts";
import { besideOwnTime } from "./rules/own-time.ts";
import { bareName, oneName, onlyTold, people, toldName } from "./rules/people.ts";
import { otherTelephone } from "./rules/telephone.ts";
import { cancelsInAHalf, wishTakenBack } from "./second-thoughts.ts";
import { asks, isOneKey, saysWrong } from "./speech.ts";
import { named, pickedByName, spoken } from "./spoken.ts";
import { swapped, swappedHour } from "./swap.ts";
import { takenBack } from "./taken-back.ts";
import { timesApart } from "./times-apart.ts";
import { veryPoint } from "./very-point.ts";
import { asksToBeTold, offerAgreed } from "./waiting-list.ts";
import { issuedAbroad } from "./which-papers.ts";
import { namesKin } from "./who-is-meant.ts";
import { wordCount } from "./word-count.ts";
import { yesAndQuestion } from "./yes-and-question.ts";

/** One rule of the policy: what it decides, or nothing, and then the next one is asked. */
interface Rule {
  /** As `npm run explain` shows it. */
  name: string;
  decide(h: IntentContext): Intent | undefined;
}

/**
 * The policy, first rule first: what a text means here, from where the dialogue stands, what the recogniser found and what the classifier proposes.
 * The only place that knows what is dangerous. First what must never be taken for a request, then the exact answers to what is open, then what
 * was found in the text (people, codes, times), then the meaning of the rest; what is left is asked about.
 */
export const policy: readonly Rule[] = [
  { name: "a queue number of today", decide: paper },
  { name: "an announcement books nobody", decide: announcement },
  { name: "the pattern of the announcement instead of data", decide: placeholder },
  { name: "a yes, and a question behind it", decide: yesAndQuestion },
  { name: "data of others are told to nobody", decide: ofOthers },
  { name: "an offer of the waiting list", decide: offerAgreed },
  { name: "to be told when somebody cancels", decide: asksToBeTold },
  { name: "the words of a button", decide: spoken },
  { name: "this date and not that one", decide: swapped },
  { name: "this hour and not that one", decide: swappedHour },
  { name: "cancelled, and the data erased", decide: cancelsAndErases },
  { name: "the office of the seat that waits, put right", decide: correctOffice },
  { name: "one of several is out", decide: someOut },
  { name: "another time than that of a seat that was let go", decide: otherThanLapsed },
  { name: "a seat that was let go", decide: speaksOfLapsed },
  { name: "what becomes of a seat without a yes", decide: leftUnanswered },
  { name: "a cancelling that is taken back", decide: takenBack },
  { name: "no seat is wanted, or not now", decide: notWanted },
  { name: "a wish that is taken back in the same breath", decide: wishTakenBack },
  { name: "cancelled in so many words", decide: cancelsInAHalf },
  { name: "a booking to change, of whoever has none", decide: noneToChange },
  { name: "what must stay stays", decide: kept },
  { name: "as it was before", decide: asBefore },
  { name: "the own word of an offer", decide: ownWord },
  { name: "the answer to: which name is right?", decide: rename },
  { name: "why we ask", decide: askedWhy },
  { name: "whose name we ask for", decide: askedWhose },
  { name: "which words of a name count", decide: askedAboutTitles },
  { name: "the day of a month of birth", decide: askedDayOfBirth },
  { name: "the month of a birth", decide: askedMonthOfBirth },
  { name: "the day of a year of birth", decide: dayOfBirthYear },
  { name: "the answer to: which birth date?", decide: askedBirth },
  { name: "an age, or a birth date that nobody knows", decide: noBirth },
  { name: "how many come", decide: howMany },
  { name: "the answer to: which name? only whose", decide: onlyWhose },
  { name: "the answer to: which name? of several", decide: askedNames },
  { name: "the answer to: which name?", decide: askedName },
  { name: "not this name but that", decide: notThisButThat },
  { name: "one part of a birth date", decide: onePart },
  { name: "one part corrected", decide: correct },
  { name: "people", decide: people },
  { name: "a booking code", decide: code },
  { name: "a number of the list", decide: numbered },
  { name: "goodbye", decide: goodbye },
  { name: "yes, and nothing else", decide: yes },
  { name: "their seat, at the office that is named", decide: atNamedOffice },
  { name: "another day of the week in which they come", decide: otherDayOfTheirWeek },
  { name: "the papers of a passport from abroad", decide: issuedAbroad },
  { name: "the very point of a question", decide: veryPoint },
  { name: "another telephone", decide: otherTelephone },
  { name: "somebody comes in their place", decide: inTheirPlace },
  { name: "one of several stays away", decide: oneStaysAway },
  { name: "how late one may come", decide: lateness },
  { name: "their own time, made sure of", decide: checksTime },
  { name: "a time for each of several", decide: timesApart },
  { name: "another hour than the one they have", decide: otherHour },
  { name: "another time than theirs", decide: otherTime },
  { name: "their own time, beside another or alone", decide: besideOwnTime },
  { name: "their own code, asked for again", decide: ownCode },
  { name: "what they have, asked again", decide: knownAgain },
  { name: "a command word", decide: command },
  { name: "which hours a day has", decide: hoursOfDay },
  { name: "the same day as before", decide: sameDay },
  { name: "one more who moves to the same time", decide: movesToo },
  { name: "one more at the same time", decide: sameTime },
  { name: "whether it is ready in time", decide: readyInTime },
  { name: "whether a paper will do", decide: papersInStory },
  { name: "several days, or others than one", decide: severalDays },
  { name: "a day or hour", decide: time },
  { name: "the nearest day", decide: anyDay },
  { name: "what was missing, and when to come again", decide: comesAgain },
  { name: "words of the waiting room", decide: wordsOfTheDay },
  { name: "an office alone", decide: officeAlone },
  { name: "one word written like a name", decide: oneName },
  { name: "one of the list, by name", decide: pickedByName },
  { name: "a name told alone", decide: onlyTold },
  { name: "what the words mean", decide: meant },
  { name: "an office", decide: office },
  { name: "a person of the list", decide: named },
  { name: "a name told beside words unknown", decide: toldName },
  { name: "near meanings: which one?", decide: whichMeaning },
  { name: "a name alone", decide: bareName },
  { name: "a greeting", decide: greeting },
  { name: "something today, and words unknown", decide: unclearToday },
  { name: "asked on, in words unknown", decide: askedOn },
];

/** What a text means here. */
export function decide(h: IntentContext): Intent {
  return decideBy(h).intent;
}

/** The same with the rule that decided. */
export function decideBy(h: IntentContext): { rule: string; intent: Intent } {
  for (const rule of policy) {
    const intent = rule.decide(h);
    if (intent) return { rule: rule.name, intent: withQuestions(h, withWhoAsks(h, orWhatIsWrong(h, intent))) };
  }
  return { rule: "not understood", intent: orWhatIsWrong(h, notUnderstood(h)) };
}

/** "Sorry, wrong office", of a seat that waits for a yes: which part, where nothing better came of it than a general text. */
function orWhatIsWrong(h: IntentContext, decided: Intent): Intent {
  const { topic } = decided;
  if (!topic.wrong || !saysWrong(h.reading.text) || h.state.offer || asks(h.reading)) return decided;
  const isGeneral = general.has(topic.on) || (topic.on === "other-office" && topic.offices.length === 0);
  return isGeneral ? (askCorrection(h) ?? decided) : decided;
}
const general: ReadonlySet<Topic["on"]> = new Set(["menu", "which-meaning", "not-yet"]);

function notUnderstood(h: IntentContext): Intent {
  const { text } = h.reading;
  const again = h.state.last === "not-understood" && (isOneKey(text) || !/\p{L}{2}/u.test(text));
  // Signs and keys held down: once the menu, then silence.
  if (again && h.dialogue.known) return intent(h, { on: "silence" });
  // A question that resembles none of those that have an answer.
  const isQuestion = asks(h.reading) && !h.state.asked && wordCount(text) > 2;
  return intent(h, { on: "menu", why: isQuestion ? "not-known" : "not-understood" });
}

/** "Nama saya Dewa Made, dari Denpasar bisa?": who asks is noted beside the answer, for the seat that may be wanted then. */
function withWhoAsks(h: IntentContext, decided: Intent): Intent {
  const { topic } = decided;
  const isAnswer = answersBeside.has(topic.on) || (topic.on === "menu" && topic.why === "may-ask");
  if (!isAnswer || topic.draft?.people.length || h.dialogue.bookings.length > 0 || h.state.asked) return decided;
  const [person, more] = h.reading.people;
  const told = h.reading.told ?? (more || person?.birth ? undefined : person?.name);
  if (!told || told.doubts.length > 0 || !saysWhoWrites(h.reading.text, told.typed)) return decided;
  const { draft } = withTime(topic.draft ?? emptyDraft(), {
    ...h,
    reading: { ...h.reading, ...(person?.day && { day: person.day }) },
  });
  return { ...decided, topic: { ...topic, draft: { ...draft, people: [{ name: told.value }] } } };
}

/** A day that is only asked about is an answer too: "is the 10th free? I'm Karin". */
const answersBeside: ReadonlySet<Topic["on"]> = new Set(["fact", "papers", "ask-day"]);

/** "Nama saya Dewa Made", "I'm Tom": right before the name; nobody else's is noted. */
function saysWhoWrites(text: string, name: string): boolean {
  const before = text.slice(0, Math.max(text.indexOf(name), 0));
  // "Suami saya Heri".
  if (namesKin(before.split(/[,.;]/).at(-1) ?? "")) return false;
  return /\b(?:nama (?:saya|sy|aku)|saya|sy|aku|gue|gw|my name(?: is|'s)?|i am|i'm|this is)\W*$/i.test(before);
}

/** Another question in the same message is answered beneath. */
function withQuestions(h: IntentContext, decided: Intent): Intent {
  const { topic } = decided;
  if (
    topic.besides ||
    h.reading.exact ||
    topic.on === "silence" ||
    topic.on === "announcement" ||
    topic.on === "which-meaning"
  )
    return decided;
  const main = answeredQuestion(topic);
  const { second } = meaningOf(h);
  // "Bukan mau batal, cuma tanya boleh pakai kaos": that nothing is cancelled is half of the answer.
  const beside = topic.on === "keep" ? besideKept(h) : questionsBeside(h, main as IntentName | undefined);
  if (ofPilgrims.test(h.reading.text) && main !== undefined && besidePilgrims.has(main) && asks(h.reading))
    beside.unshift("hajj-umrah");
  const more = [...new Set(second && main !== undefined ? [second, ...beside] : beside)].filter(
    (one) => one !== main && !unanswerable.has(one),
  );
  return more.length > 0 ? { ...decided, topic: { ...topic, besides: more as FactName[] } } : decided;
}

/** "Kulo bade ndaftar paspor damel umroh, napa syarate": the papers, and what is known of pilgrims. */
const ofPilgrims = /\b(?:umr[oa]h?|haji|hajj|umrah|naik haji)\b/i;
const besidePilgrims: ReadonlySet<string> = new Set(["how-to-book", "papers", "papers-new", "papers-renew"]);

/** "I lost my old passport, do I still come on the 10th?": the seat stays, and the passport begins elsewhere. */
function besideKept(h: IntentContext): QuestionName[] {
  const gone = goneOrDamaged(h);
  return gone ? [gone] : questionsBeside(h, "how-cancel", 0.4);
}

/** Which question the answer itself is to. */
function answeredQuestion(topic: Topic): FactName | undefined {
  if (topic.on === "fact") return topic.fact;
  if (topic.on === "papers") return papersMeant(topic.service) as FactName;
  // A list of free days says when others are opened.
  return topic.on === "ask-day" && (topic.why === "quota" || topic.why === "when-released") ? topic.why : undefined;
}

const unanswerable: ReadonlySet<IntentName> = new Set([
  "thanks",
  "greeting",
  "spam",
  "unclear",
  "small-talk",
  "praise",
  "insult",
  "injection",
  "other-office",
  "wrong-number",
  "privacy",
  "robot",
]);
