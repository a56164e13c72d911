import type { DayHead } from "../../journal/index.ts";
import { drawnDay, type Office } from "../../office/index.ts";
import type { PublicDay, PublicFigures, Seats } from "../../report/index.ts";

/** The public page for programs; what the keys mean stands in `about`. Days are ISO dates, hours local, moments instants. */
export function figuresJson({ office, now, lastDay, days, bookable, next, journal }: PublicFigures) {
  return {
    about:
      "Public seats of one office. opened - taken = left. taken includes resting: seats given back that are not offered again yet. " +
      "drawnFrom: that day is drawn when it opens, and requests from then on are equal; null: first come, first served. " +
      "bookable: what is left in hours that may still be asked for. Hours are local time of the zone. " +
      "journal: a fingerprint of each finished day's record of acts, of this office and of what concerns all; keep them, and nobody can change that record unseen.",
    office: { code: office.code, name: office.name, zone: office.zoneName, timeZone: office.zone },
    at: now.toString(),
    lastDay: lastDay.toString(),
    bookable,
    next: next ? { day: next.day.toString(), opensAt: next.at.toString() } : null,
    days: days.map((one) => dayJson(office, one)),
    journal: { office: journal.office.map(headJson), all: journal.house.map(headJson) },
  };
}

function headJson({ day, lines, head }: DayHead) {
  return { day: day.toString(), lines, head: head.toString("hex") };
}

function dayJson(office: Office, day: PublicDay) {
  const base = { day: day.day.toString(), is: day.is };
  switch (day.is) {
    case "open":
      return {
        ...base,
        ...day.seats,
        bookable: day.bookable,
        hours: day.hours.map(({ starts, open, ...seats }) => ({ starts: hourOf(starts), ...only(seats), open })),
        secondVisits: day.pools.second,
        desk: day.pools.desk,
      };
    case "weekend":
      return { ...base, last: day.last.toString() };
    case "holiday":
      return {
        ...base,
        name: day.holiday.name,
        kind: day.holiday.kind,
        scope: day.holiday.scope,
        decree: day.holiday.decree,
      };
    case "not-released":
      return {
        ...base,
        opensAt: day.opensAt.toString(),
        drawnFrom: drawnDay(office, day.day)?.from.toString() ?? null,
      };
    case "closed-today":
    case "withdrawn":
    case "soon":
      return base;
  }
}

function only({ opened, taken, resting, left }: Seats): Seats {
  return { opened, taken, resting, left };
}

function hourOf(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}
