import { counterOf, type Floor } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { SupervisorView } from "../../queue/index.ts";
import { minutesBetween } from "../staff/when.ts";

/** Something a supervisor should do now, the most urgent first; `go` is the id of the place on the page that does it. */
export interface Next {
  sentence: string;
  go?: string;
  urgent: boolean;
}

/** After so many minutes of waiting a supervisor wants to know. */
const longWait = 45;
const longAtPapers = 20;
/** A counter that has not called for so long while people wait is idle. */
const idleMinutes = 10;
const soonMinutes = 10;

/** What the floor asks for, from its figures alone. */
export function whatNext(
  seen: SupervisorView,
  floor: Floor,
  now: Temporal.Instant,
  isOver: boolean,
  words: DeskWords["floor"],
  time: (moment: Temporal.Instant) => string,
): Next[] {
  const next: Next[] = [];
  const add = (urgent: boolean, sentence: string, go?: string) => next.push({ sentence, urgent, ...(go && { go }) });
  if (seen.officeLate) add(true, words.officeLate, "declare");
  for (const one of seen.disturbances)
    if (!one.ended && !one.withdrawn) add(true, words.disturbed(time(one.began)), "disturbances");
  if (isOver && !seen.closedAt) add(true, words.closing, "close");
  if (seen.doubts > 0) add(true, words.doubts(seen.doubts), "doubts");
  for (const ticket of seen.missed) {
    if (ticket.diesAt && minutesBetween(now, ticket.diesAt) <= soonMinutes)
      add(true, words.dying(ticket.number, time(ticket.diesAt)), "missed");
  }
  if (seen.claims > 0) add(false, words.claims(seen.claims));
  // After hours no counter is opened any more: what is left is moved.
  if (isOver || seen.closedAt) return next;
  for (const stream of seen.streams) {
    const minutes = stream.longest ? minutesBetween(stream.longest, now) : 0;
    if (stream.waiting > 0 && minutes >= longWait) add(false, words.long(stream.name, minutes));
  }
  const atPapers = seen.papers.longest ? minutesBetween(seen.papers.longest, now) : 0;
  if (seen.papers.waiting > 0 && atPapers >= longAtPapers)
    add(false, words.longPapers(atPapers, seen.papers.waiting, freeCounters(seen, floor)));
  for (const [waiting, names] of idleCounters(seen, floor, now)) add(false, words.idle(names.join(", "), waiting));
  return next;
}

/** Counters that could call and do not, by how many wait for them: one sentence each. */
function idleCounters(seen: SupervisorView, floor: Floor, now: Temporal.Instant): Map<number, string[]> {
  const idle = new Map<number, string[]>();
  for (const counter of seen.counters) {
    const waiting = waitingAt(counter, seen, floor);
    const quiet = !counter.lastCallAt || minutesBetween(counter.lastCallAt, now) >= idleMinutes;
    if (counter.state !== "open" || counter.inHand || !quiet || waiting === 0) continue;
    idle.set(waiting, [...(idle.get(waiting) ?? []), counter.name]);
  }
  return idle;
}

function waitingAt({ code }: SupervisorView["counters"][number], seen: SupervisorView, floor: Floor): number {
  const streams = counterOf(floor, code)?.streams ?? [];
  return seen.streams.filter((one) => streams.includes(one.code)).reduce((sum, one) => sum + one.waiting, 0);
}

/** Where an officer has worked today and has nobody to call. */
function freeCounters(seen: SupervisorView, floor: Floor): string[] {
  return seen.counters
    .filter((one) => one.state === "open" && !one.inHand && one.lastCallAt && waitingAt(one, seen, floor) === 0)
    .map(({ name }) => name);
}
