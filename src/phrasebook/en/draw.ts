import type { draw as indonesian } from "../id/draw.ts";
import type { LotSaid } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

const whereOf = ({ office, day }: Pick<LotSaid, "office" | "day">) => `${words.dayInYear(day)}, ${office.short}`;

export const draw: typeof indonesian = {
  inDraw: (lot) =>
    `You are in the draw for *${whereOf(lot)}*.
Your lot: *${lot.lot}*
${lot.people.map(({ name, birth }) => `${name}, born ${words.date(birth)}`).join("\n")}${lot.hour ? `\nHour you would like: ${words.hour(lot.hour)}, or the nearest one that has room` : ""}

It is drawn ${words.moment(lot.drawsAt, lot.office)}, and we send you the result here. All requests before that are equal, whoever wrote first. A person counts once, from however many telephones.
Something wrong, or not needed any more? Reply *${commands.cancel}*. See it again: *${commands.status}*. The draw is free.`,
  place: (lot) =>
    `- Draw for ${whereOf(lot)}: lot *${lot.lot}*, ${words.and(lot.people.map(({ name }) => name))}. Drawn ${words.moment(lot.drawsAt, lot.office)}.`,
  places: "Your requests that are in a draw:",
  howToLeave: `Not needed any more? Reply *${commands.cancel}*.`,
  left: (lots) =>
    `You are not in the draw for ${words.and(lots.map(whereOf))} any more. Another day, or in again before it is drawn? Write name, birth date and the day.`,
  noLot: `No request of yours waits for a draw. If the draw is over, we have sent you its result here. See your bookings: reply *${commands.status}*.`,
  whichLeaves: "Which draw do you not want to be in any more?",
  manyPeople: (people) =>
    `One number can have at most ${people} people at the same time; those in a draw and those who have a place count together.`,
  otherDraw: (lot) =>
    `This person is in the draw for ${whereOf(lot)} already, with lot *${lot.lot}*. A person is in one draw at a time. Would you rather have this one? Reply *${commands.cancel}* first, then write again.`,
  beingDrawn: (day, office) =>
    `${words.dayInline(day)} in ${office.short} is being drawn at this moment. Write again in some minutes: what is left goes to whoever writes first.`,
  cannotMove: `There is no place yet that could be moved or changed: your request is in a draw. Another day, hour or name? Reply *${commands.cancel}* first, then write again.`,
  willBeDrawn: (day, from, at, office) =>
    `${words.dayInline(day)} is not open yet and will be drawn ${words.moment(at, office)}. Requests are taken from ${words.moment(from, office)} on; there is no need to hurry then, all who write before the draw are equal.`,
  nextDraw: (day, from, at, office) =>
    `The next places (${words.dayInYear(day)}) are drawn ${words.moment(at, office)}; requests are taken from ${words.moment(from, office)} on.`,
  opensDrawn: (day, at, office) =>
    `The next places (${words.dayInYear(day)}) are drawn ${words.moment(at, office)}. Write name, birth date and the day now to be in it: no need to hurry, all are equal.`,
  listed: (lot, place) =>
    `The draw for ${whereOf(lot)} is over. Your lot *${lot.lot}* came at place ${place}, and the places were gone before it.
We have put you on the waiting list of that day in the order of the draw: if somebody cancels, we tell you here. Your place in the list: reply *${commands.wait}*. No more waiting: reply *${commands.leave}*.
Another day? Write the day. Anybody can compute the whole order again, see the office's page of draws.`,
  twice: (lot) =>
    `The draw for ${whereOf(lot)} is over. There was another request for a person of lot *${lot.lot}*, and a person counts once; the draw chose that other request.
We have put you on the waiting list of that day: if somebody cancels, we tell you here. No more waiting: reply *${commands.leave}*. You did not ask twice? Come to the office with the ID card, or write another day.`,
  lost: (lot) =>
    `Lot *${lot.lot}* was drawn for ${whereOf(lot)}, but we could not give you the place: the person has one already, or this number has as many as it may. It goes to whoever waits next. Your bookings: reply *${commands.status}*.`,
  calledOff: (lot) =>
    `Sorry, the draw for ${whereOf(lot)} does not take place, because the office is closed on that day. Lot *${lot.lot}* counts no more. Another day? Write name, birth date and the day.`,
  leaveButton: "Leave the draw",
};
