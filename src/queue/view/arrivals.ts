import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { undoMinutes, undoUntil } from "../deadlines.ts";
import { isId } from "../form-fields.ts";
import { goesOnWith } from "../goes-on.ts";
import { nameFor } from "../initials.ts";
import type { ArrivalView, VisitorView } from "../views.ts";
import { type ArrivalRow, arrivalRows, lastArrivalIds, lastCheckedBy } from "./arrivals.sql.ts";

/** Arrivals of the day's office by id, as the hand may see them, in the order asked; ids that are none are left out. */
export async function arrivalViews(
  tx: Tx,
  ids: readonly string[],
  context: ActContext,
): Promise<Map<string, ArrivalView>> {
  if (ids.length === 0) return new Map();
  const byId = Map.groupBy(await arrivalRows(tx, context.office.id, ids, context.keys), (row) => row.id);
  const views = new Map<string, ArrivalView>();
  for (const id of ids) {
    const [first, ...others] = byId.get(id) ?? [];
    if (first) views.set(id, arrivalView([first, ...others], context));
  }
  return views;
}

/** One arrival of any day as the hand may see it; undefined: there is none. */
export async function arrivalOf(tx: Tx, arrival: string, context: ActContext): Promise<ArrivalView | undefined> {
  return isId(arrival) ? (await arrivalViews(tx, [arrival], context)).get(arrival) : undefined;
}

/** The newest arrivals of today, for the door's list. At most `most`, the newest first. */
export async function lastArrivals(tx: Tx, most: number, context: ActContext): Promise<ArrivalView[]> {
  return [
    ...(await arrivalViews(tx, await lastArrivalIds(tx, context.office.id, context.day, most), context)).values(),
  ];
}

/** What an officer dealt with last at the papers, while that can still be undone. */
export async function lastChecked(tx: Tx, context: ActContext): Promise<ArrivalView | undefined> {
  const last = await lastCheckedBy(tx, context.hand.actor, context.now.subtract({ minutes: undoMinutes }), context);
  const arrival = last === undefined ? undefined : await arrivalOf(tx, last, context);
  return arrival?.undoUntil ? arrival : undefined;
}

function arrivalView(rows: [ArrivalRow, ...ArrivalRow[]], context: ActContext): ArrivalView {
  const [row] = rows;
  return {
    id: row.id,
    state: row.state,
    verdict: row.verdict,
    stream: row.stream,
    starts: row.starts ?? undefined,
    presentAt: row.presentAt,
    eligibleFrom: row.eligibleFrom,
    priority: row.priority ?? undefined,
    help: row.help ?? undefined,
    secondVisit: rows.some((one) => one.secondVisit),
    desk: row.desk ?? undefined,
    undoUntil: undoUntil(row, context.now),
    people: rows.flatMap((one) => (one.visitor === null ? [] : [visitorView(one, one.visitor, context)])),
    ticket: row.ticket !== null && row.number !== null ? { id: row.ticket, number: row.number } : undefined,
    lastFour: rows.find((one) => one.lastFour !== null)?.lastFour ?? row.callSign ?? undefined,
  };
}

function visitorView(row: ArrivalRow, id: string, { hand, floor }: ActContext): VisitorView {
  return {
    id,
    booking: row.booking ?? undefined,
    name: nameFor(hand, row.name),
    birthDate: (hand.seesNames && row.birthDate) || undefined,
    service: row.service ?? undefined,
    compare: hand.seesNames && row.compare === true,
    birthUnknown: hand.seesNames && row.birthUnknown,
    birthCorrected: hand.seesNames && row.birthCorrected,
    outcome: row.outcome ?? undefined,
    stillMissing: row.stillMissing,
    stillDiffers: row.stillDiffers,
    goesOn: goesOnWith(floor, row.leftAt),
    doubt: row.doubt,
  };
}
