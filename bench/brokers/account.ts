import type { Office } from "../../src/office/index.ts";
import { chance, oneOf } from "./chance.ts";
import { aContact, type Contact, type Person, type Seat } from "./contact.ts";
import { personOf } from "./people.ts";

/** A broker's account: what it would like to take, and how it goes about it. */
export interface Account {
  id: string;
  /** Fictitious bookings that it tries in all. */
  wants: number;
  phones: Contact[];
  offices: Office[];
  /** Gives back in time what it could not sell, so that nobody is missed. */
  tidy: boolean;
  /** One birth date and one name a letter apart, or the same again: programs make such series. Others invent each anew. */
  series: boolean;
  /** People it invented, and bookings it had for them. */
  made: number;
  booked: number;
  unsold: Set<Seat>;
}

/** The police counted 72,000 fictitious applications, up to 4,000 by one account. */
const all = 72_000;
const largest = 4_000;

/** `phones`: telephones an account has, of which the next is used when the one before gets nothing more. */
export function accountsOf(seed: number, count: number, phones: number, offices: readonly Office[]): Account[] {
  const wants = wantsOf(count);
  // Jakarta and its neighbours, as the analysts of 2018 saw it; everywhere else one time in four.
  const weights = offices.map((office) => [office, isAroundJakarta(office) ? 10 : 1] as const);
  return wants.map((wanted, i) => {
    const id = `broker${i}`;
    const luck = (what: string) => chance(seed, id, what);
    return {
      id,
      wants: wanted,
      phones: Array.from({ length: phones }, (_, n) => aContact(`${id}.${n}`, "broker")),
      offices: [oneOf(weights, luck("office")), oneOf(weights, luck("other office"))],
      tidy: luck("tidy") < 0.5,
      series: luck("series") < 0.4,
      made: 0,
      booked: 0,
      unsold: new Set<Seat>(),
    };
  });
}

function isAroundJakarta({ province }: Office): boolean {
  return /jakarta|banten|jawa barat/i.test(province);
}

/** Few have most: the n-th largest wants a share of 1/n^0.75, none more than the largest. */
function wantsOf(count: number): number[] {
  const shares = Array.from({ length: count }, (_, i) => (i + 1) ** -0.75);
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.min(largest, Math.round((share / sum) * all)));
}

/** The next invented applicant of an account. */
export function inventedBy(account: Account, seed: number): Person {
  const n = account.made++;
  const id = `${account.id}#${n}`;
  const luck = (what: string) => chance(seed, account.series ? account.id : id, what);
  const person = personOf(id, luck);
  if (!account.series) return person;
  return { ...person, name: person.name + ["", "A", "I"][n % 3] };
}
