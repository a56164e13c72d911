import { createHash, randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aCitizen, again, aName, askerOf, aTown, day, hour, type Town } from "../../../test/town.ts";
import { newId, type Tx } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import type { Ask, World } from "../ask.ts";
import { bookingTimedActs, forgetLots, grant, lotsOf, publishedFiles, verifyFiles } from "../index.ts";
import type { Wish, WishOutcome } from "../wish.ts";

// Bogor draws the day that comes into reach on 9 August: requests from 08.00, drawn at noon.
const drawn = day("2017-09-08");
const at = (time: string) => Temporal.Instant.from(`2017-08-09T${time}+07:00`);

let town: Town;
let offices: Offices;
beforeEach(async () => {
  town = await aTown();
  offices = withDraws(town.offices);
  await act("draws-made", at("07:00:00"));
});
afterEach(() => town.close());

function withDraws(all: Offices, drawMinutes = 240): Offices {
  const bogor = all.byCode.get("bogor")!;
  const rules = bogor.rules.map((one) => ({ ...one, drawMinutes, releaseAt: hour("12:00") }));
  return withOffice(all, { ...bogor, rules });
}

function withOffice(all: Offices, office: Offices["all"][number]): Offices {
  const list = all.all.map((one) => (one.id === office.id ? office : one));
  return {
    ...all,
    all: list,
    byId: new Map(list.map((one) => [one.id, one])),
    byCode: new Map(list.map((one) => [one.code, one])),
  };
}

const world = (now: Temporal.Instant): World => ({ ...town.world(now), offices });

async function act(name: string, now: Temporal.Instant): Promise<number> {
  const one = bookingTimedActs(offices, world).find((found) => found.name === name)!;
  for (let done = 0; ; ) {
    const more = await town.database.transaction(async (tx) => {
      const due = await one.next(tx, now);
      return due && Temporal.Instant.compare(due, now) <= 0 ? one.run(tx, now) : 0;
    });
    if (more === 0 || name === "draws-made") return done + more;
    done += more;
  }
}

async function drawNow(now = at("12:00:00")) {
  await act("days-open", now);
  await act("draws-drawn", now);
  await act("lots-seated", now);
}

type Citizen = Awaited<ReturnType<typeof aCitizen>>;
const newcomer = () => town.database.transaction(aCitizen);

const born = day("1987-01-25");
const wishFor = (name: string, more: Partial<Extract<Wish, { act: "book" }>> = {}): Wish => ({
  act: "book",
  office: town.office("bogor"),
  applicant: { name, birthDate: born },
  day: drawn,
  firm: true,
  ...more,
});

async function say(citizen: Citizen, wishes: Wish[], now = at("09:00:00")): Promise<WishOutcome[]> {
  return town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    return grant(
      tx,
      wishes.map((wish) => ({ wish, by, saidAt: now })),
      world(now),
    );
  });
}

async function aLot(wish: Partial<Extract<Wish, { act: "book" }>> = {}, people = 1, name = aName()) {
  const citizen = await newcomer();
  const party = people > 1 ? newId() : undefined;
  const names = Array.from({ length: people }, (_, i) => (i === 0 ? name : aName()));
  const [outcome] = await say(
    citizen,
    names.map((one) => wishFor(one, { ...wish, ...(party && { party }) })),
  );
  if (outcome?.is !== "in-draw") throw new Error(`not in the draw: ${JSON.stringify(outcome)}`);
  return { citizen, name, lot: outcome.lot.lot };
}

async function rows<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await town.database.pool.query(text, values)).rows;
}

const files = async () => {
  const published = await town.database.transaction((tx: Tx) =>
    publishedFiles(tx, offices.byCode.get("bogor")!, drawn),
  );
  if (!published?.result) throw new Error("not published");
  return { promised: published.promised, result: published.result };
};

