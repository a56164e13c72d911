import { aDay, at, type DayWanted } from "../../../test/arrivals.ts";
import type { Town } from "../../../test/town.ts";
import { type Database, isDeadlock, type Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import type { TicketView } from "../views.ts";
import { bearTicket } from "./bear-ticket.ts";

type Act<Ask, Answer> = (tx: Tx, ask: Ask, day: Day) => Promise<Answer>;

/** An office whose counters are worked at: `act` does one act in a transaction of its own, as the desk does. */
export function counters(town: Town, office?: string, database: Database = town.database) {
  const where = (wanted: DayWanted): Day => aDay(town, { ...(office && { office }), ...wanted });
  /** `now`: "08:30" or "2017-08-14 08:30"; `counter`: its code, or none. */
  async function act<Ask, Answer>(run: Act<Ask, Answer>, ask: Ask, now: string, counter?: string): Promise<Answer> {
    return inDay((tx, day) => run(tx, ask, day), where({ now, ...(counter && { desk: counter }) }));
  }
  async function inDay<T>(run: (tx: Tx, day: Day) => Promise<T>, day: Day, tries = 4): Promise<T> {
    try {
      return await database.transaction((tx) => run(tx, day));
    } catch (error) {
      if (tries > 1 && isDeadlock(error)) return inDay(run, day, tries - 1);
      throw error;
    }
  }
  /** Numbers of a stream, born at `now`, all of one hour, present a second after each other. */
  async function born(now: string, many = 1, stream = "booked"): Promise<TicketView[]> {
    const day = where({ now });
    const tickets: TicketView[] = [];
    for (let i = 0; i < many; i++) {
      const presentAt = day.now.add({ seconds: i });
      tickets.push(
        done(
          await inDay(
            (tx, at) =>
              bearTicket(
                tx,
                { stream, arrival: undefined, people: 1, lineAt: day.now, presentAt, help: undefined },
                at,
              ),
            day,
          ),
        ),
      );
    }
    return tickets;
  }
  return { act, inDay, born, day: where, at: (text: string) => at(town, text, office) };
}

/** Opens a database's connections, so that what is asked at once is also done at once: to open one takes longer than a call. */
export async function warm(database: Database): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 12 }, () => database.pool.connect()));
  for (const client of clients) client.release();
}

/** What an act gives where it is not refused. */
export function done<T extends object>(answer: T | DayRefusal): T {
  if (isRefused(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

export function first<T>(list: readonly T[]): T {
  if (list.length === 0) throw new Error("an empty list");
  return list[0] as T;
}
