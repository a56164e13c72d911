import type { Office } from "../../src/office/index.ts";
import { type Account, inventedBy } from "./account.ts";
import { minutesOfDay } from "./calendar.ts";
import { between, chance } from "./chance.ts";
import type { Contact, Person, Seat } from "./contact.ts";
import type { Wish } from "./people.ts";
import { isUsable, peopleAtOnce, type Strategy } from "./strategy.ts";
import type { Town } from "./town.ts";

/** What brokers do: fill days with invented people, sell what they hold, serve whoever would rather not write themselves. */
export class Brokers {
  /** Seats with a broker's customer. */
  readonly sold = new Set<Seat>();
  invented = 0;
  readonly town: Town;
  readonly accounts: readonly Account[];
  #onOffer = new Map<string, Seat[]>();

  readonly strategy: Strategy;

  constructor(town: Town, accounts: readonly Account[], days: readonly number[], strategy: Strategy) {
    this.town = town;
    this.strategy = strategy;
    this.accounts = accounts;
    for (const account of accounts) {
      for (const phone of account.phones) {
        if (strategy === "bought") phone.cameAt = town.calendar.begins;
        town.contacts.set(phone.id, phone);
      }
      days.forEach((day, nr) => this.#planDay(account, day, nr, days.length));
    }
  }

  #planDay(account: Account, day: number, nr: number, days: number): void {
    const { town } = this;
    const luck = (what: string) => chance(town.seed, account.id, day, what);
    const tries = Math.floor((account.wants * (nr + 1)) / days) - Math.floor((account.wants * nr) / days);
    if (tries > 0)
      town.clockwork.plan(day * minutesOfDay + between(0, 22 * 60, luck("minute")), (at) =>
        this.#fill(account, tries, at),
      );
  }

