import { type CalendarWish, national, type Office } from "../../office/index.ts";
import type { CalendarSaidNo } from "./calendar-props.ts";
import { readDay, readWeek } from "./read-hours.ts";

type Form = Readonly<Record<string, string>>;

/** A form of the calendar as what it wants; what cannot be read is said, and nothing is guessed. */
export function readChange(form: Form, office: Office): { wish: CalendarWish } | CalendarSaidNo {
  const scope = text(form, "scope") || office.code;
  const change = form["change"] ?? "";
  switch (change) {
    case "closed":
    case "opened":
      return readSpan(form, change, scope);
    case "special-day":
      return readSpecialDay(form, office);
    case "hours":
      return readHours(form, office);
    case "ended":
      return readEnd(form, office);
    case "decreed-year":
      return {
        wish: {
          change: "decreed-year",
          scope: national,
          year: Number(text(form, "year")),
          decree: text(form, "decree"),
        },
      };
    case "take-back":
      return isId(form["id"] ?? "") ? { wish: { change: "take-back", id: form["id"]! } } : { no: "no-change" };
    default:
      return { no: "no-change" };
  }
}

function readSpan(form: Form, change: "closed" | "opened", scope: string): { wish: CalendarWish } | CalendarSaidNo {
  const firstDay = dayOf(form["firstDay"]);
  const lastDay = text(form, "lastDay") ? dayOf(form["lastDay"]) : firstDay;
  if (!firstDay || !lastDay) return { no: "no-such-day" };
  const span = { scope, firstDay, lastDay };
  if (change === "opened") return { wish: { change, ...span } };
  const words = { kind: text(form, "kind") || "closure", name: wordsIn(form), decree: text(form, "decree") };
  return { wish: { change, ...span, ...words } };
}

function readSpecialDay(form: Form, { code }: Office): { wish: CalendarWish } | CalendarSaidNo {
  const day = dayOf(form["day"]);
  if (!day) return { no: "no-such-day" };
  const read = readDay(form);
  if ("lines" in read) return { no: "unreadable", lines: read.lines };
  return { wish: { change: "special-day", scope: code, day, name: wordsIn(form), hours: read.hours } };
}

function readHours(form: Form, { code }: Office): { wish: CalendarWish } | CalendarSaidNo {
  const firstDay = dayOf(form["firstDay"]);
  const lastDay = text(form, "lastDay") ? dayOf(form["lastDay"]) : undefined;
  if (!firstDay || (text(form, "lastDay") && !lastDay)) return { no: "no-such-day" };
  const read = readWeek(form);
  if ("lines" in read) return { no: "unreadable", lines: read.lines };
  return { wish: { change: "hours", scope: code, firstDay, lastDay, hours: read.hours } };
}

function readEnd(form: Form, { code }: Office): { wish: CalendarWish } | CalendarSaidNo {
  const lastDay = dayOf(form["lastDay"]);
  if (!lastDay) return { no: "no-such-day" };
  const successor = text(form, "successor") || undefined;
  return { wish: { change: "ended", scope: code, lastDay, successor, name: wordsIn(form) } };
}

/** The words that people read, which stand in the middle of sentences of ours: without the full stop that somebody puts behind them. */
function wordsIn(form: Form): string {
  return text(form, "name").replace(/\s*\.$/, "");
}

function text(form: Form, name: string): string {
  return (form[name] ?? "").trim();
}

function isId(written: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(written);
}

function dayOf(written = ""): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written.trim())) return undefined;
  try {
    return Temporal.PlainDate.from(written.trim(), { overflow: "reject" });
  } catch {
    return undefined;
  }
}
