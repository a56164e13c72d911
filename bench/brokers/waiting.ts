import { isFarEnough, match, mostMissed, mostWishes, offerMinutes, offerMoment } from "../../src/booking/index.ts";
import { type Calendar, type Hour, minutesOfDay } from "./calendar.ts";
import { between, chance } from "./chance.ts";
import type { Clockwork } from "./clockwork.ts";
import type { Seat } from "./contact.ts";
import type { Held } from "./held.ts";

/** Of the town what a list needs. */
interface Around {
  readonly calendar: Calendar;
  readonly clockwork: Clockwork;
  readonly held: Held;
  readonly seed: number;
  exchange(seat: Seat, hour: Hour): void;
}

/** People with seats who would rather have an earlier day, from `first` on. */
interface Waiting {
  no: number;
  seats: readonly Seat[];
  first: number;
  missed: number;
  isOver: boolean;
  /** The day of the last offer: one a day. */
  offeredOn?: number;
  /** Told that they have the earlier day now. */
  taken: () => void;
}

/** Of those who are offered an earlier seat so many answer in time. */
const answerInTime = 0.85;

/** The list of each office: what comes free goes to it first, by the program's own order, hours and spans. */
export class WaitingLists {
  readonly #town: Around;
  readonly #lists = new Map<number, Waiting[]>();
  #last = 0;

  constructor(town: Around) {
    this.#town = town;
  }

  /** A sender has two wishes at most. */
  join(seats: readonly Seat[], first: number, taken: () => void): void {
    const [own] = seats;
    if (!own) return;
    const list = this.#listOf(own.hour).filter(isAlive);
    this.#lists.set(own.hour.office.id, list);
    const theirs = list.filter((one) => one.seats[0]?.contact === own.contact);
    if (theirs.length < mostWishes) list.push({ no: ++this.#last, seats, first, missed: 0, isOver: false, taken });
  }

  /** They wait no more: they moved to a day of their own choice. */
  leave(seats: readonly Seat[]): void {
    const [own] = seats;
    if (!own) return;
    for (const one of this.#listOf(own.hour)) if (one.seats.some((seat) => seats.includes(seat))) one.isOver = true;
  }

  /** A seat of this hour is free: it is offered, at night kept for the morning, or everybody's. */
  freed(hour: Hour, at: number): void {
    const today = Math.floor(at / minutesOfDay);
    const waiting = this.#listOf(hour).filter((one) => isAlive(one) && wants(one, hour.day) && one.offeredOn !== today);
    if (waiting.length === 0) return;
    const { calendar } = this.#town;
    const day = calendar.dateOf(hour.day);
    const free = {
      office: hour.office.id,
      day,
      starts: Temporal.PlainTime.from(hour.starts),
      left: hour.seats - hour.taken,
    };
    const now = calendar.momentOf(at);
    const moment = offerMoment(hour.office, now);
    if (!isFarEnough(hour.office, free, moment)) return;
    const ordered = waiting.map(({ no, seats }) => ({ no, people: seats.length, first: day, last: day }));
    const night = Math.round((moment.epochMilliseconds - now.epochMilliseconds) / 60_000);
    for (const { wish } of match(ordered, [free])) {
      const one = waiting.find(({ no }) => no === wish.no) as Waiting;
      if (night > 0) this.#keep(hour, wish.people, at + night);
      else this.#offer(one, hour, at);
    }
  }

  #keep(hour: Hour, seats: number, until: number): void {
    this.#rest(hour, seats);
    this.#town.clockwork.plan(until, (at) => this.#restOver(hour, seats, at));
  }

  #offer(one: Waiting, hour: Hour, at: number): void {
    const { clockwork, seed } = this.#town;
    const seats = one.seats.length;
    one.offeredOn = Math.floor(at / minutesOfDay);
    this.#rest(hour, seats);
    const luck = (what: string) => chance(seed, one.seats[0]?.person.id ?? "", what, at);
    if (luck("answers an offer") < answerInTime)
      return clockwork.plan(at + between(2, offerMinutes - 1, luck("reads an offer")), (then) =>
        this.#take(one, hour, then),
      );
    clockwork.plan(at + offerMinutes, (then) => {
      one.missed += 1;
      this.#restOver(hour, seats, then);
    });
  }

  #take(one: Waiting, hour: Hour, at: number): void {
    if (!isAlive(one) || !wants(one, hour.day)) return this.#restOver(hour, one.seats.length, at);
    const before = one.seats.map((seat) => seat.hour);
    this.#town.held.count("resting", hour, -one.seats.length);
    for (const seat of one.seats) this.#town.exchange(seat, hour);
    one.isOver = true;
    one.taken();
    // What they had goes to the list in the same moment.
    for (const old of before) this.#town.calendar.giveBack(old);
    for (const old of new Set(before)) this.freed(old, at);
  }

  #rest(hour: Hour, seats: number): void {
    for (let n = 0; n < seats; n++) this.#town.calendar.takeHour(hour);
    this.#town.held.count("resting", hour, seats);
  }

  #restOver(hour: Hour, seats: number, at: number): void {
    for (let n = 0; n < seats; n++) this.#town.calendar.giveBack(hour);
    this.#town.held.count("resting", hour, -seats);
    this.freed(hour, at);
  }

  #listOf({ office }: Hour): Waiting[] {
    return this.#lists.get(office.id) ?? [];
  }
}

function isAlive({ seats, missed, isOver }: Waiting): boolean {
  return !isOver && missed < mostMissed && seats.every(({ state }) => state === "sure");
}

function wants({ first, seats }: Waiting, day: number): boolean {
  return first <= day && day < (seats[0]?.hour.day ?? 0);
}
