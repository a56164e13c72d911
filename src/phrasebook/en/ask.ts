import type { ask as indonesian } from "../id/ask.ts";
import { cut, type Noted } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const ask: typeof indonesian = {
  noted(known) {
    const said = [...known.people.map(personNoted), timeNoted(known), known.office?.name].filter(Boolean);
    return said.length > 0 ? `We have noted: ${said.join("; ")}.` : "";
  },
  nameFirst: `All right, we ask one thing at a time.

What is the full name of the applicant, as on the ID card? One word is fine.

The queue is free. Stop at any time: ${commands.cancel}.`,
  name: "What is the full name of the applicant, as on the ID card?",
  nameOfWhom:
    "The name of the person who gets the passport, as on the ID card, or for a child as on the birth certificate; not the one who books. What is the full name?",
  namesOf: (count) =>
    `All right, ${count} people. Write one person a line: full name as on the ID card and date of birth. Or begin with one name, the others can follow.`,
  nameOfNext: (next, count) => `What is the full name of person ${next} of ${count}, and the date of birth?`,
  nameAgain: "That name has signs we cannot read. Please write it with letters only, as on the ID card.",
  birth: (name) => `Thank you. When was ${name} born? Please write day, month and year.`,
  birthImpossible: (name, typed) => `The date of birth ${typed} is not in the calendar. When was ${name} born?`,
  birthIncomplete: (name, typed) =>
    `Born ${typed} is not the whole date. When was ${name} born? Please write day, month and year.`,
  birthInFuture: (name, birth) =>
    `${words.date(birth)} has not happened yet, so it cannot be a date of birth. When was ${name} born?`,
  birthTooLongAgo: (name, birth) => `Born ${words.date(birth)} looks like a slip. When was ${name} born?`,
  nobody: "the applicant",
  quotaNow: (office, seats) =>
    `${office.short} has ${seats} places on each working day; those given back are opened again a little later. Whoever writes first comes first, and that can be checked: the numbers of each day are on the public page of the office. If it is often full: sorry, we know that this is tiring.`,
  dayOfAnyone: "Which day would you like to come?",
  dayUnlikeDate: (date) =>
    `The weekday and the date do not fit: the date is ${words.dayInYear(date)}. Which one do you mean?`,
  otherDay: "Write the day and hour you would like, for example: Wednesday morning, or next week.",
  dayList: (office) => `Still free in ${office.short}, reply with the number or write another day:`,
  freeDays: (office) => `The nearest days with a free place at ${office.name}. Reply with the number to book:`,
  isFree: (day, office) => `${words.dayInline(day)} in ${office.short} still has places.`,
  noneLeft: (day, office) => `${words.dayInline(day)} in ${office.short} has no places left that can be booked.`,
  isOpen: (day, office) => `${office.name} is open on ${words.dayInline(day)}.`,
  office: "Which office would you like to come to? Reply with the number:",
  officeOrOther: "Which office shall it be? Reply with the number:",
  notFromHere: (town) =>
    `The immigration office of ${town} cannot be booked with this number. You may apply at any office.`,
  tooManyOffices: "Another office? Write the name of its town.",
  thisIs: (office) => `This is the number of ${office.name}. You may apply at any office.`,
  officeElsewhere: (office, phone) =>
    phone ? `${office.name} also answers at ${phone}.` : `Places at ${office.name} can be booked from here.`,
  anyOffice: (office) =>
    `This is the number of ${office.name}, and you may apply at any office. Another one? Write the name of its town.`,
  officeSet: (office) => `All right, ${office.name}.`,
  oldList: "That choice belongs to an older message.",
  fromList: `Please reply with one of the numbers of the last list, or write ${commands.menu}.`,

  sorryAgain: "Sorry, we did not understand that.",
  birthAgain: (name) => `When was ${name} born? Please write day, month and year.`,
  dayAgain: "Which day would you like to come? Write day and hour, for example: Wednesday morning.",
  dayOrNumberAgain: "Reply with a number of the last list, or write day and hour, for example: Wednesday morning.",
  officeAgain: "Reply with a number of the last list, or write the name of the town.",
  stopOrMenu: `To stop: ${commands.cancel}. More: ${commands.menu}.`,
  noOrMenu: `Nothing to change? Reply ${commands.no}. More: ${commands.menu}.`,
  photoNotKept: "We do not keep photos, and none is needed here.",
};

function personNoted({ name, birth }: Noted["people"][number]): string {
  return [name && cut(name, 40), birth && `born ${words.date(birth)}`].filter(Boolean).join(", ");
}

function timeNoted({ day, hour, part }: Noted): string {
  if (!day && !hour) return "";
  const when = hour ? `${day ? "" : "at "}${words.hour(hour)}` : part && `in the ${part}`;
  return `coming ${[day && words.dayInYear(day), when].filter(Boolean).join(", ")}`;
}
