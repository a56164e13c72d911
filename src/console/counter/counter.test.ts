import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { inOneLine, press, says } from "../../../test/press.ts";
import { permissionsOfRole } from "../../staff/index.ts";
import { anOfficeServer, expectFair, type OfficeServer } from "../door-page/office-server.fixture.ts";
import { numbers } from "./full-day.fixture.ts";

let server: OfficeServer;
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
beforeEach(async () => {
  server = await anOfficeServer({ time: "08:20" });
  server.signIn(permissionsOfRole["counter-officer"]);
});
afterEach(() => server.close());
afterAll(() => browser.close());

/** Sends a form of a counter as it is without script. */
async function sent(path: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${server.address}/console/bogor/loket/${path}`, { method: "POST", body });
  const html = await answer.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return { status: answer.status, text: inOneLine(main.replace(/<[^>]+>/g, " ")) };
}

const states = async () =>
  Object.fromEntries(
    (
      await server.query<{ number: string; state: string; counter: string | null }>(
        "select number, state, counter from ticket",
      )
    ).map(({ number, state, counter }) => [number, counter ? `${state} ${counter}` : state]),
  );

/** The whole of the day's numbers, as one value: did anything change? */
const everything = () =>
  server.query("select t.*, c.* from ticket t left join call c using (office_id, ticket_id) order by t.number, c.nth");

describe("by keyboard alone", () => {
  test("one hand: Enter calls, Enter reaches, Enter ends and calls the next; digits do the rest", async () => {
    await numbers(server, [{}, {}, {}]);
    const page = await server.page(browser, "/console/bogor/loket");
    await page.locator("main a", { hasText: "Loket 2" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/loket/2");
    await press(page, "Enter");
    await says(page).toMatch(/A001 Dipanggil, baru saja · Panggilan ke-1/);
    await press(page, "Enter");
    await says(page).toContain("Sedang dilayani");
    await press(page, "Enter");
    await says(page).toMatch(/1 selesai hari ini A002 Dipanggil/);
    await press(page, "3");
    await says(page).toContain("Loket kosong");
    await says(page).toMatch(/Terlewat A002 1 kali · belum bisa hangus/);
    await press(page, "0");
    await says(page).toMatch(/A002 Dipanggil/);
    await press(page, "2");
    await says(page).toMatch(/A003 Dipanggil/);
    await press(page, "4");
    await says(page).toMatch(/Ditunda A003/);
    // Nobody waits: Enter presses nothing now, least of all the Undo that came to stand there.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect(await states()).toEqual({ A001: "served", A002: "missed", A003: "parked" });
  });

  test("a finger that bounces presses once: nobody is marked as here, or sent away, by the echo of a call; a number in hand is spoken", async () => {
    await numbers(server, [{}, {}]);
    const page = await server.page(browser, "/console/bogor/loket/2");
    const spoken = () => page.locator("#hand-said").textContent();
    expect(await spoken()).toBe("Loket kosong");
    await page.evaluate(() => (performance.now = () => 60_000));
    await press(page, "Enter");
    await says(page).toMatch(/A001 Dipanggil/);
    expect(await spoken()).toBe("A001: Dipanggil");
    await page.keyboard.press("Enter");
    await press(page, "3");
    await says(page).toContain("Terlewat A001");
    expect(await states()).toEqual({ A001: "missed", A002: "waiting" });
  });

  test("a key in a text field writes and presses nothing; the reason sends a pause", async () => {
    await numbers(server, [{ state: "called", counter: "1", since: "08:19", lastCalled: "08:19" }]);
    const page = await server.page(browser, "/console/bogor/loket/1");
    await page.locator("#pause summary").press("Enter");
    await page.locator("#pause input[name=reason]").focus();
    await page.keyboard.type("Istirahat 3");
    expect(await states()).toEqual({ A001: "called 1" });
    await page.keyboard.press("Enter");
    await says(page).toContain("Loket ini tidak memanggil: Istirahat 3");
    expect(await states()).toEqual({ A001: "waiting" });
    await press(page, "Enter");
    await says(page).toMatch(/Panggil berikutnya 1 menunggu/);
  });

  test("who waits longer is asked about: why this number is before that one", async () => {
    await numbers(server, [{ seq: 1, stream: "priority" }, { seq: 2 }]);
    const page = await server.page(browser, "/console/bogor/loket/2");
    await page.locator("#explain summary").press("Enter");
    await page.fill("input[name=first]", "B001");
    await page.fill("input[name=second]", "A002");
    await page.keyboard.press("Enter");
    await says(page).toContain("B001 ada di jalur Prioritas, yang dipanggil lebih dulu daripada jalur Pemesanan.");
    expect(await states()).toEqual({ B001: "waiting", A002: "waiting" });
  });
});

test("without script: called, a recall refused with its minute, served; every press is a form", async () => {
  await numbers(server, [{}, {}]);
  const page = await server.page(browser, "/console/bogor/loket/2", { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Panggil berikutnya" }).press("Enter");
  await says(page).toContain("A001 Dipanggil");
  await page.getByRole("button", { name: "Panggil lagi" }).press("Enter");
  expect(await page.innerText("[role=alert]")).toBe("Panggil lagi mulai 08.23.");
  expect(await page.innerText(".big")).toBe("A001");
  await page.getByRole("button", { name: "Sudah datang" }).press("Enter");
  await page.getByRole("button", { name: "Selesai", exact: true }).press("Enter");
  await says(page).toContain("1 selesai hari ini");
  await page.getByRole("button", { name: "Urungkan" }).press("Enter");
  await says(page).toContain("A001 Sedang dilayani");
  expect(new URL(page.url()).pathname).toBe("/console/bogor/loket/2");
});

describe("a press that cannot be", () => {
  test.each([
    ["2/recall", { seq: 1, state: "called", counter: "2", calls: 3, lastCalled: "08:10" }, "Sudah dipanggil 3 kali."],
    ["2/reached", { seq: 1, state: "called", counter: "3", lastCalled: "08:10" }, "Sedang di loket 3."],
    ["2/served", { seq: 1 }, "Tidak bisa sekarang: statusnya menunggu."],
    ["2/undo", { seq: 1 }, "Tidak ada yang bisa diurungkan."],
    ["2/pause", { seq: 1 }, "Tulis alasannya."],
    ["5/next", { seq: 1 }, "Tidak ada yang menunggu."],
  ] as const)("%s says why and changes nothing", async (path, wanted, sentence) => {
    const [ticket = ""] = await numbers(server, [wanted]);
    const before = await everything();
    const { status, text } = await sent(path, { ticket });
    expect(status).toBe(200);
    expect(text).toContain(sentence);
    expect(await everything()).toEqual(before);
  });

  test("an old page calls nobody over the head of whom the counter has called meanwhile", async () => {
    await numbers(server, [{}, {}]);
    await sent("2/next", { "in-hand": "" });
    const { text } = await sent("2/next", { "in-hand": "" });
    expect(text).toContain("Loket ini sudah memanggil A001.");
    expect(await states()).toEqual({ A001: "called 2", A002: "waiting" });
  });

  test("out of order is a permission: without it there is no such form, and one that is sent anyway is 403", async () => {
    const [, second = ""] = await numbers(server, [{}, {}]);
    const page = await server.page(browser, "/console/bogor/loket/2");
    expect(await page.locator("#pick").count()).toBe(0);
    const before = await everything();
    expect((await sent("2/pick", { ticket: second, reason: "Menyusui" })).status).toBe(403);
    expect(await everything()).toEqual(before);
    server.signIn(permissionsOfRole.guard);
    expect((await sent("2/next")).status).toBe(403);
  });
});

test("four counters press at once: four numbers, each called once", async () => {
  await numbers(server, [{}, {}, {}, {}]);
  const pages = await Promise.all(
    ["1", "2", "3", "4"].map((code) => server.page(browser, `/console/bogor/loket/${code}`)),
  );
  await Promise.all(pages.map((page) => page.keyboard.press("Enter")));
  for (const page of pages) await page.locator(".big").waitFor();
  const shown = await Promise.all(pages.map((page) => page.innerText(".big")));
  expect(shown.toSorted()).toEqual(["A001", "A002", "A003", "A004"]);
  // One number, two impatient hands at one counter: a single call.
  await sent("5/next");
  expect(await server.query("select 1 from call")).toHaveLength(4);
});

test("fair to everybody and no wider than the screen: nobody, a party that is called, served, paused, and 300 who wait", async () => {
  server.signIn(permissionsOfRole.supervisor);
  const page = await server.page(browser, "/console/bogor/loket/2");
  const look = async (code: string) => {
    await page.goto(`${server.address}/console/bogor/loket${code}`);
    await expectFair(page);
  };
  await look("");
  await look("/2");
  await numbers(server, [
    {
      seq: 1,
      stream: "priority",
      state: "called",
      counter: "2",
      since: "08:10",
      lastCalled: "08:10",
      people: 4,
      help: "written",
    },
    { seq: 2, state: "missed", calls: 2, since: "08:12", lastCalled: "08:08" },
    { seq: 3, state: "parked", calls: 1, since: "08:01" },
    { seq: 4, state: "serving", counter: "3", since: "08:11", lastCalled: "08:10" },
    ...Array.from({ length: 300 }, (_, nr) => ({ seq: 10 + nr })),
  ]);
  await look("/2");
  await says(page).toMatch(/B001 Dipanggil, 10 menit · Panggilan ke-1 .*Rombongan 4 orang, satu panggilan/);
  await says(page).toMatch(/Panggil tertulis: tunjukkan nomornya/);
  await look("/3");
  await sent("4/pause", { reason: "Istirahat minum" });
  await look("/4");
});
