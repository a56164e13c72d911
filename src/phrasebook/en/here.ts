import type { HereWords } from "../here-words.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const here: HereWords = {
  expected: ({ visit, come, latest }) =>
    `Your place today is at ${words.hourOnly(visit.starts, visit.office)}. Please arrive ${come ? `at ${words.hour(come)}` : `by ${words.hour(latest)}`} and show your code at the door.`,
  ahead: (count) => (count === 0 ? "You are next." : `Before you: ${count}.`),
  atDesk: (desk) => `You are called to ${desk}. Your papers are looked at there.`,
  absent: "You were called to the document desk. Please go straight there, you will still be served.",
  doubted: "A supervisor has to look at your papers first. Please ask at the supervisor's desk.",
  backToday: ({ missing, before, office }) => `Your papers need a little more. Still missing: ${missing.join("; ")}.
Come back today${before ? ` before ${words.hourOnly(before, office)}` : ""}, straight to the document desk.`,
  nextVisit: (visit) => `Your next place: ${words.visit(visit)}. What to bring: reply ${commands.status}.`,
  heldUp: (office, began) =>
    `Service at ${office.name} is interrupted since ${words.hourOnly(began, office)}. We are sorry. Meanwhile no code and no number is lost.`,
  notHeldUp: "We know of no interruption right now.",
  keptToday: "Service is interrupted: your code is not lost today, even if you arrive after that time.",
  stepOut: (validMinutes) =>
    validMinutes
      ? `Please do, and tell an officer first. A number is never lost before it was called. Missed the call? Come to the front desk within ${validMinutes} minutes, you will still be served.`
      : "Please do, and tell an officer first. Missed the call? Go straight to the document desk, you will still be served.",
  leaving: `This number is for today only and need not be cancelled. You have to leave? Tell an officer, there is no penalty.
Another day? After that you can book again from here, it stays free.`,
  order: `Numbers are called in this order: priority by right, then the booked hour, then the time of arrival. So a higher number may be called first.
You would like to know why in one case? Ask an officer, the order is on record.`,
  others: "A place for somebody else? Write the name, date of birth and day.",
  picture: "We do not keep pictures. Is it a ticket? Scan its QR, then we send news of the number here.",
  unclear: "Sorry, we do not understand your message yet. What we have for today:",
  afterUnclear: `Shall somebody fetch you? Reply ${commands.escort}. Other choices: ${commands.menu}.`,
  onlyPaper:
    "From the number alone we cannot tell whose ticket it is. Scan the QR on your ticket, then we send news here.",
};
