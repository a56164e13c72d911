import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { inOneLine, says } from "../../../test/press.ts";
import { permissionsOfRole } from "../../staff/index.ts";
import { numbers } from "../counter/full-day.fixture.ts";
import { anOfficeServer, expectFair, manyArrivals, type OfficeServer } from "../door-page/office-server.fixture.ts";

let server: OfficeServer;
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
beforeEach(async () => {
  server = await anOfficeServer({ time: "08:20" });
  server.signIn(permissionsOfRole.supervisor);
});
afterEach(() => server.close());
afterAll(() => browser.close());

async function sent(act: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${server.address}/console/bogor/lantai/${act}`, { method: "POST", body });
  const html = await answer.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return { status: answer.status, text: inOneLine(main.replace(/<[^>]+>/g, " ")) };
}

/** What the floor says is to be done, the most urgent first. */
async function whatNext(time: string): Promise<string[]> {
  server.at(time);
  const html = await (await fetch(`${server.address}/console/bogor/lantai`)).text();
  const list = html.slice(html.indexOf("what-next"), html.indexOf("floor-cards"));
  return [...list.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, text = ""]) => text.replace(/<[^>]+>/g, ""));
}

/** An officer has done something: the office is not late. */
const atWork = (time: string) =>
  server.query(`insert into office_day (office_id, day, first_act_at, last_act_at)
    values (${server.town.office("bogor")}, '2017-08-08', '2017-08-08T07:45+07', '2017-08-08T${time}+07')
    on conflict (office_id, day) do update set last_act_at = excluded.last_act_at`);

const claim = (booking: string, time: string) =>
  server.query(`insert into journal (office_id, entry_id, act, actor, source, booking_id, happened_at, recorded_at)
    values (${server.town.office("bogor")}, gen_random_uuid(), 'seen-claimed', 'citizen', 'whatsapp', '${booking}', '2017-08-${time}+07', now())`);

test("nothing to do is said as well; an office that nobody opened is the first thing to do", async () => {
  expect(await whatNext("08:20")).toEqual([expect.stringContaining("belum ada petugas yang bekerja")]);
  await atWork("08:15");
  expect(await whatNext("08:20")).toEqual([]);
});

test("long waits, an idle counter, a number about to die, a disturbance: each says what to do, in its order", async () => {
  await atWork("08:35");
  await numbers(server, [
    { seq: 1, state: "missed", calls: 2, since: "08:12", lastCalled: "08:12" },
    { seq: 2, since: "07:50" },
    { seq: 3, since: "07:55" },
    ...["2", "3", "4"].map((counter, nr) => ({ seq: 4 + nr, state: "serving" as const, counter, since: "08:30" })),
  ]);
  expect(await whatNext("08:36")).toEqual([
    "A001 hangus pukul 08.42 kalau tidak dipanggil lagi.",
    "Pemesanan: yang terlama menunggu 46 menit. Buka loket lagi atau pindahkan petugas.",
    "Loket 1 tidak memanggil, padahal 2 orang menunggu di jalurnya.",
  ]);
  expect((await sent("declare", { from: "08.30", reason: "Listrik padam" })).text).toContain("Sudah dicatat.");
  expect((await whatNext("08:36"))[0]).toBe("Gangguan berlangsung sejak 08.30. Selama itu tidak ada yang hangus.");
});

test("who wrote SUDAH DATANG is counted once each, today's only, and stands among what is to be done", async () => {
  await atWork("08:15");
  const [one, two] = [await server.book({}), await server.book({ starts: "09:00" })];
  await claim(one.id, "08T08:05");
  await claim(one.id, "08T08:06");
  await claim(two.id, "08T08:10");
  await claim(two.id, "07T08:10");
  expect(await whatNext("08:20")).toEqual(["2 orang menulis SUDAH DATANG. Periksa catatan pintu."]);
  expect(await whatNext("08:07")).toEqual(["1 orang menulis SUDAH DATANG. Periksa catatan pintu."]);
  server.at("08:20");
  await fetch(`${server.address}/console/bogor/pintu`, {
    method: "POST",
    body: new URLSearchParams({ typed: two.code }),
  });
  expect(await whatNext("08:21")).toEqual(["1 orang menulis SUDAH DATANG. Periksa catatan pintu."]);
});

test("the longest at the document desks is told with how many wait, and which counter has an officer to spare", async () => {
  await atWork("08:40");
  await manyArrivals(server, 3);
  const all = (rest: string) => [`Meja berkas: 3 menunggu, yang terlama 39 menit. ${rest}`];
  expect(await whatNext("07:40")).toEqual(all("Buka meja lagi atau pindahkan petugas."));
  const [ticket] = await numbers(server, [{ seq: 1, state: "missed", calls: 1, since: "08:12", lastCalled: "08:12" }]);
  const calledAt = "'2017-08-08T07:30+07'";
  await server.query(`insert into call (office_id, call_id, ticket_id, day, counter, stage, kind, nth, actor, waited_since, called_at, ended_at, outcome)
    values (${server.town.office("bogor")}, gen_random_uuid(), '${ticket}', '2017-08-08', '2', 'foto', 'next', 1, 'x', ${calledAt}, ${calledAt}, ${calledAt}, 'missed')`);
  expect(await whatNext("07:40")).toEqual(all("Loket 2 kosong: pindahkan petugasnya ke sana."));
});

test("after hours the day is closed, and no counter is asked to open; closed, what is left is nobody's", async () => {
  await atWork("16:05");
  await numbers(server, [{ since: "15:00" }]);
  expect((await whatNext("16:10"))[0]).toBe(
    "Kantor sudah tutup. Tutup hari, supaya yang tersisa mendapat tempat lain.",
  );
  expect((await whatNext("16:10")).join()).not.toMatch(/Buka loket|tidak memanggil/);
  const { text } = await sent("close", { sure: "1" });
  expect(text).toMatch(/Hari ini ditutup pukul 16\.10|16\.10/);
  expect(await server.query("select 1 from ticket where state = 'waiting'")).toEqual([]);
  expect((await sent("close", { sure: "1" })).text).toContain("Hari ini sudah ditutup.");
});

test("by keyboard and without script: a missed number comes back, a disturbance begins and ends, a dead one lives", async () => {
  await atWork("08:15");
  server.at("08:20");
  await numbers(server, [
    { seq: 1, state: "missed", calls: 1, since: "08:12", lastCalled: "08:12" },
    { seq: 2, state: "dead", calls: 2, since: "08:12", lastCalled: "07:40" },
  ]);
  const page = await server.page(browser, "/console/bogor/lantai", { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Kembali ke antrean A001" }).press("Enter");
  await page.locator("#missed").waitFor({ state: "detached" });
  await page.locator("#dead input[name=reason]").focus();
  await page.keyboard.type("Sedang salat");
  await page.keyboard.press("Enter");
  await page.locator("#dead").waitFor({ state: "detached" });
  expect(await page.innerText("[role=status]:visible")).toBe("Sudah dicatat.");
  expect(await page.locator(".line-list").innerText()).toMatch(/A00[12][\s\S]*A00[12]/);
  await page.locator("#declare summary").press("Enter");
  await page.locator("#declare input[name=reason]").focus();
  await page.keyboard.type("Listrik padam");
  await page.keyboard.press("Enter");
  await says(page).toContain("08.20–berlangsung: Listrik padam");
  await page.getByRole("button", { name: "Akhiri gangguan" }).press("Enter");
  await expect.poll(() => page.innerText("#disturbances")).toContain("08.20–08.20");
});

test("what cannot be says why and changes nothing; who may not look is told so", async () => {
  await atWork("08:15");
  server.at("08:20");
  const [ticket = ""] = await numbers(server, [{}]);
  const everything = () => server.query("select * from ticket, office_day");
  const before = await everything();
  expect((await sent("stamp", { hour: "09.30", scans: "10" })).text).toContain("Belum bisa, mulai 09.30.");
  expect((await sent("stamp", { hour: "pagi", scans: "10" })).text).toContain("Ada isian yang belum bisa kami baca.");
  expect((await sent("declare", { from: "08.00", until: "07.30", reason: "x" })).text).toContain(
    "belum bisa kami baca",
  );
  expect((await sent("readmit", { ticket, reason: "x" })).text).toContain("statusnya menunggu");
  expect((await sent("close")).status).toBe(200);
  expect((await sent("close")).text).not.toContain("sudah ditutup");
  server.signIn(permissionsOfRole["counter-officer"]);
  expect((await sent("close", { sure: "1" })).status).toBe(403);
  server.signIn(permissionsOfRole["head-of-office"]);
  expect((await sent("readmit", { ticket, reason: "x" })).status).toBe(403);
  const after = (await everything()) as { last_act_at: unknown }[];
  // Who tried to do something is at work; nothing else has changed.
  expect(after.map((row) => ({ ...row, last_act_at: 0 }))).toEqual(
    before.map((row) => ({ ...(row as object), last_act_at: 0 })),
  );
});

test("fair to everybody and no wider than the screen: empty, a full floor, and 300 in each line", async () => {
  const page = await server.page(browser, "/console/bogor/lantai");
  const look = async () => {
    await page.reload();
    await expectFair(page);
  };
  await look();
  server.at("08:35");
  await atWork("08:30");
  await numbers(server, [
    { seq: 1, state: "missed", calls: 2, since: "08:12", lastCalled: "08:08" },
    { seq: 2, state: "parked", calls: 1, since: "08:12" },
    { seq: 3, state: "dead", calls: 2, since: "08:12", lastCalled: "07:40" },
    { seq: 4, state: "called", counter: "2", since: "08:30", lastCalled: "08:30" },
    ...Array.from({ length: 300 }, (_, nr) => ({ seq: 10 + nr })),
  ]);
  await manyArrivals(server, 300);
  await sent("declare", { from: "08.05", reason: "Listrik padam" });
  await look();
  for (const one of await page.locator("details").all())
    await one.evaluate((element) => element.setAttribute("open", ""));
  await expectFair(page);
  await says(page).toMatch(/Antrean 60 terdepan dari 300/);
});
