import { aBookingAt, aDay, aParty, at, type DayWanted } from "../../../test/arrivals.ts";
import { arrive, checkPapers, lookedAt, nextForPapers } from "../../../test/looked.ts";
import type { Town } from "../../../test/town.ts";
import { type Database, isDeadlock, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

import { type ActRefusal, isRefused } from "../refusal.ts";
import type { TicketView } from "../views.ts";
import { issueTicket } from "./issue-ticket.ts";

type Act<Ask, Answer> = (tx: Tx, ask: Ask, context: ActContext) => Promise<Answer>;

/** An office whose counters are worked at: `act` does one act in a transaction of its own, as the desk does. */
export function counters(town: Town, office?: string, database: Database = town.database) {
  const where = (wanted: DayWanted): ActContext => aDay(town, { ...(office && { office }), ...wanted });
  /** `now`: "08:30" or "2017-08-14 08:30"; `counter`: its code, or none; `actor`: somebody else, with a budget of their own. */
  async function act<Ask, Answer>(
    run: Act<Ask, Answer>,
    ask: Ask,
    now: string,
    counter?: string,
    actor?: string,
  ): Promise<Answer> {
    const wanted = { now, ...(counter && { desk: counter }), ...(actor && { actor }) };
    return inDay((tx, context) => run(tx, ask, context), where(wanted));
  }
  async function inDay<T>(
    run: (tx: Tx, context: ActContext) => Promise<T>,
    context: ActContext,
    tries = 4,
  ): Promise<T> {
    try {
      return await database.transaction((tx) => run(tx, context));
    } catch (error) {
      if (tries > 1 && isDeadlock(error)) return inDay(run, context, tries - 1);
      throw error;
    }
  }
  /** Numbers of a stream, born at `now`, all of one hour, present a second after each other. */
  async function born(now: string, many = 1, stream = "booked"): Promise<TicketView[]> {
    const context = where({ now });
    const tickets: TicketView[] = [];
    for (let i = 0; i < many; i++) {
      const presentAt = context.now.add({ seconds: i });
      tickets.push(
        done(
          await inDay(
            (tx, at) =>
              lookedAt(issueTicket)(
                tx,
                { stream, arrival: undefined, people: 1, lineAt: context.now, presentAt, help: undefined },
                at,
              ),
            context,
          ),
        ),
      );
    }
    return tickets;
  }
  return { act, inDay, born, day: where, at: (text: string) => at(town, text, office) };
}

/** People of eight o'clock with complete papers and a number each (a party: one number), and whoever is still before the document desk. */
export async function aMorning(
  town: Town,
  office: string,
  { numbers = 0, party = 0, before = 0, on = "2017-08-09" } = {},
) {
  const counter = counters(town, office);
  const book = (more = {}) =>
    town.database.transaction((tx) => aBookingAt(tx, town, { office, day: on, starts: "08:00", ...more }));
  const together = aParty();
  const people = [];
  for (let i = 0; i < numbers + party + before; i++) {
    const inParty = i >= numbers && i < numbers + party;
    people.push(await book(inParty ? { party: together, by: undefined } : {}));
  }
  for (const { id } of people) await counter.act(arrive, { booking: id }, `${on} 07:40`, "pintu");
  for (let left = numbers + (party > 0 ? 1 : 0); left > 0; left--) {
    const taken = done(await counter.act(nextForPapers, {}, `${on} 07:50`, "berkas-1"));
    const found = taken.people.map((one) => ({ visitor: one.id, service: "new", missing: [], differs: [] }));
    done(await counter.act(checkPapers, { arrival: taken.id, people: found }, `${on} 07:55`, "berkas-1"));
  }
  return { ...counter, people };
}

/** Opens a database's connections, so that what is asked at once is also done at once: to open one takes longer than a call. */
export async function warm(database: Database): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 12 }, () => database.pool.connect()));
  for (const client of clients) client.release();
}

/** What an act gives where it is not refused. */
export function done<T extends object>(answer: T | ActRefusal): T {
  if (isRefused(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

export function first<T>(list: readonly T[]): T {
  if (list.length === 0) throw new Error("an empty list");
  return list[0] as T;
}
