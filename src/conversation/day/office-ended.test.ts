import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { officeOf } from "../../../test/arrivals.ts";
import { day } from "../../../test/town.ts";
import { bookingTimedActs } from "../../booking/index.ts";
import { together } from "../../clock/index.ts";
import { offices } from "../../office/index.ts";
import { staffMember } from "../../staff/index.ts";
import { openStaffActs, previewChange, type StaffActs } from "../../staff-acts/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";
import { writeDayLetters } from "./write-day-letters.ts";

// An office that closes for good: nothing is sold after its last day, whoever has a later seat has one where it is taken over, and hears so.

let bogor: DayAtBogor;
let acts: StaffActs;
let now = "2017-08-08 08:05";
beforeAll(async () => {
  bogor = await aDayAtBogor();
  const { database } = bogor.town;
  const world = () => bogor.town.world(bogor.now(now));
  acts = openStaffActs({ database, world, wake: () => {}, tell: (tx, office, events) => tellAt(tx, office, events) });
});
beforeEach(() => bogor.empty());
afterAll(() => bogor.town.close());

type Tell = Parameters<typeof writeDayLetters>;
const tellAt = (tx: Tell[0], office: number, events: Tell[2]) =>
  writeDayLetters(tx, bogor.town.offices.byId.get(office)!, events, bogor.town.world(bogor.now(now)));
const by = () => ({
  member: staffMember({ id: crypto.randomUUID(), name: "Pusat", roles: [{ office: null, role: "head-office" }] }),
  office: officeOf(bogor.town),
  source: "desk" as const,
});
/** As every server does when it hears of a change. */
async function refresh() {
  Object.assign(bogor.town.offices, await bogor.town.database.transaction(offices));
}
async function ends(ask: { lastDay?: string; successor?: string }) {
  const { lastDay = "2017-08-11", successor } = ask;
  const wish = { scope: "bogor", lastDay: day(lastDay), successor, name: "digabung ke Kantor Imigrasi Depok" };
  const done = await acts.perform("end-office", { ...wish, reason: "SK 5" }, by());
  await refresh();
  return done;
}
async function takesBack(id: string) {
  const done = await acts.perform("withdraw-country-change", { id, reason: "Batal" }, by());
  await refresh();
  return done;
}
/** The timed act, as often as it finds somebody; how often. */
async function peopleGo() {
  const act = bookingTimedActs(
    bogor.town.offices,
    (at) => bogor.town.world(at),
    async (tx, events) => {
      for (const { office, event } of events) await tellAt(tx, office, [event]);
    },
  ).find(({ name }) => name === "people-over")!;
  let times = 0;
  const once = () => bogor.town.database.transaction((tx) => act.run(tx, bogor.now(now), together));
  while (await bogor.town.database.transaction((tx) => act.next(tx, bogor.now(now)))) {
    await once();
    times += 1;
    if (times > 5) break;
  }
  return times;
}
const query = async (text: string, values: unknown[] = []) => (await bogor.town.database.pool.query(text, values)).rows;
const seats = () =>
  query(`select o.code as office, b.day::text as day, b.starts::text as starts, b.code_digest is not null as code
           from booking b join office o using (office_id) where b.cancelled_at is null order by b.created_at`);
const setDepok = (full: boolean) =>
  query(`update slot set opened = case when $1 then taken else capacity end where office_id = $2 and pool = 'public'`, [
    full,
    bogor.town.office("depok"),
  ]);
const rani = "+62811000777";

