import {
  caseDays,
  type FoundCase,
  findCases,
  foldName,
  lookedBackDays,
  type SeatFact,
} from "../../src/booking/index.ts";
import { minutesOfDay } from "./calendar.ts";
import { chance } from "./chance.ts";
import type { Seat } from "./contact.ts";
import { Suspects } from "./suspects.ts";
import type { Town } from "./town.ts";

/** Cases of a run, and whether those who stand in them are brokers in truth. */
export interface Opened extends FoundCase {
  day: number;
  isFalse: boolean;
}

/** Looks at the facts each night, and a person decides the next morning: by the facts alone, so also where they deceive. */
export class Nights {
  readonly cases: Opened[] = [];
  readonly #known = new Set<string>();
  readonly #suspects: Suspects;
  readonly town: Town;

  constructor(town: Town, days: readonly number[]) {
    this.town = town;
    this.#suspects = new Suspects(town);
    if (town.measures.cases)
      for (const day of days) town.clockwork.plan(day * minutesOfDay + 150, (at) => this.#look(day, at));
  }

  #look(day: number, at: number): void {
    const { town } = this;
    const found = findCases(this.#seatsSince(at - lookedBackDays * minutesOfDay), this.#known);
    for (const one of found) {
      for (const contact of one.contacts) this.#known.add(contact);
      const honest = one.contacts.filter((id) => town.contacts.get(id)?.kind === "honest").length;
      this.cases.push({ ...one, day, isFalse: honest * 2 > one.contacts.length });
      const caseNo = this.cases.length;
      town.clockwork.plan(at + 8 * 60, (then) => this.#decide(one.contacts, caseNo, then));
    }
  }

  /** What the program's statements read: contacts with unused seats, swaps, and people of one birth date and nearly one name. */
  #seatsSince(since: number): SeatFact[] {
    const { alike, swapping } = this.#suspects;
    const unused = this.#suspects.unusedSince(since);
    return [...new Set([...alike, ...swapping, ...unused])].flatMap(({ seats }) =>
      seats
        .filter(({ at, state }) => at >= since && state !== "lapsed")
        .map((seat) => factOf(seat, alike.has(seat.contact))),
    );
  }

  #decide(contacts: readonly string[], caseNo: number, at: number): void {
    const { town } = this;
    for (const id of contacts) {
      const contact = town.contacts.get(id);
      if (!contact) continue;
      contact.caution = { until: town.calendar.momentOf(at + caseDays.caution * minutesOfDay), caseNo };
      // Honest people object, and somebody else finds that they are right.
      const objects = contact.kind === "honest" && chance(town.seed, id, "objects") < 0.7;
      if (objects) town.clockwork.plan(at + 2 * minutesOfDay, () => void (contact.caution = undefined));
    }
  }
}

const ends = { missed: "missed", "given-back": "given-back", came: "came" } as const;

function factOf({ contact, person, party, hour, at, state, endedAt }: Seat, named: boolean): SeatFact {
  const end = state in ends ? ends[state as keyof typeof ends] : undefined;
  return {
    contact: contact.id,
    party,
    office: hour.office.id,
    day: String(hour.day),
    starts: hour.starts,
    at: at * 60_000,
    askedOn: String(Math.floor(at / minutesOfDay)),
    ...(named && { name: foldName(person.name), birth: person.birth }),
    ...(end && { end: { as: end, at: (endedAt ?? at) * 60_000 } }),
  };
}
