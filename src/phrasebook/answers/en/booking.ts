import { nextRelease, seatsADay } from "../../../office/index.ts";
import { words } from "../../en/words.ts";
import { feesOn, rupiah } from "../../fees.ts";
import type { SameQuestions, SameTitles } from "../answer.ts";
import type { booking as indonesian, bookingTitles as indonesianTitles } from "../id/booking.ts";
import { at, desk, rulesNow, seatHere } from "./values.ts";

/** What these are called on a button. */
export const bookingTitles: SameTitles<typeof indonesianTitles> = {
  "how-to-book": "How to book",
  "how-cancel": "How to cancel",
  "book-for-other": "Book for others",
  group: "Group",
  quota: "Quota, always full",
  "when-released": "When do days open",
  urgent: "I need it soon",
  "waiting-list": "Waiting list",
  "earlier-day": "An earlier day",
  "remind-me": "Remind me",
  "change-phone": "Change my phone",
  "still-valid": "Is my code valid?",
};

export const booking: SameQuestions<typeof indonesian> = {
  /** How to register, format, whether WhatsApp suffices. */
  "how-to-book":
    () => `You book in this WhatsApp chat, free. Write three things: name as on the ID card, date of birth and the day of the visit, in any order. Then you get a code, day and hour.

Only the place in the queue is booked: papers, photo and interview are at the office.
Rather be asked one by one? Reply MENU, then 1.`,
  /** How, until when, with what penalty one could cancel. */
  "how-cancel":
    () => `To cancel: reply *CANCEL* from this number, until the hour of your booking. It is free, without penalty, and can be taken back for a short while. You may book again at any time.

Each person has a place of their own: one cancelled, the others stay. Only another day? Reply MOVE, the code stays. Nothing has been cancelled now.`,
  /** May I register others; how many by one number. */
  "book-for-other": (
    asked,
  ) => `You may book for family or friends from one number, up to ${rulesNow(asked).peopleLive} people with a booking that is still to come; for more use another number, the same day if you like.

Write one person a line: name as on the ID card and date of birth, then the day. We look for places near each other.
Each of them comes in person with their own code.`,
  /** 30 and more people, company, school, agency. */
  group: (
    asked,
  ) => `A large group need not book one by one: there is a group service, usually for 30 to 50 people of a company, school or agency. Ask at ${desk(asked)}.

From one WhatsApp number you can book for ${rulesNow(asked).peopleLive} people; for more use another number, the same day if you like.`,
  /** Always full, how many a day. */
  quota: (asked) => {
    const quota = seatsADay(asked.office, asked.day);
    const { restingMinutesLeast, restingMinutesMost } = rulesNow(asked);
    return `${asked.office.name} opens ${quota.public} places each working day in this chat; ${quota.second} more are only for people who complete their papers, ${quota.desk} for the officers' desk.

Full? Places that people give back open again ${restingMinutesLeast} to ${restingMinutesMost} minutes later, and another office may have room. Write "nearest day", we look for one.`;
  },
  /** When do new days open, how far ahead, at what hour may I write. */
  "when-released": (asked) => {
    const { horizonDays } = rulesNow(asked);
    const next = nextRelease(asked.office, asked.now);
    const opens = next
      ? `The next day, ${words.dayInYear(next.day)}, opens on ${words.moment(next.at, asked.office)}. After that each working day opens one more.`
      : `All working days of the next ${horizonDays} days are open already; one more opens at each midnight.`;
    return `${opens}

You may write here at any time, at night and on holidays too. There is no need to race for a second.
The nearest free day: write "nearest day".`;
  },
  /** Needs it in days, same-day service. */
  urgent: (asked) => {
    const fees = feesOn(asked);
    const sameDay = fees?.sameDay
      ? `There is a same-day service (${rupiah(fees.sameDay)} more, ${fees.law}) with few places. `
      : "";
    return `Urgent need, such as medical care or a death in the family: come in the morning to the information desk of ${at(asked)} with proof (ticket, doctor's letter, invitation). ${sameDay}The officer decides, we cannot promise.

The nearest place in this chat: write name, date of birth and "nearest day". A passport is usually ready 3 to 4 working days later.`;
  },
  "waiting-list":
    () => `There is a waiting list here, free of charge. Write name, date of birth and the day; if it is full, reply NOTIFY. Whoever has a booking can wait too: reply NOTIFY for an earlier day.

Places that are given back are offered in order, from 07.00 to 20.00, at most once a day. Answer within 60 minutes; one missed offer changes nothing in your place, after two the waiting ends.`,
  "earlier-day":
    () => `An earlier day is possible only if it still has a free place: write the day, or "nearest day", we answer at once.

With a booking: reply MOVE and choose an earlier day. The old place is let go only when the new one is sure.
Urgent? Come to the information desk with the proof.`,
  "remind-me":
    () => `There is no reminder before the day of the visit yet. Keep your booking letter, or see it again at any time: reply CHECK.

At the office, scan the QR on your number ticket: then news of your number comes to this chat. If something changes about your visit, we tell you.`,
  "change-phone": (
    asked,
  ) => `New number or lost phone: the booking stays valid. Come at its hour with your KTP (ID card); the officer finds it by name and date of birth, the code is not a must.

From a new number the booking of the old one cannot be opened, so that nobody can steal it. Need to move or cancel? Ask at ${desk(asked)}, with the KTP.`,
  "still-valid": (asked) => {
    const { graceMinutes } = rulesNow(asked);
    return `A code is valid until ${graceMinutes > 0 ? `${graceMinutes} minutes after the hour` : "the hour"} in the booking letter; after that it is lost, without penalty, and you may book again at once, free. Not coming? Reply CANCEL before that hour.

What is still valid on this number: reply CHECK. Booked from another number? Write CHECK from there.
${seatHere}`;
  },
};