test("who has a later seat goes over with a new code and a letter, is told once where there is none yet, and comes home when it is taken back", async () => {
  const { code } = await bogor.books(rani, "#Rani Wulandari#14031990#14082017");
  await bogor.books("+62811000778", "#Siti Rahayu#14031991#09082017");
  const looked = await bogor.town.database.transaction((tx) =>
    previewChange(
      tx,
      { change: "ended", scope: "bogor", lastDay: day("2017-08-11"), name: "digabung" },
      { now: bogor.now(now), day: day("2017-08-08") },
    ),
  );
  expect(looked).toMatchObject({ people: 1 });
  await setDepok(true);
  const done = await ends({ successor: "depok" });
  expect(done).toMatchObject({ moved: 0, waiting: 1 });
  expect(
    await query("select 1 from slot where office_id = 1 and day > '2017-08-11' and opened > 0"),
    "nothing is sold after the last day",
  ).toEqual([]);
  expect((await bogor.letters(rani)).at(-1)?.kind).not.toMatch(/displaced/);

  await peopleGo();
  expect((await bogor.letters(rani, "displaced-waits")).map(({ content }) => content.text).join()).toContain(
    "digabung ke Kantor Imigrasi Depok",
  );
  await setDepok(false);
  now = "2017-08-08 08:20";
  await peopleGo();
  expect(await bogor.letters(rani, "displaced-waits"), "told once").toHaveLength(1);
  const [letter, ...more] = await bogor.letters(rani, "displaced-over");
  expect(more).toEqual([]);
  expect(letter?.content.text).toMatch(/Senin 14 Agustus, 08\.00 di Kantor Imigrasi Bogor tidak jadi/);
  expect(letter?.content.text).toMatch(/\*Senin 14 Agustus, 08\.00\*, Kantor Imigrasi Depok/);
  expect(letter?.content.text).not.toContain(code.slice(0, 4));
  expect(letter?.content.template?.name).toMatch(/^displaced_over/);
  expect(await bogor.says(rani, "cek", "2017-08-08 08:21")).toMatch(/Depok[^]*14 Agustus|14 Agustus[^]*Depok/);
  expect(await seats()).toEqual([
    { office: "bogor", day: "2017-08-09", starts: "08:00:00", code: true },
    { office: "depok", day: "2017-08-14", starts: "08:00:00", code: true },
  ]);

  if ("refused" in done) throw new Error(done.refused);
  now = "2017-08-08 09:00";
  expect(await takesBack(done.change)).not.toHaveProperty("refused");
  expect((await bogor.letters(rani, "displaced-over")).at(-1)?.content.text).toMatch(
    /tetap melayani[^]*\*Senin 14 Agustus, 08\.00\*, Kantor Imigrasi Bogor/,
  );
  expect((await seats()).map(({ office }) => office)).toEqual(["bogor", "bogor"]);
  expect(await peopleGo(), "nobody is left to be moved").toBe(0);
  const unequal = `select 1 from slot s where taken <> resting + (select count(*) from booking b
    where (b.office_id, b.day, b.pool, b.starts) = (s.office_id, s.day, s.pool, s.starts) and b.cancelled_at is null and b.lapsed_at is null)`;
  expect(await query(unequal), "seats add up").toEqual([]);
});

test("the chat says where to go, and after the last day the number answers for the office that took over", async () => {
  now = "2017-08-08 10:00";
  const done = await ends({ successor: "depok" });
  const refused = await bogor.says("+62811000790", "#Ana Lestari#01011990#15082017", "2017-08-08 10:01");
  expect(refused).toMatch(
    /Kantor Imigrasi Bogor melayani sampai Jumat 11 Agustus[^]*Kantor Imigrasi Depok, WhatsApp \+62/,
  );
  expect(await ends({ successor: "depok" })).toEqual({ refused: "planned", firstDay: day("2017-08-12") });
  await bogor.says("+62811000791", "#Budi Hartono#01011991#16082017", "2017-08-14 09:00");
  expect((await seats()).map(({ office, day: on }) => `${office} ${on}`)).toEqual(["depok 2017-08-16"]);
  now = "2017-08-08 10:30";
  if (!("refused" in done)) await takesBack(done.change);
});

test("an office that is not there, ends itself or would send people on takes nobody over", async () => {
  now = "2017-08-08 11:00";
  expect(await ends({ successor: "atlantis" })).toEqual({ refused: "no-successor" });
  expect(await ends({ successor: "bogor" })).toEqual({ refused: "no-successor" });
  expect(await ends({ lastDay: "2017-08-07" })).toEqual({ refused: "day-past" });
  const wish = { scope: "depok", lastDay: day("2017-08-20"), successor: "bogor", name: "digabung", reason: "SK 6" };
  const depok = await acts.perform("end-office", wish, by());
  await refresh();
  expect(await ends({ successor: "depok" })).toEqual({ refused: "no-successor" });
  expect(await ends({}), "others take theirs over").toEqual({ refused: "no-successor" });
  if (!("refused" in depok)) await takesBack(depok.change);
});
