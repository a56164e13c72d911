/** How much a citizen suffers where a message is taken for this and means something else. */
export type Harm = "low" | "medium" | "high";

// What a message can mean. Sentences for each stand in corpus/, what we do about it is decided in decide/policy.ts: the classifier only
// proposes. A name that the phrasebook has an answer for needs nothing more than that answer.

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

/** Somebody asks, or makes a remark; the phrasebook has the answer under the same name. */
export const questions = {
  /** How, until when, with what penalty one could cancel. */
  "how-cancel": "high",
  /** How to register, format, whether WhatsApp suffices. */
  "how-to-book": "low",
  /** Documents in general. */
  papers: "low",
  /** Documents for a first passport. */
  "papers-new": "low",
  /** Documents for renewal, what becomes of the old one. */
  "papers-renew": "low",
  /** Documents for a child or baby. */
  "papers-child": "low",
  /** Child with one parent absent, dead, divorced, guardian. */
  "one-parent": "medium",
  /** Passport for hajj or umrah. */
  "hajj-umrah": "low",
  /** One-word, long names, titles, signs in names. */
  "name-rules": "low",
  /** Passport for work abroad. */
  "work-abroad": "low",
  /** Passport for study abroad, students' papers. */
  student: "low",
  /** Electronic passport. */
  "e-passport": "low",
  /** Validity, pages, kinds. */
  "passport-kind": "low",
  /** The passport itself is lost, stolen or withheld. */
  "lost-passport": "high",
  /** Passport damaged. */
  damaged: "high",
  /** Issued before 2009, abroad, or dead for years. */
  "old-passport": "low",
  /** Passport expired, expiring or without free pages; six-month rule. */
  expired: "medium",
  /** Papers differ from each other. */
  "data-mismatch": "low",
  /** Name, photo, address, status in the passport itself. */
  "change-data": "low",
  /** Foreign spouse, child of two nations, dual citizen. */
  "mixed-marriage": "low",
  /** A certificate is missing: what else is accepted. */
  "substitute-paper": "medium",
  /** ID card lost, not ready, digital. */
  "no-ktp": "medium",
  /** ID card of another place. */
  domicile: "low",
  /** Copies, originals, stamp duty. */
  "copies-stamp": "low",
  /** How much. */
  fee: "low",
  /** Where, when, how to pay; refund. */
  payment: "medium",
  /** Opening hours, holidays. */
  hours: "low",
  /** Where the office is. */
  address: "low",
  /** Parking and facilities. */
  parking: "low",
  /** What to wear for the photo. */
  clothes: "low",
  /** Steps, interview, what to show. */
  "what-happens": "low",
  /** How long the visit takes. */
  "how-long": "low",
  /** How early or late to come. */
  "when-arrive": "low",
  /** Without a booking. */
  "walk-in": "low",
  /** Old applicants. */
  elderly: "low",
  /** Disabled, deaf, sick. */
  disabled: "low",
  /** Pregnant, nursing, small children: must they queue. */
  "pregnant-baby": "low",
  /** May I register others; how many by one number. */
  "book-for-other": "low",
  /** May somebody else go to the office for the applicant. */
  "proxy-apply": "high",
  /** May somebody else fetch the finished passport. */
  "proxy-collect": "high",
  /** Who must or may come along. */
  "must-come": "medium",
  /** Is it finished, how many days. */
  "collection-ready": "low",
  /** How, where, until when to fetch it. */
  "collection-how": "low",
  /** Needs it in days, same-day service. */
  urgent: "medium",
  /** Always full, how many a day. */
  quota: "low",
  /** When do new days open, how far ahead, at what hour may I write. */
  "when-released": "low",
  /** Another office: can it, its number, has it room. */
  "other-office": "low",
  /** 30 and more people, company, school, agency. */
  group: "low",
  /** What becomes of my data, who sees it, is it safe. */
  privacy: "medium",
  /** Why birth date, name, number are asked. */
  "why-data": "low",
  /** Visas, stay permits, foreigners. */
  "visa-stay": "medium",
  /** App, website, other channel. */
  app: "low",
  /** Sells, buys or pays for precedence. */
  "broker-offer": "high",
  /** Reports a broker or bribe. */
  "broker-report": "high",
  /** Is this number or announcement genuine. */
  "hoax-check": "medium",
  /** Wants data of somebody else. */
  "about-other": "high",
  /** Sends or wants to send papers, photos, ID numbers, voice. */
  "send-docs": "high",
  /** Orders to the machine, claims of power, code. */
  injection: "high",
  /** Advertising, prizes, links. */
  spam: "medium",
  /** Complains of staff, waiting, unfairness; where to complain. */
  complaint: "medium",
  /** Praises. */
  praise: "low",
  /** Thanks. */
  thanks: "low",
  /** Greets only. */
  greeting: "low",
  /** Insults. */
  insult: "low",
  /** Asks who or what answers. */
  robot: "low",
  /** Meant for somebody else, another agency. */
  "wrong-number": "low",
  /** Chatter, wishes, travel talk. */
  "small-talk": "low",
  /** Fragment, did not understand us. */
  unclear: "low",
} as const satisfies Record<string, Harm>;

export const intents = { ...acts, ...questions };
export type ActName = keyof typeof acts;
export type QuestionName = keyof typeof questions;
export type IntentName = keyof typeof intents;
