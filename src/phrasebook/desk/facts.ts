import type { FactRefusal } from "../../office/index.ts";
import { factsId } from "./facts-id.ts";

type FactsWords = Omit<typeof factsId, "refused"> & { refused: Record<FactsRefused, string> };

/** A refusal of a change, or what its form alone can find. */
export type FactsRefused = FactRefusal["refused"] | "reason-wanted" | "not-yours" | "no-such-day";

const en: FactsWords = {
  title: "Papers, fees and address",
  promise:
    "Each change holds from a day on. Letters about a visit before that day say what was, after it what is new. Whoever has booked is told if the papers or the address change.",
  now: "What holds today",
  ahead: "Ahead",
  none: "Nothing is entered.",
  what: "What",
  from: "From",
  holdsFor: "Holds for",
  country: "the whole country",
  place: {
    title: "Address and map point",
    address: "Address",
    addressHint: "As people read it: street, number, town.",
    latitude: "Latitude",
    longitude: "Longitude",
    pointHint: "Degrees, such as -6.59 and 106.79. Empty: no point on the map.",
  },
  text: {
    title: "In the office's own words",
    hint: "Empty: the office says nothing of this any more.",
    about: "About",
    id: "In Indonesian",
    en: "In English",
    enHint: "Empty: the Indonesian words are used.",
    names: {
      gate: "The way in: which gate",
      parking: "Parking and facilities",
      full: "When a day is full",
      closed: "When the office is closed",
    },
  },
  papers: {
    title: "Papers to bring",
    hint: "Decreed for the whole country. Choose the service, then change its list.",
    service: "Service",
    choose: "Show its list",
    name: "Name of the service",
    brief: "Its papers in one line",
    briefHint: "For the letter of confirmation, at most 80 letters.",
    papers: "Papers, one a line",
    notes: "Notes, one a line",
    english: "In English",
    englishHint: "Paper by paper, in the same order. All empty: letters in English use the Indonesian.",
  },
  fees: {
    title: "Passport fees",
    hint: "Rupiah, without points. What is empty is not named.",
    law: "The law",
    lawHint: "For example PP 45/2024.",
    names: {
      ordinary: "Ordinary, 5 years",
      tenYears: "Ordinary, 10 years",
      electronic: "Electronic, 5 years",
      electronicTenYears: "Electronic, 10 years",
      sameDay: "More for the same day",
      lost: "Fine for a lost passport",
      damaged: "Fine for a damaged passport",
    },
  },
  scope: "For",
  firstDay: "Holds from",
  look: "See whom it touches",
  check: "Check first",
  before: "Now",
  after: "Then",
  nobody: "Nobody has booked for that day or a later one yet.",
  touched: (people) =>
    people === 1
      ? "1 person has booked for that day or a later one."
      : `${people} people have booked for that day or a later one.`,
  more: (before, now) => `It was ${before} people a moment ago, now it is ${now}. Please check again.`,
  letters: {
    told: "Whoever booked by chat gets one letter that says what is new. Place and code stay. No letter is sent at night.",
    notTold: "They are not written to because of this; answers and later letters say what is new.",
    back: "Whoever has had a letter about this change gets another one that says what holds. Nobody else does.",
  },
  backTitle: "Can it be taken back?",
  back: "Yes, before its first day and after it. What was before holds again then.",
  backPapers:
    "Yes, before its first day and after it. What was before holds again then, tomorrow at the earliest: today's desks have its list in front of them.",
  backNever: "This takes a change back. If it is needed after all, enter it again.",
  confirm: "Yes, do it",
  goBack: "Back",
  done: (offices) =>
    offices === 0
      ? "Kept."
      : `Kept. Whoever has booked at ${offices === 1 ? "1 office" : `${offices} offices`} is written to in a moment.`,
  history: "History",
  who: "By",
  result: "What came of it",
  results: (told, open) =>
    [
      ...(told > 0 ? [`${told} ${told === 1 ? "person" : "people"} written to`] : []),
      ...(open > 0 ? [`${open} ${open === 1 ? "office" : "offices"} to do`] : []),
    ].join(", "),
  takeBack: "Take back",
  takeBackOf: (what) => `Take back: ${what}`,
  takenBack: (who, from) => `taken back by ${who}, holds no more since ${from}`,
  neverHeld: (who) => `taken back by ${who}, never held`,
  nothing: "(nothing)",
  refused: {
    "day-past": "Its first day is over. Papers hold from tomorrow at the earliest.",
    "no-such-scope": "There is no such office.",
    "no-such-service": "That service is not offered here.",
    "papers-wanted":
      "A name, a short line and at least one paper are needed; each paper once, and none of them too long.",
    "english-wanted": "In English there has to be a name, a short line and one line for each paper, or nothing at all.",
    "fees-wanted": "The law and the ordinary fee are needed, in whole rupiah.",
    "address-wanted": "Write the address, in at most 200 letters.",
    "no-such-point":
      "There is no such point on the map: a latitude from -90 to 90, a longitude from -180 to 180, both or neither.",
    "text-long": "At most 300 letters, and English only beside Indonesian.",
    "nothing-changed": "Nothing would change: that holds on this day already.",
    planned: "From that day on a change of the same thing is entered. Take that one back first.",
    "no-change": "There is no such change.",
    "taken-back-already": "That change was taken back already.",
    "reason-wanted": "Write the reason.",
    "not-yours": "Papers and fees are decreed by the head office, and what it entered only it takes back.",
    "no-such-day": "There is no such day in the calendar.",
  },
};

const id: FactsWords = factsId;

export const facts = { id, en };
