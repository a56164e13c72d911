import { lettersApart } from "./letters-apart.ts";

/** One seat that a contact had, as far as cases look at it. Moments are milliseconds. */
export interface SeatFact {
  contact: string;
  /** Those asked for in one message share it; by itself a seat is its own. What becomes of a family is one occasion. */
  party: string;
  office: number;
  /** 2017-08-14 */
  day: string;
  starts: string;
  /** When it was asked for, and on which day of its office that was. */
  at: number;
  askedOn: string;
  /** Folded; only where it is looked at. */
  name?: string | undefined;
  birth?: string | undefined;
  /** What became of it; undefined: its hour lies ahead. */
  end?: { as: "missed" | "given-back" | "came"; at: number } | undefined;
}

export type CaseKind = "unused" | "swaps" | "names" | "burst";
export const caseKinds: readonly CaseKind[] = ["unused", "swaps", "names", "burst"];

/** What was found, in numbers alone: whoever decides sees these and no name. */
export interface FoundCase {
  kind: CaseKind;
  contacts: string[];
  /** Where most of their seats are. */
  office: number;
  facts: { contacts: number; seats: number; unused: number; came: number; swaps: number };
}

/** From when on a person looks at it. Each wants several signs, so that no family, no helper and no indecisive citizen stands here. */
export const caseRules = {
  /** Occasions whose seats nobody used, of one contact, and so many times those that somebody used. */
  unused: 8,
  timesUsed: 3,
  /** Times that one contact gave seats back and the same other one took them as soon as they were free. Anybody may do so once by chance. */
  swaps: 2,
  /** A seat rests 20 to 60 minutes; a program that waits for it has it in some more. */
  swapMinutes: { least: 20, most: 75 },
  /** Contacts with seats for near-equal names and one birth date, none of which was used. */
  nameContacts: 4,
  /** Contacts first seen on one day at one office, each with so many unused occasions and none used. */
  burstContacts: 10,
  burstUnused: 3,
} as const;

/**
 * The cases in some contacts' seats of the last months. `known`: contacts who stand in a case already. The more telling kind first; a
 * contact stands in one of them.
 */
export function findCases(seats: readonly SeatFact[], known: ReadonlySet<string>): FoundCase[] {
  const byContact = Map.groupBy(seats, ({ contact }) => contact);
  const swaps = swapsOf(seats);
  const taken = new Set(known);
  const free = (contacts: readonly string[]) => contacts.filter((contact) => !taken.has(contact));
  const cases: FoundCase[] = [];
  const open = (kind: CaseKind, contacts: readonly string[], least: number) => {
    const theirs = free(contacts);
    if (theirs.length < least) return;
    for (const contact of theirs) taken.add(contact);
    cases.push(caseOf(kind, theirs, byContact, swaps));
  };
  for (const contacts of namesakes(seats, byContact)) open("names", contacts, caseRules.nameContacts);
  for (const contacts of bursts(byContact)) open("burst", contacts, caseRules.burstContacts);
  for (const { giver, taker, times } of swaps) if (times >= caseRules.swaps) open("swaps", [giver, taker], 1);
  for (const [contact, theirs] of byContact) {
    const { unused, came } = countsOf(theirs);
    if (unused >= caseRules.unused && unused >= caseRules.timesUsed * came) open("unused", [contact], 1);
  }
  return cases;
}

function caseOf(
  kind: CaseKind,
  contacts: string[],
  byContact: ReadonlyMap<string, readonly SeatFact[]>,
  swaps: readonly Swap[],
): FoundCase {
  const seats = contacts.flatMap((contact) => byContact.get(contact) ?? []);
  const offices = [...Map.groupBy(seats, ({ office }) => office)].sort((a, b) => b[1].length - a[1].length);
  const among = swaps.filter(({ giver, taker }) => contacts.includes(giver) && contacts.includes(taker));
  const times = among.reduce((sum, swap) => sum + swap.times, 0);
  return {
    kind,
    contacts,
    office: offices[0]?.[0] ?? 0,
    facts: { contacts: contacts.length, seats: seats.length, ...countsOf(seats), swaps: times },
  };
}

