import { afterEach, beforeEach, expect, test } from "vitest";
import { openedReasons } from "../../../test/opened-reasons.ts";
import { aTown, day, type Town } from "../../../test/town.ts";
import { bookingTimedActs, grant } from "../../booking/index.ts";
import type { Member } from "../../staff/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { casesPage } from "./cases-page.tsx";
import { aContactWho } from "./contact.fixture.ts";

let town: Town;
let pages: Pages;
let now: Temporal.Instant;
const people: Record<"head" | "headOffice" | "supervisor", Member> = {} as never;

const path = "/console/bogor/kasus";

beforeEach(async () => {
  town = await aTown();
  now = town.now;
  pages = await pagesOn({ ...town, world: () => town.world(now) }, [casesPage]);
  const bogor = town.office("bogor");
  people.head = await aColleague(town.database, "Yayah Rokayah", [{ office: bogor, role: "head-of-office" }]);
  people.headOffice = await aColleague(town.database, "Hendra Siregar", [{ office: null, role: "head-office" }]);
  people.supervisor = await aColleague(town.database, "Dedi Kusnadi", [{ office: bogor, role: "supervisor" }]);
});
afterEach(async () => {
  await pages?.close();
  await town?.close();
});

const query = async (text: string, values: unknown[] = []) => (await town.database.pool.query(text, values)).rows;

const whoGivesBack = (gaveBack: number) => aContactWho(town, { gaveBack, now });

async function night(): Promise<void> {
  const act = bookingTimedActs(town.offices, (at) => town.world(at)).find(({ name }) => name === "cases");
  await town.database.transaction((tx) => act!.run(tx, now));
}

const cautionOf = async (citizenId: string) =>
  (await query("select caution_until as until, caution_case as no from citizen where citizen_id = $1", [citizenId]))[0];

const decide = (choice: string, reason = "tidak pernah datang") =>
  pages.post(path, { do: "decide-case", case: "1", choice, reason });

test("what the night finds waits for a person, in numbers and without a name; nobody's share is smaller before a decision", async () => {
  const citizen = await whoGivesBack(8);
  await whoGivesBack(7);
  await night();
  await night();
  expect(await query("select case_no, kind, office_id from broker_case")).toEqual([
    { case_no: 1, kind: "unused", office_id: town.office("bogor") },
  ]);
  expect(await cautionOf(citizen.citizenId)).toEqual({ until: null, no: null });
  pages.signIn(people.head);
  const { text } = await pages.get(path);
  expect(text).toContain("Perkara 1: Tempat berulang kali dipesan dan tidak dipakai");
  expect(text).toContain("Menunggu keputusan");
  expect(text).toContain("8 kali tidak dipakai, 0 kali didatangi");
  expect(text).not.toMatch(/\+62|62000/);
  expect(await query("select act, actor from journal where act like 'case%' order by entry_id")).toEqual([
    { act: "case-opened", actor: "clock" },
    { act: "cases-read", actor: people.head.actor },
  ]);
});

test("caution makes the sender's share smaller for four weeks; somebody else answers the objection, and lifts it at once", async () => {
  const citizen = await whoGivesBack(8);
  await night();
  pages.signIn(people.head);
  expect((await decide("caution", " ")).text).toContain("Tulis alasannya dulu.");
  expect((await decide("both")).text).toContain("Pilih salah satu keputusan.");
  expect((await decide("caution")).text).toContain("Yayah Rokayah memutuskan");
  expect((await decide("nothing")).text).toContain("Perkara ini sudah diputuskan");
  const until = now.add({ hours: 24 * 28 });
  const caution = await cautionOf(citizen.citizenId);
  expect(caution).toEqual({ until, no: 1 });
  expect((await pages.post(path, { do: "object-to-case", case: "2", reason: "x" })).text).toContain(
    "tidak ada di sini",
  );
  const objected = await pages.post(path, { do: "object-to-case", case: "1", reason: "saya menolong tetangga" });
  expect(objected.text).toContain("Yang menjawab harus orang lain");
  const answer = { do: "answer-case", case: "1", choice: "lifted", reason: "benar, warga desa" };
  expect((await pages.post(path, answer)).text).toContain("Minta orang lain");
  expect(await cautionOf(citizen.citizenId)).toEqual(caution);
  pages.signIn(people.headOffice);
  expect((await pages.post(path, answer)).text).toContain("Hendra Siregar menjawab");
  expect(await cautionOf(citizen.citizenId)).toEqual({ until: null, no: null });
  const acts = await query(
    "select act, reason, detail->>'case' as no from journal where act ~ '^case-' order by entry_id",
  );
  expect(openedReasons(town.world().keys, acts)).toEqual([
    { act: "case-opened", reason: null, no: "1" },
    { act: "case-decided", reason: "tidak pernah datang", no: "1" },
    { act: "case-objected", reason: null, no: "1" },
    { act: "case-answered", reason: "benar, warga desa", no: "1" },
  ]);
});

test("a case that nobody decides, and a caution whose weeks are over, end by themselves", async () => {
  await whoGivesBack(8);
  await night();
  now = now.add({ hours: 24 * 14 });
  await night();
  expect(await query("select decision, ended_at is not null as ended from broker_case")).toEqual([
    { decision: null, ended: true },
  ]);
  now = now.add({ hours: 24 * 47 });
  const citizen = await whoGivesBack(8);
  await night();
  pages.signIn(people.head);
  await pages.post(path, { do: "decide-case", case: "2", choice: "caution", reason: "x" });
  now = now.add({ hours: 24 * 28 });
  await night();
  expect(await query("select ended_at is not null as ended from broker_case where case_no = 2")).toEqual([
    { ended: true },
  ]);
  const applicant = { name: "Rani Cahaya", birthDate: day("1990-03-14") };
  const cautioned = { ...citizen, caution: { until: now, caseNo: 2 } };
  const wish = { act: "book" as const, office: town.office("bogor"), applicant, day: day("2017-08-16"), firm: true };
  const [outcome] = await town.database.transaction((tx) =>
    grant(tx, [{ wish, by: cautioned, saidAt: town.now }], town.world(town.now.add({ hours: 1 }))),
  );
  expect(outcome).toMatchObject({ is: "held", asked: { why: "caution" } });
  expect(await query("select act from journal where act = 'case-ended'")).toHaveLength(2);
  now = now.add({ hours: 24 * 91 });
  await night();
  expect(await query("select from case_contact where case_no = 2")).toHaveLength(0);
});

test("only who decides cases sees them", async () => {
  pages.signIn(people.supervisor);
  expect((await pages.get(path)).status).toBe(403);
  expect((await decide("caution")).status).toBe(403);
});
