import type { Office } from "../../src/office/index.ts";
import { minutesOfDay } from "./calendar.ts";
import { chance } from "./chance.ts";
import type { Seat } from "./contact.ts";
import { personOf } from "./people.ts";
import type { Town } from "./town.ts";

/**
 * An officer at one desk who sells seats: as many customers a day as come, and the word that they stand there. With the rule, the desk
 * gives public seats of today and the next two open days alone, twenty a day to a hand; of its own seats it sells half.
 */
export class Insider {
  readonly sold = new Set<Seat>();
  readonly town: Town;
  readonly office: Office;

  constructor(town: Town, office: Office, days: readonly number[]) {
    this.town = town;
    this.office = office;
    for (const day of days) town.clockwork.plan(day * minutesOfDay + 7 * 60, (at) => this.#work(day, at));
  }

  #work(day: number, at: number): void {
    const { calendar, measures } = this.town;
    const { customers, publicSeats, nearDays } = insider;
    const horizon = [...Array(10).keys()].map((ahead) => day + ahead);
    const open = horizon.filter((one) => calendar.hoursOf(this.office, one).length > 0);
    const near = measures.desk ? open.slice(0, nearDays) : open;
    const own = calendar.hoursOf(this.office, day).reduce((sum, { desk }) => sum + desk, 0);
    const most = measures.desk ? publicSeats : customers;
    let left = customers - Math.floor(own / 2);
    for (let n = 0; n < Math.floor(own / 2); n++) this.#sell(day, n, at, undefined);
    for (let n = 0; n < most && left > 0; n++, left--) {
      const free = near.find((one) => calendar.freeOn(this.office, one) > 0);
      if (free === undefined) return;
      this.#sell(free, 100 + n, at, calendar.take(this.office, free));
    }
  }

  /** `hour` undefined: a seat of the desk's own, which nobody else could have had. */
  #sell(day: number, n: number, at: number, hour: Seat["hour"] | undefined): void {
    const { town, office } = this;
    const id = `insider ${at} ${n}`;
    const desk = town.contact(`desk ${at} ${n}`, "broker");
    const where = hour ?? town.calendar.hoursOf(office, day)[0];
    if (where)
      this.sold.add(
        town.seat(
          desk,
          personOf(id, (what) => chance(town.seed, id, what)),
          where,
          at,
          "sure",
        ),
      );
  }
}

/** `publicSeats` and `nearDays` are the program's: src/queue/budget, src/queue/door. */
const insider = { customers: 40, publicSeats: 20, nearDays: 3 };
