import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { openedReasons } from "../../../test/opened-reasons.ts";
import { inOneLine } from "../../../test/press.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { latestTime, officesOf, rulesOfVersion } from "../../office/index.ts";
import type { Member } from "../../staff/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { rulesPage } from "./rules-page.tsx";

let town: Town;
let pages: Pages;
let head: Member;
beforeEach(async () => {
  const base = await aTown();
  const offices = await officesOf(base.database);
  town = { ...base, offices, world: (now) => ({ ...base.world(now), offices }) };
  pages = await pagesOn({ ...town, world: () => town.world(at(town, "08:05")) }, [rulesPage]);
  // The database keeps rules that have begun, by the clock that it knows.
  const ahead = at(town, "08:05").since(Temporal.Now.instant()).total("milliseconds");
  await town.database.pool.query("insert into clock (ahead_ms) values ($1)", [Math.round(ahead)]);
  head = await aColleague(town.database, "Sri Handayani", [{ office: 1, role: "head-of-office" }]);
  pages.signIn(head);
});
afterEach(async () => {
  await pages?.close();
  await town?.close();
});

const bogor = () => town.offices.byCode.get("bogor")!;
const versions = () =>
  town.database.pool
    .query(
      "select version, first_day::text as day, content ->> 'graceMinutes' as grace from rules where office_id = 1 order by version",
    )
    .then(({ rows }) => rows);
const wanted = { seen: "1", reason: "Surat edaran 12", firstDay: "2017-08-08" };

async function sent(form: Record<string, string>): Promise<string> {
  const { text } = await pages.post("/console/bogor/aturan", { ...wanted, ...form });
  return inOneLine(text.slice(text.indexOf("<main"), text.indexOf("</main>")).replace(/<[^>]+>/g, " "));
}

test("a new rule is looked at, confirmed, and holds for what is booked after it; what was booked before keeps its own", async () => {
  const book = (starts: string) =>
    town.database.transaction((tx) => aBookingAt(tx, town, { day: "2017-08-08", starts, at: at(town, "08:05") }));
  const before = await book("11:00");
  const looked = await sent({ do: "look", graceMinutes: "15" });
  expect(looked).toContain("Toleransi 0 menit sesudah jamnya 15 menit sesudah jamnya");
  expect(looked).toContain("Berlaku untuk yang memesan mulai Selasa 8 Agustus 2017.");
  expect(looked).toContain("1 orang yang sudah memesan tetap dengan aturan lama.");
  expect(await versions()).toHaveLength(1);

  const done = await sent({ do: "change", graceMinutes: "15" });
  expect(done).toContain("Aturan baru tersimpan dan berlaku mulai Selasa 8 Agustus 2017.");
  expect(done).toContain("Sri Handayani, Selasa 8 Agustus pukul 08.05 WIB Surat edaran 12");
  expect(await versions()).toEqual([
    { version: 1, day: "2017-01-01", grace: "0" },
    { version: 2, day: "2017-08-08", grace: "15" },
  ]);
  const after = await book("13:30");
  const latest = async ({ id, starts }: { id: string; starts: Temporal.PlainTime }) => {
    const { rows } = await town.database.pool.query("select rules_version as v from booking where booking_id = $1", [
      id,
    ]);
    return String(latestTime(rulesOfVersion(bogor(), rows[0].v), starts));
  };
  expect([await latest(before), await latest(after)]).toEqual(["11:00:00", "13:45:00"]);
  const { rows } = await town.database.pool.query(
    "select actor, reason, rules_version, detail from journal where act = 'rules-changed'",
  );
  expect(openedReasons(town.world().keys, rows)).toEqual([
    {
      actor: head.actor,
      reason: "Surat edaran 12",
      rules_version: 2,
      detail: { firstDay: "2017-08-08", changed: [{ rule: "graceMinutes", from: 0, to: 15 }] },
    },
  ]);
});

