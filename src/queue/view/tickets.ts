import { earliest } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { rulesOfVersion } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { diesAt, fewestCalls, undoMinutes, undoUntil } from "../deadlines.ts";
import { disturbancesSince } from "../disturbance/disturbances.sql.ts";
import { nameFor } from "../initials.ts";
import type { TicketView } from "../views.ts";
import { lastEndedAt, type TicketRow, ticketRows } from "./tickets.sql.ts";

type Disturbances = Awaited<ReturnType<typeof disturbancesSince>>;

/** Tickets of the day's office by id, as the hand may see them, in the order asked; ids that are none are left out. */
export async function ticketViews(
  tx: Tx,
  ids: readonly string[],
  context: ActContext,
): Promise<Map<string, TicketView>> {
  if (ids.length === 0) return new Map();
  const rows = new Map((await ticketRows(tx, context.office.id, ids, context)).map((row) => [row.id, row]));
  const disturbances = await disturbancesOf(tx, [...rows.values()], context);
  const views = new Map<string, TicketView>();
  for (const id of ids) {
    const row = rows.get(id);
    if (row) views.set(id, ticketView(row, disturbances, context));
  }
  return views;
}

/** One ticket as the hand may see it; undefined: there is none. */
export async function ticketOf(tx: Tx, ticket: string, context: ActContext): Promise<TicketView | undefined> {
  return (await ticketViews(tx, [ticket], context)).get(ticket);
}

/** What a counter dealt with last, while that can still be undone; not what it has in hand. */
export async function lastAtCounter(tx: Tx, counter: string, context: ActContext): Promise<TicketView | undefined> {
  const last = await lastEndedAt(tx, counter, context.now.subtract({ minutes: undoMinutes }), context);
  const ticket = last === undefined ? undefined : await ticketOf(tx, last, context);
  return ticket?.undoUntil && ticket.counter === undefined ? ticket : undefined;
}

// Only numbers that may die ask for disturbances, so the usual page costs one statement.
async function disturbancesOf(tx: Tx, rows: TicketRow[], context: ActContext): Promise<Disturbances> {
  const [first, ...others] = rows.flatMap((row) => (mayDie(row) && row.lastCalledAt ? [row.lastCalledAt] : []));
  return first ? disturbancesSince(tx, context.office.id, earliest(first, ...others)) : [];
}

function mayDie(row: TicketRow): boolean {
  return row.state === "missed" && row.calls >= fewestCalls;
}

function ticketView(row: TicketRow, disturbances: Disturbances, context: ActContext): TicketView {
  return {
    id: row.id,
    number: row.number,
    stream: row.stream,
    stage: row.stage,
    state: row.state,
    stateAt: row.stateAt,
    counter: row.counter ?? undefined,
    forCounter: row.forCounter ?? undefined,
    people: row.people,
    names: row.names.flatMap((name) => nameFor(context.hand, name) ?? []),
    services: (row.services ?? []).filter((service) => service !== null),
    help: row.help ?? undefined,
    priority: row.priority,
    starts: row.starts ?? undefined,
    bornAt: row.bornAt,
    calls: row.calls,
    lastCalledAt: row.lastCalledAt ?? undefined,
    ...momentsOf(row, disturbances, context),
    undoUntil: undoUntil(row, context.now),
    noPhone: !hearsCalls(row, context),
    arrival: row.arrival ?? undefined,
  };
}

// As the letters of the day are sent: to whoever follows the number or was promised calls in writing; unasked only where the
// office does so, and while the citizen's 24 hours are open.
function hearsCalls(row: TicketRow, { rules }: ActContext): boolean {
  if (row.followed || (row.help === "written" && row.reachable === true)) return true;
  return rules.dayLetters === "when-open" && row.open === true;
}

// The rules a ticket was given under decide when it may be called again and when it dies.
function momentsOf(
  row: TicketRow,
  disturbances: Disturbances,
  { office }: ActContext,
): Pick<TicketView, "recallAt" | "diesAt"> {
  if (!row.lastCalledAt) return { recallAt: undefined, diesAt: undefined };
  const rules = rulesOfVersion(office, row.rulesVersion);
  const again = (row.state === "called" || row.state === "missed") && row.calls < rules.calls;
  return {
    recallAt: again ? row.lastCalledAt.add({ minutes: rules.callMinutes }) : undefined,
    diesAt: mayDie(row) ? diesAt(row.lastCalledAt, rules.callValidMinutes, disturbances) : undefined,
  };
}
