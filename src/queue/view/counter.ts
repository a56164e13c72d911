import type { Tx } from "../../database/index.ts";
import { openedWords } from "../../keys/index.ts";
import { type Counter, counterOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import type { CounterView, TicketView } from "../views.ts";
import { type CounterRow, counterRows, waitingOf } from "./counters.sql.ts";
import { ticketViews } from "./tickets.ts";

/** How many of those who come next a counter sees. */
const nextShown = 6;

/** All counters of the floor today, in its order. */
export async function counterViews(tx: Tx, context: ActContext): Promise<CounterView[]> {
  const rows = await counterRows(tx, context.office.id, context.day, codesOf(context));
  return viewsOf(rows, await ticketViews(tx, inHandOf(rows), context), context);
}

/** A counter's own screen. `missed` and `parked` are those last called here, the oldest first; undefined: there is no such counter. */
export async function counterView(
  tx: Tx,
  code: string,
  context: ActContext,
): Promise<
  | {
      counter: CounterView;
      next: TicketView[];
      waiting: number;
      missed: TicketView[];
      parked: TicketView[];
      others: CounterView[];
    }
  | undefined
> {
  const place = counterOf(context.floor, code);
  if (!place) return undefined;
  const rows = await counterRows(tx, context.office.id, context.day, codesOf(context));
  const at = await waitingOf(tx, context.office.id, context.day, place, nextShown);
  const wanted = [...inHandOf(rows), ...at.next, ...at.missed, ...at.parked];
  const tickets = await ticketViews(tx, wanted, context);
  const [counter] = viewsOf(
    rows.filter((row) => row.code === code),
    tickets,
    context,
  );
  if (!counter) return undefined;
  const those = (ids: string[]) => ids.flatMap((id) => tickets.get(id) ?? []);
  const others = viewsOf(
    rows.filter((row) => row.code !== code),
    tickets,
    context,
  );
  return {
    counter,
    next: those(at.next),
    waiting: at.waiting,
    missed: those(at.missed),
    parked: those(at.parked),
    others,
  };
}

function codesOf(context: ActContext): string[] {
  return context.floor.counters.map((counter) => counter.code);
}

export function inHandOf(rows: readonly CounterRow[]): string[] {
  return rows.flatMap((row) => row.ticket ?? []);
}

/** The counters these rows are about; rows of desks are none. */
export function viewsOf(
  rows: readonly CounterRow[],
  tickets: ReadonlyMap<string, TicketView>,
  context: ActContext,
): CounterView[] {
  return rows.flatMap((row) => {
    const counter = counterOf(context.floor, row.code);
    return counter ? [viewOf(row, counter, tickets, context)] : [];
  });
}

function viewOf(
  row: CounterRow,
  { code, name }: Counter,
  tickets: ReadonlyMap<string, TicketView>,
  { keys }: ActContext,
): CounterView {
  return {
    code,
    name,
    state: row.state,
    reason: openedWords(keys, row.reason) ?? undefined,
    since: row.since ?? undefined,
    officer: row.officer ?? undefined,
    inHand: row.ticket === null ? undefined : tickets.get(row.ticket),
    lastCallAt: row.lastCallAt ?? undefined,
    servedToday: row.servedToday,
  };
}

/** One counter or desk of the floor as it is now. */
export async function placeView(tx: Tx, code: string, context: ActContext): Promise<CounterView> {
  const counter = (await counterViews(tx, context)).find((one) => one.code === code);
  const desk = context.floor.desks.find((one) => one.code === code);
  if (counter) return counter;
  if (!desk) throw new Error("the floor has no such counter or desk");
  const [row] = await counterRows(tx, context.office.id, context.day, [code]);
  if (!row) throw new Error("a desk of this floor cannot be read");
  return {
    code,
    name: desk.name,
    state: row.state,
    reason: openedWords(context.keys, row.reason) ?? undefined,
    since: row.since ?? undefined,
    officer: row.officer ?? undefined,
    inHand: undefined,
    lastCallAt: undefined,
    servedToday: 0,
  };
}