  #fill(account: Account, tries: number, at: number): void {
    const { town } = this;
    const today = Math.floor(at / minutesOfDay);
    const together = peopleAtOnce(this.strategy);
    for (let i = 0; i < tries; i += together) {
      const luck = (what: string) => chance(town.seed, account.id, at, i, what);
      const office = account.offices[luck("office") < 0.7 ? 0 : 1] as Office;
      const from = today + between(2, 20, luck("day"));
      const day = town.calendar.firstFree(office, from, today, together);
      if (day === undefined) continue;
      const people = Array.from({ length: together }, () => inventedBy(account, town.seed));
      const seats = this.#book(account, office, day, people, at);
      if (seats.length === 0) return;
      this.invented += seats.length;
      account.booked += seats.length;
      for (const seat of seats) {
        account.unsold.add(seat);
        this.#offer(account, seat);
      }
    }
  }

  /** From the first telephone that may have one more; a program answers YA at once. Those for whom there is none are left out. */
  #book(account: Account, office: Office, day: number, people: Person[], at: number, except?: Contact): Seat[] {
    const { town } = this;
    const phones = account.phones.filter((phone) => phone !== except && isUsable(this.strategy, phone));
    for (const phone of [...phones, ...(except ? [except] : [])]) {
      const { granted } = town.mayHave(phone, people, office, at);
      if (granted.length === 0) continue;
      const [first] = people as [Person];
      return granted.flatMap((person) => {
        const hour = town.calendar.take(office, day);
        return hour ? [town.seat(phone, person, hour, at, "sure", first.id)] : [];
      });
    }
    return [];
  }

  #offer(account: Account, seat: Seat): void {
    const key = `${seat.hour.office.id} ${seat.hour.day}`;
    this.#onOffer.set(key, [...(this.#onOffer.get(key) ?? []), seat]);
    const evening = seat.hour.day * minutesOfDay - 4 * 60;
    const { hour } = seat;
    this.town.clockwork.plan(Math.max(seat.at + 1, evening), (at) => {
      if (seat.hour !== hour || !account.unsold.has(seat)) return;
      if (this.#postpone(account, seat, at) === undefined && account.tidy) this.#giveBack(account, seat, at);
    });
  }

  /** PINDAH to a day that may still be sold, as often as the rule lets it: it leaves no mark. Returns until when the old hour rests. */
  #postpone(account: Account, seat: Seat, at: number): number | undefined {
    const { town } = this;
    // Where nobody counts, one more invented person costs nothing: in 2017 there was no PINDAH either.
    if (!town.measures.senders || !town.canMove(seat, at)) return undefined;
    const today = Math.floor(at / minutesOfDay);
    const from = today + between(2, 20, chance(town.seed, account.id, at, "later day"));
    const day = town.calendar.firstFree(seat.hour.office, from, today, 1);
    const hour = day === undefined || day === seat.hour.day ? undefined : town.calendar.take(seat.hour.office, day);
    if (!hour) return undefined;
    const until = town.move([{ seat, hour }], at);
    this.#offer(account, seat);
    return until;
  }

  /** Somebody who got a late day, or none, asks around; half of them would pay. */
  readonly sell = (wish: Wish, late: Seat | undefined, at: number): void => {
    const { town } = this;
    if (chance(town.seed, wish.id, "pays") >= 0.5) return;
    const today = Math.floor(at / minutesOfDay);
    const until = late ? late.hour.day : today + 30;
    for (let day = Math.max(wish.wished, today + 2); day < until; day++) {
      const offered = this.#onOffer.get(`${wish.office.id} ${day}`) ?? [];
      const seat = offered.find((one) => one.hour.day === day && this.#ownerOf(one)?.unsold.has(one));
      if (!seat) continue;
      const account = this.#ownerOf(seat) as Account;
      this.#handOver(account, seat, wish, late, at);
      return;
    }
  };

  #handOver(account: Account, seat: Seat, wish: Wish, late: Seat | undefined, at: number): void {
    const { town } = this;
    const customer = wish.people[0] as Person;
    if (!town.measures.names) {
      account.unsold.delete(seat);
      seat.soldTo = customer;
      this.sold.add(seat);
      if (late) town.letGo(late, at);
      return;
    }
    const { hour, contact } = seat;
    // The seat has to be given back and taken again in the customer's name, before somebody else has it. Moving the invented one away leaves no mark.
    const free = this.#moveAway(account, seat, customer, at) ?? this.#giveBack(account, seat, at);
    town.clockwork.plan(free + (town.measures.rest ? 1 : 0), (then) => {
      const [got] = this.#book(account, hour.office, hour.day, [customer], then, contact);
      if (!got) return;
      this.sold.add(got);
      if (late) town.letGo(late, then);
    });
  }

  /** Where a telephone has room for the customer beside the invented one. */
  #moveAway(account: Account, seat: Seat, customer: Person, at: number): number | undefined {
    const room = account.phones.some(
      (phone) => this.town.mayHave(phone, [customer], seat.hour.office, at).granted.length > 0,
    );
    return room ? this.#postpone(account, seat, at) : undefined;
  }

  #giveBack(account: Account, seat: Seat, at: number): number {
    account.unsold.delete(seat);
    return this.town.letGo(seat, at);
  }

  /** A customer whom nothing forces: they find it too hard to write themselves. False: this broker can take nobody more. */
  serve({ id, office, wished, people }: Wish, at: number): boolean {
    const { town } = this;
    const near = this.accounts.filter(({ offices }) => offices[0] === office);
    const account = near[Math.floor(chance(town.seed, id, "whom") * near.length)];
    const today = Math.floor(at / minutesOfDay);
    const day = town.calendar.firstFree(office, wished, today, 1);
    if (!account || day === undefined) return false;
    const [seat] = this.#book(account, office, day, people, at);
    if (seat) this.sold.add(seat);
    return seat !== undefined;
  }

  #owners = new Map<Contact, Account>();
  #ownerOf({ contact }: Seat): Account | undefined {
    if (this.#owners.size === 0)
      for (const account of this.accounts) for (const phone of account.phones) this.#owners.set(phone, account);
    return this.#owners.get(contact);
  }
}
