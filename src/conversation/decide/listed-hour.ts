import { read } from "../recognise/index.ts";
import type { NewTime } from "./intent.ts";
import type { IntentContext } from "./intent-context.ts";
import { saysTime, timeSaid } from "./time.ts";
import { wordCount } from "./word-count.ts";

// An hour that answers a list of them.

/** "Yang 13.30", where the day they asked for has other hours: one of those, and no hour of their own day. */
export function onListedDay({ state: { last, list } }: IntentContext, to: NewTime): NewTime {
  const moves = list?.options.flatMap((option) => (option.do === "move" ? [option] : [])) ?? [];
  const ofFirst = moves.filter(({ day }) => day === moves[0]?.day);
  const hour = to.hour?.toString({ smallestUnit: "minute" });
  const isListed = last === "move-refused-no-such-hour" && !to.day && ofFirst.some((option) => option.hour === hour);
  return isListed ? { ...to, day: Temporal.PlainDate.from(ofFirst[0]?.day as string) } : to;
}

/** "Sebelas", to the hours of one day: one of them in words. */
export function hourOfList(h: IntentContext): NewTime | undefined {
  const { text } = h.reading;
  if (h.state.asked?.ask !== "move-day" || saysTime(h.reading) || wordCount(text) > 3 || !listsHours(h))
    return undefined;
  const { hour } = timeSaid(read(`jam ${text}`, h.today));
  const isListed = h.state.list?.options.some(
    (option) => option.do === "move" && option.hour === hour?.toString({ smallestUnit: "minute" }),
  );
  return hour && isListed ? { hour } : undefined;
}

/** The hours of one day, or those of the day that has not the one they asked for. */
function listsHours(h: IntentContext): boolean {
  return onlyDayListed(h) !== undefined || h.state.last === "move-refused-no-such-hour";
}

/** The day of a list that has no other. */
export function onlyDayListed({ state: { list } }: IntentContext): Temporal.PlainDate | undefined {
  const days = new Set(list?.options.flatMap((option) => (option.do === "move" ? [option.day] : [])));
  const [one, more] = days;
  return one !== undefined && more === undefined ? Temporal.PlainDate.from(one) : undefined;
}
