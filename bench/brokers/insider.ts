import type { Office } from "../../src/office/index.ts";
import { budgets, nearDays } from "../../src/queue/index.ts";
import { minutesOfDay } from "./calendar.ts";
import { chance } from "./chance.ts";
import type { Person, Seat } from "./contact.ts";
import { personOf, type Wish } from "./people.ts";
import type { Town } from "./town.ts";

/**
 * An officer at one desk who sells seats: as many as customers come, and the word that they stand there. With the rule, the desk gives
 * public seats of today and the next open days alone, and some a day to a hand; of its own seats half are sold to who walks in.
 */
export class Insider {
  readonly sold = new Set<Seat>();
  readonly town: Town;
  readonly office: Office;
  #waiting: Wish[] = [];
  readonly #sentAway: (wish: Wish, at: number) => void;

  constructor(town: Town, office: Office, days: readonly number[], sentAway: (wish: Wish, at: number) => void) {
    this.town = town;
    this.office = office;
    this.#sentAway = sentAway;
    for (const day of days) town.clockwork.plan(day * minutesOfDay + 7 * 60, (at) => this.#work(day, at));
  }

  /** Comes to the desk in the morning. */
  serve(wish: Wish): boolean {
    this.#waiting.push(wish);
    return true;
  }

  #work(day: number, at: number): void {
    const { calendar, measures, seed } = this.town;
    const horizon = [...Array(10).keys()].map((ahead) => day + ahead);
    const open = horizon.filter((one) => calendar.hoursOf(this.office, one).length > 0);
    const near = measures.desk ? open.slice(0, nearDays) : open;
    const hours = calendar.hoursOf(this.office, day);
    const own = Math.floor(hours.reduce((sum, { desk }) => sum + desk, 0) / 2);
    // A seat of the desk's own, which nobody who writes could have had.
    for (let n = 0; n < own; n++) {
      const id = `insider ${at} ${n}`;
      const person = personOf(id, (what) => chance(seed, id, what));
      if (hours[0]) this.#sell(person, hours[0], at);
    }
    let left: number = measures.desk ? budgets["public-seats"].staff.day : Number.POSITIVE_INFINITY;
    for (const wish of this.#waiting.splice(0)) {
      const free = left > 0 ? near.find((one) => calendar.freeOn(this.office, one) > 0) : undefined;
      const hour = free === undefined ? undefined : calendar.take(this.office, free);
      if (!hour) this.#sentAway(wish, at);
      else this.#sell(wish.people[0] as Person, hour, at);
      if (hour) left -= 1;
    }
  }

  #sell(person: Person, hour: Seat["hour"], at: number): void {
    const desk = this.town.contact(`desk ${at} ${person.id}`, "broker");
    this.sold.add(this.town.seat(desk, person, hour, at, "sure"));
  }
}
