import { afterEach, beforeEach, expect, test } from "vitest";
import { callNext, checkPapers, enterHandwritten, nextForPapers, transfer, undo } from "../../../test/looked.ts";
import { aTown, type Town } from "../../../test/town.ts";

import { arrivalOf } from "../view/arrivals.ts";

import { aMorning, done } from "./counter.fixture.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const arrivalsOf = async (office: string) =>
  (
    await town.database.pool.query(
      "select arrival_id as id from arrival where office_id = $1 order by scanned_at, arrival_id",
      [town.office(office)],
    )
  ).rows.map(({ id }) => id as string);
const bookingsOf = async (office: string) =>
  (
    await town.database.pool.query(
      `select b.visited_at is not null as visited, exists (select from claim c where c.booking_id = b.booking_id) as claimed
         from booking b where office_id = $1 order by booking_id`,
      [town.office(office)],
    )
  ).rows;

test("a counter sends somebody back to the document desk: first in line there, and the same number afterwards", async () => {
  const { act } = await aMorning(town, "bogor", { numbers: 1, before: 1 });
  const { ticket } = done(await act(callNext, {}, "2017-08-09 08:10", "1"));
  const ask = { ticket: ticket.id, stage: "papers", reason: "deed" };
  const sent = done(await act(transfer, ask, "2017-08-09 08:12", "1"));
  expect(sent).toMatchObject({ ticket: { state: "at-papers", number: "A001" }, counter: { inHand: undefined } });
  const next = done(await act(nextForPapers, {}, "2017-08-09 08:13", "berkas-1"));
  expect(next).toMatchObject({ id: ticket.arrival, ticket: { number: "A001" } });
  const people = next.people.map(({ id }) => ({ visitor: id, service: "new", missing: [], differs: [] }));
  const checked = done(await act(checkPapers, { arrival: next.id, people }, "2017-08-09 08:20", "berkas-1"));
  expect(checked.ticket).toMatchObject({ id: ticket.id, number: "A001", state: "waiting" });
  expect(done(await act(callNext, {}, "2017-08-09 08:21", "2")).ticket.id).toBe(ticket.id);
});

test("sending back is undone until the document desk has taken the arrival", async () => {
  const { act, inDay, day } = await aMorning(town, "depok", { numbers: 1 });
  const { ticket } = done(await act(callNext, {}, "2017-08-09 08:10", "1"));
  const ask = { ticket: ticket.id };
  const stateOf = async () =>
    (await inDay((tx, d) => arrivalOf(tx, ticket.arrival as string, d), day({ now: "2017-08-09 08:12" })))?.state;
  await act(transfer, { ...ask, stage: "papers" }, "2017-08-09 08:12", "1");
  expect(await stateOf()).toBe("waiting");
  expect(await act(undo, ask, "2017-08-09 08:12", "1")).toMatchObject({ ticket: { state: "called", counter: "1" } });
  expect(await stateOf()).toBe("checked");
  await act(transfer, { ...ask, stage: "papers" }, "2017-08-09 08:13", "1");
  await act(nextForPapers, {}, "2017-08-09 08:13", "berkas-1");
  expect(await act(undo, ask, "2017-08-09 08:14", "1")).toEqual({ refused: "wrong-state", state: "at-desk" });
});

test("a number of the pen for somebody seen at the door takes them out of the document line, in the order of their hour", async () => {
  const { act, at } = await aMorning(town, "bandung", { before: 2 });
  const [first, second] = await arrivalsOf("bandung");
  const ask = { number: "A900", at: at("2017-08-09 08:05"), people: 1 };
  const nobody = { ...ask, arrival: "00000000-0000-7000-8000-000000000000" };
  expect(await act(enterHandwritten, nobody, "2017-08-09 09:00")).toEqual({ refused: "no-arrival" });
  const written = done(await act(enterHandwritten, { ...ask, arrival: first! }, "2017-08-09 09:00"));
  expect(written).toMatchObject({ number: "A900", arrival: first, names: [expect.any(String)] });
  expect(await act(enterHandwritten, { ...ask, number: "A901", arrival: first! }, "2017-08-09 09:00")).toEqual({
    refused: "wrong-state",
    state: "checked",
  });
  expect(await bookingsOf("bandung")).toEqual(
    expect.arrayContaining([
      { visited: true, claimed: false },
      { visited: false, claimed: true },
    ]),
  );
  expect(done(await act(nextForPapers, {}, "2017-08-09 09:01", "berkas-1")).id).toBe(second);
});
