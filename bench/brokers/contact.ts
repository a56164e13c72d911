import { type Caution, overShare, recordOf, type Share, shareOf } from "../../src/booking/index.ts";
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
  givenBack: Temporal.Instant[];
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
    givenBack: [],
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

/** Whether it may have so many people more; with `senders` off nobody counts. */
export function mayHave(contact: Contact, people: number, rules: Rules, now: Temporal.Instant, measures: Measures) {
  const share = shareOfContact(contact, rules, now, measures);
  if (!measures.senders) return { granted: people, asks: share.asks, refused: undefined };
  let granted = 0;
  let refused: Refused | undefined;
  const recentBookings = [...contact.recentBookings];
  while (granted < people) {
    const over = overShare(rules, share, { live: contact.live.size + granted, recentBookings }, now);
    if (over) {
      refused = over.many === "new" ? (share.fewNew ? "not-used" : "new") : (share.fewer?.why ?? "live");
      break;
    }
    granted += 1;
  }
  return { granted, asks: share.asks, refused };
}

const never = Number.MAX_SAFE_INTEGER;
