import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { together } from "../../clock/index.ts";
import { dayState, officesOf, refreshOffices, today } from "../../office/index.ts";
import { type Member, staffMember } from "../../staff/index.ts";
import { openStaffActs, previewChange, type StaffActs, seatsFittedAct } from "../index.ts";

let town: Town;
let acts: StaffActs;
let head: Member;
let country: Member;
beforeEach(async () => {
  const base = await aTown();
  const offices = await officesOf(base.database);
  town = { ...base, offices, world: (now) => ({ ...base.world(now), offices }) };
  const world = () => town.world(at(town, "08:05"));
  acts = openStaffActs({ database: town.database, world, tell: async () => {}, wake: () => {} });
  head = staffMember({
    id: "0190a7b2-0000-7000-8000-000000000001",
    name: "Sri",
    roles: [{ office: 1, role: "head-of-office" }],
  });
  country = staffMember({
    id: "0190a7b2-0000-7000-8000-000000000002",
    name: "Pusat",
    roles: [{ office: null, role: "head-office" }],
  });
});
afterEach(() => town?.close());

const day = (text: string) => Temporal.PlainDate.from(text);
const bogor = () => town.offices.byCode.get("bogor")!;
const by = (member: Member) => ({ member, office: bogor(), source: "desk" as const });
const state = (text: string) => dayState(town.offices, bogor(), day(text), at(town, "08:05"));
const context = () => ({ now: at(town, "08:05"), day: today(bogor(), at(town, "08:05")) });
const booked = () =>
  town.database.transaction((tx) =>
    aBookingAt(tx, town, { day: "2017-08-15", starts: "09:00", at: at(town, "08:05") }),
  );
const dayOf = (id: string) =>
  town.database.pool
    .query("select day::text as day from booking where booking_id = $1", [id])
    .then(({ rows }) => rows[0].day);
const closure = {
  firstDay: day("2017-08-15"),
  lastDay: day("2017-08-15"),
  kind: "closure",
  name: "Pindah gedung",
  decree: "",
};

test("a closure names whom it touches, moves them, says its reason, and is taken back with their seats", async () => {
  const { id } = await booked();
  const looked = await town.database.transaction((tx) =>
    previewChange(tx, { change: "closed", scope: "bogor", ...closure }, context()),
  );
  expect(looked).toMatchObject({ people: 1 });
  expect(await dayOf(id)).toBe("2017-08-15");
  const done = await acts.perform("plan-closure", { ...closure, reason: "Surat 12" }, by(head));
  expect(done).toMatchObject({ moved: 1, waiting: 0 });
  await refreshOffices(town.database);
  expect(state("2017-08-15")).toEqual({ state: "holiday", name: "Pindah gedung", kind: "closure" });
  expect(await dayOf(id)).not.toBe("2017-08-15");
  if ("refused" in done) throw new Error(done.refused);
  expect(await acts.perform("withdraw-change", { id: done.change, reason: "Batal" }, by(head))).toMatchObject({
    offices: 1,
  });
  await refreshOffices(town.database);
  expect(state("2017-08-15")).toMatchObject({ state: "open" });
  expect(await dayOf(id)).toBe("2017-08-15");
  expect(await acts.perform("withdraw-change", { id: done.change, reason: "Batal" }, by(head))).toEqual({
    refused: "taken-back-already",
  });
});

const wrong: [string, Partial<typeof closure> & { reason?: string }, string][] = [
  ["today", { firstDay: day("2017-08-08") }, "day-past"],
  ["the wrong way round", { lastDay: day("2017-08-14") }, "days-order"],
  ["without a name", { name: " " }, "name-wanted"],
  ["a holiday without a decree", { kind: "holiday" }, "decree-wanted"],
  ["without a reason", { reason: " " }, "reason-wanted"],
];

test("what cannot be is refused, and nothing is written", async () => {
  for (const [what, fault, refused] of wrong) {
    const done = await acts.perform("plan-closure", { ...closure, reason: "Surat", ...fault }, by(head));
    expect({ what, ...done }).toEqual({ what, refused });
  }
  const { rows } = await town.database.pool.query("select from calendar_change");
  expect(rows).toHaveLength(0);
});

test("a holiday of a province closes its offices; their people are moved one office after another", async () => {
  const { id } = await booked();
  const done = await acts.perform(
    "add-holiday",
    { ...closure, scope: "Jawa Barat", kind: "holiday", decree: "Kepgub 1", reason: "Kepgub 1" },
    by(country),
  );
  if ("refused" in done) throw new Error(done.refused);
  expect(done.offices).toBeGreaterThan(1);
  const act = seatsFittedAct(
    (now) => town.world(now),
    async () => {},
  );
  for (let rounds = 0; rounds < 50; rounds++)
    await town.database.transaction((tx) => act.run(tx, at(town, "08:06"), together));
  expect(await dayOf(id)).not.toBe("2017-08-15");
  const { rows } = await town.database.pool.query("select from seats_to_fit where done_at is null");
  expect(rows).toHaveLength(0);
  await refreshOffices(town.database);
  expect(state("2017-08-15")).toMatchObject({ state: "holiday", kind: "holiday" });
});

test("a Saturday of its own is opened, and half a day keeps only its hours", async () => {
  const hours = {
    doorsOpen: "07:30",
    opens: "08:00",
    closes: "12:00",
    breaks: [],
    slots: [{ pool: "public" as const, starts: "08:00", seats: 20 }],
  };
  const done = await acts.perform(
    "set-special-day",
    { day: day("2017-08-19"), name: "Sabtu ekstra", hours, reason: "Program" },
    by(head),
  );
  expect(done).toMatchObject({ moved: 0 });
  await refreshOffices(town.database);
  expect(state("2017-08-19")).toMatchObject({ state: "open" });
  const { rows } = await town.database.pool.query("select opened from slot where office_id = 1 and day = '2017-08-19'");
  expect(rows).toEqual([{ opened: 20 }]);
});
