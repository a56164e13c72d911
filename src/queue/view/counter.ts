import type { Tx } from "../../database/index.ts";
import { type Counter, counterOf } from "../../office/index.ts";
import type { Day } from "../day.ts";
import type { CounterView, TicketView } from "../views.ts";
import { type CounterRow, counterRows, waitingOf } from "./counters.sql.ts";
import { ticketViews } from "./tickets.ts";

/** How many of those who come next a counter sees. */
const nextShown = 6;

/** All counters of the floor today, in its order. */
export async function counterViews(tx: Tx, day: Day): Promise<CounterView[]> {
  const rows = await counterRows(tx, day.office.id, day.day, codesOf(day));
  return viewsOf(rows, await ticketViews(tx, inHandOf(rows), day), day);
}

/** A counter's own screen. `missed` and `parked` are those last called here, the oldest first; undefined: there is no such counter. */
export async function counterView(
  tx: Tx,
  code: string,
  day: Day,
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
  const place = counterOf(day.floor, code);
  if (!place) return undefined;
  const rows = await counterRows(tx, day.office.id, day.day, codesOf(day));
  const at = await waitingOf(tx, day.office.id, day.day, place, nextShown);
  const wanted = [...inHandOf(rows), ...at.next, ...at.missed, ...at.parked];
  const tickets = await ticketViews(tx, wanted, day);
  const [counter] = viewsOf(
    rows.filter((row) => row.code === code),
    tickets,
    day,
  );
  if (!counter) return undefined;
  const those = (ids: string[]) => ids.flatMap((id) => tickets.get(id) ?? []);
  const others = viewsOf(
    rows.filter((row) => row.code !== code),
    tickets,
    day,
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

function codesOf(day: Day): string[] {
  return day.floor.counters.map((counter) => counter.code);
}

export function inHandOf(rows: readonly CounterRow[]): string[] {
  return rows.flatMap((row) => row.ticket ?? []);
}

/** The counters these rows are about; rows of desks are none. */
export function viewsOf(
  rows: readonly CounterRow[],
  tickets: ReadonlyMap<string, TicketView>,
  day: Day,
): CounterView[] {
  return rows.flatMap((row) => {
    const counter = counterOf(day.floor, row.code);
    return counter ? [viewOf(row, counter, tickets)] : [];
  });
}

function viewOf(row: CounterRow, { code, name }: Counter, tickets: ReadonlyMap<string, TicketView>): CounterView {
  return {
    code,
    name,
    state: row.state,
    reason: row.reason ?? undefined,
    since: row.since ?? undefined,
    officer: row.officer ?? undefined,
    inHand: row.ticket === null ? undefined : tickets.get(row.ticket),
    lastCallAt: row.lastCallAt ?? undefined,
    servedToday: row.servedToday,
  };
}

/** One counter or desk of the floor as it is now. */
export async function placeView(tx: Tx, code: string, day: Day): Promise<CounterView> {
  const counter = (await counterViews(tx, day)).find((one) => one.code === code);
  const desk = day.floor.desks.find((one) => one.code === code);
  if (counter) return counter;
  if (!desk) throw new Error("the floor has no such counter or desk");
  const [row] = await counterRows(tx, day.office.id, day.day, [code]);
  if (!row) throw new Error("a desk of this floor cannot be read");
  return {
    code,
    name: desk.name,
    state: row.state,
    reason: row.reason ?? undefined,
    since: row.since ?? undefined,
    officer: row.officer ?? undefined,
    inHand: undefined,
    lastCallAt: undefined,
    servedToday: 0,
  };
}