/** So many people, each with a telephone of their own, ask through the real function in batches, some of them for an hour, some for three. */
async function crowd(count: number): Promise<void> {
  const citizens = Array.from({ length: count }, () => ({ id: newId(), digest: randomBytes(16) }));
  await town.database.pool.query(
    "insert into citizen (citizen_id, digest, phone) select id, digest, '+62' || nr from unnest($1::uuid[], $2::bytea[]) with ordinality as c (id, digest, nr)",
    [citizens.map(({ id }) => id), citizens.map(({ digest }) => digest)],
  );
  for (let from = 0; from < count; from += 250) {
    const asks = citizens.slice(from, from + 250).flatMap(({ id, digest }, i): Ask[] => {
      const by = askerOf(id, digest);
      const nr = from + i;
      const people = nr % 20 === 7 ? 3 : 1;
      const party = people > 1 ? newId() : undefined;
      const hours = [undefined, hour("10:00"), undefined, hour("08:00"), hour("14:00")];
      // Every hundredth asks for somebody for whom the one before asked too.
      return Array.from({ length: people }, (_, j) => ({
        by,
        saidAt: at("09:00:00"),
        wish: {
          act: "book" as const,
          office: town.office("bogor"),
          applicant: { name: `Warga ${letters(nr % 100 === 0 ? nr + 1 : nr)} ${letters(j)}`, birthDate: born },
          day: drawn,
          firm: true,
          ...(hours[nr % 5] && { hour: hours[nr % 5]! }),
          ...(party && { party }),
        },
      }));
    });
    await town.database.transaction((tx) => grant(tx, asks, world(at("09:00:00"))));
  }
}

const letters = (nr: number) => [...String(nr)].map((digit) => "abcdefghij"[Number(digit)]).join("");

/**
 * The draw once more, by somebody who has read what it says of itself, and from the files' text alone. On purpose nothing of the
 * program's own is used.
 */
function secondOpinion(promisedText: string, resultText: string): string[] {
  const promised = JSON.parse(promisedText);
  const result = JSON.parse(resultText);
  const h = (...lines: string[]) => createHash("sha256").update(lines.join("\n"), "utf8").digest("hex");
  const wrong: string[] = [];
  if (h(result.seed) !== promised.seedHash) wrong.push("the seed is not the one that was promised");
  const list = h(...result.lots.map((one: { lot: string }) => one.lot).sort());
  const byKey = (more: string[]) =>
    result.lots
      .map((one: { lot: string }) => [BigInt(`0x${h(result.seed, list, one.lot, ...more)}`), one] as const)
      .sort((a: [bigint], b: [bigint]) => (a[0] < b[0] ? -1 : 1))
      .map(([, one]: [bigint, unknown]) => one) as typeof result.lots;
  const taken = new Set<number>();
  const out = new Set<string>();
  for (const one of byKey(["same"])) {
    if (one.same.some((n: number) => taken.has(n))) out.add(one.lot);
    else for (const n of one.same) taken.add(n);
  }
  const left: Record<string, number> = {};
  for (const { starts, seats } of result.hours) left[starts] = seats;
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  for (const [i, one] of byKey([]).entries()) {
    const said = result.lots[i];
    if (said.lot !== one.lot) wrong.push(`place ${i + 1} is another's`);
    let best: string | null = null;
    if (!out.has(one.lot))
      for (const starts of Object.keys(left).sort()) {
        if (left[starts]! < one.people) continue;
        if (best === null) best = starts;
        else if (
          one.hour &&
          Math.abs(minutes(starts) - minutes(one.hour)) < Math.abs(minutes(best) - minutes(one.hour))
        )
          best = starts;
      }
    if (best) left[best]! -= one.people;
    if (one.starts !== best) wrong.push(`${one.lot} has ${one.starts} and not ${best}`);
    if (one.counts === out.has(one.lot)) wrong.push(`${one.lot} counts, or does not`);
  }
  return wrong;
}

