import type { FastifyInstance } from "fastify";
import { type CalendarWish, changeOf, refreshOffices } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type CalendarDone, type CalendarNo, type CalendarPreview, previewChange } from "../../staff-acts/index.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import type { CalendarSaid, CalendarSaidNo } from "./calendar-props.ts";
import { drawCalendar } from "./draw-calendar.tsx";
import { performChange } from "./perform-change.ts";
import { readChange } from "./read-change.ts";

/**
 * The calendar, `/console/:office/kalender`: what is closed or has other hours ahead, and every change with who and why. A head of office
 * closes days, gives a date its own hours, and makes new hours; the head office besides enters holidays of the country and of provinces.
 * Typed, looked at with the people whom it touches, confirmed with a reason, and taken back before its first day.
 */
export function calendarPage(app: FastifyInstance, tools: StaffTools): void {
  const seen = ["calendar.change", "evidence.see"] as const;
  staffRoute(app, tools, "GET", "calendar", seen, async (asked) => drawCalendar(tools, asked, {}));
  staffRoute(app, tools, "POST", "calendar", "calendar.change", (asked) => pressed(tools, asked), { proof: true });
}

async function pressed(tools: StaffTools, asked: StaffRequest) {
  const typed = asked.form;
  const read = readChange(typed, asked.office);
  if ("no" in read) return drawCalendar(tools, asked, { typed, said: read });
  if (typed["do"] !== "look" && typed["do"] !== "change") return drawCalendar(tools, asked, { typed });
  const wide = await isWide(tools, asked, read.wish);
  const looked = await look(tools, asked, read.wish, wide);
  if ("refused" in looked) return drawCalendar(tools, asked, { typed, said: refusalOf(looked) });
  if (typed["do"] === "look") return drawCalendar(tools, asked, { typed, looked });
  if (!typed["reason"]?.trim()) return drawCalendar(tools, asked, { typed, looked, said: { no: "reason-wanted" } });
  // Somebody has booked since: whoever says yes says it to this many people.
  const before = Number(typed["seen"]);
  if (looked.people > before) return drawCalendar(tools, asked, { typed, looked, more: before });
  const made = await performChange(tools, asked, read.wish, typed["reason"], wide);
  await refreshOffices(tools.database);
  if ("refused" in made) return drawCalendar(tools, asked, { typed, said: refusalOf(made) });
  return drawCalendar(tools, asked, { said: doneSaid(asked, made, looked) });
}

/** Of the country, a province or another office; a change that is taken back is what it was. */
async function isWide(tools: StaffTools, { office }: StaffRequest, wish: CalendarWish): Promise<boolean> {
  if (wish.change !== "take-back") return wish.scope !== office.code;
  const made = await tools.database.transaction((tx) => changeOf(tx, wish.id));
  return made !== undefined && made.scope !== office.code;
}

/** @throws PermissionRefusal for who may not change what the wish is about */
function look(tools: StaffTools, { by }: StaffRequest, wish: CalendarWish, wide: boolean) {
  const wanted = wide ? "calendar.country" : "calendar.change";
  return tools.acts.look(wanted, by, (tx, context) => previewChange(tx, wish, context));
}

function refusalOf(no: CalendarNo): CalendarSaidNo {
  return { no: no.refused, ...("faults" in no && { faults: no.faults }) };
}

function doneSaid({ language, office }: StaffRequest, made: CalendarDone, looked: CalendarPreview): CalendarSaid {
  const words = deskWords[language].calendar;
  const { scope } = looked.changed.change;
  if (scope !== office.code && made.offices > 0) return { good: words.doneWide(made.offices) };
  return { good: words.done(made.moved, made.waiting) };
}
