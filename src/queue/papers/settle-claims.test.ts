import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, at, type BookingWanted } from "../../../test/arrivals.ts";
import { arrive, checkPapers, nextForPapers, undoPapers } from "../../../test/looked.ts";
import "../../../test/moments.ts";
import { aCitizen, again, aTown, type Town } from "../../../test/town.ts";
import { type Booking, grant, type WishOutcome } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { DayEvent } from "../event.ts";
import { bookAtDesk } from "../index.ts";
import { isRefused } from "../refusal.ts";
import type { ArrivalView } from "../views.ts";
import { settleClaims } from "./settle-claims.ts";

let town: Town;
let told: DayEvent[];
beforeEach(async () => {
  town = await aTown();
  told = [];
});
afterEach(() => town.close());

const monday = "2017-08-14";
const later = "2017-08-21";
const ratna = { name: "Ratna Puspita Sari", birth: "1990-03-14" };
const inside = <T>(work: (tx: Tx) => Promise<T>) => town.database.transaction(work);
const rows = async (text: string, values: unknown[] = []) => (await town.database.pool.query(text, values)).rows;
const book = (wanted: Partial<BookingWanted> = {}) =>
  inside((tx) => aBookingAt(tx, town, { day: monday, ...ratna, ...wanted }));
const moment = (time: string) => at(town, `${monday} ${time}`);

/** She comes and her papers are complete; the arrival. */
async function proves({ id }: Pick<Booking, "id">, time: string): Promise<ArrivalView> {
  const dayAt = (desk?: string) => aDay(town, { now: `${monday} ${time}`, ...(desk && { desk }) });
  const here = await inside((tx) => arrive(tx, { booking: id }, dayAt()));
  if (here.is !== "recorded") throw new Error(`not recorded: ${here.is}`);
  await inside((tx) => nextForPapers(tx, {}, dayAt("berkas-1")));
  const people = here.arrival.people.map(({ id }) => ({ visitor: id, service: "new", missing: [], differs: [] }));
  const checked = await inside((tx) => checkPapers(tx, { arrival: here.arrival.id, people }, dayAt("berkas-1")));
  if (isRefused(checked)) throw new Error(`refused: ${checked.refused}`);
  return here.arrival;
}

const act = () =>
  settleClaims(town.world, async (_tx, events) => {
    told.push(...events.map(({ event }) => event));
  });
const settle = (time: string) => inside((tx) => act().run(tx, moment(time)));
const next = () => inside((tx) => act().next(tx, moment("08:00")));
const stateOf = async ({ id }: Pick<Booking, "id">) => {
  const [row] = await rows(
    "select cancelled_at is not null as ended, exists (select from claim c where c.booking_id = b.booking_id) as claimed from booking b where booking_id = $1",
    [id],
  );
  return row.ended && !row.claimed ? "ended" : !row.ended && row.claimed ? "lives" : "torn";
};

test("two telephones keep nobody out: the person has a seat, and who came first with the ID card ends the others", async () => {
  const strangers = [await book({ day: later }), await book({ day: later, starts: "09:00" })];
  const own = await book();
  expect(own.state).toBe("confirmed");
  await proves(own, "07:50");
  expect(await next()).toEqual(moment("07:52"));
  expect(await settle("07:51")).toBe(0);
  expect(await settle("07:52")).toBe(1);
  expect(await Promise.all(strangers.map(stateOf))).toEqual(["ended", "ended"]);
  expect(told.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual(
    strangers
      .map(({ id }) => ({ is: "claim-ended", booking: id }))
      .toSorted((a, b) => a.booking.localeCompare(b.booking)),
  );
  expect(await next()).toBeUndefined();
  expect(await rows("select act, reason from journal where reason = 'identity-proved'")).toHaveLength(2);
});

test("a namesake takes the seat back with URUNG, and is not ended again", async () => {
  const sender = await inside(aCitizen);
  const namesake = await book({ day: later, by: sender });
  await proves(await book(), "07:50");
  await settle("07:55");
  const undone = await inside(async (tx) => {
    const by = await again(tx, sender, town.world());
    const [outcome] = await grant(
      tx,
      [{ wish: { act: "restore", booking: namesake }, by, saidAt: moment("07:56") }],
      town.world(moment("07:56")),
    );
    return outcome as WishOutcome;
  });
  expect(undone).toMatchObject({ is: "restored", booking: { state: "confirmed", starts: namesake.starts } });
  expect(await settle("08:30")).toBe(0);
  expect(await stateOf(namesake)).toBe("lives");
});

test("what the desk took back proved nothing", async () => {
  const stranger = await book({ day: later });
  const arrival = await proves(await book(), "07:50");
  const context = aDay(town, { now: `${monday} 07:51`, desk: "berkas-1" });
  await inside((tx) => undoPapers(tx, { arrival: arrival.id }, context));
  await settle("07:55");
  expect(await stateOf(stranger)).toBe("lives");
  expect(await next()).toBeUndefined();
  expect(told).toEqual([]);
});

test("whoever comes clears the count of their citizen's people who did not", async () => {
  const { citizenId, ...own } = await book();
  const came = () => rows("select came_at from citizen where citizen_id = $1", [citizenId]);
  expect(await came()).toEqual([{ came_at: null }]);
  await proves(own, "07:50");
  expect(await came()).toEqual([{ came_at: moment("07:50") }]);
});

test("whoever stands at an office, or was seen by a desk, keeps the seat; so does everybody with another birth date", async () => {
  const there = await book({ starts: "09:00" });
  await inside((tx) => arrive(tx, { booking: there.id }, aDay(town, { now: `${monday} 07:45` })));
  const desk = await inside((tx) =>
    bookAtDesk(
      tx,
      { ...ratna, day: later, hour: "10.00", despite: "Tidak jadi hari ini" },
      aDay(town, { now: `${monday} 07:40` }),
    ),
  );
  if ("refused" in desk) throw new Error(desk.refused);
  const other = await book({ birth: "1990-03-15", day: later });
  const stranger = await book({ day: later });
  await proves(await book(), "07:50");
  await settle("07:55");
  expect(await Promise.all([there, { id: desk.booking }, other, stranger].map(stateOf))).toEqual([
    "lives",
    "lives",
    "lives",
    "ended",
  ]);
});

test("the desk sees of the first as of the second that somebody else claims the same person", async () => {
  const [first, second] = [await book(), await book({ starts: "09:00" })];
  for (const { id } of [first, second]) {
    const here = await inside((tx) => arrive(tx, { booking: id }, aDay(town, { now: `${monday} 08:00` })));
    expect(here).toMatchObject({ arrival: { people: [{ compare: true }] } });
  }
});