test("5,000 requests for 150 seats: everybody who reads the published files comes to the same draw", async () => {
  await crowd(5_000);
  await drawNow();
  const { promised, result } = await files();
  expect(result.lots).toHaveLength(5_000);
  const seats = result.hours.reduce((sum, one) => sum + one.seats, 0);
  expect(seats).toBe(150);
  const given = result.lots.reduce((sum, { starts, people }) => sum + (starts ? people : 0), 0);
  expect(given).toBe(150);
  expect(result.lots.filter(({ counts }) => !counts)).toHaveLength(50);
  const [one, two] = [JSON.stringify(promised), JSON.stringify(result)];
  expect(one + two).not.toMatch(/warga|1987|\+62/i);
  expect(secondOpinion(one, two)).toEqual([]);
  expect(verifyFiles([promised, result])).toEqual([]);
  // Whoever was drawn has the seat, and nobody else.
  const booked = await rows(
    `select l.lot_id from lot l cross join unnest(l.bookings) as b (id) join booking on booking_id = b.id
      where l.starts = booking.starts and booking.day = l.day and booking.confirmed_at is not null`,
  );
  expect(booked).toHaveLength(150);
  const [sums] = await rows(
    "select sum(opened)::int opened, sum(taken)::int taken, sum(resting)::int resting from slot where office_id = $1 and day = $2 and pool = 'public'",
    [town.office("bogor"), drawn.toString()],
  );
  expect(sums).toEqual({ opened: 150, taken: 150, resting: 0 });
  // Everybody else waits in the list, in the order of the draw.
  const listed = await rows<{ lot_id: string }>("select lot_id from lot where wish_no is not null order by wish_no");
  expect(listed.map(({ lot_id }) => lot_id)).toEqual(result.lots.filter(({ starts }) => !starts).map(({ lot }) => lot));
}, 60_000);

test("what was changed in a published file is found, and where", async () => {
  for (let i = 0; i < 5; i++) await aLot();
  await drawNow();
  const { promised, result } = await files();
  const [first, second, ...rest] = result.lots as [(typeof result.lots)[number], (typeof result.lots)[number]];
  const swapped = { ...result, lots: [second, first, ...rest] };
  expect(verifyFiles([promised, swapped])).toContainEqual(
    expect.objectContaining({ differs: "order", place: 1, wanted: first.lot }),
  );
  const other = { ...result, lots: [{ ...first, starts: "14:00" }, second, ...rest] };
  expect(verifyFiles([promised, other])).toEqual([
    expect.objectContaining({ differs: "seat", place: 1, said: "14:00", wanted: first.starts }),
  ]);
  expect(verifyFiles([promised, { ...result, seed: "0".repeat(64) }])).toContainEqual(
    expect.objectContaining({ differs: "seed" }),
  );
  expect(verifyFiles([{ ...promised, seedHash: "0".repeat(64) }, result])).toEqual([
    expect.objectContaining({ differs: "promise" }),
  ]);
  expect(verifyFiles([{ ...result, lots: result.lots.slice(1) }])).not.toEqual([]);
});

test("before its hour a request is a lot, one for those who come together; asked again it is the same; BATAL takes it out", async () => {
  const citizen = await newcomer();
  const party = newId();
  const wishes = [aName(), aName()].map((name) => wishFor(name, { party }));
  expect((await say(citizen, wishes, at("07:59:59"))).map(({ is }) => is)).toEqual(["refused", "refused"]);
  const [one, other] = await say(citizen, wishes);
  expect(one).toMatchObject({ is: "in-draw", lot: { day: drawn, who: [{}, {}] } });
  expect(other).toEqual(one);
  expect(await say(citizen, wishes)).toEqual([one, other]);
  const lot = one?.is === "in-draw" ? one.lot.lot : "";
  const theirs = await town.database.transaction((tx) => lotsOf(tx, [citizen.citizenId], town.world().keys));
  expect(theirs.get(citizen.citizenId)?.map((open) => open.lot)).toEqual([lot]);
  // Nobody takes out another's.
  const [no] = await say(await newcomer(), [{ act: "leave-draw", lots: [lot] }]);
  expect(no).toEqual({ is: "not-in-draw", why: "no-lot" });
  expect(await say(citizen, [{ act: "leave-draw", lots: [lot] }])).toMatchObject([
    { is: "left-draw", lots: [{ lot }] },
  ]);
  await drawNow();
  expect((await files()).result.lots).toEqual([]);
});

test("people in a draw count among those a sender may have, and a person is in one draw at a time", async () => {
  const citizen = await newcomer();
  const five = Array.from({ length: 5 }, aName);
  const outcomes = await say(
    citizen,
    five.map((name) => wishFor(name)),
  );
  expect(outcomes.every(({ is }) => is === "in-draw")).toBe(true);
  expect(await say(citizen, [wishFor(aName())])).toEqual([{ is: "not-in-draw", why: "many-people", people: 5 }]);
});

