import type { Office } from "../../office/index.ts";
import type { Visit } from "../visit.ts";

// Own tables: `Intl` costs too much per letter, and its Indonesian changes between versions.
const days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const shortDays = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"];
const months = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

/** Days and hours as people say them. */
export const words = {
  /** 25 Januari 1987 */
  date: (day: Temporal.PlainDate) => `${day.day} ${months[day.month - 1]} ${day.year}`,
  /** Senin */
  weekday: (day: Temporal.PlainDate) => days[day.dayOfWeek - 1] as string,
  weekdayNumber: (weekday: number) => days[weekday - 1] as string,
  /** Senin, 14 Agustus 2017 */
  day: (day: Temporal.PlainDate) => `${days[day.dayOfWeek - 1]}, ${words.date(day)}`,
  /** Senin 14 Agustus 2017: inside a sentence. */
  dayInline: (day: Temporal.PlainDate) => `${days[day.dayOfWeek - 1]} ${words.date(day)}`,
  /** Senin 14 Agustus */
  dayInYear: (day: Temporal.PlainDate) => `${days[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]}`,
  /** Sen 14 Agu: for buttons. */
  shortDay: (day: Temporal.PlainDate) =>
    `${shortDays[day.dayOfWeek - 1]} ${day.day} ${(months[day.month - 1] as string).slice(0, 3)}`,
  /** 09.00 */
  hour: (time: Temporal.PlainTime) => `${two(time.hour)}.${two(time.minute)}`,
  /** pukul 09.00 WIB */
  hourThere: (time: Temporal.PlainTime, office: Office) => `pukul ${words.hour(time)} ${office.zoneName}`,
  /** 09.00 WIB */
  hourOnly: (time: Temporal.PlainTime, office: Office) => `${words.hour(time)} ${office.zoneName}`,
  /** Senin, 14 Agustus 2017, pukul 09.00 WIB */
  visit: (visit: Visit) => `${words.day(visit.day)}, ${words.hourThere(visit.starts, visit.office)}`,
  /** Senin 14 Agustus, 09.00 */
  visitInYear: (visit: Visit) => `${words.dayInYear(visit.day)}, ${words.hour(visit.starts)}`,
  /** Rabu 9 Agustus pukul 12.00 WIB */
  moment: (at: Temporal.Instant, office: Office) => {
    const there = at.toZonedDateTimeISO(office.zone);
    return `${words.dayInYear(there.toPlainDate())} ${words.hourThere(there.toPlainTime(), office)}`;
  },
  /** "a, b dan c" */
  and: (things: readonly string[]) =>
    things.length < 2 ? (things[0] ?? "") : `${things.slice(0, -1).join(", ")} dan ${things.at(-1)}`,
};

const two = (number: number) => (number < 10 ? `0${number}` : `${number}`);
