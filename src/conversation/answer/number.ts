import type { Booking } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import { comeTime, latestTime, rulesOfVersion } from "../../office/index.ts";
import type { Topic } from "../decide/intent.ts";
import { isOver } from "./booked.ts";
import { dayLines, heldUpLines, officeAt } from "./day.ts";
import type { Reply, ReplyContext } from "./reply.ts";
import { overText } from "./standing.ts";

/** NOMOR and all that asks for it in other words: the numbers of today, or how far the visit is, with what was asked beside it. */
export function number(context: ReplyContext, topic: Extract<Topic, { on: "number" }>): Reply {
  const { say } = context;
  const lines = linesOf(context);
  const beside = besideOf(context, topic);
  const held = topic.beside === "trouble" ? [] : heldUpLines(context);
  const known = lines.length > 0 ? lines : topic.other ? [say.here.onlyPaper] : [say.day.noNumber];
  const own = [...held, ...known, ...(topic.other && lines.length > 0 ? [say.day.scanYours] : [])].join("\n");
  const text = topic.beside && after.has(topic.beside) ? [own, beside] : [beside, own];
  return {
    kind: "number",
    text: text.filter(Boolean).join("\n\n"),
    after: topic.beside === "unclear" ? say.here.afterUnclear : say.menu.more,
    aside: true,
  };
}

/** These follow from the number; of the others it is the example. */
const after: ReadonlySet<string> = new Set(["leaving", "others"]);

function besideOf(context: ReplyContext, { beside }: Extract<Topic, { on: "number" }>): string | undefined {
  const { here } = context.say;
  if (beside === undefined) return undefined;
  if (beside === "step-out") return here.stepOut(validMinutes(context));
  if (beside === "trouble") return heldUpLines(context).join("\n") || here.notHeldUp;
  return here[beside];
}

/** How long after its last call a number of theirs is good, by the rules it was given under. */
function validMinutes(context: ReplyContext): number | undefined {
  const [ticket] = context.dialogue.today?.tickets ?? [];
  return ticket && rulesOfVersion(officeAt(context, ticket.office), ticket.rulesVersion).callValidMinutes;
}

/** What stands for today; else the hour at which they are expected, or the visit that comes next. */
function linesOf(context: ReplyContext): string[] {
  const { dialogue, say } = context;
  const lines = dayLines(context);
  if (!dialogue.today) return lines;
  const { expected, tickets } = dialogue.today;
  if (lines.length > 0)
    return tickets.some(({ state }) => state === "moved") ? [...lines, ...nextVisits(context)] : lines;
  const bookings = expected.flatMap(({ id }) => dialogue.bookings.find((one) => one.id === id) ?? []);
  const hours = [...new Set(bookings.map((booking) => expectedLine(context, booking)))];
  if (hours.length === 0) return nextVisits(context);
  return bookings.every((booking) => isOver(context, booking)) ? hours : [...hours, say.day.noNumber];
}

/** What they have on other days. */
function nextVisits(context: ReplyContext): string[] {
  const ahead = context.dialogue.bookings.filter(({ state }) => state === "confirmed");
  const visits = ahead
    .filter((booking) => !isOver(context, booking))
    .map((booking) => {
      const { day, starts } = booking;
      return context.say.here.nextVisit({ office: officeAt(context, booking.office), day, starts });
    });
  return [...new Set(visits)].slice(0, 3);
}

function expectedLine(context: ReplyContext, booking: Booking): string {
  if (isOver(context, booking)) return overText(context, booking);
  const { dialogue, say } = context;
  const office = officeAt(context, booking.office);
  const { day, starts, rulesVersion } = booking;
  const rules = rulesOfVersion(office, rulesVersion);
  const come = comeTime(rules, starts);
  return say.here.expected({
    visit: { office, day, starts },
    come: isBefore(dialogue.saidAt, momentAt(office.zone, day, come)) ? come : undefined,
    latest: latestTime(rules, starts),
  });
}
