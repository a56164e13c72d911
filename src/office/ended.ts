import { dayIsBefore } from "../calendar/index.ts";
import { today } from "./day.ts";
import type { Office, Offices, OurNumber } from "./office.ts";

/** Is that day after the last one of an office that closes for good? */
export function isAfterEnd({ end }: Office, day: Temporal.PlainDate): boolean {
  return end !== undefined && dayIsBefore(end.lastDay, day);
}

/** Where people of an office that ends go, the first that has a seat: the office that takes over, else those near it in its province. */
export function takingOver({ all, byCode }: Offices, office: Office): Office[] {
  const named = office.end?.successor && byCode.get(office.end.successor);
  if (named) return [named];
  const near = office.near.flatMap((code) => byCode.get(code) ?? []);
  return [...new Set([...near, ...all])].filter(
    (one) => one.id !== office.id && one.province === office.province && !one.end,
  );
}

/**
 * The offices that a number serves now, the default first: after the last day of one, the office that took it over stands in its place. A
 * number none of whose offices goes on keeps them, to say so.
 */
export function servedNow(offices: Offices, number: string, now: Temporal.Instant): Office[] {
  const served: OurNumber["offices"] = offices.numbers.get(number)?.offices ?? [];
  const going = served.flatMap((office) => {
    if (!isAfterEnd(office, today(office, now))) return [office];
    const [next] = takingOver(offices, office).filter((one) => !isAfterEnd(one, today(one, now)));
    return next ? [next] : [];
  });
  return going.length > 0 ? [...new Set(going)] : [...served];
}
