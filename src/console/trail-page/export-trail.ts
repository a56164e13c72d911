import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../../queue/index.ts";
import { aboveMedian, figuresOf, linesOf, namesOfActors, sumsOf, type TrailLine } from "../../report/index.ts";
import { deskName, reasonOf, sentenceOf } from "../code-page/sentences.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { csv } from "./csv.ts";

import { searchOf, whatWasLookedAt } from "./look-trail.ts";
import { shownFigures } from "./shown-figures.ts";
import { readTrail, type TrailAsked } from "./trail-filter.ts";
import { nameOf, wordsFor } from "./trail-props.ts";

/** So many lines one file takes. */
export const mostExported = 10_000;

type Words = ReturnType<typeof wordsFor>;

/** What the page shows, as a file. A fault of the fields gives the usual days, as on the page. Journal: trail-exported. */
export async function exportTrail(tools: StaffTools, asked: StaffRequest, part: "figures" | "lines") {
  const { fault: _, ...trail } = readTrail(asked.office, tools.now(), asked.form);
  const words = wordsFor(asked);
  const text = await tools.acts.look("trail.see", asked.by, async (tx, context) => {
    const rows = await (part === "figures" ? figureRows : lineRows)(tx, context, asked, trail, words);
    await writeEntry(tx, context, "trail-exported", {
      detail: { ...whatWasLookedAt(trail), part, rows: rows.length - 1 },
    });
    return csv(rows);
  });
  const { from, to } = trail.span;
  return { file: `jejak-${asked.office.code}-${from}-${to}-${part}.csv`, text, type: "text/csv; charset=utf-8" };
}

async function figureRows(
  tx: Tx,
  context: ActContext,
  asked: StaffRequest,
  trail: TrailAsked,
  { words, code }: Words,
): Promise<(string | number | undefined)[][]> {
  const figures = figuresOf(await sumsOf(tx, trail.span));
  const names = await namesOfActors(tx, figures.hands);
  const said = { asked, now: context.now, words, code, names };
  return [
    [
      words.hand,
      words.place,
      words.what,
      words.times,
      words.days,
      words.perDay,
      words.median,
      words.columns.colleagues,
      words.above,
    ],
    ...shownFigures({ figures, trail }).map((one) => [
      nameOf(one.hand, said),
      words.places[one.place],
      words.groups[one.what],
      one.times,
      one.days,
      one.rate,
      one.median,
      one.colleagues,
      aboveMedian(one),
    ]),
  ];
}

async function lineRows(
  tx: Tx,
  context: ActContext,
  asked: StaffRequest,
  trail: TrailAsked,
  { words, code, say }: Words,
): Promise<(string | undefined)[][]> {
  const { span, filter } = await searchOf(tx, context, trail, code.reasons);
  const found = await linesOf(tx, context.keys, span, filter, { most: mostExported + 1 });
  const lines = found.slice(0, mostExported);
  const names = await namesOfActors(
    tx,
    lines.map(({ hand }) => hand),
  );
  const said = { asked, now: context.now, words, code, names };
  const row = (line: TrailLine) => [
    line.happenedAt
      .toZonedDateTimeISO(asked.office.zone)
      .toString({ timeZoneName: "never", fractionalSecondDigits: 0 }),
    nameOf(line.hand, said),
    line.desk ? deskName(asked.office, line.desk, line.happenedAt, code) : undefined,
    sentenceOf(line, { words: code, say }),
    line.act,
    reasonOf(line.reason, { words: code }),
    line.source,
  ];
  const head = [
    words.when,
    words.who,
    words.where,
    words.happened,
    words.columns.act,
    words.reason,
    words.columns.source,
  ];
  return [head, ...lines.map(row), ...(found.length > mostExported ? [[words.cut(mostExported)]] : [])];
}