test.each([
  ["a number beyond its bounds", { graceMinutes: "121" }, "Bilangan bulat 0 sampai 120."],
  ["no number", { graceMinutes: "-5" }, "Bilangan bulat 0 sampai 120."],
  ["an hour that is none", { release: "siang" }, "Jam seperti 12.00, atau kosong."],
  ["a word nobody offered", { confirmation: "maybe" }, "Pilih salah satu."],
  ["the longest shorter than the shortest", { restingMinutesMost: "5" }, "Tidak boleh kurang dari"],
  [
    "a time to come at which the doors are closed",
    { comeMinutes: "45" },
    "Untuk jam 08.00 hari Senin, orang akan diminta tiba saat pintu belum buka",
  ],
  ["a day that is over", { graceMinutes: "15", firstDay: "2017-08-07" }, "Hari mulai sudah lewat."],
  ["a day that never comes", { graceMinutes: "15", firstDay: "2017-02-30" }, "Tanggal mulai itu tidak ada."],
  ["nothing new", { graceMinutes: "0" }, "Tidak ada yang berubah."],
  ["no reason", { graceMinutes: "15", reason: " " }, "Tulis alasannya"],
  ["an old page", { graceMinutes: "15", seen: "0" }, "Aturan baru saja diubah orang lain."],
])("%s is told beside the rule, keeps what was typed, and changes nothing", async (_, form, sentence) => {
  for (const press of ["look", "change"]) expect(await sent({ do: press, ...form })).toContain(sentence);
  expect(await versions()).toHaveLength(1);
});

test("two heads change at once: one rule is made, the other reads that it was changed meanwhile", async () => {
  const answers = await Promise.all(
    [5, 10, 15, 20].map((grace) => sent({ do: "change", graceMinutes: String(grace) })),
  );
  expect(answers.filter((text) => text.includes("Aturan baru tersimpan"))).toHaveLength(1);
  expect(answers.filter((text) => text.includes("baru saja diubah orang lain"))).toHaveLength(3);
  expect(await versions()).toHaveLength(2);
});

test("a rule of a later day waits, blocks no day before it, and is taken back with a reason", async () => {
  expect(await sent({ do: "change", graceMinutes: "15", firstDay: "2017-08-14" })).toContain(
    "mulai Senin 14 Agustus 2017",
  );
  expect(await sent({ do: "change", calls: "5", seen: "2" })).toContain("Ada perubahan yang menunggu harinya.");
  expect(await sent({ do: "withdraw", version: "1" })).toContain("Rencana itu sudah berlaku");
  expect(await sent({ do: "withdraw", version: "2", reason: "" })).toContain("Tulis alasannya");
  expect(await versions()).toHaveLength(2);
  expect(await sent({ do: "withdraw", version: "2" })).toContain("Rencana ditarik.");
  expect(await versions()).toHaveLength(1);
  expect(inOneLine((await pages.get("/console/bogor/aturan")).text)).toContain("ditarik sebelum berlaku");
});

test("a longer horizon opens its days at once", async () => {
  const last = async () =>
    (await town.database.pool.query("select max(day)::text as day from slot where office_id = 1 and pool = 'public'"))
      .rows[0].day;
  expect(await last()).toBe("2017-09-07");
  await sent({ do: "change", horizonDays: "45" });
  expect(await last()).toBe("2017-09-22");
});

test("an auditor reads and has no form; a supervisor's form is refused; a guard does not see the page", async () => {
  pages.signIn(await aColleague(town.database, "Rudi Hartono", [{ office: null, role: "auditor" }]));
  const { status, text } = await pages.get("/console/bogor/aturan");
  expect(status).toBe(200);
  expect(text).toContain("Toleransi");
  expect(text).not.toContain('action="/console/bogor/aturan"');
  pages.signIn(await aColleague(town.database, "Wati Lestari", [{ office: 1, role: "supervisor" }]));
  expect((await pages.post("/console/bogor/aturan", { ...wanted, do: "change", graceMinutes: "15" })).status).toBe(403);
  pages.signIn(await aColleague(town.database, "Joko Susilo", [{ office: 1, role: "guard" }]));
  expect((await pages.get("/console/bogor/aturan")).status).toBe(403);
  expect(await versions()).toHaveLength(1);
});

test("fair to everybody, by keyboard alone: the form, what is wrong in it, the look and the yes", async () => {
  const browser = await aBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${pages.address}/console/bogor/aturan`);
  await expectFair(page);
  const grace = page.getByRole("textbox", { name: "Toleransi" });
  await grace.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("500");
  await page.getByRole("textbox", { name: /Alasan/ }).focus();
  await page.keyboard.type("Surat edaran 12");
  await page.keyboard.press("Enter");
  await page.getByText("Bilangan bulat 0 sampai 120.").waitFor();
  await expectFair(page);
  await grace.fill("15");
  await grace.press("Enter");
  await page.getByRole("button", { name: "Ya, berlakukan" }).waitFor();
  await expectFair(page);
  await page.getByRole("button", { name: "Ya, berlakukan" }).press("Enter");
  await page.getByText("Aturan baru tersimpan").waitFor();
  await expectFair(page);
  await browser.close();
  expect(await versions()).toHaveLength(2);
});