test("a person counts once, from however many telephones, and neither telephone keeps the other out", async () => {
  const name = aName();
  const [one, other] = [await aLot({}, 1, name), await aLot({}, 1, name)];
  const third = await aLot();
  await drawNow();
  const { promised, result } = await files();
  const lotsOfName = result.lots.filter(({ lot }) => lot === one.lot || lot === other.lot);
  expect(lotsOfName.map(({ same }) => same)).toEqual([[1], [1]]);
  expect(lotsOfName.filter(({ counts }) => counts)).toHaveLength(1);
  expect(result.lots.find(({ lot }) => lot === third.lot)).toMatchObject({ same: [], counts: true });
  expect(verifyFiles([promised, result])).toEqual([]);
  const [listed] = await rows("select count(*)::int as n from wish where ended_at is null");
  expect(listed).toEqual({ n: 1 });
});

test("the rule says no when the seat is to be booked: it goes to the list, and the sender hears why", async () => {
  const { citizen, name, lot } = await aLot();
  // On another day they took a seat for the same person meanwhile.
  const [booked] = await say(citizen, [wishFor(name, { day: day("2017-08-21") })]);
  expect(booked?.is).toBe("confirmed");
  await drawNow();
  const [row] = await rows(
    "select starts is not null as drawn, bookings, wish_no, settled_at is not null as settled from lot where lot_id = $1",
    [lot],
  );
  expect(row).toEqual({ drawn: true, bookings: [], wish_no: null, settled: true });
  await act("rests-end", at("12:00:01"));
  const [left] = await rows(
    "select sum(opened - taken)::int as left, sum(resting)::int as resting from slot where office_id = $1 and day = $2 and pool = 'public'",
    [town.office("bogor"), drawn.toString()],
  );
  expect(left).toEqual({ left: 150, resting: 0 });
});

test("a day that is to be drawn opens for nobody before, not even for whoever opens days by hand", async () => {
  await act("days-open", at("12:00:00"));
  const citizen = await newcomer();
  expect(await say(citizen, [wishFor(aName())], at("12:00:00"))).toMatchObject([
    { is: "not-in-draw", why: "being-drawn" },
  ]);
  await drawNow();
  expect(await say(citizen, [wishFor(aName())], at("12:00:01"))).toMatchObject([{ is: "confirmed" }]);
});

test("whoever is erased is in no draw, and a seat that they drew is the next one's", async () => {
  const before = await aLot();
  const gone = await aLot();
  await town.database.transaction((tx) => forgetLots(tx, [before.citizen.citizenId], at("10:00:00")));
  await act("draws-drawn", at("12:00:00"));
  await town.database.transaction((tx) => forgetLots(tx, [gone.citizen.citizenId], at("12:00:00")));
  await act("lots-seated", at("12:00:00"));
  await act("rests-end", at("12:00:01"));
  const { result } = await files();
  expect(result.lots.map(({ lot }) => lot)).toEqual([gone.lot]);
  expect(await rows("select from booking")).toEqual([]);
  expect(await rows("select from rest")).toEqual([]);
});

test("a draw of a day on which the office closes is called off", async () => {
  const { lot } = await aLot();
  const bogor = offices.byCode.get("bogor")!;
  offices = withOffice(offices, { ...bogor, closedDays: new Set([drawn.toString()]) });
  await drawNow();
  expect(await rows("select called_off_at is not null as off from draw")).toEqual([{ off: true }]);
  expect(await rows("select place, settled_at is not null as settled, who from lot where lot_id = $1", [lot])).toEqual([
    { place: null, settled: true, who: null },
  ]);
});

test("two servers draw one day once, and a server that dies in the middle has drawn nothing or all of it", async () => {
  for (let i = 0; i < 3; i++) await aLot();
  const acts = () => bookingTimedActs(offices, world).find(({ name }) => name === "draws-drawn")!;
  const drawing = () => town.database.transaction((tx) => acts().run(tx, at("12:00:00")));
  // Killed before its commit.
  await expect(
    town.database.transaction(async (tx) => {
      await acts().run(tx, at("12:00:00"));
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await rows("select from draw where drawn_at is not null")).toEqual([]);
  expect((await Promise.all([drawing(), drawing(), drawing()])).sort((a, b) => a - b)).toEqual([0, 0, 1]);
  const seating = () => act("lots-seated", at("12:00:00"));
  await Promise.all([seating(), seating(), seating()]);
  expect(await rows("select from booking")).toHaveLength(3);
  expect(await rows("select from rest")).toEqual([]);
});
