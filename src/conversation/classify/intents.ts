import { type FactName, phrasesOf } from "../../phrasebook/index.ts";

/** How much a citizen suffers where a message is taken for this and means something else. */
export type Harm = "low" | "medium" | "high";

// What a message can mean. Sentences for each stand in corpus/, what we do about it is decided in decide/policy.ts: the classifier only
// proposes. A question needs nothing here: sentences in corpus/, and an answer under its name in phrasebook/answers/.

/** Somebody wants something done, or tells us what we may have to act on. */
export const acts = {
  /** Wants a seat for a passport, for self or a named other, with or without data. */
  book: "medium",
  /** One more person beside an own booking or draft. */
  "add-person": "medium",
  /** Nothing but a name, birth date, day: answers our question. */
  "give-data": "low",
  /** Names a day or hour as wish or asks whether it is free; also beside ya/oke. */
  "choose-time": "high",
  /** Picks an entry of the last list. */
  "pick-option": "low",
  /** Agrees to the open offer, nothing beside it. */
  yes: "high",
  /** Refuses the open offer. */
  no: "medium",
  /** Took note; asks nothing. */
  ack: "medium",
  /** Needs time before answering. */
  "not-yet": "low",
  /** Says that something recorded is wrong, not what. */
  "something-wrong": "high",
  /** Name in the draft or booking is wrong. */
  "correct-name": "high",
  /** Birth date is wrong. */
  "correct-birth": "high",
  /** Recorded day or hour is not what was asked. */
  "correct-time": "high",
  /** Another office was meant. */
  "correct-office": "high",
  /** Wants the own booking (or a named one) cancelled. */
  cancel: "high",
  /** Booking must stay; no cancelling, no moving wanted. */
  keep: "high",
  /** Somebody or something else is cancelled; own booking is not spoken of. */
  "other-cancels": "high",
  /** Wants another day or hour for what is booked; also how and whether. */
  move: "medium",
  /** Takes a cancellation back. */
  "undo-cancel": "high",
  /** Own booking: when, where, which code, send again. */
  status: "low",
  /** Complains of our silence or a code that did not come. */
  "no-reply": "low",
  /** Is the code still good, why forfeited, missed it, what now. */
  "still-valid": "low",
  /** Stands at the office. */
  arrived: "low",
  /** Is travelling to the office. */
  "on-the-way": "low",
  /** Is or will be late, asks for tolerance. */
  late: "low",
  /** Cannot come on the booked day. */
  "cannot-come": "medium",
  /** How far is my number, how long still. */
  "where-in-line": "low",
  /** Number was called while away. */
  "missed-call": "low",
  /** Asks why others were served before. */
  "why-other-first": "low",
  /** Asks to leave the room for minutes. */
  "step-out": "low",
  /** Which counter, floor, room. */
  "where-to": "low",
  /** Wants help to walk or to be fetched. */
  "ask-escort": "medium",
  /** Papers forgotten, incomplete or sent back. */
  "missing-papers": "low",
  /** Tell me when something is free. */
  "waiting-list": "low",
  /** Wants an earlier day than offered or booked. */
  "earlier-day": "low",
  /** Wants reminding or a call by chat. */
  "remind-me": "low",
  /** Phone or number lost, broken, changed. */
  "change-phone": "medium",
  /** No more messages. */
  "opt-out": "high",
  /** Messages again. */
  "opt-in": "low",
  /** Delete personal data. */
  "erase-data": "high",
  /** What can be done here; wants to ask something. */
  menu: "low",
  /** Wants a person, phone number. */
  human: "low",
  /** Which language; switch. */
  language: "low",
  /** Which days are free. */
  "free-days": "low",
  /** System, power, machine broken; is the office working. */
  trouble: "low",
} as const satisfies Record<string, Harm>;

/** Remarks, which the dialogue answers by what is open there. */
const remarks = {
  /** Thanks. */
  thanks: "low",
  /** Greets only. */
  greeting: "low",
  /** Advertising, prizes, links. */
  spam: "medium",
  /** Fragment, did not understand us. */
  unclear: "low",
} as const satisfies Record<string, Harm>;

/** Answers that no meaning asks for: rules lead there. */
const beside = ["application-number", "ramadan"] as const satisfies readonly FactName[];

/** What somebody may ask: whatever the phrasebook has an answer for, by the same name. What it means stands beside the English answer. */
export type QuestionName = Exclude<FactName, ActName | (typeof beside)[number]> | keyof typeof remarks;

/** A wrong answer does little harm, but for these. */
const harmOfQuestions: Partial<Record<QuestionName, Harm>> = {
  "how-cancel": "high",
  "one-parent": "medium",
  "lost-passport": "high",
  damaged: "high",
  expired: "medium",
  "substitute-paper": "medium",
  "no-ktp": "medium",
  payment: "medium",
  "proxy-apply": "high",
  "proxy-collect": "high",
  "must-come": "medium",
  urgent: "medium",
  privacy: "medium",
  "visa-stay": "medium",
  "broker-offer": "high",
  "broker-report": "high",
  "hoax-check": "medium",
  "about-other": "high",
  "send-docs": "high",
  injection: "high",
  complaint: "medium",
};

export const questions = Object.fromEntries([
  ...Object.keys(phrasesOf("id").facts)
    .filter((name) => !Object.hasOwn(acts, name) && !(beside as readonly string[]).includes(name))
    .map((name) => [name, harmOfQuestions[name as QuestionName] ?? "low"]),
  ...Object.entries(remarks),
]) as Record<QuestionName, Harm>;

export const intents: Readonly<Record<IntentName, Harm>> = { ...acts, ...questions };
export type ActName = keyof typeof acts;
export type IntentName = ActName | QuestionName;
