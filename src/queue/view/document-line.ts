import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ArrivalView } from "../views.ts";
import { arrivalViews } from "./arrivals.ts";
import { documentLineRows, type InDocumentLine } from "./document-line-rows.sql.ts";

export interface DocumentLine {
  line: ArrivalView[];
  /** Waiting, but their window is not open yet: the next to open first. */
  early: ArrivalView[];
  /** Absent when taken, or sent for copies. */
  away: ArrivalView[];
  atDesks: ArrivalView[];
  /** At the hand's own desk. */
  mine: ArrivalView | undefined;
}

/** The document line in its order, then who is early, absent or back today. */
export async function documentLine(tx: Tx, context: ActContext): Promise<DocumentLine> {
  const rows = await documentLineRows(tx, context.office.id, context.day, context.now);
  const views = await arrivalViews(tx, idsOf(rows), context);
  const those = (wanted: (row: InDocumentLine) => boolean) =>
    rows.flatMap((row) => (wanted(row) ? (views.get(row.id) ?? []) : []));
  return {
    line: those(inLine),
    early: those((row) => row.early),
    away: those((row) => row.state === "absent" || row.state === "back-today"),
    atDesks: those((row) => row.state === "at-desk"),
    mine: those((row) => row.desk !== null && row.desk === context.hand.desk)[0],
  };
}

/** Could be taken to a desk now. */
export function inLine(row: InDocumentLine): boolean {
  return row.state === "waiting" && !row.early;
}

export function idsOf(rows: readonly InDocumentLine[]): string[] {
  return rows.map((row) => row.id);
}
