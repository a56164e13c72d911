import type { Office } from "../../src/office/index.ts";
import type { Account } from "./account.ts";
import { chance } from "./chance.ts";
import type { Wish } from "./people.ts";

/** Of the people of a day so many ask alone, for themselves (`kinds` in people.ts). */
const askAlone = 0.35;

/** A customer a month for an account, on 22 working days; so many a day ask the insider. */
const customersOf = { account: 0.05, insider: 35 } as const;

/**
 * Who would rather pay than write, of those who ask alone. They want a seat in every world: where nobody sells, they ask like anybody.
 * Otherwise a world with brokers would have more people than seats were made for, and that would be called the brokers' doing.
 */
export function withCustomers(wishes: Wish[], { seed, people, accounts, insider, seats }: Trade): Wish[] {
  const all = [...seats.values()].reduce((sum, one) => sum + one, 0);
  const accountsAt = Map.groupBy(accounts, ({ offices }) => offices[0]);
  return wishes.map((wish) => {
    if (wish.kind !== "one") return wish;
    const askers = (people * askAlone * (seats.get(wish.office) ?? 0)) / all;
    const luck = chance(seed, wish.id, "rather pays") * askers;
    const desk = wish.office === insider ? customersOf.insider : 0;
    if (luck < desk) return { ...wish, cancels: 0, buys: "desk" };
    const brokers = (accountsAt.get(wish.office)?.length ?? 0) * customersOf.account;
    return luck < desk + brokers ? { ...wish, cancels: 0, buys: "broker" } : wish;
  });
}

interface Trade {
  seed: number;
  people: number;
  /** Also where none of them plays. */
  accounts: readonly Account[];
  insider: Office;
  /** Public seats of a day. */
  seats: ReadonlyMap<Office, number>;
}
