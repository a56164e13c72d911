import { afterAll, beforeAll, expect, test } from "vitest";
import { aBookingAt, aParty } from "../../test/arrivals.ts";
import { aCitizen, aTown, type Town } from "../../test/town.ts";
import { lettersOf } from "./explain.sql.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

test("the one letter that told a party its hours is read under the code of each of them; what is about one is not", async () => {
  const by = await town.database.transaction((tx) => aCitizen(tx));
  const party = aParty();
  const book = (more: object) =>
    town.database.transaction((tx) => aBookingAt(tx, town, { day: "2017-08-28", starts: "09:00", by, ...more }));
  const [mother, child, other] = [await book({ party }), await book({ party }), await book({})];
  await town.database.pool.query(
    `insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, created_at)
     select gen_random_uuid(), '108111100333', $1, 1, $2, kind, '2017-08-21 02:00Z' from unnest($3::text[]) kind`,
    [mother.citizenId, mother.id, ["booked-party", "returned"]],
  );
  const read = async (id: string) =>
    (await town.database.transaction((tx) => lettersOf(tx, 1, id))).map(({ kind }) => kind);
  expect(await read(mother.id)).toEqual(["booked-party", "returned"]);
  expect(await read(child.id)).toEqual(["booked-party"]);
  expect(await read(other.id)).toEqual([]);
});
