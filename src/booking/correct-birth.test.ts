import { afterAll, beforeAll, expect, test } from "vitest";
import { aCitizen, again, aName, aTown, day, type Town } from "../../test/town.ts";
import { grant } from "./index.ts";
import type { Applicant, Booking, Wish, WishOutcome } from "./wish.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

type Citizen = Awaited<ReturnType<typeof aCitizen>>;
const newcomer = () => town.database.transaction(aCitizen);
const born = day("1987-01-25");
const friday = "2017-08-25";

async function asks(citizen: Citizen, wishes: Wish[], at = town.now): Promise<WishOutcome[]> {
  return town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    return grant(
      tx,
      wishes.map((wish) => ({ wish, by, saidAt: at })),
      town.world(at),
    );
  });
}
const one = async (citizen: Citizen, wish: Wish, at = town.now) => (await asks(citizen, [wish], at))[0] as WishOutcome;
async function booked(citizen: Citizen, person: Partial<Applicant> = {}, firm = true, on = friday): Promise<Booking> {
  const applicant = { name: aName(), birthDate: born, ...person };
  const outcome = await one(citizen, { act: "book", office: town.office("bogor"), applicant, day: day(on), firm });
  if (outcome.is !== "confirmed" && outcome.is !== "held") throw new Error(`not booked: ${outcome.is}`);
  return outcome.booking;
}
const birthOf = (booking: Booking, birthDate: string): Wish => ({
  act: "correct-birth",
  booking,
  birthDate: day(birthDate),
});
const liveOf = async (citizen: Citizen) =>
  (await town.database.transaction((tx) => again(tx, citizen, town.world()))).live;

test("a birth date is corrected once, with a mark for the desk; the code and the seat stay, and the person as they were is free again", async () => {
  const [citizen, other] = [await newcomer(), await newcomer()];
  const booking = await booked(citizen);
  const outcome = await one(citizen, birthOf(booking, "1987-01-26"));
  expect(outcome).toMatchObject({
    is: "birth-corrected",
    booking: { code: booking.code, starts: booking.starts, birthCorrected: "slip", compare: false },
  });
  const [live] = await liveOf(citizen);
  expect(live).toMatchObject({ id: booking.id, birthCorrected: "slip" });
  expect(live?.applicant.birthDate).toEqual(day("1987-01-26"));
  expect(await one(citizen, birthOf(booking, "1987-01-27"))).toMatchObject({ is: "gone", why: "corrected-before" });
  // Whoever is called so and was born on the day of before is another person now.
  expect(await booked(other, { name: booking.applicant.name })).toMatchObject({ state: "confirmed", compare: false });
  const { rows } = await town.database.pool.query(
    "select act, reason, detail from journal where booking_id = $1 order by entry_id",
    [booking.id],
  );
  expect(rows.map(({ act, reason }) => [act, reason])).toEqual([
    ["booked", null],
    ["birth-corrected", "birth-slip"],
  ]);
  expect(JSON.stringify(rows)).not.toContain("1987");
});

test("a hold's birth date is corrected as often as it is wrong, without a mark: its YA is still to come", async () => {
  const citizen = await newcomer();
  const held = await booked(citizen, {}, false);
  await one(citizen, { act: "rename", booking: held, name: `${held.applicant.name} Putri` });
  for (const birth of ["1978-02-01", "1999-12-31"]) {
    const outcome = await one(citizen, birthOf(held, birth));
    expect(outcome).toMatchObject({ is: "birth-corrected", booking: { state: "held" } });
    expect(outcome).not.toHaveProperty("booking.birthCorrected");
  }
  expect(await one(citizen, { act: "confirm", booking: held })).toMatchObject({ is: "confirmed" });
  const sure = await one(citizen, birthOf(held, "1999-12-30"));
  expect(sure).toMatchObject({ is: "birth-corrected", booking: { birthCorrected: "slip" } });
});

