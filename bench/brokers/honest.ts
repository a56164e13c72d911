import { minutesOfDay } from "./calendar.ts";
import { between, chance } from "./chance.ts";
import type { Person, Seat } from "./contact.ts";
import { Losses } from "./losses.ts";
import type { SenderKind, Wish } from "./people.ts";
import type { Town } from "./town.ts";

/** The day for which each honest person had a seat last; undefined: none was to be had. */
export type Got = Map<string, number | undefined>;

/** Who got a day so much later than wished looks for somebody who sells an earlier one. */
const tooLate = 4;

/** Of those who read that the day they wished is full so many wait for it, with a later one in hand. The letter says how. */
const shareThatWaits = 0.5;

/** The same, where the letter about the full day says that a seat of it was just given back and goes first to those who wait. */
const shareThatWaitsForOne = 0.75;

/** Of those who want another day so many write PINDAH, as their letter and the question after BATAL say; the others give back and ask anew. */
const shareThatMoves = 0.8;

/** What honest people do: ask, take the next free day, confirm, change their mind, come or not. */
export class Honest {
  readonly got: Got = new Map();
  readonly kinds = new Map<string, SenderKind>();
  readonly losses = new Losses();
  readonly town: Town;
  /** Where somebody who had to take a late day may buy an earlier one. */
  readonly market: (wish: Wish, seat: Seat | undefined, at: number) => void;

  /** True: somebody sells it to them, now or tomorrow. */
  readonly dealer: (wish: Wish, at: number) => boolean;

  constructor(town: Town, market: Honest["market"], dealer: Honest["dealer"]) {
    this.town = town;
    this.market = market;
    this.dealer = dealer;
  }

  expect(wish: Wish): void {
    for (const { id } of wish.people) {
      if (wish.buys) continue;
      this.got.set(id, undefined);
      this.kinds.set(id, wish.kind);
    }
    this.town.clockwork.plan(wish.at, (at) => {
      if (!this.dealer(wish, at)) this.#ask(wish, at, 0);
    });
  }

  /** Whoever would rather have paid and found nobody. */
  asksAfterAll(wish: Wish, at: number): void {
    this.#ask(wish, at, 0);
  }

  #ask(wish: Wish, at: number, tries: number): void {
    const { town } = this;
    const contact = town.contact(wish.contact, "honest");
    const { granted: now, asks, refused } = town.mayHave(contact, wish.people, wish.office, at);
    for (const [{ id }, why] of refused) this.losses.note(id, why);
    if (refused.size > 0) this.#fromOwnPhone(wish, [...refused.keys()], at);
    if (now.length === 0) return;
    const { calendar } = town;
    const today = Math.floor(at / minutesOfDay);
    const day = this.#dayFor(wish, now.length, today);
    this.#noteFull(wish, now, day ?? calendar.horizon(wish.office, today));
    if (day === undefined) return this.#askTomorrow({ ...wish, people: now }, at, tries);
    const oneRests = day > wish.wished && town.held.has("resting", wish.office, wish.wished);
    const seats = now.map((person) => {
      const hour = town.calendar.take(wish.office, day)!;
      return town.seat(contact, person, hour, at, asks ? "held" : "sure", wish.id);
    });
    if (!asks) return this.#has(wish, seats, at, oneRests);
    // Some do not see the question in time; they write again in the evening.
    if (this.#luck(wish, `yes ${tries}`) < 0.96)
      return town.clockwork.plan(at + 10, (then) => this.#confirm(wish, seats, then, oneRests));
    for (const { id } of now) this.losses.note(id, "question");
    town.clockwork.plan(at + town.rules(wish.office, at).holdMinutes, (then) => {
      for (const seat of seats) town.letGo(seat, then);
    });
    town.clockwork.plan(at + 300, (then) => this.#ask({ ...wish, people: now }, then, tries + 1));
  }

  #confirm(wish: Wish, seats: Seat[], at: number, oneRests: boolean): void {
    for (const seat of seats) this.town.confirm(seat, at);
    this.#has(wish, seats, at, oneRests);
  }

  #dayFor({ office, wished }: Wish, seats: number, today: number): number | undefined {
    const { calendar } = this.town;
    return calendar.firstFree(office, wished, today, seats) ?? calendar.firstFree(office, today + 1, today, seats);
  }

