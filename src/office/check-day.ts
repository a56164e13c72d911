import { comeFault } from "./come-fault.ts";
import type { DayContent } from "./pack.ts";
import { minutesOf } from "./weekday.ts";

/** What is wrong with the hours of one day. Times are written "08:30". */
export type DayFault =
  | { fault: "closes-early" }
  /** It opens before the doors do. */
  | { fault: "doors-late" }
  /** It does not lie between opening and closing. */
  | { fault: "break"; at: number }
  /** This hour has seats and cannot be offered. */
  | ({ fault: "hour"; pool: string; starts: string } & HourWhy);

type HourWhy =
  | { why: "outside" }
  | { why: "in-break"; break: { from: string; until: string } }
  | { why: "come-doors-closed"; come: number; version: number }
  | { why: "come-in-break"; come: number; version: number; break: { from: string; until: string } };

/** Frame first, then hours. `rules`: all under which people may be asked to come on that day. */
export function dayFaults(day: DayContent, rules: readonly { version: number; comeMinutes: number }[]): DayFault[] {
  const { opens, closes, doorsOpen, breaks, slots } = day;
  return [
    ...(closes <= opens ? [{ fault: "closes-early" } as const] : []),
    ...(doorsOpen > opens ? [{ fault: "doors-late" } as const] : []),
    ...breaks.flatMap(({ from, until }, at) =>
      from >= until || from < opens || until > closes ? [{ fault: "break" as const, at }] : [],
    ),
    ...slots.flatMap(({ pool, starts }) => {
      const why = refused(starts, day, rules);
      return why ? [{ fault: "hour" as const, pool, starts, ...why }] : [];
    }),
  ];
}

function refused(
  starts: string,
  { opens, closes, breaks, doorsOpen }: DayContent,
  rules: readonly { version: number; comeMinutes: number }[],
): HourWhy | undefined {
  if (starts < opens || starts >= closes) return { why: "outside" };
  const breakAt = (minute: number) =>
    breaks.find(({ from, until }) => minutesOf(from) <= minute && minute < minutesOf(until));
  const within = breakAt(minutesOf(starts));
  if (within) return { why: "in-break", break: within };
  const doors = {
    doorsOpen: minutesOf(doorsOpen),
    breaks: breaks.map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) })),
  };
  for (const { comeMinutes, version } of rules) {
    const fault = comeFault(minutesOf(starts), comeMinutes, doors);
    if (fault === "doors-closed") return { why: "come-doors-closed", come: comeMinutes, version };
    const rest = fault && breakAt(minutesOf(starts) - comeMinutes);
    if (rest) return { why: "come-in-break", come: comeMinutes, version, break: rest };
  }
  return undefined;
}