/** In occasions: a party came when one of it did, and is unused when all of it has ended and none did. */
function countsOf(seats: readonly SeatFact[]): { unused: number; came: number } {
  const parties = [...Map.groupBy(seats, ({ party }) => party).values()];
  const came = (party: readonly SeatFact[]) => party.some(({ end }) => end?.as === "came");
  const unused = (party: readonly SeatFact[]) => !came(party) && party.every(({ end }) => end !== undefined);
  return { unused: parties.filter(unused).length, came: parties.filter(came).length };
}

/** How often one contact took the seat that another gave back, the moment it was free. */
interface Swap {
  giver: string;
  taker: string;
  times: number;
}

const hour = 3_600_000;

function swapsOf(seats: readonly SeatFact[]): Swap[] {
  const { least, most } = caseRules.swapMinutes;
  const bySlot = Map.groupBy(seats, ({ office, day, starts }) => `${office} ${day} ${starts}`);
  const swaps = new Map<string, { giver: string; taker: string; hours: Set<number> }>();
  for (const here of bySlot.values()) {
    const takers = new Set(here);
    for (const { contact, end } of here) {
      if (end?.as !== "given-back") continue;
      const taker = [...takers].find((one) => {
        const minutes = (one.at - end.at) / 60_000;
        return one.contact !== contact && minutes >= least && minutes <= most;
      });
      if (!taker) continue;
      // A seat has one taker.
      takers.delete(taker);
      const pair = `${contact} ${taker.contact}`;
      const swap = swaps.get(pair) ?? { giver: contact, taker: taker.contact, hours: new Set() };
      swap.hours.add(Math.floor(end.at / hour));
      swaps.set(pair, swap);
    }
  }
  return [...swaps.values()].map(({ hours, ...pair }) => ({ ...pair, times: hours.size }));
}

/** Contacts with seats for people of one birth date whose names are nearly the same, where nobody came for any of those. */
function namesakes(seats: readonly SeatFact[], byContact: ReadonlyMap<string, readonly SeatFact[]>): string[][] {
  const named = seats.filter(({ name, birth, end }) => name !== undefined && birth !== undefined && end?.as !== "came");
  return [...Map.groupBy(named, ({ birth }) => birth).values()].flatMap((born) =>
    groupsOf([...new Set(born.map(({ name }) => name as string))]).flatMap((names) => {
      const theirs = born.filter(({ name }) => names.has(name as string));
      const contacts = [...new Set(theirs.map(({ contact }) => contact))];
      const used = contacts.some((contact) => byContact.get(contact)?.some(({ end }) => end?.as === "came"));
      return used || contacts.length < caseRules.nameContacts ? [] : [contacts];
    }),
  );
}

/** Names around the one in their middle: no chain of small steps leads from one to quite another. */
function groupsOf(names: readonly string[]): Set<string>[] {
  const groups: Set<string>[] = [];
  let left = [...names].sort();
  while (left.length > 0) {
    const [middle] = left as [string];
    const group = new Set(left.filter((name) => isNearEqual(middle, name)));
    groups.push(group);
    left = left.filter((name) => !group.has(name));
  }
  return groups;
}

/** Equal, or a letter changed in a short name and two in a long one. Words left out are no sign: half the country has one name. */
export function isNearEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(a.length, b.length) >= 12 ? 2 : Math.min(a.length, b.length) >= 7 ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && lettersApart(a, b) <= most;
}

function bursts(byContact: ReadonlyMap<string, readonly SeatFact[]>): string[][] {
  const first = [...byContact].flatMap(([contact, seats]) => {
    const { unused, came } = countsOf(seats);
    const { askedOn, office } = seats.reduce((a, b) => (b.at < a.at ? b : a));
    return came === 0 && unused >= caseRules.burstUnused ? [{ contact, met: `${office} ${askedOn}` }] : [];
  });
  return [...Map.groupBy(first, ({ met }) => met).values()]
    .map((met) => met.map(({ contact }) => contact))
    .filter((contacts) => contacts.length >= caseRules.burstContacts);
}
