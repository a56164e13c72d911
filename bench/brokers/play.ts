import type { Office, Offices } from "../../src/office/index.ts";
import { type Account, accountsOf } from "./account.ts";
import { Brokers } from "./broker.ts";
import { chance } from "./chance.ts";
import type { Seat } from "./contact.ts";
import { withCustomers } from "./customers.ts";
import { type Got, Honest } from "./honest.ts";
import { Insider } from "./insider.ts";
import type { Losses } from "./losses.ts";
import type { Measures } from "./measures.ts";
import { Nights, type Opened } from "./night.ts";
import { honestOf, type SenderKind, type Wish } from "./people.ts";
import { type Strategy, shareThatComes } from "./strategy.ts";
import { Town } from "./town.ts";

/** What is played. */
export interface Game {
  offices: Offices;
  seed: number;
  first: Temporal.PlainDate;
  weeks: number;
  /** Honest people a day. */
  people: number;
  accounts: number;
  /** Telephones of an account. */
  phones: number;
  strategy: Strategy;
}

/** What came of it. */
export interface Played {
  got: Got;
  kinds: ReadonlyMap<string, SenderKind>;
  losses: Losses;
  honest: number;
  /** Seats that somebody used; those of them that a broker or an insider had sold. */
  used: number;
  sold: number;
  /** Bookings of invented people, and the most that one account had. */
  invented: number;
  mostInvented: number;
  cases: Opened[];
  /** Honest contacts that a case made smaller, at any time. */
  cautioned: number;
}

/** Plays the weeks once. `brokers` false: nobody but honest people. */
export function play(game: Game, measures: Measures, { brokers }: { brokers: boolean }): Played {
  const { offices, seed, first, weeks } = game;
  const ahead = 45;
  const days = weeks * 7;
  const town = new Town(offices, seed, measures, first, days + ahead);
  const working = [...Array(days).keys()].filter((day) =>
    offices.all.some((one) => town.calendar.hoursOf(one, day).length > 0),
  );
  const accounts = accountsOf(seed, game.accounts, game.phones, offices.all);
  const insiderAt = officeOfInsider(offices);
  const wishes = wishesOf(game, town, working, accounts);
  const comes = new Map(wishes.flatMap(({ people, ...wish }) => people.map(({ id }) => [id, wish.comes] as const)));
  const sellers = new Brokers(town, brokers ? accounts : [], working, game.strategy);
  const insider = brokers
    ? new Insider(town, insiderAt, working, (wish, at) => honest.asksAfterAll(wish, at))
    : undefined;
  const dealer = (wish: Wish, at: number) => {
    if (wish.buys === "desk") return insider?.serve(wish) ?? false;
    return wish.buys === "broker" && sellers.serve(wish, at);
  };
  const honest = new Honest(town, brokers ? sellers.sell : () => {}, dealer);
  for (const wish of wishes) honest.expect(wish);
  const nights = new Nights(town, working);
  const isSold = (seat: Seat) => sellers.sold.has(seat) || insider?.sold.has(seat) === true;
  town.comes = (seat) => {
    const luck = chance(seed, seat.person.id, "comes");
    if (isSold(seat)) return luck < 0.95;
    return seat.contact.kind === "broker" ? luck < shareThatComes(game.strategy) : (comes.get(seat.person.id) ?? false);
  };
  let used = 0;
  let sold = 0;
  town.onEnd = (seat) => {
    if (seat.state !== "came") return;
    used += 1;
    // Whoever a broker sends in an invented name is the broker's, too.
    if (isSold(seat) || seat.contact.kind === "broker") sold += 1;
  };
  town.clockwork.run();
  return {
    got: honest.got,
    kinds: honest.kinds,
    losses: honest.losses,
    honest: honest.got.size,
    used,
    sold,
    invented: sellers.invented,
    mostInvented: Math.max(0, ...accounts.map(({ booked }) => booked)),
    cases: nights.cases,
    cautioned: [...town.contacts.values()].filter(({ kind, caution }) => kind === "honest" && caution).length,
  };
}

const wishesOfGames = new WeakMap<Game, Wish[]>();

/** What honest people want: the same in every world of a game, so it is thought of once. */
function wishesOf(game: Game, town: Town, working: readonly number[], accounts: readonly Account[]): Wish[] {
  const known = wishesOfGames.get(game);
  if (known) return known;
  const { offices, seed } = game;
  const insider = officeOfInsider(offices);
  const wishes = working.flatMap((day) => {
    const seats = new Map(offices.all.map((office) => [office, seatsOf(town, office, day)]));
    const asked = honestOf(seed, day, game.people, offices.all, (office) => seats.get(office) ?? 0);
    return withCustomers(asked, { seed, people: game.people, accounts, insider, seats });
  });
  wishesOfGames.set(game, wishes);
  return wishes;
}

function seatsOf(town: Town, office: Office, day: number): number {
  return town.calendar.hoursOf(office, day).reduce((sum, { seats }) => sum + seats, 0);
}

/** The office with the most people. */
function officeOfInsider(offices: Offices): Office {
  return offices.byCode.get("jakarta-pusat") ?? (offices.all[0] as Office);
}
