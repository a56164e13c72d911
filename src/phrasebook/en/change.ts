import { inLanguage } from "../../office/index.ts";
import type { change as indonesian } from "../id/change.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

export const change: typeof indonesian = {
  cancelled: (visit, code, until) => `We have cancelled for ${visit.name}: ${words.visit(visit)}, code ${code}.

Thank you for telling us. Somebody else can use the place. There is no penalty.

${until ? `Changed your mind? Reply *${commands.restore}* before ${words.hourOnly(until, visit.office)}, we keep the same place until then.\n` : ""}Another day? Just write the day, for example: Wednesday.`,
  cancelledSeveral: (lines, until) => `We have cancelled:
${lines.map((line) => `- ${line}`).join("\n")}

Thank you for telling us. There is no penalty.${until ? `\nChanged your mind? Reply *${commands.restore}* before ${until}.` : ""}`,
  stay: (lines) => `These stay booked:
${lines.map((line) => `- ${line}`).join("\n")}`,
  gaveUpHold: (visit) => `All right, ${words.visitInYear(visit)} is not booked. There is no penalty.

Another day? Just write the day, for example: Wednesday.`,
  gaveUpDraft: "All right, we stop here. Nothing is booked.",
  gaveUpBeside: "All right, we stop that request. What you have stays valid:",
  cancelThat: `To cancel that too, reply ${commands.cancel} once more.`,
  sureToCancel: (booking, movable) => `Cancel the place of ${booking.name}, ${words.visit(booking)}?

If so, reply *${commands.cancel}*. There is no penalty.${movable ? `\nOnly another day? Reply ${commands.move}, the code stays.` : ""}`,
  sureToCancelSeveral: (lines, movable) => `Cancel these?
${lines.map((line) => `- ${line}`).join("\n")}

If so, reply *${commands.cancel}*. The others stay. There is no penalty.${movable ? `\nOnly another day? Reply ${commands.move}, the codes stay.` : ""}`,
  whichToCancel: "Which booking shall we cancel? Reply with the number:",
  whichToMove: "Which booking shall we move? Reply with the number:",
  whichToRename: "Which booking shall we change? Reply with the number:",
  nothingToCancel: "This number has no active booking, so there is nothing to cancel.",
  cancelledBefore: (canRestore) =>
    `That booking is cancelled already.${canRestore ? ` Changed your mind? Reply *${commands.restore}*.` : ""}`,
  nothingToRestore: "There is no cancelling to take back.",
  seatGone: "Sorry, we have let the cancelled place go to others by now.",
  nothingChanged: "All right, nothing has changed.",

  offerMove: (from, to, said) => `${from.name} has a place on ${words.visit(from)}.

Move to *${words.visit(to)}*${to.office.id === from.office.id ? "" : `, *${to.office.name}*`}? Reply *${said ? commands.yes : commands.move}*. ${to.office.id === from.office.id ? "The code stays" : "The code will be new"}, and we let the old place go when the new one is sure.`,
  offerMoveHeld: (from, to, said) => `For ${from.name} we keep ${words.visit(from)} now, it waits for a YES.

Change it to *${words.visit(to)}*${to.office.id === from.office.id ? "" : `, *${to.office.name}*`}? Reply *${said ? commands.yes : commands.move}*.`,
  offerMoveOf: (lines, to, said) => `To be moved:
${lines.map((line) => `- ${line}`).join("\n")}

Move all of them to *${words.visit(to)}*? Reply *${said ? commands.yes : commands.move}*. The codes stay, and we let the old places go when the new ones are sure.`,
  moveToWhenOf: (lines) => `To be moved:
${lines.map((line) => `- ${line}`).join("\n")}
They stay safe until the new ones are sure.

Where to? Reply with the number, or write day and hour:`,
  notMovedToo: (lines) => `Not moved, the place stays:
${lines.map((line) => `- ${line}`).join("\n")}
Another time for it: reply ${commands.move}.`,
  moveToWhen: (from) => `The place of ${from.name} now: ${words.visit(from)}. It stays safe until the new one is sure.

Where to? Reply with the number, or write day and hour:`,
  nothingToMove: "This number has no booking that could be moved.",
  tooLateToMove: (
    hours,
  ) => `It is too late to move: that is possible until ${hours} hours before. Your place stays safe.

Cannot come? Reply ${commands.cancel}, then choose a new day. There is no penalty.`,
  thenWished: (day: Temporal.PlainDate) =>
    `Shall it be ${words.dayInYear(day)} then? Reply *${commands.yes}*, and we look for a place.`,
  movedOften: (times) => `This booking has been moved ${times} times, which is the limit. Your place stays safe.

Cannot come? Reply ${commands.cancel}, then choose a new day. There is no penalty.`,
  movedByNumber: (
    times,
    office,
  ) => `This number has moved to another day or hour ${times} times and nobody has come yet, so for now it cannot move again by chat. Your place stays safe.

As soon as one of you comes to the office, moving works again. Need it now? The information desk of ${office.name} can move it, please bring the ID card.
Cannot come? Reply ${commands.cancel}, then choose a new day.`,
  arrived:
    "You have been recorded at the office for this booking, your place is safe. Changed your mind? Tell the officer at the door, there is no penalty.",
  over: "The hour of that booking has passed. You can book again from tomorrow, it stays free. At the office already? Ask the officer at the front desk.",
  hourHasStruck: (visit) =>
    `The hour of ${words.hour(visit.starts)} has begun, so it cannot be cancelled or changed from here any more.`,
  unknown: "That booking is not active on this number any more.",

  whatMayChange: (booking, renamed) => `What can be changed for ${booking.name}, ${words.visitInYear(booking)}:

- ${renamed ? "The name was corrected before. Further changes at the information desk, please bring the ID card." : "The spelling of the name, once: write the right name now."}
- Day or hour: reply ${commands.move}.
- The date of birth, once: write for example: born 25 January 1978. An officer compares it with the ID card.
- Nobody else can come instead, the code is only for its owner.

Other changes: at the information desk of the office.`,
  whoseCorrection: (name) => `For whom? Please write the name too, for example: ${name} born 1978.`,
  whatIsWrong: "Which part is wrong? Just write what is right, for example: born 1978, or the name, day, hour, office.",
  renamedBefore:
    "The name of this booking has been corrected once already. Further changes at the information desk, please bring the ID card.",
  notTheSameName: `That name is too different from the one we have, so we did not change it. A code is only for its owner.

If it is the same person, the information desk will help, please bring the ID card.
For somebody else: book a new place, it is free.`,
  birthStays: (
    booking,
  ) => `We cannot change that date of birth again from here. What we have: ${booking.name}, born ${words.date(booking.birth)}.

If it is wrong, an officer at the information desk will help, bring the ID card. For somebody else: reply ${commands.cancel}, then book again, free of charge.
If only the documents differ, have them corrected at ${inLanguage(booking.office.country.registry, "en")} first.`,
  birthWhich: (booking) =>
    `What we have: ${booking.name}, born ${words.date(booking.birth)}. Write the right date of birth, with month and year.`,
  staysInOffice:
    "A second visit stays at the same office, since the first papers are there. Its day and hour can be moved.",
  cannotCome: (booking) => `Thank you for telling us. The place of ${booking.name}: ${words.visit(booking)}.

Move to another day, or cancel? Both without penalty.`,
  cancelOrMove: "Move to another day, or cancel? Both are free and without penalty.",
  cancelOrMoveWords: `Reply ${commands.move} for another day, or ${commands.cancel} to cancel. We then ask which booking.`,

  lateInTime: (
    visit,
    last,
  ) => `You can still come. For ${words.hour(visit.starts)} you may arrive until ${words.hourOnly(last, visit.office)}: what counts is when you reach the door.

Travel safely, and tell the officer at the front desk when you arrive.`,
  lateTooLate: (
    visit,
    last,
    again,
  ) => `For ${words.hour(visit.starts)} you may arrive until ${words.hourOnly(last, visit.office)}. After that the code is void. We know this is disappointing.

If you may still make it, come and tell the officer at the front desk.
If not: reply ${commands.cancel} before the hour and write a new day; after it you can book again from ${words.hour(again)} on. There is no penalty, it stays free.`,
  lateOver: (
    visit,
    last,
    again,
  ) => `For ${words.hour(visit.starts)} the latest time to arrive, ${words.hourOnly(last, visit.office)}, has passed, so the code is void. We know this is disappointing.

If you were at the office before that, please tell the officer at the front desk. Just arrived? Another hour of today, while there is one, is given there too.
You can book again from here from ${again ? `${words.hour(again)} on` : "tomorrow"}. There is no penalty, it stays free.`,
  lateProtected: (
    visit,
    closes,
  ) => `You can still come. Service at ${visit.office.name} was interrupted, so your code for ${words.hour(visit.starts)} is not lost today.

Come before ${words.hourOnly(closes, visit.office)} and tell the officer at the front desk. Not today? You can book again from tomorrow, it stays free.`,
  lateOtherDay: (
    visit,
    last,
  ) => `Your place is ${words.visit(visit)}. You may arrive until ${words.hourOnly(last, visit.office)}: what counts is when you reach the door. After that the code is void; you can book again, without penalty.

May be late, or cannot come? Before that hour reply ${commands.move} for another hour or day, the code stays, or ${commands.cancel}.`,
};
