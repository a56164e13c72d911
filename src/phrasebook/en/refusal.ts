import type { refusal as indonesian } from "../id/refusal.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const refusal: typeof indonesian = {
  past: (day) => `${words.dayInline(day)} has passed.`,
  closedToday: (office) => `${office.name} has closed for today.`,
  weekend: (day) => `On ${words.dayInline(day)} the office is closed, it is no working day.`,
  ended: (office, end, next, phone) =>
    `${office.name} serves people until ${words.dayInYear(end.lastDay)} and not after that: ${end.name}.${next ? ` For later days: ${next}${phone ? `, WhatsApp ${phone}` : ""}.` : ""}`,
  holiday: (day, { name, kind }) =>
    kind === "closure"
      ? `On ${words.dayInline(day)} the office is closed: ${name}.`
      : `On ${words.dayInline(day)} the office is closed for ${name}.`,
  beyondHorizon: (day, last) =>
    `${words.dayInline(day)} cannot be booked yet. Today you can book until ${words.dayInline(last)}.`,
  notReleased: (day, opens, office) =>
    `${words.dayInline(day)} is not open yet, so it is not full. It opens ${words.moment(opens, office)}.`,
  tooLateToday: (hours) =>
    `It is too late for today: a place on the same day is booked ${hours} hours ahead at the latest.`,
  full: (day, office, seats, resting) =>
    `Sorry, ${words.dayInline(day)} in ${office.short} is full: ${seats} of ${seats} places are taken.${resting > 0 ? ` ${resting} of them ${resting === 1 ? "was" : "were"} just given back, and ${resting === 1 ? "is" : "are"} offered first to those who wait.` : ""}`,
  fullDay: (day, office) => `Sorry, ${words.dayInline(day)} in ${office.short} is full for that time.`,
  hourFull: (visit) => `Sorry, ${words.dayInline(visit.day)} ${words.hourThere(visit.starts, visit.office)} is full.`,
  tooNear: (visit, hours) =>
    `${words.hour(visit.starts)} today is too near: a place on the same day is booked at least ${hours} hours ahead.`,
  noSuchHour: (visit) =>
    `${visit.office.short} has no appointments on ${words.dayInline(visit.day)} ${words.hourThere(visit.starts, visit.office)}.`,
  partOfDayFull: (day, part) => `${words.dayInline(day)} has no places left in the ${part}.`,
  noSuchDate: (typed) => `The date ${typed} is not in the calendar.`,
  nextWeekOrSunday: "Which day next week? On Sundays the office is closed.",
  lapsedBefore: "The time for which we kept that place is over.",
  lapsed: (visit) => `The time for which we kept ${words.visitInYear(visit)} is over, so we let it go.`,
  sameStillFree: (visit) =>
    `The same hour is still free: ${words.visitInYear(visit)}. Reply *${commands.yes}* to take it.`,

  fivePeople: (
    people,
    names,
    living,
  ) => `We cannot book for ${words.and(names)} yet: at most ${people} people may have a place from one number at the same time${living.length ? `, now ${words.and(living)}` : ""}. Their places stay as they are.

Book from another WhatsApp number, or from here when one of them has been served or cancelled.
See all: ${commands.status}.`,
  nobodyCame: (
    noShows,
    people,
    names,
  ) => `We cannot book for ${words.and(names)} yet: nobody came for the last ${noShows} bookings from this number, so for now at most ${people} people may have a place at the same time. Places that you have stay as they are.

As soon as one of them comes to the office the usual limit holds again. An applicant can also book from their own WhatsApp number.
See all: ${commands.status}.`,
  notUsed: (
    unused,
    people,
    names,
  ) => `We cannot book for ${words.and(names)} yet: the last ${unused} places from this number were not used (nobody came, or they were cancelled), so for now at most ${people} people may have a place at the same time. Places that you have stay as they are.

As soon as one of them comes to the office the usual limit holds again. An applicant can also book from their own WhatsApp number.
See all: ${commands.status}.`,
  notUsedLater: (
    unused,
    people,
    days,
    until,
    office,
    names,
  ) => `We cannot book for ${words.and(names)} yet: the last ${unused} places from this number were not used (nobody came, or they were cancelled), so for now only ${people} new booking${people === 1 ? "" : "s"} in ${days} days. Places that you have stay as they are.

You can book again from ${words.moment(until, office)}, or as soon as one of them comes to the office. Before that, an applicant can book from their own WhatsApp number.
See all: ${commands.status}.`,
  caution: (
    until,
    caseNo,
    people,
    office,
    names,
  ) => `We cannot book for ${words.and(names)} yet: until ${words.moment(until, office)} at most ${people} people may have a place from this number at the same time. Places that you have stay as they are.

This is a decision of the head of the office, case number ${caseNo}: many places from this number were not used. Do you object? Tell any immigration office and name the case number; somebody else will look at it. An applicant can also book from their own WhatsApp number.
See all: ${commands.status}.`,
  eightInThirtyDays: (
    people,
    days,
    until,
    office,
    names,
  ) => `We cannot book for ${words.and(names)} yet: this number has booked for ${people} people in ${days} days, the limit for one number. Those cancelled since count too; the same people can be booked for again.

You can book again from ${words.moment(until, office)}. Before that, an applicant can book from their own WhatsApp number.
See bookings: ${commands.status}.`,
  sampleOver: (name, birth) => `That message is the example from the announcement, so nothing is booked yet.

Please use your own data:
#name as on the ID card#date of birth#day of the visit

The # may be left out and dates may be written in words.
Or reply *1* and we ask one thing at a time.

Are you really ${name}, born ${words.date(birth)}? Reply *${commands.right}*.`,
  template: `That message is the pattern from the announcement, so nothing is booked yet.

Please fill in your own data:
#name as on the ID card#date of birth#day of the visit

The # may be left out and dates may be written in words.
Or reply *1* and we ask one thing at a time.

The queue is free.`,

  pickBelow: "Still free, reply with the number:",
  orPickBelow: "Or choose another one, reply with the number:",
  nearestDays: (office) => `The nearest days with a free place in ${office.short}, reply with the number:`,
  nothingFree: (office) => `There is no free place in ${office.short} at the moment.`,
  pickElsewhere: "The nearest offices with a free place, reply with the number:",
  askAgainLater: "People cancel every day: ask again at any time, we answer at once.",
  nextRelease: (day, at, office) => `The next places (${words.dayInYear(day)}) open ${words.moment(at, office)}.`,
  keptSeat: (visit) => `Your place ${words.visitInYear(visit)} stays safe.`,
  notForSale: "The queue is free. Places cannot be bought, from anybody.",
};
