import type { Played } from "./play.ts";

/** The figures of a year, as `--json` gives them. All but the first two and the last should be 0. */
export function figuresOf({ days, people, checks, toldWrong, trouble }: Played) {
  return {
    days,
    people,
    invariants_broken: checks.invariants.size,
    without_end: checks.withoutEnd.size,
    lost_after_promise: checks.lostAfterPromise.size,
    written_at_night: checks.writtenAtNight.size,
    heard_late: checks.heardLate.size,
    told_wrong: toldWrong.size,
    trouble: [...trouble.values()].reduce((sum, count) => sum + count, 0),
    promised: checks.promised.size,
    displaced: checks.displaced.size,
  };
}

/** These are no faults. */
const counted: ReadonlySet<string> = new Set(["days", "people", "promised", "displaced"]);

/** Nothing that should be 0 is more. */
export function allHeld(played: Played): boolean {
  return Object.entries(figuresOf(played)).every(([name, count]) => counted.has(name) || count === 0);
}

const words: Record<keyof ReturnType<typeof figuresOf>, string> = {
  days: "working days",
  people: "people who asked by telephone",
  invariants_broken: "seats that were not as they must be, on any night (wanted: 0)",
  without_end: "bookings of days that are over without an end (wanted: 0)",
  lost_after_promise: 'lost a place after "tetap berlaku" (wanted: 0)',
  written_at_night: "letters at night that nobody had asked for (wanted: 0)",
  heard_late: "lost a seat to the office and heard later than could be (wanted: 0)",
  told_wrong: "asked what they have and were told another day than the tables have (wanted: 0)",
  trouble: "timed acts that failed, messages that were set aside (wanted: 0)",
  promised: "were told that their place stays valid",
  displaced: "times somebody was moved because the office took a seat away",
};

/** The summary, and of each figure that should be 0 the first things behind it. */
export function* printed(played: Played, seconds: number): Generator<string> {
  const figures = figuresOf(played);
  const width = Math.max(...Object.values(figures).map((one) => String(one).length));
  for (const [name, value] of Object.entries(figures))
    yield `${String(value).padStart(width)}  ${words[name as keyof typeof figures]}`;
  yield "";
  for (const [because, all] of Map.groupBy(played.checks.displaced, ([, why]) => why))
    yield `${String(all.length).padStart(width)}  moved: ${because}`;
  for (const [what, count] of [...played.did].toSorted(([a], [b]) => a.localeCompare(b)))
    yield `${String(count).padStart(width)}  ${what}`;
  yield "";
  for (const [what, ms] of played.spent) yield `${String(Math.round(ms / 1000)).padStart(width)}  seconds for ${what}`;
  const { checks, toldWrong, trouble } = played;
  const behind = {
    "not as it must be": checks.invariants,
    "without an end": checks.withoutEnd,
    "lost after a promise": checks.lostAfterPromise,
    "written at night": checks.writtenAtNight,
    "heard late": checks.heardLate,
    "told wrong": toldWrong,
    trouble: new Set([...trouble].map(([what, count]) => `${what}: ${count}`)),
  };
  for (const [what, found] of Object.entries(behind)) {
    if (found.size === 0) continue;
    yield "";
    yield `${what}:`;
    for (const one of [...found].slice(0, 8)) yield `  ${one}`;
  }
  yield "";
  yield `Played in ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s.`;
}
