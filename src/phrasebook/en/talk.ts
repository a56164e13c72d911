import type { talk as indonesian } from "../id/talk.ts";
import { cut } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const talk: typeof indonesian = {
  keep: (lines) => `Do not worry, your booking is safe, nothing is cancelled:
${listed(lines)}`,
  waitsFor: (visit, until) => `The place ${visit} still waits for ${commands.yes} until ${until}.`,
  notYet: "All right, take your time.",
  noHurry: "All right, no hurry. We keep what you have written so far.",

  ownWordCancel: (
    booking,
  ) => `To be safe: reply ${commands.cancel} to cancel the place of ${cut(booking.name, 40)}, ${words.visitInYear(booking)}, or ignore this message.

Your booking is still valid.`,
  ownWordMove: (
    from,
    to,
  ) => `To be safe: reply ${commands.move} to move the place of ${cut(from.name, 40)} to ${words.visitInYear(to)}, or ignore this message.

The place ${words.visitInYear(from)} is still valid.`,
  ownWordErase: `To be safe: reply ${commands.eraseSure} to erase your data, or ignore this message.

Your data and bookings are still here.`,

  nowEcho: `Which part is wrong? Just write what is right, for example: born 1978, or the name, day, hour.

Nothing is confirmed yet. Once you have written, we repeat all of it first.`,

  whichMeaning: (options) => `Which one do you mean?
${options.map((option, i) => `${i + 1}. ${option}`).join("\n")}`,

  announcement: (office) => `Yes, this is the number of the passport queue of ${office.name}. The queue is free.

Name and dates in that announcement are only an example, so nothing is booked yet. Please write your own data: name as on the ID card, date of birth, day of the visit.`,

  forwarded: (name, birth) =>
    `That message was forwarded, so no place has been booked. It has the data of ${cut(name, 60)}, born ${words.date(birth)}.

Shall we book for ${cut(name, 40)}? Reply ${commands.yes}. For somebody else: write name, date of birth and the day of the visit.`,
  allOpen: (office) => `All working days that can be booked at ${office.name} are open already.`,
  somethingElse: "None of these",

  readFewer: (count, names) =>
    `We read ${count === 1 ? "one person" : `${count} people`}: ${words.and(names.map((name) => cut(name, 40)))}. Is there anybody else? Write the name and date of birth, each person on a line.`,

  unknownBirth: (name, year) =>
    `Of the date of birth of ${cut(name, 40)} only the year is known, so we write 1 July ${year}, as the civil registry does. Another date on the ID card? Write it. An officer will compare.`,

  languageSwitched: "All right, we answer in English from now on. Untuk bahasa Indonesia, tulis: bahasa Indonesia.",
  speaksEnglish: "Yes, just write in English. Untuk bahasa Indonesia, tulis: bahasa Indonesia.",

  notKnown: (
    office,
  ) => `We do not know that yet. The information desk of ${office.name} does, and you may ask there without a booking.

Would you like to book a place? Write the name as on the ID card, date of birth and the day of the visit.`,

  meaning: {
    book: "Book a place",
    "add-person": "Add a person",
    "give-data": "Give my data",
    "choose-time": "Choose day or hour",
    "pick-option": "Pick from the list",
    yes: "Yes, agreed",
    no: "No",
    ack: "Just noted",
    "not-yet": "Let me think",
    "something-wrong": "Something is wrong",
    "correct-name": "Correct the name",
    "correct-birth": "Correct birth date",
    "correct-time": "Correct day or hour",
    "correct-office": "Another office",
    cancel: "Cancel my booking",
    keep: "Keep my booking",
    "other-cancels": "Others cancel",
    move: "Another day or hour",
    "undo-cancel": "Undo cancelling",
    status: "See my booking",
    "no-reply": "No answer came",
    "still-valid": "Is my code valid?",
    arrived: "I am at the office",
    "on-the-way": "I am on my way",
    late: "I am late",
    "cannot-come": "I cannot come",
    "where-in-line": "My turn",
    "missed-call": "I missed my call",
    "why-other-first": "Order of calls",
    "step-out": "Step out for minutes",
    "where-to": "Which counter, room",
    "ask-escort": "Fetch me",
    "missing-papers": "Papers are missing",
    "waiting-list": "Waiting list",
    "earlier-day": "An earlier day",
    "remind-me": "Remind me",
    "change-phone": "Change my phone",
    "opt-out": "Stop messages",
    "opt-in": "Messages again",
    "erase-data": "Erase my data",
    menu: "See the menu",
    human: "Talk to an officer",
    language: "Language",
    "free-days": "Days with places",
    trouble: "Any interruption?",
    "how-cancel": "How to cancel",
    "how-to-book": "How to book",
    papers: "Documents to bring",
    "papers-new": "Papers, new passport",
    "papers-renew": "Papers for a renewal",
    "papers-child": "Papers for a child",
    "one-parent": "Child, one parent",
    "hajj-umrah": "Hajj or umrah",
    "name-rules": "Rules for names",
    "work-abroad": "Work abroad",
    student: "Study abroad",
    "e-passport": "E-passport",
    "passport-kind": "Kinds of passport",
    "lost-passport": "Lost passport",
    damaged: "Damaged passport",
    "old-passport": "Very old passport",
    expired: "Expired passport",
    "data-mismatch": "Papers differ",
    "change-data": "Change passport data",
    "mixed-marriage": "Foreign spouse",
    "substitute-paper": "Substitute papers",
    "no-ktp": "No ID card yet",
    domicile: "ID card elsewhere",
    "copies-stamp": "Copies, stamp duty",
    fee: "Passport fee",
    payment: "How to pay",
    hours: "Opening hours",
    address: "Office address",
    parking: "Parking, facilities",
    clothes: "What to wear",
    "what-happens": "Steps at the office",
    "how-long": "How long it takes",
    "when-arrive": "When to arrive",
    "walk-in": "Without a booking",
    elderly: "Elderly people",
    disabled: "Disabled or ill",
    "pregnant-baby": "Pregnant or baby",
    "book-for-other": "Book for others",
    "proxy-apply": "Apply for somebody",
    "proxy-collect": "Collect for somebody",
    "must-come": "Who must come",
    "collection-ready": "Is it ready?",
    "collection-how": "How to collect it",
    urgent: "I need it soon",
    quota: "Quota, always full",
    "when-released": "When do days open",
    "other-office": "Another office",
    group: "Group",
    privacy: "My personal data",
    "why-data": "Why you ask data",
    "visa-stay": "Visa, stay permit",
    app: "App or website",
    "broker-offer": "Broker's offer",
    "broker-report": "Report a broker",
    "hoax-check": "Is it genuine?",
    "about-other": "Somebody else's data",
    "send-docs": "Send papers",
    injection: "Order to the system",
    spam: "Advertising",
    complaint: "Complaint",
    praise: "Praise",
    thanks: "Thanks",
    greeting: "Greeting",
    insult: "Anger",
    robot: "Who answers?",
    "wrong-number": "Wrong number",
    "small-talk": "Small talk",
    unclear: "Something else",
  },
};

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