  #noteFull({ office, wished }: Wish, people: Person[], day: number): void {
    for (let full = wished; full < day; full++)
      for (const [holder, trouble] of [
        ["broker", "brokers"],
        ["resting", "resting"],
      ] as const)
        if (this.town.held.has(holder, office, full)) for (const { id } of people) this.losses.note(id, trouble);
  }

  #has(wish: Wish, seats: Seat[], at: number, oneRests: boolean): void {
    if (!wish.buys) for (const { person, hour } of seats) this.got.set(person.id, hour.day);
    const [first] = seats;
    if (!wish.buys && wish.people.length === 1 && first && first.hour.day >= wish.wished + tooLate)
      this.market(wish, first, at);
    if (wish.cancels > 0) this.#changeTheirMind(wish, seats, at);
    this.#waitForEarlier(wish, seats, oneRests ? shareThatWaitsForOne : shareThatWaits);
  }

  #waitForEarlier(wish: Wish, seats: Seat[], share: number): void {
    const [first] = seats;
    if (!this.town.measures.list || !first || first.hour.day <= wish.wished) return;
    if (this.#luck(wish, "waits") >= share) return;
    this.town.lists.join(seats, wish.wished, () => {
      if (!wish.buys) for (const { person, hour } of seats) this.got.set(person.id, hour.day);
    });
  }

  #changeTheirMind(wish: Wish, seats: Seat[], at: number): void {
    const left = Math.max(1, seats[0]!.hour.at - minutesOfDay / 2 - at);
    const when = at + Math.floor(left * this.#luck(wish, `when ${wish.cancels}`));
    this.town.clockwork.plan(when, (then) => {
      const theirs = seats.filter(({ state }) => state === "sure");
      if (theirs.length === 0) return;
      const today = Math.floor(then / minutesOfDay);
      const wished = Math.max(today + 1, seats[0]!.hour.day + between(-2, 7, this.#luck(wish, `new ${wish.cancels}`)));
      const people = theirs.map(({ person }) => person);
      const anew = { ...wish, people, wished, cancels: wish.cancels - 1 };
      if (this.#moves(wish, theirs, then)) return this.#move(anew, theirs, then);
      for (const seat of theirs) this.town.letGo(seat, then);
      this.town.clockwork.plan(then + 20, (later) => this.#ask(anew, later, 0));
    });
  }

  /** A group that is put off has no other day yet. */
  #moves(wish: Wish, seats: readonly Seat[], at: number): boolean {
    const possible = wish.kind !== "group" && seats.every((seat) => this.town.canMove(seat, at));
    return possible && this.#luck(wish, "PINDAH") < shareThatMoves;
  }

  /** PINDAH, all of them together; where no other day has room they keep the one they have. */
  #move(wish: Wish, seats: Seat[], at: number): void {
    const { town } = this;
    const [{ hour: own }] = seats as [Seat];
    const today = Math.floor(at / minutesOfDay);
    const day = wish.wished === own.day ? own.day : this.#dayFor(wish, seats.length, today);
    if (day !== own.day) this.#noteFull(wish, wish.people, day ?? town.calendar.horizon(wish.office, today));
    const oneRests = day !== undefined && day > wish.wished && town.held.has("resting", wish.office, wish.wished);
    if (day !== undefined && day !== own.day) {
      town.lists.leave(seats);
      const moves = seats.map((seat) => ({ seat, hour: town.calendar.take(wish.office, day)! }));
      town.move(moves, at);
    }
    this.#has(wish, seats, at, oneRests);
  }

  /** Refused for the sender's sake: most find another telephone the same day, as the letter tells them; the others a week later. */
  #fromOwnPhone(wish: Wish, people: Person[], at: number): void {
    const id = `${wish.id}own${at}`;
    const own = { ...wish, id, contact: id, people };
    const soon = this.#luck(wish, "own phone") < 0.97;
    const after = soon ? between(20, 400, this.#luck(wish, "finds it")) : 7 * minutesOfDay;
    this.town.clockwork.plan(at + after, (then) => this.#ask(own, then, 0));
  }

  #askTomorrow(wish: Wish, at: number, tries: number): void {
    if (!wish.buys && tries === 0 && wish.people.length === 1) this.market(wish, undefined, at);
    if (tries < 5) this.town.clockwork.plan(at + minutesOfDay, (then) => this.#ask(wish, then, tries + 1));
  }

  #luck(wish: Wish, what: string): number {
    return chance(this.town.seed, wish.id, what);
  }
}
