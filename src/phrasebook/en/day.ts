import { inLanguage } from "../../office/index.ts";
import type { DayWords } from "../day-words.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const day: DayWords = {
  late: ({ name, visit, latest, came, code }) =>
    `${name}, the latest arrival ${latest.equals(visit.starts) ? `is ${words.dayInYear(visit.day)}, ${words.hourOnly(latest, visit.office)}` : `for ${words.visitInYear(visit)} is ${words.hourOnly(latest, visit.office)}`}, and we noted you at ${words.hour(came)}. Code ${code} is void. We know this is disappointing.`,
  noShow: ({ name, visit, latest, code }) =>
    `${name}, your place on ${words.visitInYear(visit)} has passed: until ${words.hourOnly(latest, visit.office)} we did not note your arrival. Code ${code} is void. We know this is disappointing.`,
  bookAgain: (free) =>
    free.length > 0
      ? `Let us find you a new time. Still free:
${free.map((line) => `- ${line}`).join("\n")}

Just reply with the day, for example: ${free[0]}.`
      : "There is no free place right now. Somebody cancels every day: reply with the day you want, you get an answer at once.",
  today: "today",
  keptFree: "We still have your details and there is no penalty. Booking again stays free.",
  claimSeen: (latest) =>
    `You were at the office before ${words.hour(latest)}? Reply ${commands.here}, an officer will check the record.`,

  returned: ({ name, missing }) => `${name}, thank you for coming. Your papers need a little more:
${missing.map((line) => `- ${line}`).join("\n")}`,
  secondVisit: ({ visit, code, until }) => `A place is reserved for you, you need not compete for it:
*${words.visit(visit)}*
The code stays *${code}*.

Another day? Reply ${commands.move}, until ${words.dayInYear(until)}.
This second visit is free too.`,
  noSecondVisit:
    "There is no free place for a second visit yet. Reply with the day you want, for example: Wednesday. It stays free.",
  backToday: ({ name, missing, before, office }) => `${name}, one step is left. Still missing:
${missing.map((line) => `- ${line}`).join("\n")}

Come back today before ${words.hourOnly(before, office)}, straight to the document desk. You need not queue from the start.
Not today? Please tell the document desk.`,
  missingCopy: (paper) => `${paper}: copy only`,
  allAgain: "Your own papers are complete. Bring all of them again, originals and copies.",
  missingOther: "Another paper, as the officer explained",
  fields: {
    name: "the name",
    "birth-date": "the date of birth",
    "birth-place": "the place of birth",
    mother: "the mother's name",
    father: "the father's name",
    address: "the address",
  },
  differ: (fields, { country }) =>
    `Not the same on all papers: ${words.and(fields)}. Have it corrected at ${inLanguage(country.registry, "en")} first.`,
  differOther: "Something is not the same on all papers, as the officer has shown you.",

  notOwner: ({
    name,
    visit,
    code,
  }) => `${name}, somebody else showed code ${code} at the office, and it was not used. The code is still yours for ${words.visitInYear(visit)}.

Come as planned and bring your ID card. It was you? Show your ID card at the front desk, an officer will help.
It is better not to pass the QR picture on.`,
  claimEnded: ({
    name,
    visit,
    code,
  }) => `The place of ${name} for ${words.visitInYear(visit)}, code ${code}, was given back: somebody with this name and date of birth has come, and an officer compared the ID card.

It was you? There is nothing to do.
You are another person of the same name and date of birth? Reply *${commands.restore}* now, and the place is yours again while nobody else was offered it. Or book another day. An officer compares your ID card when you come.`,
  cancelledAtDesk: ({
    name,
    visit,
    code,
  }) => `The place of ${name} for ${words.visitInYear(visit)}, code ${code}, was cancelled at the front desk of the office.

You did not ask for it? Reply *${commands.restore}* now, and the place is yours again while nobody else was offered it.`,
  handedOver: (
    visit,
  ) => `The booking for ${words.visitInYear(visit)} at ${visit.office.name} was taken off this number. Its owner's ID card was shown at the front desk, and the code is another one now.

You did not ask for it? Come to the office with your ID card, or ask there. We never ask for money.`,
  takenBack: ({
    name,
    code,
  }) => `${name}, our last letter about code ${code} does not count. An officer is looking at the papers again now.

Please stay near the document desk. You will hear the result there.`,
  doubt: ({
    name,
    office,
    ends,
  }) => `${name}, a supervisor of ${office.name} has to look at your papers first. This is an ordinary check, nobody accuses you.

Please ask at the supervisor's desk. It ends on ${words.dayInYear(ends)} at the latest; if nothing is decided by then, the check ends by itself.
A question by chat? Reply ${commands.human}.`,
  yourTurn: (number, code, left) =>
    `${number ? `number ${number}` : `code ${code}`}${left ? ` (still to do: ${left})` : ""}`,
  movedDay: ({ turn, visit, code, until, complete }) => `Sorry, we could not serve ${turn} today.

A place is reserved for you:
*${words.visit(visit)}*
The code stays *${code}*.
${complete ? "\nYour papers are noted as complete, so nothing begins anew. Bring the same papers again.\n" : ""}
Another day? Reply ${commands.move}, until ${words.dayInYear(until)}. It stays free.`,
  movedDayOpen: (turn, office) => `Sorry, we could not serve ${turn} today.

Please come again on the next working day, to the front desk of ${office.name}, and show the ticket. You need not book again, it stays free.`,
  displaced: ({ name, from, visit, code, because }) =>
    visit
      ? `For ${name}: ${words.visitInYear(from)} will not take place, because ${because}. We are sorry. It is the office's doing, not yours.

We have moved you to:
*${words.visitInYear(visit)}*, ${visit.office.name}
The code stays *${code}*. You need not book again.

Does it suit you? There is nothing to do. Another day: reply ${commands.move}. Not coming: reply ${commands.cancel}. This move is not counted.`
      : `For ${name}: ${words.visitInYear(from)} will not take place, because ${because}. We are sorry. It is the office's doing, not yours.

No other place is free at the moment. Code *${code}* stays yours and you come first: as soon as there is a place we keep it for you and tell you here. You need not book again.

Would you rather choose a day yourself? Reply ${commands.move}. Not coming: reply ${commands.cancel}.`,
  becauses: {
    holiday: "that day has become a holiday",
    closure: "the office is closed on that day",
    "closed-early": "the office closed early that day",
    unopened: "the office could not open that day",
    "office-ended": "that office serves nobody after its last day",
    disturbance: "service was interrupted that day",
    "not-reached": "the day was over before your turn",
    hours: "the office's hours of that day have changed",
  },
  displacedOver: ({ name, from, visit, code, because }) =>
    `For ${name}: ${words.visitInYear(from)} at ${from.office.name} will not take place, because ${because}. We are sorry. It is the office's doing, not yours.

Your place now:
*${words.visitInYear(visit)}*, ${visit.office.name}
New code: *${code}*. The old code is not valid any more. You need not book again.

Does it suit you? There is nothing to do. Another day: reply ${commands.move}. Not coming: reply ${commands.cancel}. This move does not count.`,
  endWithdrawn: "the office you had booked at goes on after all",
  papersChanged: ({ visit, code, service, lines }) =>
    `The documents for your visit on ${words.visitInYear(visit)} at ${visit.office.name} have changed. To bring now, originals and A4 copies:

${service}:
${lines.map((line) => `- ${line}`).join("\n")}

The place and the code *${code}* stay. You need not book again. Another day: reply ${commands.move}.`,
  placeChanged: ({ visit, code, address, gate }) =>
    `The address of ${visit.office.name} is another one for your visit on ${words.visitInYear(visit)}. Please come to:

*${address}*${gate ? `\n${gate}` : ""}

Day, hour and the code *${code}* stay. You need not book again. Another day: reply ${commands.move}.`,
  placed: ({ name, visit, code }) => `Good news for ${name}: there is a place now.

*${words.visitInYear(visit)}*, ${visit.office.name}
The code stays *${code}*. You need not book again.

Another day: reply ${commands.move}. Not coming: reply ${commands.cancel}.`,
  seatBack: ({ name, visit, code }) => `For ${name}: we have taken our last move back.

It is again as it was before:
*${words.visitInYear(visit)}*, ${visit.office.name}
Code *${code}*. Another day: reply ${commands.move}.`,
  holdTaken: ({
    name,
    from,
    because,
  }) => `For ${name}: ${words.visitInYear(from)}, which waited for your YES, will not take place, because ${because}. We are sorry.

Choose another day: reply ${commands.book}.`,
  displacedButtons: { keep: "Fine, I will come", move: "Another day", cancel: "Not coming" },
  disturbed: ({
    visit,
    began,
    ended,
    day,
  }) => `${ended && !day ? `Service at ${visit.office.name} was interrupted from ${words.hour(began)} to ${words.hour(ended)}.` : `Service at ${visit.office.name} ${ended ? "was" : "is"} interrupted since ${day ? `${words.dayInYear(day)}, ` : ""}${words.hourOnly(began, visit.office)}.`} We are sorry.

Your place on ${words.visitInYear(visit)} stays valid: no code is lost during an interruption. Come as planned, you may have to wait a little longer.`,

  reminded: (name, others) => (others > 0 ? `${name} and ${others} more` : name),
  reminder: ({ who, visit, come, code, address }) => `A reminder for ${who}:
*${words.visit(visit)}*${address ? `\n${visit.office.name}, ${address}` : ""}
Please arrive at ${come}. Code: *${code}*.

Bring the originals and copies. If you cannot come, somebody else can have the place.`,
  reminderButtons: { coming: "I will come", move: "Move it", cannot: "I cannot come" },
  coming: "Thank you, see you there.",

  ticket: ({
    number,
    stage,
    counters,
    before,
    span,
    validMinutes,
  }) => `Your papers are complete. Your queue number is *${number}*.

${[stage, counters].filter(Boolean).join(", ")}.
${before}${span ? ` ${span}` : ""}

Numbers are called on the screen, by voice and in this chat. A number is never lost before it was called.
Missed the call? Come to the front desk within ${validMinutes} minutes, you will still be served.
Prayer, toilet or help? Tell an officer.`,
  before: (before) =>
    before === 0 ? "You are next." : `There ${before === 1 ? "is 1 number" : `are ${before} numbers`} before you.`,
  span: (from, until) => `We expect to call you between ${words.hour(from)} and ${words.hour(until)}.`,
  counters: (names, run) => (run ? `counters ${run[0]} to ${run[1]}` : names.join(", ")),
  threeBefore: ({ number, before, counters }) => `${number}, ${before === 1 ? "1 number" : `${before} numbers`} to go.

Please be in the waiting room${counters ? ` near ${counters}` : ""}. Have your ID card and your folder ready.`,
  nextUp: ({ number, counters }) => `${number}, you are next.

Please be in the waiting room${counters ? ` near ${counters}` : ""}. Have your ID card and your folder ready.`,
  called: ({ number, counter, again }) => `*${number}, please come to ${counter} now.*

${again ? `Not ready? Do not worry, we call again in ${again} minutes.\n` : ""}Shall somebody fetch you? Reply ${commands.escort}.`,
  missed: ({ number, until }) => `We called ${number} and nobody came.

Do not worry, the number is still valid${until ? ` until ${words.hour(until)}` : ""}: just come to the front desk.
Shall somebody fetch you? Reply ${commands.escort}.`,

  followed: "All right, we send news of this number to this chat until you have been served.",
  noSuchTicket:
    "We do not find that number for today. Scan the QR on your ticket again, or show the ticket to an officer.",
  scanYours: "For news of the number on your ticket: scan the QR on it.",
  noNumber:
    "You have no queue number today yet. It is given when your papers were found complete at the document desk.",
  waiting: ({ number, before, span, counters }) =>
    [`*${number}*: ${before}`, span, counters && `You will be called to ${counters}.`].filter(Boolean).join(" "),
  beingCalled: (number, counter) => `*${number}* is being called. Please come to ${counter} now.`,
  atCounter: (number, counter) => `*${number}* is being served at ${counter}.`,
  wasMissed: (number, until) =>
    `*${number}* was called. Come to the front desk${until ? ` before ${words.hour(until)}` : ""}, you will still be served.`,
  parked: (number) => `*${number}* is on hold. Ready? Tell an officer, your place in line stays.`,
  atPapers: (number) => `*${number}* is at the document desk again. The number stays.`,
  served: (number) => `*${number}* has been served. Thank you for coming.`,
  died: (number) =>
    `*${number}* was called several times and is not valid any more. Come to the front desk today, a supervisor can revive it.`,
  movedAway: (number) => `*${number}* was moved to another day.`,
  sentBack: (number) => `The papers of *${number}* need a little more first.`,
  inPapersLine: (presentAt) =>
    `We noted your arrival at ${words.hour(presentAt)}. Wait to be called to the document desk.`,
  early: (presentAt, from) =>
    `We noted your arrival at ${words.hour(presentAt)}. Papers are looked at from ${words.hour(from)} on; you will not count as late.`,
  backTodayStill: "Come back today with the missing copies, straight to the document desk.",
  forfeited: (visit, code) =>
    `The place on ${words.visitInYear(visit)} (code ${code}) is void. We still have your details: reply with the day you want, for example: Wednesday. It stays free.`,
  escort: (number) =>
    `All right. Whoever calls ${number} will fetch you from your seat. Please stay in the waiting room.`,
  escortToPapers:
    "All right. Somebody from the document desk will fetch you from your seat. Please stay in the waiting room.",
  noEscort: "We have not noted your arrival today. Please tell the officer at the door, who will help you from there.",
  seenNoted: ({
    at,
    visit,
  }) => `Noted at ${words.hour(at)}: you say that you were at the office before the latest arrival for ${words.visitInYear(visit)}. A supervisor checks the record of the door.

Still at the office? Come to the front desk and show the code. You prefer not to wait? Reply with the day you want, for example: Wednesday.`,
  seenAlready: (known) => `Do not worry. ${known}`,
  guardNotes: `The officer at the door notes arrivals: show your code there, then go to the document desk. After that ${commands.status} shows the time here.`,
  nothingToday: `This number has no place today. Reply ${commands.status} to see everything, or ask the officer at the door.`,
};