test("after the hour, at the door, and where nothing is another date, nothing is corrected", async () => {
  const citizen = await newcomer();
  const booking = await booked(citizen, {}, true, "2017-08-09");
  expect(await one(citizen, birthOf(booking, born.toString()))).toMatchObject({ is: "gone", why: "already" });
  const morning = Temporal.Instant.from("2017-08-09T07:45:00+07:00");
  await town.database.pool.query(
    `with a as (insert into arrival (office_id, arrival_id, day, starts, stream, source, present_at, scanned_at, verdict, state, state_at, eligible_from, rank, line_at)
       values ($1, gen_random_uuid(), $2, '08:00', 'booked', 'desk', $3, $3, 'in-window', 'waiting', $3, $3, 1, $3) returning *)
     insert into visitor (office_id, visitor_id, arrival_id, day, booking_id) select office_id, gen_random_uuid(), arrival_id, day, $4 from a`,
    [booking.office, "2017-08-09", morning.toString(), booking.id],
  );
  expect(await one(citizen, birthOf(booking, "1987-01-26"), morning)).toMatchObject({ is: "gone", why: "arrived" });
  const after = Temporal.Instant.from("2017-08-09T08:00:00+07:00");
  expect(await one(citizen, birthOf(booking, "1987-01-26"), after)).toMatchObject({ is: "gone", why: "over" });
  const [other] = [await newcomer()];
  expect(await one(other, birthOf(booking, "1987-01-26"))).toMatchObject({ is: "gone", why: "unknown" });
});

test.each([
  ["another day of the month", "1987-01-26", "slip"],
  ["another month", "1987-07-25", "slip"],
  ["another year", "1978-01-25", "slip"],
  ["another day and month", "1987-02-26", "other"],
  ["another date altogether", "1990-05-14", "other"],
])("resale goes through corrections: with the name corrected before, %s", async (_, birth, kind) => {
  const citizen = await newcomer();
  const booking = await booked(citizen, { name: `${aName()} Aminnah` });
  const name = booking.applicant.name.replace("Aminnah", "Aminah");
  expect(await one(citizen, { act: "rename", booking, name })).toMatchObject({ is: "renamed" });
  expect(await one(citizen, birthOf(booking, birth))).toMatchObject(
    kind === "slip"
      ? { is: "birth-corrected", booking: { birthCorrected: "slip", renamed: true } }
      : { is: "gone", why: "not-the-same-person" },
  );
});

test("day and month that changed places are a slip of the pen; a whole other date is corrected too, and then the name stays", async () => {
  const citizen = await newcomer();
  const swapped = await booked(citizen, { birthDate: day("1987-01-12") });
  expect(await one(citizen, birthOf(swapped, "1987-12-01"))).toMatchObject({ booking: { birthCorrected: "slip" } });
  const slight = `${swapped.applicant.name} Putri`;
  expect(await one(citizen, { act: "rename", booking: swapped, name: slight })).toMatchObject({ is: "renamed" });

  const replaced = await booked(citizen);
  expect(await one(citizen, birthOf(replaced, "1990-05-14"))).toMatchObject({ booking: { birthCorrected: "other" } });
  const longer = `${replaced.applicant.name} Putri`;
  const no = await one(citizen, { act: "rename", booking: replaced, name: longer });
  expect(no).toMatchObject({ is: "gone", why: "not-the-same-person" });
  const titled = `Hj. ${replaced.applicant.name}`;
  expect(await one(citizen, { act: "rename", booking: replaced, name: titled })).toMatchObject({ is: "renamed" });
});

test("name and birth date corrected in one message are one person's corrections as well", async () => {
  const citizen = await newcomer();
  const [first, second] = [await booked(citizen), await booked(citizen)];
  const renamed = (booking: Booking): Wish => ({ act: "rename", booking, name: `${booking.applicant.name} Putri` });
  for (const [booking, birth, slip] of [
    [first, "1987-01-26", true],
    [second, "1990-05-14", false],
  ] as const) {
    const outcomes = await asks(citizen, [renamed(booking), birthOf(booking, birth)]);
    const done = outcomes.filter(({ is }) => is === "renamed" || is === "birth-corrected");
    expect(done).toHaveLength(slip ? 2 : 1);
    if (!slip) expect(outcomes).toContainEqual(expect.objectContaining({ why: "not-the-same-person" }));
    const { rows } = await town.database.pool.query(
      "select from claim c join booking b using (office_id, booking_id, applicant_digest) where booking_id = $1",
      [booking.id],
    );
    expect(rows).toHaveLength(1);
  }
  const both = (await liveOf(citizen)).find(({ id }) => id === first.id);
  expect(both).toMatchObject({ renamed: true, applicant: { name: `${first.applicant.name} Putri` } });
  expect(both?.applicant.birthDate).toEqual(day("1987-01-26"));
});

