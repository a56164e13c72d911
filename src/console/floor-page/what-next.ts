import { counterOf, type Floor } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { FloorView } from "../../queue/index.ts";
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
  seen: FloorView,
  floor: Floor,
  now: Temporal.Instant,
  isOver: boolean,
  words: DeskWords["floor"],
  time: (moment: Temporal.Instant) => string,
): Next[] {
  const next: Next[] = [];
  const add = (urgent: boolean, sentence: string, go?: string) => next.push({ sentence, urgent, ...(go && { go }) });
  if (seen.officeLate) add(true, words.officeLate, "declare");
  for (const one of seen.disturbances) if (!one.ended) add(true, words.disturbed(time(one.began)), "disturbances");
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
  if (seen.papers.waiting > 0 && atPapers >= longAtPapers) add(false, words.longPapers(atPapers));
  for (const counter of seen.counters) {
    const streams = counterOf(floor, counter.code)?.streams ?? [];
    const waiting = seen.streams
      .filter(({ code }) => streams.includes(code))
      .reduce((sum, one) => sum + one.waiting, 0);
    const quiet = !counter.lastCallAt || minutesBetween(counter.lastCallAt, now) >= idleMinutes;
    if (counter.state === "open" && !counter.inHand && quiet && waiting > 0)
      add(false, words.idle(counter.name, waiting));
  }
  return next;
}
