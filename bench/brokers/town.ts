import { movesOf } from "../../src/booking/index.ts";
import { type Office, type Offices, type Rules, rulesOn } from "../../src/office/index.ts";
import { Calendar, type Hour, minutesOfDay } from "./calendar.ts";
import { between, chance } from "./chance.ts";
import { Clockwork } from "./clockwork.ts";
import { aContact, type Contact, keyOf, mayHave, type Person, type Seat } from "./contact.ts";
import { Held } from "./held.ts";
import type { Measures } from "./measures.ts";
import { WaitingLists } from "./waiting.ts";

/** Seats, telephones and time: what the program does with a request, in memory and by the same policy. */
export class Town {
  readonly calendar: Calendar;
  readonly clockwork = new Clockwork();
  readonly contacts = new Map<string, Contact>();
  readonly held = new Held();
  readonly #rules: Map<number, Rules>[] = [];
  readonly lists = new WaitingLists(this);
  /** Told of every seat that somebody got. */
  onSeat: (seat: Seat) => void = () => {};
  /** Told when somebody's hour was there: they came, or did not. */
  onEnd: (seat: Seat) => void = () => {};
  /** Whether somebody comes to a seat that still stands at its hour. */
  comes: (seat: Seat) => boolean = () => true;
  readonly offices: Offices;
  readonly seed: number;
  readonly measures: Measures;

  constructor(offices: Offices, seed: number, measures: Measures, first: Temporal.PlainDate, days: number) {
    this.offices = offices;
    this.seed = seed;
    this.measures = measures;
    this.calendar = new Calendar(offices, first, days);
  }

  contact(id: string, kind: Contact["kind"]): Contact {
    const known = this.contacts.get(id);
    if (known) return known;
    const fresh = aContact(id, kind);
    this.contacts.set(id, fresh);
    return fresh;
  }

  /** What `grant` would answer to a well-formed message: whom of so many people the sender may have, and whether they are held or sure. */
  mayHave(contact: Contact, people: Person[], office: Office, at: number) {
    return mayHave(contact, people, this.rules(office, at), this.calendar.momentOf(at), this.measures);
  }

  rules(office: Office, at: number): Rules {
    const day = Math.floor(at / minutesOfDay);
    const known = (this.#rules[day] ??= new Map());
    const rules = known.get(office.id) ?? rulesOn(office, this.calendar.dateOf(day));
    known.set(office.id, rules);
    return rules;
  }

  /** A seat that was taken is this person's, held or sure. */
  seat(contact: Contact, person: Person, hour: Hour, at: number, state: "held" | "sure", party = person.id): Seat {
    const seat: Seat = { contact, person, party: `${party} ${at}`, hour, at, state };
    contact.live.add(seat);
    contact.seats.push(seat);
    this.held.count(contact, hour, 1);
    this.onSeat(seat);
    if (state === "sure") this.#settled(seat, at);
    this.#expect(seat);
    return seat;
  }

  /** Half past the hour everybody has come who comes. */
  #expect(seat: Seat): void {
    const { hour } = seat;
    this.clockwork.plan(hour.at + 30, (then) => {
      if (seat.hour === hour) this.#strike(seat, then);
    });
  }

  /** YA. */
  confirm(seat: Seat, at: number): void {
    if (seat.state !== "held") return;
    seat.state = "sure";
    this.#settled(seat, at);
  }

  #settled({ contact, person }: Seat, at: number): void {
    const now = this.calendar.momentOf(at);
    contact.recentBookings.push(now);
    contact.bookedFor.push({ person: keyOf(person), at: now });
  }

  /** BATAL, or a hold that ran out: the seat rests, then it is everybody's. Returns when. */
  letGo(seat: Seat, at: number): number {
    if (seat.state !== "held" && seat.state !== "sure") return at;
    // A party gives back once, as `givenBackAfter` counts it.
    const mates = seat.contact.seats.some((one) => one.party === seat.party && one.state === "given-back");
    if (seat.state === "sure" && !mates) seat.contact.givenBack.push(this.calendar.momentOf(at));
    seat.state = seat.state === "sure" ? "given-back" : "lapsed";
    seat.endedAt = at;
    seat.contact.live.delete(seat);
    this.held.count(seat.contact, seat.hour, -1);
    return this.#giveUp(seat, at);
  }

  /** Whether PINDAH is still possible: so often, its sender's moves counted too, and not in the last hours. */
  canMove({ state, hour, contact, moves = 0 }: Seat, at: number): boolean {
    const rules = this.rules(hour.office, at);
    const often = this.measures.unused && movesOf(contact, this.calendar.momentOf(at)) >= rules.movesUnproved;
    return state === "sure" && moves < rules.moves && !often && at <= hour.at - 60 * rules.moveHours;
  }

  /** PINDAH of one or of a party together; their new hours were taken before, the old ones rest as if given back. Returns until when the last does. */
  move(seats: readonly { seat: Seat; hour: Hour }[], at: number): number {
    const until = seats.map(({ seat, hour }) => {
      const free = this.#giveUp(seat, at);
      seat.moves = (seat.moves ?? 0) + 1;
      this.exchange(seat, hour);
      return free;
    });
    for (const contact of new Set(seats.map(({ seat }) => seat.contact)))
      contact.moved.push(this.calendar.momentOf(at));
    return Math.max(at, ...until);
  }

  /** Its hour rests, then it is everybody's. */
  #giveUp({ hour, person }: Seat, at: number): number {
    const { restingMinutesLeast: least, restingMinutesMost: most } = this.rules(hour.office, at);
    const rest = this.measures.rest ? between(least, most, chance(this.seed, "rest", person.id, at)) : 0;
    if (rest === 0) this.#free(hour, at);
    else this.#rest(hour, at + rest);
    return at + rest;
  }

  /** An earlier seat that was kept for this one's person, instead of it: the caller frees the old one. */
  exchange(seat: Seat, hour: Hour): void {
    this.held.count(seat.contact, seat.hour, -1);
    seat.hour = hour;
    this.held.count(seat.contact, hour, 1);
    this.#expect(seat);
  }

  #free(hour: Hour, at: number): void {
    this.calendar.giveBack(hour);
    if (this.measures.list) this.lists.freed(hour, at);
  }

  #rest(hour: Hour, until: number): void {
    this.held.count("resting", hour, 1);
    this.clockwork.plan(until, (at) => {
      this.held.count("resting", hour, -1);
      this.#free(hour, at);
    });
  }

  #strike(seat: Seat, at: number): void {
    if (seat.state !== "held" && seat.state !== "sure") return;
    const came = seat.state === "sure" && this.comes(seat);
    seat.state = came ? "came" : "missed";
    seat.endedAt = at;
    const { contact } = seat;
    contact.live.delete(seat);
    const now = this.calendar.momentOf(at);
    if (came) contact.cameAt = now;
    else contact.missed.push(now);
    this.onEnd(seat);
  }
}
