import { afterAll, beforeAll, expect, test } from "vitest";
import { aTown, type Town } from "../../../test/town.ts";
import { sql, type Tx } from "../../database/index.ts";
import { actContextOf } from "../act-context.ts";
import { noteAct } from "./note-act.ts";

const start = Temporal.Instant.from("2017-08-07T09:00:00+07:00");
let town: Town;
beforeAll(async () => {
  town = await aTown({ now: start });
});
afterAll(() => town.close());

async function act(tx: Tx, now: Temporal.Instant): Promise<void> {
  const office = town.offices.byCode.get("bogor")!;
  await noteAct(tx, actContextOf(town.world(now), { actor: "staff test", office, source: "desk", seesNames: false }));
}

async function acts() {
  const { rows } = await town.database.transaction((tx) =>
    sql<{ first: Temporal.Instant; last: Temporal.Instant }>`
      select first_act_at as first, last_act_at as last from office_day where office_id = ${town.office("bogor")}`.execute(
      tx,
    ),
  );
  return rows.map(({ first, last }) => [start.until(first).seconds, start.until(last).total("seconds")]);
}

test("whoever acts does not wait for another's act to end, and the day remembers the first and the last", async () => {
  await town.database.transaction((tx) => act(tx, start));
  const holdsUp = async (after: number) => {
    await town.database.transaction(async (first) => {
      await act(first, start.add({ seconds: after }));
      await town.database.transaction(async (second) => {
        // Not a wait of ours: PostgreSQL would end the second one if it found the row held.
        await sql`set local lock_timeout = '50ms'`.execute(second);
        await act(second, start.add({ seconds: after }));
      });
    });
    return acts();
  };
  expect(await holdsUp(3), "within five seconds nothing is written").toEqual([[0, 0]]);
  expect(await holdsUp(60), "one of the two writes, the other leaves it").toEqual([[0, 60]]);
});
