import type { words as indonesian } from "../id/words.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const words: typeof indonesian = {
  date: (day) => `${day.day} ${months[day.month - 1]} ${day.year}`,
  weekday: (day) => days[day.dayOfWeek - 1] as string,
  weekdayNumber: (weekday) => days[weekday - 1] as string,
  day: (day) => `${days[day.dayOfWeek - 1]}, ${words.date(day)}`,
  dayInline: (day) => `${days[day.dayOfWeek - 1]} ${words.date(day)}`,
  dayInYear: (day) => `${days[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]}`,
  shortDay: (day) =>
    `${(days[day.dayOfWeek - 1] as string).slice(0, 3)} ${day.day} ${(months[day.month - 1] as string).slice(0, 3)}`,
  // A full stop as on the boards of the office, so that chat and board show the same hour.
  hour: (time) => `${two(time.hour)}.${two(time.minute)}`,
  hourThere: (time, office) => `at ${words.hour(time)} ${office.zoneName}`,
  hourOnly: (time, office) => `${words.hour(time)} ${office.zoneName}`,
  visit: (visit) => `${words.day(visit.day)}, ${words.hourThere(visit.starts, visit.office)}`,
  visitInYear: (visit) => `${words.dayInYear(visit.day)}, ${words.hour(visit.starts)}`,
  moment: (at, office) => {
    const there = at.toZonedDateTimeISO(office.zone);
    return `${words.dayInYear(there.toPlainDate())} ${words.hourThere(there.toPlainTime(), office)}`;
  },
  and: (things) => (things.length < 2 ? (things[0] ?? "") : `${things.slice(0, -1).join(", ")} and ${things.at(-1)}`),
};

const two = (number: number) => (number < 10 ? `0${number}` : `${number}`);
