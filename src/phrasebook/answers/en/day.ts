import type { SameQuestions, SameTitles } from "../answer.ts";
import type { day as indonesian, dayTitles as indonesianTitles } from "../id/day.ts";
import { at, rulesNow, told } from "./values.ts";

/** What these are called on a button. */
export const dayTitles: SameTitles<typeof indonesianTitles> = {
  arrived: "I am at the office",
  late: "I am late",
  "where-in-line": "My turn",
  "missed-call": "I missed my call",
  "why-other-first": "Order of calls",
  "step-out": "Step out for minutes",
  "where-to": "Which counter, room",
  "ask-escort": "Fetch me",
  "missing-papers": "Papers are missing",
};

export const day: SameQuestions<typeof indonesian> = {
  arrived: told("arrived"),
  late: (asked) => {
    const { graceMinutes } = rulesNow(asked);
    return `The last moment to arrive: ${graceMinutes > 0 ? `${graceMinutes} minutes after the booked hour` : "the booked hour itself"}. After it the code is lost, without penalty, and you may book again, free. The officer at the door records when you came.

Before that hour and cannot make it? Reply MOVE, the code stays; or CANCEL.`;
  },
  "where-in-line":
    () => `Queue numbers are given at the office, when your papers are complete. The number being served stands on the screen of the waiting room.

Scan the QR on your number ticket, then we send news of it to this chat. Your booked hour: reply CHECK.`,
  "missed-call": (asked) => {
    const { calls, callMinutes, callValidMinutes } = rulesNow(asked);
    return `A missed number is still served: go straight to the front desk, within ${callValidMinutes} minutes of the last call.

A number is called up to ${calls} times, ${callMinutes} minutes apart. Later than that? Ask at the front desk all the same, the officer helps.`;
  },
  "why-other-first":
    () => `Order of calls: priority by right (old, disabled, pregnant, small children), then booked hour, then time of arrival. So a higher number may be called first, and each letter has a line of its own.

Want the reason for one number? Ask an officer, the order is recorded.`,
  "step-out": (
    asked,
  ) => `Going out a while to pray, eat or to the toilet is fine: tell an officer first. A number is not lost before it is called.

Missed the call? Come to the front desk within ${rulesNow(asked).callValidMinutes} minutes, you are still served.`,
  "where-to": (
    asked,
  ) => `Begin at the door of ${at(asked)}: show the booking code, then go to the document desk. The counter for your number stands on the screen and is said when you are called.

Collecting a passport: collection counter. Lost inside? The officer at the door shows the way.`,
  "ask-escort": told("ask-escort"),
  "missing-papers": (asked) => {
    const { secondVisitDays } = rulesNow(asked);
    return `Missing papers do not undo your visit: the officer gives you a list of them and a second place within ${secondVisitDays} days, same code, free. Only a copy missing: usually you can come back the same day.

Noticed before leaving home? Complete them first, or reply MOVE. What to bring: reply PAPERS.`;
  },
};
