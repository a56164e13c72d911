import type { Country } from "../../office/index.ts";
import { titles } from "../answers/en/index.ts";
import type { talk as indonesian } from "../id/talk.ts";
import { cut } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const talk: typeof indonesian = {
  keep: (lines) => `Do not worry, your booking is safe, nothing is cancelled:
${listed(lines)}`,
  waitsFor: (visit, until) => `The place ${visit} still waits for ${commands.yes} until ${until}.`,
  moveWaits: (to: string, said: boolean) =>
    `The move to ${to} is not done yet. Still wanted? Reply ${said ? commands.yes : commands.move}.`,
  notYet: "All right, take your time.",
  unanswered: `Without a ${commands.yes} by the time below the place is let go and nothing is booked. There is no penalty, and you can book again.`,
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

Nothing has been erased so far.`,

  whichMeaning: (options) => `Which one do you mean?
${options.map((option, i) => `${i + 1}. ${option}`).join("\n")}`,

  announcement: (office) => `Yes, this is the number of the passport queue of ${office.name}. The queue is free.

Name and dates in that announcement are only an example, so nothing is booked yet. Please write your own data: name as on the ID card, date of birth, day of the visit.`,

  forwarded: (name, birth) =>
    `That message was forwarded, so no place has been booked. It has the data of ${cut(name, 60)}, born ${words.date(birth)}.

Shall we book for ${cut(name, 40)}? Reply ${commands.yes}. For somebody else: write name, date of birth and the day of the visit.`,
  allOpen: (office, last) =>
    `All working days until ${words.dayInYear(last)} at ${office.name} are open already; one more opens at each midnight.`,
  somethingElse: "None of these",

  readFewer: (count, names) =>
    `We read ${count === 1 ? "one person" : `${count} people`}: ${words.and(names.map((name) => cut(name, 40)))}. Is there anybody else? Write the name and date of birth, each person on a line.`,

  unknownBirth: (name, year) =>
    `Of the date of birth of ${cut(name, 40)} only the year is known, so we write 1 July ${year}, as the civil registry does. Another date on the ID card? Write it. An officer will compare.`,

  languageSwitched: (country) => `All right, we answer in English from now on.${indonesianToo(country)}`,

  notKnown: (
    office,
  ) => `We do not know that yet. The information desk of ${office.name} does, and you may ask there without a booking.

Would you like to book a place? Write the name as on the ID card, date of birth and the day of the visit.`,

  meaning: {
    ...titles,
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
    "on-the-way": "I am on my way",
    "cannot-come": "I cannot come",
    "opt-out": "Stop messages",
    "opt-in": "Messages again",
    "erase-data": "Erase my data",
    menu: "See the menu",
    "free-days": "Days with places",
    spam: "Advertising",
    thanks: "Thanks",
    greeting: "Greeting",
    unclear: "Something else",
  },
};

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** How to come back to Indonesian, where the country has it. */
function indonesianToo({ languages }: Country): string {
  return languages.includes("id") ? " Untuk bahasa Indonesia, tulis: bahasa Indonesia." : "";
}
