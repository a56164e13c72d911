import type { Office } from "../../office/index.ts";
import type { list as indonesian } from "../id/list.ts";
import type { Visit } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

type Awaited = Parameters<typeof indonesian.place>[0];

const what = ({ offices, people, day, earlier }: Awaited) => {
  const where = words.and(offices.map(({ short }) => short));
  const seats = people > 1 ? `${people} places at one hour` : "a place";
  if (day) return `${seats} in ${where}, ${words.dayInYear(day)}`;
  return earlier ? `${people > 1 ? seats : "a place"} earlier, in ${where}` : `${seats} in ${where}, on any day`;
};

const rules =
  "Places that are given back are offered in order, from 07.00 to 20.00, at most once a day. Answer within 60 minutes; after two offers without an answer the waiting ends.";

export const list: typeof indonesian = {
  canWait: `Shall we tell you when somebody cancels? Reply *${commands.wait}*.`,
  waits: (wish: Awaited, before: number) =>
    `You are on the waiting list: ${what(wish)}. ${beforeYou(before)}

${rules} No longer waiting? Reply *${commands.leave}*.`,
  keepsSeat: "The place you have now stays yours until you take the new one.",
  place: (wish: Awaited, before: number) => `- ${what(wish)}. ${beforeYou(before)}`,
  places: "Your waiting list:",
  none: `You are not on the waiting list. Write name, date of birth and the day in one message. If it is full, reply *${commands.wait}*.`,
  sayWho: `Yes. First write name, date of birth and the day in one message, for example: Budi Santoso, 25 January 1987, 31 August. If it is full, reply *${commands.wait}*, and we tell you as soon as somebody cancels.`,
  offer: (visit: Visit, people: number, until: string, exchanges: boolean) =>
    `There is a place for you from the waiting list${people > 1 ? `, ${people} people` : ""}: *${words.visitInYear(visit)}*, ${visit.office.short}. It is kept until ${until}.

*${commands.take}* to take it, *${commands.pass}* to go on waiting, *${commands.leave}* to wait no more.${exchanges ? "\nThe place you have now is given up only when you take this one." : ""}`,
  taken: "The offer was taken.",
  passed: "All right, that place goes to the next one. You keep your place in the waiting list.",
  ended: "All right, you are no longer waiting. Another day? Write it.",
  offerOver: `That offer no longer holds: its time is over, or it was answered. See your place: reply *${commands.wait}*.`,
  freeNow: (day: Temporal.PlainDate, office: Office) =>
    `No need to wait: there are places on ${words.dayInYear(day)} in ${office.short}. Write the day to book or move.`,
  hasSeat: `They have a place already. An earlier one? Reply *${commands.wait}*.`,
  twoWishes: (most: number) =>
    `One number can have ${most} wishes on the waiting list. Reply *${commands.leave}* to end the old one.`,
  secondVisit: `A second visit has places of its own and no waiting list. Another day: reply *${commands.move}*.`,
  manyPeople: (people: number) => `One number can have ${people} people at the same time, those who wait included.`,
  buttons: { take: "Take it", pass: "Go on waiting", leave: "Stop waiting" },
};

function beforeYou(before: number): string {
  return before === 0 ? "Nobody waits before you." : `Waiting before you: ${before}.`;
}
