import { type DayContent, type HoursContent, pools } from "../../office/index.ts";

type Form = Readonly<Record<string, string>>;
type Read<T> = { hours: T } | { lines: string[] };

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The fields of one day's hours; a weekday of a week has its number before their names. */
export function dayField(name: "opens" | "closes" | "breaks" | "seats", weekday?: number): string {
  return weekday === undefined ? name : `${name}-${weekday}`;
}

/** The hours of one date. `lines`: what cannot be read, as it was typed. */
export function readDay(form: Form): Read<DayContent> {
  const doorsOpen = hourOf(form["doorsOpen"]);
  const read = readWeekday(form);
  const lines = [...(doorsOpen ? [] : [form["doorsOpen"] ?? ""]), ...("lines" in read ? read.lines : [])];
  return doorsOpen && "hours" in read ? { hours: { doorsOpen, ...read.hours } } : { lines };
}

/** The hours of a week; a weekday that does not open is closed. */
export function readWeek(form: Form): Read<HoursContent> {
  const doorsOpen = hourOf(form["doorsOpen"]);
  const read = weekdays
    .filter((weekday) => (form[dayField("opens", weekday)] ?? "").trim() !== "")
    .map((weekday) => ({ weekday, read: readWeekday(form, weekday) }));
  const lines = [
    ...(doorsOpen ? [] : [form["doorsOpen"] ?? ""]),
    ...read.flatMap(({ read }) => ("lines" in read ? read.lines : [])),
  ];
  if (!doorsOpen || lines.length > 0) return { lines };
  const days = Object.fromEntries(
    read.flatMap(({ weekday, read }) => ("hours" in read ? [[String(weekday), read.hours]] : [])),
  );
  return { hours: { doorsOpen, quota: quotaOf(Object.values(days)), weekdays: days } };
}

type Day = HoursContent["weekdays"][string];

function readWeekday(form: Form, weekday?: number): Read<Day> {
  const typed = (name: Parameters<typeof dayField>[0]) => (form[dayField(name, weekday)] ?? "").trim();
  const lines: string[] = [];
  const hour = (written: string): string => {
    const found = hourOf(written);
    if (!found) lines.push(written);
    return found ?? "";
  };
  const day = {
    opens: hour(typed("opens")),
    closes: hour(typed("closes")),
    breaks: partsOf(typed("breaks"), ",").map((span) => breakOf(span, lines)),
    slots: partsOf(typed("seats"), "\n").flatMap((line) => slotsOf(line, lines)),
  };
  const hours = partsOf(typed("seats"), "\n").map((line) => hourOf(line.split(/\s+/)[0]));
  lines.push(...partsOf(typed("seats"), "\n").filter((_, at) => hours.indexOf(hours[at]) !== at));
  day.slots.sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
  return lines.length > 0 ? { lines } : { hours: day };
}

function partsOf(written: string, between: string): string[] {
  return written
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function breakOf(span: string, lines: string[]): { from: string; until: string } {
  const [from, until] = span.split(/[-–]/).map(hourOf);
  if (!from || !until) lines.push(span);
  return { from: from ?? "", until: until ?? "" };
}

/** "08.00 20 2 3": the hour, and its seats in the order of the pools; those that are not written are none. */
function slotsOf(line: string, lines: string[]): Day["slots"] {
  const [written = "", ...seats] = line.split(/\s+/);
  const starts = hourOf(written);
  if (!starts || seats.length === 0 || seats.length > pools.length || !seats.every((one) => /^\d{1,4}$/.test(one))) {
    lines.push(line);
    return [];
  }
  return seats.flatMap((count, at) => (Number(count) > 0 ? [{ pool: pools[at]!, starts, seats: Number(count) }] : []));
}

/** "9.30" as people write hours. */
function hourOf(written = ""): string | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(written.trim()) ?? [];
  return hour && `${hour.padStart(2, "0")}:${minute}`;
}

/** The most that any weekday has. */
function quotaOf(days: readonly Day[]): HoursContent["quota"] {
  const most = (pool: string) =>
    Math.max(
      0,
      ...days.map(({ slots }) => slots.reduce((sum, slot) => sum + (slot.pool === pool ? slot.seats : 0), 0)),
    );
  return { public: most("public"), second: most("second"), desk: most("desk") };
}
