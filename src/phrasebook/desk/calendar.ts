import type { CalendarRefusal, ChangeKind } from "../../office/index.ts";
import { calendarId } from "./calendar-id.ts";

type CalendarWords = Omit<typeof calendarId, "changes" | "refused"> & {
  changes: Record<ChangeKind, string>;
  refused: Record<CalendarRefused, string>;
};

/** A refusal of the calendar, or what its form alone can find. */
export type CalendarRefused = CalendarRefusal["refused"] | "reason-wanted" | "not-yours" | "no-such-day" | "unreadable";

const en: CalendarWords = {
  title: "Calendar",
  promise:
    "Nobody loses a seat without hearing of it. Before anything changes you see how many people it touches and what happens to them.",
  today: "To close today, use the page of the floor.",
  ahead: "Ahead",
  later: (days) => `After a year: ${days} ${days === 1 ? "day" : "days"}`,
  none: "Nothing is entered.",
  day: "Day",
  what: "What",
  holdsFor: "Holds for",
  country: "the whole country",
  yearly: "every year, by law",
  openAgain: "Open again",
  openAgainOf: (day) => `Open again: ${day}`,
  decreed: (years) => (years === "" ? "No year's holidays are decreed yet." : `Decreed years: ${years}.`),
  closed: "Closed",
  special: "Own hours",
  newHours: "New hours",
  closure: {
    title: "Close the office for a day or more",
    name: "Why, in the words that people read",
    nameHint: "For example: moving to the new building.",
    first: "First day",
    last: "Last day",
    lastHint: "Empty: one day.",
  },
  specialDay: {
    title: "Other hours on one date",
    hint: "Half a day, or a Saturday of extra service.",
    name: "What it is called",
    day: "Day",
  },
  hours: {
    title: "Other hours from a day on",
    lastHint: "Empty: from then on.",
    hint: "With a last day the hours of before come back after it, as after Ramadan.",
    doors: "Doors open",
    opens: "Opens",
    opensHint: "Empty: closed.",
    closes: "Closes",
    breaks: "Breaks",
    breaksHint: "Like 12.00-13.00; several with a comma.",
    seats: "Seats",
    seatsHint: "One line an hour: hour, public, second visit, desk. 08.00 20 2 3",
  },
  wide: {
    title: "Holidays and closures of many offices",
    scope: "For",
    kind: "Kind",
    name: "Name",
    decree: "Decree",
    decreeHint: "Its number and year. A closure needs none.",
  },
  end: {
    title: "This office closes for good",
    hint: "After its last day nothing can be booked at this office, anywhere. Its number then answers for the office that takes over.",
    last: "Last day of service",
    successor: "Taken over by",
    nearest: "the nearest of this province",
    name: "Why and where to, in words that people read",
    nameHint: "For example: merged into Kantor Imigrasi Depok.",
    after: (day) => `after ${day}`,
    done: (people) =>
      people === 0
        ? "Done. Nobody had to be moved."
        : `Done. ${people === 1 ? "1 person goes" : `${people} people go`} over to the office that takes over, some at a time; the history shows it, and their letters follow.`,
    moved:
      "Each gets a free public seat at the office that takes over: the same hour first, then the same weekday. A party stays together. It counts as no move of theirs.",
    letter:
      "Each gets a letter with the new office, day and code, and three choices: keep it, move, cancel. No letter is written at night.",
    waiting: "For whom there is no seat yet is told so, and looked for again every ten minutes.",
  },
  year: {
    title: "A year's holidays are decreed",
    hint: "Only then do pages stop saying that the year's holidays are not decreed. The days themselves are entered above.",
    year: "Year",
    decree: "Decree",
  },
  look: "See whom it touches",
  check: "Check first",
  nobody: "Nobody loses a seat.",
  touched: (people) =>
    people === 1 ? "1 person has a seat that goes away." : `${people} people have seats that go away.`,
  more: (before, now) => `It were ${before} people when you looked, now it is ${now}. Please look once more.`,
  comeBack: (people) =>
    people === 0
      ? "Nobody who was moved by it is still without an answer."
      : `${people} who were moved by it and have not answered get their seats of before. Who has answered keeps what they chose.`,
  happens: {
    title: "What happens to them",
    moved:
      "Each gets the nearest free public seat at once: the same hour first, then the same weekday. A party stays together. It counts as no move of theirs.",
    letter: "Each gets a letter with three choices: keep it, move, cancel. No letter is written at night.",
    waiting: "For whom there is no seat now gets the first one that opens or becomes free.",
  },
  back: {
    title: "Can I take it back?",
    until: (day) => `Yes, until ${day}. Who has not answered by then has the old seat again.`,
    year: "Yes, at any time: no seat hangs on it.",
    never: "This takes a change back. To have it again, enter it again.",
  },
  officesTouched: (offices) => (offices === 1 ? "1 office" : `${offices} offices`),
  office: "Office",
  hour: "Hours",
  people: "People",
  confirm: "Yes, do it",
  goBack: "Back",
  done: (moved, waiting) =>
    moved + waiting === 0
      ? "Done. Nobody had to be moved."
      : `Done. ${moved} have another seat, ${waiting} wait with the first right; their letters are on the way.`,
  doneWide: (offices) =>
    `Done. The seats of ${offices} offices follow now, one office after another; the history shows it.`,
  history: "History",
  when: "When",
  who: "By",
  result: "What came of it",
  takeBack: "Take back",
  takeBackOf: (what) => `Take back: ${what}`,
  takenBack: "taken back",
  aTakeBack: "Taken back",
  begun: "has begun",
  results: (moved, waiting, open) =>
    [
      `${moved} moved`,
      ...(waiting > 0 ? [`${waiting} wait`] : []),
      ...(open > 0 ? [`${open} offices still to do`] : []),
    ].join(", "),
  changes: {
    closed: "Closed",
    opened: "Open again",
    "special-day": "Own hours on one date",
    hours: "Other hours",
    "decreed-year": "Year decreed",
    yearly: "Days that the law closes each year",
    ended: "Closes for good",
  },
  until: (first, last) => (first === last ? first : `${first} to ${last}`),
  refused: {
    "day-past": "The first day has to be tomorrow or later.",
    "days-order": "The last day is before the first.",
    "too-many-days": "At most 60 days at once.",
    "no-such-scope": "There is no office or province of that name.",
    "no-successor":
      "That office cannot take over: it is not there, it closes too, or this province has no other. An office that takes another one over goes on.",
    "name-wanted": "Write a name of at most 80 letters: people read it.",
    "decree-wanted": "Write the decree: a holiday is somebody's decision.",
    "no-such-year": "Write a year like 2027.",
    "nothing-changed": "Nothing changes.",
    "holiday-there": "The office is closed on that day. Open it first.",
    "not-closed": "On these days nothing is entered that could be taken out here.",
    planned: "Something is planned from that day on. Take it back first.",
    faults: "Not kept yet. Please check the hours:",
    "no-hours": "At least one day of the week must be open.",
    "no-change": "This change is not there.",
    "taken-back-already": "It was taken back already.",
    begun: "Its first day has come, so it cannot be taken back any more.",
    "changed-meanwhile": "Somebody has changed the same days since. Look at the list and try again.",
    "reason-wanted": "Write the reason: it is kept in the journal.",
    "not-yours": "This change belongs to the head office.",
    "no-such-day": "There is no such date. Write it like 2017-08-14.",
    unreadable: "Not kept yet. Cannot be read:",
  },
  fault: {
    "closes-early": "It closes before it opens.",
    "doors-late": "It opens before the doors do.",
    break: "A break lies outside of the opening hours or ends before it begins.",
    outside: (hour) => `${hour} is outside of the opening hours.`,
    "in-break": (hour) => `${hour} is in a break.`,
    "come-doors-closed": (hour) => `For ${hour} people would be asked to come while the doors are closed.`,
    "come-in-break": (hour) => `For ${hour} people would be asked to come in a break.`,
  },
};

const id: CalendarWords = calendarId;

export const calendar = { id, en };