test("of a birth date of which only the year was known, any day of that year is the same person", async () => {
  const citizen = await newcomer();
  const unknown = { birthDate: day("1950-07-01"), birthUnknown: true } as const;
  const [booking, other] = [await booked(citizen, unknown), await booked(citizen, unknown)];
  expect((await liveOf(citizen)).map(({ applicant }) => applicant.birthUnknown)).toEqual([true, true]);
  const outcome = await one(citizen, birthOf(booking, "1950-03-09"));
  expect(outcome).toMatchObject({ is: "birth-corrected", booking: { birthCorrected: "slip" } });
  const known = (await liveOf(citizen)).find(({ id }) => id === booking.id);
  expect(known?.applicant).toEqual({ name: booking.applicant.name, birthDate: day("1950-03-09") });
  // Born on 1 July after all.
  expect(await one(citizen, birthOf(other, "1950-07-01"))).toMatchObject({ is: "birth-corrected" });
});

test("a person whom this citizen has booked already is not booked a second time by a correction", async () => {
  const citizen = await newcomer();
  const twin = await booked(citizen);
  const booking = await booked(citizen, { name: twin.applicant.name, birthDate: day("1987-01-26") });
  expect(await one(citizen, birthOf(booking, "1987-01-25"))).toMatchObject({
    is: "refused",
    because: { why: "already-booked", booking: { id: twin.id } },
  });
  const { rows } = await town.database.pool.query("select act, reason from journal where booking_id = $1", [
    booking.id,
  ]);
  expect(rows).toContainEqual({ act: "refused", reason: "already-booked" });
  expect((await liveOf(citizen)).map(({ id }) => id).toSorted()).toEqual([twin.id, booking.id].toSorted());
});

test("eight senders correct to the same person at once: each keeps their seat, and they claim one person", async () => {
  const name = aName();
  const crowd = await Promise.all(
    Array.from({ length: 8 }, async (_, i) => {
      const citizen = await newcomer();
      return { citizen, booking: await booked(citizen, { name, birthDate: day(`198${i}-01-25`) }) };
    }),
  );
  const outcomes = await Promise.all(crowd.map(({ citizen, booking }) => one(citizen, birthOf(booking, "1990-05-14"))));
  expect(outcomes.filter(({ is }) => is === "birth-corrected")).toHaveLength(8);
  for (const { citizen } of crowd) expect((await liveOf(citizen))[0]?.applicant.birthDate).toEqual(day("1990-05-14"));
  const { rows } = await town.database.pool.query(
    `select count(*)::int as claims, count(distinct c.applicant_digest)::int as people, bool_and(c.applicant_digest = b.applicant_digest) as same
       from claim c join booking b using (office_id, booking_id) where b.booking_id = any($1)`,
    [crowd.map(({ booking }) => booking.id)],
  );
  expect(rows).toEqual([{ claims: 8, people: 1, same: true }]);
});

test("people who change places with each other at once all get their seats' corrections, and nobody waits in a circle", async () => {
  const name = aName();
  const births = ["1980-01-01", "1981-01-01", "1982-01-01", "1983-01-01"];
  const crowd = await Promise.all(
    births.map(async (birth) => {
      const citizen = await newcomer();
      return { citizen, booking: await booked(citizen, { name, birthDate: day(birth) }) };
    }),
  );
  const outcomes = await Promise.all(
    crowd.map(({ citizen, booking }, i) => one(citizen, birthOf(booking, births[(i + 1) % 4] as string))),
  );
  expect(outcomes.map(({ is }) => is)).toEqual(births.map(() => "birth-corrected"));
});
