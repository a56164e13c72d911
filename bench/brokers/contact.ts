import {
  type BookedFor,
  type Caution,
  foldName,
  overShare,
  recordOf,
  type Share,
  shareOf,
} from "../../src/booking/index.ts";
import type { Rules } from "../../src/office/index.ts";
import type { Hour } from "./calendar.ts";
import type { Measures } from "./measures.ts";

/** Somebody for whom a seat is asked. */
export interface Person {
  id: string;
  name: string;
  birth: string;
}

export interface Seat {
  contact: Contact;
  person: Person;
  /** Those of one message share it. */
  party: string;
  hour: Hour;
  /** Minute at which it was asked for. */
  at: number;
  state: "held" | "sure" | "given-back" | "lapsed" | "missed" | "came";
  endedAt?: number;
  /** How often it was moved to another day. */
  moves?: number;
  /** Who got it in another's name, where nobody compares names. */
  soldTo?: Person;
}

/** A telephone as the program knows it. */
export interface Contact {
  id: string;
  kind: "honest" | "broker";
  live: Set<Seat>;
  seats: Seat[];
  recentBookings: Temporal.Instant[];
  /** For whom these were. */
  bookedFor: BookedFor[];
  givenBack: Temporal.Instant[];
  /** Moves to another day, a party's together as one. */
  moved: Temporal.Instant[];
  missed: Temporal.Instant[];
  cameAt: Temporal.Instant | undefined;
  caution: Caution | undefined;
}

export function aContact(id: string, kind: Contact["kind"]): Contact {
  return {
    id,
    kind,
    live: new Set(),
    seats: [],
    recentBookings: [],
    bookedFor: [],
    givenBack: [],
    moved: [],
    missed: [],
    cameAt: undefined,
    caution: undefined,
  };
}

/** What the policy of the program gives this contact, with the measures that are switched on. */
export function shareOfContact(contact: Contact, rules: Rules, now: Temporal.Instant, measures: Measures): Share {
  const { cameAt } = contact;
  const missed = contact.missed.filter((at) => !cameAt || Temporal.Instant.compare(at, cameAt) > 0).length;
  const record = recordOf(contact, measures.noShows ? missed : 0, now);
  const soft = measures.unused ? rules : { ...rules, unusedAsks: never, unusedOne: never };
  return shareOf(soft, record, measures.cases ? contact.caution : undefined, now);
}

/** By which rule of a sender a person was refused. */
export type Refused = "live" | "new" | NonNullable<Share["fewer"]>["why"];

/** Whom of these people it may have, and why not the others; with `senders` off nobody counts. */
export function mayHave(contact: Contact, people: Person[], rules: Rules, now: Temporal.Instant, measures: Measures) {
  const share = shareOfContact(contact, rules, now, measures);
  const granted: Person[] = [];
  const refused = new Map<Person, Refused>();
  for (const person of people) {
    const sender = { ...contact, live: contact.live.size + granted.length };
    const over = measures.senders && overShare(rules, share, sender, keyOf(person), now);
    if (!over) granted.push(person);
    else if (over.many === "live") refused.set(person, share.fewer?.why ?? "live");
    else refused.set(person, share.fewNew ? "not-used" : "new");
  }
  return { granted, asks: share.asks, refused };
}

/** By what the program tells people of one sender apart. */
export function keyOf({ name, birth }: Person): string {
  return `${birth} ${foldName(name)}`;
}

const never = Number.MAX_SAFE_INTEGER;
