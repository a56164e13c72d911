import { type Counter, counterOf, type Floor, type Office } from "../../office/index.ts";
import type { DayWords, Numbered } from "../../phrasebook/index.ts";
import type { Expectation } from "../../queue/index.ts";

/** A number and what may be expected of it, in words. */
export function numbered(
  say: DayWords,
  number: string,
  expects: Expectation | undefined,
  floor: Floor,
  office: Office,
): Numbered {
  const { from, until, before = 0, counters = [] } = expects ?? {};
  return {
    number,
    before: say.before(before),
    span: from && until && say.span(thereAt(from, office), thereAt(until, office)),
    counters: countersInWords(say, counters, floor),
  };
}

/** "loket 2 sampai 4"; the names where they are not numbered without a gap. */
export function countersInWords(say: DayWords, codes: readonly string[], floor: Floor): string | undefined {
  const counters = codes.flatMap((code) => counterOf(floor, code) ?? []);
  if (counters.length === 0) return undefined;
  const [first, last] = [counters[0] as Counter, counters.at(-1) as Counter];
  const plain = counters.every(({ code, name }) => /^\d+$/.test(code) && name === `Loket ${code}`);
  const run = plain && counters.length > 1 && counters.every(({ code }, i) => Number(code) === Number(first.code) + i);
  return say.counters(
    counters.map(({ name }) => name),
    run ? [first.code, last.code] : undefined,
  );
}

export function counterName(floor: Floor, code: string): string {
  return counterOf(floor, code)?.name ?? code;
}

export function thereAt(at: Temporal.Instant, { zone }: Office): Temporal.PlainTime {
  return at.toZonedDateTimeISO(zone).toPlainTime();
}
