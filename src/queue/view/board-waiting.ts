import { type Counter, type Floor, type Stream, streamOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { countersOf } from "../counters-of.ts";
import type { BoardView } from "../views.ts";
import type { InDocumentLine } from "./document-line-rows.sql.ts";
import { expect, expectationOf, type Pace, spanOf } from "./expect.ts";
import type { InLine } from "./line.sql.ts";
import { firstMoment, quietSince } from "./pace.ts";
import type { Pulse } from "./pulse.sql.ts";
import { breaksOf } from "./work-time.ts";

const nextShown = 6;
const lastFoursShown = 24;
/** Enough that so many of them have a code, unless half of those who wait have none. */
export const codesRead = 2 * lastFoursShown;
/** What a document desk usually takes until the day has figures of its own; design.md names none, so: half of the photo's time. */
const papersMinutes = 4;

type Minutes = { from: number; until: number } | undefined;

/** The streams that the counters of a room serve, and who of them waits for one of these. */
export function boardWaiting(here: readonly Counter[], line: readonly InLine[], pace: Pace): BoardView["waiting"] {
  const groups = streamsOf(here, pace.floor).map((stream) => ({
    stream,
    theirs: line.filter((one) => one.stream === stream.code && isHere(one, here, pace.floor)),
  }));
  const expected = expect(line, new Set(groups.flatMap(({ theirs }) => theirs.at(-1)?.id ?? [])), pace);
  return groups.map(({ stream, theirs }) => {
    const expects = expected.get(theirs.at(-1)?.id ?? "") ?? expectationOf(newcomer(stream, here), 0, pace);
    return {
      stream: stream.code,
      streamName: stream.name,
      letter: stream.letter,
      count: theirs.length,
      minutes: minutesOf(expects, pace.now),
      next: theirs.slice(0, nextShown).map((one) => one.number),
    };
  });
}

function streamsOf(here: readonly Counter[], floor: Floor): Stream[] {
  const codes = [...new Set(here.flatMap((counter) => counter.streams))];
  const streams = codes.flatMap((code) => streamOf(floor, code) ?? []);
  return streams
    .filter((stream) => stagesHere(stream, here).length > 0)
    .sort((a, b) => floor.streams.indexOf(a) - floor.streams.indexOf(b));
}

function stagesHere(stream: Stream, here: readonly Counter[]): string[] {
  const theirs = here.filter((counter) => counter.streams.includes(stream.code));
  return stream.stages.filter((stage) => theirs.some((counter) => counter.stages.includes(stage)));
}

function isHere(one: InLine, here: readonly Counter[], floor: Floor): boolean {
  const theirs = countersOf(floor, one);
  return here.some((counter) => theirs.includes(counter.code));
}

function newcomer(stream: Stream, here: readonly Counter[]) {
  return { stream: stream.code, stage: stagesHere(stream, here)[0] ?? "", forCounter: null };
}

function minutesOf(
  { from, until }: { from: Temporal.Instant | undefined; until: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Minutes {
  if (!from || !until) return undefined;
  const ahead = (moment: Temporal.Instant) => Math.max(0, Math.round(now.until(moment).total("minutes") / 5) * 5);
  return { from: ahead(from), until: Math.max(ahead(from) + 5, ahead(until)) };
}

/** Who waits before the document desk, by the last four of their codes or their call signs; who has neither (erased) is only counted. */
export function boardPapers(
  line: readonly InDocumentLine[],
  codes: ReadonlyMap<string, string>,
  pulse: Pulse,
  context: ActContext,
): BoardView["papers"] {
  return {
    lastFours: line.flatMap((row) => codes.get(row.id) ?? row.callSign ?? []).slice(0, lastFoursShown),
    count: line.length,
    minutes: papersSpan(line, pulse, context),
  };
}

// Officers who did something lately are there. None: on a young day all desks are thought to open; where somebody has
// waited for long, nobody is there.
function papersSpan(line: readonly InDocumentLine[], pulse: Pulse, context: ActContext): Minutes {
  const since = quietSince(context);
  const desks = context.floor.desks.filter((desk) => desk.kind === "papers").length;
  const forgotten = line.some((row) => Temporal.Instant.compare(row.since, since) < 0);
  const officers = pulse.papersOfficers || (forgotten ? 0 : desks);
  if (officers === 0) return undefined;
  const minutes = ((pulse.papersMinutes ?? papersMinutes) * line.length) / officers;
  const pace = {
    now: context.now,
    start: pulse.papersOfficers ? context.now : firstMoment(context),
    breaks: breaksOf(context.office, context.day),
  };
  return minutesOf(spanOf(minutes, pace), context.now);
}
