import type { Booking } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import { comeTime, latestTime, rulesOfVersion } from "../../office/index.ts";
import type { Topic } from "../interpret/topic.ts";
import { isOver } from "./booked.ts";
import { dayLines, heldUpLines, officeAt } from "./day.ts";
import type { Speech, Telling } from "./speech.ts";
import { overText } from "./standing.ts";

/** NOMOR and all that asks for it in other words: the numbers of today, or how far the visit is, with what was asked beside it. */
export function number(telling: Telling, topic: Extract<Topic, { on: "number" }>): Speech {
  const { say } = telling;
  const lines = linesOf(telling);
  const beside = besideOf(telling, topic);
  const held = topic.beside === "trouble" ? [] : heldUpLines(telling);
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

function besideOf(telling: Telling, { beside }: Extract<Topic, { on: "number" }>): string | undefined {
  const { here } = telling.say;
  if (beside === undefined) return undefined;
  if (beside === "step-out") return here.stepOut(validMinutes(telling));
  if (beside === "trouble") return heldUpLines(telling).join("\n") || here.notHeldUp;
  return here[beside];
}

/** How long after its last call a number of theirs is good, by the rules it was given under. */
function validMinutes(telling: Telling): number | undefined {
  const [ticket] = telling.scene.today?.tickets ?? [];
  return ticket && rulesOfVersion(officeAt(telling, ticket.office), ticket.rulesVersion).callValidMinutes;
}

/** What stands for today; else the hour at which they are expected, or the visit that comes next. */
function linesOf(telling: Telling): string[] {
  const { scene, say } = telling;
  const lines = dayLines(telling);
  if (!scene.today) return lines;
  const { expected, tickets } = scene.today;
  if (lines.length > 0)
    return tickets.some(({ state }) => state === "moved") ? [...lines, ...nextVisits(telling)] : lines;
  const bookings = expected.flatMap(({ id }) => scene.bookings.find((one) => one.id === id) ?? []);
  const hours = [...new Set(bookings.map((booking) => expectedLine(telling, booking)))];
  if (hours.length === 0) return nextVisits(telling);
  return bookings.every((booking) => isOver(telling, booking)) ? hours : [...hours, say.day.noNumber];
}

/** What they have on other days. */
function nextVisits(telling: Telling): string[] {
  const ahead = telling.scene.bookings.filter(({ state }) => state === "confirmed");
  const visits = ahead
    .filter((booking) => !isOver(telling, booking))
    .map((booking) => {
      const { day, starts } = booking;
      return telling.say.here.nextVisit({ office: officeAt(telling, booking.office), day, starts });
    });
  return [...new Set(visits)].slice(0, 3);
}

function expectedLine(telling: Telling, booking: Booking): string {
  if (isOver(telling, booking)) return overText(telling, booking);
  const { scene, say } = telling;
  const office = officeAt(telling, booking.office);
  const { day, starts, rulesVersion } = booking;
  const rules = rulesOfVersion(office, rulesVersion);
  const come = comeTime(rules, starts);
  return say.here.expected({
    visit: { office, day, starts },
    come: isBefore(scene.saidAt, momentAt(office.zone, day, come)) ? come : undefined,
    latest: latestTime(rules, starts),
  });
}
