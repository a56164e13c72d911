import { alikeLetters, caseRules } from "../../src/booking/index.ts";
import type { Hour } from "./calendar.ts";
import type { Contact, Seat } from "./contact.ts";
import type { Town } from "./town.ts";

/** Whose seats are worth a look, noted as they come, so that no night has to look at everybody. */
export class Suspects {
  /** Contacts of whom at least four asked for one birth date and a name that begins or ends alike. */
  readonly alike = new Set<Contact>();
  /** Contacts of whom one took twice what the other had given back a short while before. */
  readonly swapping = new Set<Contact>();
  readonly #named = new Map<string, Contact[]>();
  readonly #pairs = new Map<string, number>();
  readonly #hours = new Map<Hour, Seat[]>();
  readonly #town: Town;

  constructor(town: Town) {
    this.#town = town;
    if (!town.measures.cases) return;
    town.onSeat = (seat) => {
      this.#noteName(seat);
      this.#noteSwap(seat);
    };
  }

  /** Contacts with two seats or more that nobody used. */
  unusedSince(since: number): Contact[] {
    return [...this.#town.contacts.values()].filter(
      ({ givenBack, missed, seats }) =>
        givenBack.length + missed.length >= 2 &&
        seats.filter(({ at, state }) => at >= since && (state === "missed" || state === "given-back")).length >= 2,
    );
  }

  #noteName({ person, contact }: Seat): void {
    const [begins, ends] = [person.name.slice(0, alikeLetters), person.name.slice(-alikeLetters)];
    for (const key of [`${person.birth} < ${begins}`, `${person.birth} > ${ends}`]) {
      // Hundreds of thousands of them have one contact: an array is lighter than a set.
      const group = this.#named.get(key) ?? [];
      this.#named.set(key, group);
      if (!group.includes(contact)) group.push(contact);
      if (group.length >= caseRules.nameContacts) for (const one of group) this.alike.add(one);
    }
  }

  #noteSwap(taken: Seat): void {
    const { least, most } = caseRules.swapMinutes;
    const here = this.#hours.get(taken.hour) ?? [];
    this.#hours.set(taken.hour, here);
    for (const { contact, state, endedAt } of here) {
      const minutes = taken.at - (endedAt ?? 0);
      if (state !== "given-back" || contact === taken.contact || minutes < least || minutes > most) continue;
      const pair = `${contact.id} ${taken.contact.id}`;
      const times = (this.#pairs.get(pair) ?? 0) + 1;
      this.#pairs.set(pair, times);
      if (times >= caseRules.swaps) for (const one of [contact, taken.contact]) this.swapping.add(one);
    }
    here.push(taken);
  }
}
