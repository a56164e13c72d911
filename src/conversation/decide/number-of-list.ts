import type { DialogueState } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";
import { nextDay, saysTime } from "./time.ts";

/** A number behind a list of ours that counts none of its lines: an hour where hours of one day were listed, else a day of the month. */
export function withNumberOfList(reading: Reading, state: DialogueState, today: Temporal.PlainDate): Reading {
  const { asked, list, last = "" } = state;
  if (asked?.ask !== "day" && asked?.ask !== "move-day") return reading;
  // "Yang 22 aja, jam 9": the hour stands beside the day.
  const withHour =
    saysTime(reading) && !reading.day && reading.weekday === undefined && state.draft?.among !== undefined;
  if (reading.exact || (saysTime(reading) && !withHour) || reading.dayWish) return reading;
  const number = numberIn(reading);
  if (number === undefined || number <= (list?.options.length ?? 0)) return reading;
  const { choice: _, ...rest } = reading;
  const options = (list?.options ?? []).flatMap((one) => (one.do === "seat" || one.do === "move" ? [one] : []));
  const isOfHours = options.length > 1 && options.every(({ day, hour }) => hour && day === options[0]?.day);
  if (withHour && !onItsOwn.test(reading.text)) return reading;
  if (!withHour && (isOfHours || /^(?:move-)?refused-no-such-hour$/.test(last)))
    return isHour(number) ? { ...rest, hour: { hour: new Temporal.PlainTime(number) } } : reading;
  if (number > mostDays || !onItsOwn.test(reading.text)) return reading;
  return { ...rest, day: { date: nextDay(today, number), doubts: ["no-year"] } };
}

/** The only number of a text besides dates of birth. */
function numberIn({ text, spans }: Reading): number | undefined {
  const births = spans.filter(({ is }) => is === "birth" || is === "day" || is === "hour");
  const rest = births.reduceRight(
    (said, { from, to }) => said.slice(0, from) + " ".repeat(to - from) + said.slice(to),
    text,
  );
  const [number, more] = rest.match(/(?<![\d.:/-])\b\d{1,2}\b(?![\d.:/-])/g) ?? [];
  return more === undefined && number ? +number : undefined;
}

/** "Yang 11 aja", "10 is better". */
const isHour = (number: number) => number >= 7 && number <= 15;
const mostDays = 31;
/** "18 aja deh. Rosdiana", "kalo 18?": a part of its own, first of all. */
const onItsOwn =
  /^\W*(?:(?:ok|oke|ya|yaudah|ya udah|udah|eh|kalo|kalau|klo|kl|yg|yang|how about|what about|the)\W+)*\d{1,2}(?:\s+(?:aja|saja|deh|dong|ya|bisa|boleh|gimana|gmn|kosong|ada|please|then))*\s*(?:[.,?!\n]|$|(?=(?:jam|pukul|pagi|siang|sore|at)\b))/i;
