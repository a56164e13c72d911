import { dayIsBefore } from "../../calendar/index.ts";
import { takingOver } from "../ended.ts";
import { officesOfPack, type StoredPack } from "../offices-of-pack.ts";
import type { CalendarAsk, CalendarChange, CalendarRefusal } from "./change.ts";
import { farAhead } from "./plan-hours.ts";

/**
 * The end of one office. What it changes begins on the day after its last one. Somebody has to take over; whoever does must not end itself, or people
 * would be sent on and on.
 */
export function planEnded(
  stored: StoredPack,
  { scope, lastDay, successor, name: written }: Extract<CalendarAsk, { change: "ended" }>,
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  const offices = officesOfPack(stored);
  const office = offices.byCode.get(scope);
  if (!office) return { refused: "no-such-scope" };
  if (dayIsBefore(lastDay, today)) return { refused: "day-past" };
  const name = written.trim();
  if (name === "" || name.length > 80) return { refused: "name-wanted" };
  if (office.end) return { refused: "planned", firstDay: office.end.lastDay.add({ days: 1 }) };
  const end = { lastDay, successor, name };
  const others = takingOver(offices, { ...office, end });
  const isNamed = successor === undefined || others[0]?.code === successor;
  // Whoever takes over another one goes on: its people are on the way there.
  const takesOver = offices.all.some((one) => one.end?.successor === office.code);
  if (!isNamed || others.length === 0 || others[0]?.id === office.id || (successor && others[0]?.end) || takesOver)
    return { refused: "no-successor" };
  return {
    kind: "ended",
    scope,
    firstDay: lastDay.add({ days: 1 }),
    lastDay: lastDay.add(farAhead),
    before: {},
    after: { ends: [{ office: office.id, lastDay: lastDay.toString(), successor: successor ?? null, name }] },
  };
}
