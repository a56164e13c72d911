import { afterEach, beforeEach, expect, test } from "vitest";
import { officeOf } from "../../../test/arrivals.ts";
import { clearValues } from "../../../test/columns.ts";
import { everyValue } from "../../../test/every-value.ts";
import { keysOf } from "../../../test/key-file.ts";
import { arrive, callNext, nextForPapers } from "../../../test/looked.ts";
import { answerObjection, askForGroup, decideCase, fitSeats, objectToCase } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import {
  type ActContext,
  actContextOf,
  allowMore,
  decideDoubt,
  declareDisturbance,
  doubtsOf,
  openDoubt,
  paperTimedActs,
  park,
  setCounter,
} from "../../queue/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";

let office: DayAtBogor;
beforeEach(async () => {
  office = await aDayAtBogor();
});
afterEach(() => office.town.close());

const pool = () => office.town.database.pool;

/** What an officer types: a name, a birth date, a telephone number, a code. */
const planted = "Ibu Wulandari Prameswari, lahir 17-02-1986, 0812-7788-9900, kode RKTM-WWFY";
const traces = [
  "wulandari",
  "prameswari",
  "17-02-1986",
  "1986-02-17",
  "7788-9900",
  "77889900",
  "rktm-wwfy",
  "rktmwwfy",
];

/** The same act by somebody else of the office. */
function byAnother<Ask, Answer>(
  run: (tx: Tx, ask: Ask, context: ActContext) => Promise<Answer>,
  ask: Ask,
  when: string,
): Promise<Answer> {
  const hand = { actor: "staff other", office: officeOf(office.town), source: "desk" as const, seesNames: true };
  return office.town.database.transaction((tx) =>
    run(tx, ask, actContextOf(office.town.world(office.now(when)), hand)),
  );
}

/** A doubt about somebody before a document desk, with these facts. */
async function doubt(facts: string): Promise<string> {
  const { code } = await office.books("+62811000771", "#Larasati Wening#23041991#08082017");
  await office.act(arrive, { typed: code }, "07:40", "pintu");
  const arrival = await office.act(nextForPapers, {}, "07:41", "berkas-1");
  if ("refused" in arrival) throw new Error(arrival.refused);
  const ask = { arrival: arrival.id, visitor: arrival.people[0]!.id, facts };
  const opened = await office.act(openDoubt, ask, "07:42", "berkas-1");
  if (!("doubt" in opened)) throw new Error(JSON.stringify(opened));
  return opened.doubt;
}

test("what officers type, of every kind, stands in no column in clear or as base64, and is read as it was", async () => {
  const { town } = office;
  const id = await doubt(planted);
  expect(await office.act((tx, _: object, context) => doubtsOf(tx, context), {}, "07:43")).toMatchObject([
    { facts: planted },
  ]);
  await byAnother(decideDoubt, { doubt: id, decision: "lifted" as const, reason: planted }, "07:50");

  const { booking, code } = await office.books("+62811000772", "#Sekar Kusumaningrum#25011987#08082017");
  await office.getsNumber(code, "08:00");
  const call = await office.act(callNext, {}, "08:20", "1");
  if (!("ticket" in call)) throw new Error(JSON.stringify(call));
  await office.act(park, { ticket: call.ticket.id, reason: planted }, "08:21", "1");
  await office.act(setCounter, { counter: "2", state: "paused", reason: planted }, "08:22");
  await office.act(declareDisturbance, { began: office.now("08:10"), reason: planted }, "08:30");
  await town.database.transaction(async (tx) => {
    const { rows: whose } = await tx.query<{ id: string }>(
      "select citizen_id as id from booking where booking_id = $1",
      [booking],
    );
    const until = Temporal.PlainDate.from("2017-08-20");
    const group = { citizen: whose[0]!.id, people: 10, reason: planted, by: "staff test", until };
    await askForGroup(tx, { office: officeOf(town), ...group }, town.world());
  });
  await pool().query(
    "insert into budget_use (hand, what, span, office_id, since, used) values ('staff test', 'searches', 'day', $1, $2, 3)",
    [town.office("bogor"), office.now("08:00").toString()],
  );
  const more = { hand: "staff test", what: "searches" as const, more: 5, until: "hour" as const, reason: planted };
  expect(await byAnother(allowMore, more, "08:32")).toHaveProperty("allowance");

  const { rows } = await pool().query(
    "insert into broker_case (office_id, kind, facts, opened_at) values ($1, 'unused', '{}', now()) returning case_no as no",
    [town.office("bogor")],
  );
  const inCase = { caseNo: rows[0].no as number, office: town.office("bogor"), reason: planted };
  await town.database.transaction(async (tx) => {
    await decideCase(tx, { ...inCase, decision: "caution" }, "staff a", town.world());
    await objectToCase(tx, { ...inCase, objection: planted }, town.world());
    await answerObjection(tx, { ...inCase, answer: "stays" }, "staff b", town.world());
  });

  await office.books("+62811000773", "#Bayu Hadiwijaya#25011987#09082017");
  const why = { because: "closure", reason: planted, actor: "staff test", source: "desk" } as const;
  const wanted = [{ day: Temporal.PlainDate.from("2017-08-09"), slots: [] }];
  await office.act((tx, _: object, context) => fitSeats(tx, officeOf(town), wanted, why, context), {}, "08:40");

  const values = (await everyValue(pool())).map((value) => value.toLowerCase());
  expect(traces.filter((trace) => values.some((value) => value.includes(trace)))).toEqual([]);
  const mayStand = (value: unknown) =>
    (typeof value === "string" && /^[a-z-]+$/.test(value)) ||
    (typeof value === "object" && Object.keys(value ?? {}).every((key) => key === "language"));
  expect(await clearValues(pool(), mayStand)).toEqual([]);
  const filled = ["allowance", "broker_case", "counter_day", "displacement", "disturbance", "doubt", "group_allowance"];
  for (const table of filled) expect((await pool().query(`select from ${table}`)).rowCount).toBeGreaterThan(0);
});

test("thirty days after a doubt has ended, the copy of before with the key file of after tells nothing of its facts", async () => {
  const id = await doubt(planted);
  const { rows } = await pool().query("select facts from doubt");
  await byAnother(decideDoubt, { doubt: id, decision: "lifted" as const, reason: "KTP cocok" }, "07:50");
  const [, no, sealed] = /^sealed:(\d+):(.*)$/.exec(rows[0].facts) ?? [];
  const opened = async () =>
    (await keysOf(office.town.url)).open(Number(no), "doubt", Buffer.from(sealed ?? "", "base64"));
  expect(await opened()).toBe(planted);
  const { town } = office;
  const act = paperTimedActs(town.offices, town.world, async () => {}).find(({ name }) => name === "doubt-facts-go");
  const done = await town.database.transaction((tx) => act!.run(tx, office.now("2017-09-08 08:00")));
  expect(done).toBe(1);
  expect((await pool().query("select facts from doubt")).rows).toEqual([{ facts: null }]);
  expect(await opened()).toBeUndefined();
});
