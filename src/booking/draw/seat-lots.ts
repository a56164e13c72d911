import { together, type Work } from "../../clock/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { type Entry, writeJournal } from "../../journal/index.ts";
import type { Asker, AskTo, World } from "../ask.ts";
import { book } from "../book.ts";
import { type BookingsOfCitizen, bookingsOf } from "../bookings.sql.ts";
import { shortTime } from "../entries.ts";
import { makeSure } from "../make-sure.ts";
import { backToBeforeInstead, saveBeforeInstead } from "../replace-hold.sql.ts";
import { endRests } from "../seats.sql.ts";
import { endRestsNow } from "../waiting-list/offers.sql.ts";
import type { Booking } from "../wish.ts";
import { openWho } from "./open-lots.ts";
import { countNew, settleLots, type UnseatedLot, unseatedLots } from "./seated-lots.sql.ts";

/** So many lots one transaction books at most. */
const some = 50;

/**
 * Books the seats that were drawn. They rest until then, so it does not matter who is booked first, nor how often this begins anew: a lot is
 * booked and settled together or not at all. A rule about people that says no by now (somebody has a seat, or the sender as many as may be)
 * gives the seat to the waiting list at once. @returns how many lots it settled
 */
export async function seatLots(tx: Tx, world: World, work: Work = together): Promise<number> {
  const lots = await unseatedLots(tx, some, work.skip);
  await work.apart(
    lots,
    ({ lot }) => lot,
    (theirs) => seat(tx, theirs, world),
  );
  return lots.length;
}

async function seat(tx: Tx, lots: readonly UnseatedLot[], world: World): Promise<void> {
  const citizens = new Set(lots.map(({ citizenId }) => citizenId));
  // Almost always all of them get what they drew: then they are booked together. One sender's two lots go one after the other.
  const all = citizens.size === lots.length ? await bookLots(tx, lots, world) : undefined;
  const booked = all ?? (await oneByOne(tx, lots, world));
  await settleLots(
    tx,
    lots.map((lot) => ({ ...lot, bookings: (booked.get(lot) ?? []).map(({ id }) => id) })),
    world.now,
  );
  await countNew(
    tx,
    lots.flatMap((lot) => (booked.get(lot) ?? []).map(() => lot.citizenId)),
    world.now,
  );
  await writeJournal(
    tx,
    lots.flatMap((lot) => {
      const theirs = booked.get(lot);
      return theirs
        ? theirs.map(({ id }) => entryFor("lot-seated", lot, world, id))
        : [entryFor("lot-lost", lot, world)];
    }),
    world.keys,
  );
}

function entryFor(act: "lot-seated" | "lot-lost", lot: UnseatedLot, world: World, booking?: string): Entry {
  return {
    office: lot.office,
    act,
    booking,
    subject: lot.digest,
    actor: "clock",
    source: "clock",
    happenedAt: world.now,
    recordedAt: world.now,
    detail: { day: lot.day.toString(), lot: lot.lot, starts: shortTime(lot.starts) },
  };
}

type Booked = Map<UnseatedLot, Booking[]>;

async function oneByOne(tx: Tx, lots: readonly UnseatedLot[], world: World): Promise<Booked> {
  const booked: Booked = new Map();
  for (const lot of lots) {
    const mine = (await bookLots(tx, [lot], world))?.get(lot);
    if (mine) booked.set(lot, mine);
    else await endRestsNow(tx, [{ office: lot.office, rests: lot.rests ?? [] }], world.now);
  }
  return booked;
}

/** All of them, or undefined: somebody may not have their seat, and nothing was done. */
async function bookLots(tx: Tx, lots: readonly UnseatedLot[], world: World): Promise<Booked | undefined> {
  await saveBeforeInstead(tx);
  const rests = lots.flatMap(({ office, rests }) => (rests ?? []).map((id) => ({ office, id })));
  const ended = await endRests(tx, rests);
  const bookings = await bookingsOf(
    tx,
    lots.map(({ citizenId }) => citizenId),
    world.keys,
  );
  const asked = lots.flatMap((lot) => asksOf(lot, bookings.get(lot.citizenId), world).map((ask) => ({ lot, ask })));
  const outcomes = await book(
    tx,
    asked.map(({ ask }) => ask),
    world,
  );
  const given = outcomes.map((one) => (one.is === "confirmed" || one.is === "held" ? one.booking : undefined));
  const everybody = ended.length === rests.length && asked.length === rests.length && given.every((one) => one);
  if (!everybody) {
    await backToBeforeInstead(tx);
    return undefined;
  }
  const booked: Booked = new Map();
  for (const [i, { lot }] of asked.entries()) booked.set(lot, [...(booked.get(lot) ?? []), given[i] as Booking]);
  for (const { lot, ask } of asked) {
    const sure = await makeSure(tx, ask, booked.get(lot) ?? [], world);
    booked.set(lot, sure);
  }
  return booked;
}

function asksOf(lot: UnseatedLot, has: BookingsOfCitizen | undefined, world: World): AskTo<"book">[] {
  const { starts, number } = lot;
  const people = openWho(lot.who, world.keys);
  if (!number || !people) return [];
  const by: Asker = {
    from: { contact: { kind: "whatsapp", id: lot.citizenId, digest: lot.digest, number } },
    source: lot.source,
    actor: "citizen",
    live: has?.live ?? [],
    liveOrdinals: has?.liveOrdinals ?? [],
    resting: has?.resting ?? [],
    recentBookings: lot.recentBookings,
    lapsedHolds: lot.lapsedHolds,
    givenBack: lot.givenBack,
    moved: [],
    cameAt: lot.cameAt ?? undefined,
    caution:
      lot.cautionUntil && lot.cautionCase !== null ? { until: lot.cautionUntil, caseNo: lot.cautionCase } : undefined,
    group: lot.groupPeople !== null && lot.groupUntil ? { people: lot.groupPeople, until: lot.groupUntil } : undefined,
  };
  const party = people.length > 1 ? newId() : undefined;
  return people.map((applicant) => ({
    by,
    saidAt: lot.askedAt,
    wish: {
      act: "book",
      office: lot.office,
      applicant,
      day: lot.day,
      hour: starts,
      firm: true,
      ...(lot.service && { service: lot.service }),
      ...(party && { party }),
    },
  }));
}
