import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCitizen, again, aTown, day, hour, type Town } from "../../test/town.ts";
import { isDeadlock, sql, type Tx } from "../database/index.ts";
import { lapseHolds, offerAgain } from "./booking-timed-acts.ts";
import { grant } from "./index.ts";
import type { Booking, Wish } from "./wish.ts";

// Few seats and few people who want, change their minds, run late and come back, several at the same moment on connections of
// their own. Whatever they do, the seats add up.

let town: Town;
beforeAll(async () => {
  town = await aTown();
  await town.database.pool.query(
    "update slot set capacity = 2, opened = 2 where office_id = any($1) and day = any($2)",
    [offices.map((code) => town.office(code)), days],
  );
});
afterAll(() => town.close());

const offices = ["bogor", "surabaya"];
const births = ["1990-05-01", "1990-05-02"];
const days = ["2017-08-14", "2017-08-15"];
const hours = ["08:00", "09:00", "10:00", "11:00", "13:30", "14:00"];
const acts = ["book", "hold", "confirm", "move", "office", "birth", "cancel", "restore", "erase", "replace"] as const;
interface Step {
  who: number;
  act: (typeof acts)[number];
  person: number;
  day: number;
  hour: number | undefined;
}
const aStep: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(5),
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("book" as const, "hold" as const) },
    { weight: 6, arbitrary: fc.constantFrom(...acts) },
  ),
  person: fc.nat(3),
  day: fc.nat(1),
  hour: fc.option(fc.nat(5), { nil: undefined }),
});
const aMoment = fc.record({
  steps: fc.uniqueArray(aStep, { minLength: 1, maxLength: 4, selector: ({ who }) => who }),
  minutes: fc.nat(45),
});

type Citizen = Awaited<ReturnType<typeof aCitizen>>;

test("whatever people do at once, taken seats are live bookings and resting ones, per hour, and nobody has more than the limits", {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aMoment, { minLength: 4, maxLength: 14 }), async (moments) => {
      const people = await town.database.transaction(async (tx) => {
        const made: Citizen[] = [];
        for (let i = 0; i < 6; i++) made.push(await aCitizen(tx));
        return made;
      });
      let now = town.now;
      for (const { steps, minutes } of moments) {
        now = now.add({ minutes });
        await Promise.all([
          ...steps.map((step) => act(people[step.who] as Citizen, step, now)),
          alone((tx) => lapseHolds(tx, town.world(now))),
          alone((tx) => offerAgain(tx, town.world(now))),
        ]);
        await addUp();
      }
      await Promise.all(
        people.map((citizen) => act(citizen, { who: 0, act: "erase", person: 0, day: 0, hour: undefined }, now)),
      );
      await town.database.transaction((tx) => offerAgain(tx, town.world(now.add({ hours: 2 }))));
    }),
    { numRuns: 40 },
  );
});

async function act(citizen: Citizen, step: Step, now: Temporal.Instant): Promise<void> {
  await alone(async (tx) => {
    await sql`select from citizen where citizen_id = ${citizen.citizenId} for update`.execute(tx);
    const by = await again(tx, citizen, town.world());
    const wish = wishOf(step, by.live, by.resting);
    if (wish) await grant(tx, [{ wish, by, saidAt: now }], town.world(now));
  });
}

/** Of two who wait for each other one is sent back; it tries again, as the workers and the timed acts do. */
async function alone<T>(work: (tx: Tx) => Promise<T>, tries = 5): Promise<T> {
  try {
    return await town.database.transaction(work);
  } catch (error) {
    if (tries === 0 || !isDeadlock(error)) throw error;
    return alone(work, tries - 1);
  }
}

function wishOf({ act, person, day: d, hour: h }: Step, live: Booking[], resting: Booking[]): Wish | undefined {
  const on = day(days[d] as string);
  const at = h === undefined ? {} : { hour: hour(hours[h] as string) };
  const book = {
    act: "book" as const,
    office: town.office("bogor"),
    applicant: { name: `Warga ${"ABCD"[person]}`, birthDate: day(births[0] as string) },
    day: on,
    ...at,
  };
  const held = live.find((booking) => booking.state === "held");
  const [first] = live;
  const [gone] = resting;
  switch (act) {
    case "book":
      return { ...book, firm: true };
    case "hold":
      return { ...book, firm: false };
    case "replace":
      return held && { ...book, firm: false, instead: held };
    case "confirm":
      return held ? { act, booking: held } : gone && { act, booking: gone };
    case "move":
      return first && { act, booking: first, day: on, ...at };
    case "office":
      return first && { act: "move", booking: first, office: elsewhere(first), day: on, ...at };
    case "birth":
      return first && { act: "correct-birth", booking: first, birthDate: day(births[d] as string) };
    case "cancel":
      return first && { act, booking: first };
    case "restore":
      return gone && { act, booking: gone };
    case "erase":
      return { act };
  }
}

const elsewhere = ({ office }: Booking) => town.office(office === town.office("bogor") ? "surabaya" : "bogor");

async function addUp() {
  const { rows: slots } = await town.database.pool.query(`
    select s.day, s.starts, s.taken, s.resting,
           (select count(*)::int from claim c join booking b using (office_id, booking_id)
             where (b.office_id, b.day, b.pool, b.starts) = (s.office_id, s.day, s.pool, s.starts)) as live,
           (select count(*)::int from rest r where (r.office_id, r.day, r.pool, r.starts) = (s.office_id, s.day, s.pool, s.starts)) as rests
      from slot s where pool = 'public' and (taken > 0 or resting > 0)`);
  for (const slot of slots) {
    expect(slot.resting).toBe(slot.rests);
    expect(slot.taken).toBe(slot.live + slot.rests);
    expect(slot.taken).toBeLessThanOrEqual(2);
  }
  const { rows: many } = await town.database.pool.query(`
    select from claim group by citizen_id having count(*) > 5
    union all select from claim group by citizen_id, applicant_digest having count(*) > 1
    union all select from claim c join booking b using (office_id, booking_id) where num_nonnulls(b.lapsed_at, b.cancelled_at) > 0
    union all select from claim c join booking b using (office_id, booking_id) where b.applicant_digest <> c.applicant_digest
    union all select from booking b left join claim c using (office_id, booking_id)
               where num_nonnulls(b.lapsed_at, b.cancelled_at) = 0 and c.booking_id is null`);
  expect(many).toHaveLength(0);
}
