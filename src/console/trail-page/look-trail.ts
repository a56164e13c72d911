import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../../queue/index.ts";
import {
  figuresOf,
  linesOf,
  linesOfBooking,
  linesOfNumber,
  namesOfActors,
  reasonsOf,
  sumsOf,
  type TrailFilter,
  type TrailSpan,
  withReasons,
} from "../../report/index.ts";
import { type TrailAsked, wordsOf } from "./trail-filter.ts";

const aPage = 50;
const mostReasons = 20;

/** Reads what the page shows. Journal: trail-read, with whose trail and what was looked for, never the words. */
export async function lookAtTrail(
  tx: Tx,
  context: ActContext,
  trail: TrailAsked,
  sentences: Readonly<Record<string, string>>,
) {
  const { span, filter } = await searchOf(tx, context, trail, sentences);
  const about = filter.lines !== undefined;
  const figures = about ? undefined : figuresOf(await sumsOf(tx, span));
  const reasons =
    !about && (trail.what || trail.hand) ? await reasonsOf(tx, context.keys, span, filter, mostReasons) : [];
  const found = await linesOf(tx, context.keys, span, filter, { after: trail.after, most: aPage + 1 });
  const page = { lines: found.slice(0, aPage), more: found.length > aPage };
  const named = page.lines.flatMap(({ hand, detail }) => [
    hand,
    ...(typeof detail["of"] === "string" ? [detail["of"]] : []),
  ]);
  const names = await namesOfActors(tx, [...(figures?.hands ?? []), ...named]);
  await writeEntry(tx, context, "trail-read", { detail: whatWasLookedAt(trail) });
  return { figures, reasons, page, names };
}

/** The filter of the lines; of one booking over all days, because its story has no span. */
export async function searchOf(
  tx: Tx,
  context: ActContext,
  trail: TrailAsked,
  sentences: Readonly<Record<string, string>>,
): Promise<{ span: TrailSpan; filter: TrailFilter }> {
  const { span, hand, what, place, reason, booking, number } = trail;
  const filter = { hand, what, place };
  if (booking) {
    const found = await linesOfBooking(tx, context.office.id, Buffer.from(booking, "hex"));
    const all = { ...span, from: context.day.subtract({ years: 20 }), to: context.day };
    return { span: all, filter: { lines: found?.lines ?? [] } };
  }
  const ofNumber = number ? { ...filter, lines: await linesOfNumber(tx, span, number) } : filter;
  const asked = { reason, ...wordsOf(trail.words, sentences) };
  return { span, filter: await withReasons(tx, context.keys, span, ofNumber, asked) };
}

/** For the journal: who is looked at, and which part of it. */
export function whatWasLookedAt(trail: TrailAsked): Record<string, unknown> {
  const { span, hand, what, place, reason, words, booking, number } = trail;
  return {
    from: span.from.toString(),
    to: span.to.toString(),
    ...(hand && { of: hand }),
    ...(what && { what }),
    ...(place && { place }),
    ...(number && { number }),
    ...((words || reason) && { reasons: true }),
    ...(booking && { booking: true }),
  };
}
