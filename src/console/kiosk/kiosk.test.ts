import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { peopleIn } from "../../../test/people.ts";
import { showCode } from "../../booking/index.ts";
import { aMember, anOfficeServer, expectFair, type OfficeServer } from "../door-page/office-server.fixture.ts";

let server: OfficeServer;
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await anOfficeServer({ time: "07:41" });
  server.bindKiosk(aMember("device k1", ["door.scan", "line.help"]));
});
afterEach(() => server.close());

const portrait = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

/** Touches the letters of a code, slower than a slipping finger. */
async function touch(page: Page, code: string) {
  for (const letter of code) {
    await page.locator(`button[name=key][value="${letter}"]`).tap();
    await page.waitForTimeout(160);
  }
  await page.locator("button[value=go]").tap();
  await page.waitForSelector("#jawaban");
}

/** Writes a code at once, as a scanner does. */
async function write(page: Page, code: string) {
  await page.fill("#kode", code);
  await page.locator("button[value=go]").tap();
  await page.waitForSelector("#jawaban");
}

async function ticketFor(code: string): Promise<void> {
  const [booking] = [...(await peopleIn(server.town.database.pool))].find(([, person]) => person.code === code)!;
  const [row] = await server.query<{ arrival_id: string; visitor_id: string }>(`
    update arrival set state = 'checked', checked_at = '2017-08-08T09:20+07', state_at = '2017-08-08T09:20+07'
      from visitor v, booking b
     where v.arrival_id = arrival.arrival_id and b.booking_id = v.booking_id and b.booking_id = '${booking}' returning arrival.arrival_id, v.visitor_id`);
  await server.query(`
    with born as (
      insert into ticket (office_id, ticket_id, day, number, stream, seq, arrival_id, rules_version, rank, line_at, present_at, stage, state,
                          state_at, born_at, recorded_at, secret)
      values (1, gen_random_uuid(), '2017-08-08', 'A014', 'booked', 14, '${row?.arrival_id}', 1, 1, '2017-08-08T08:00+07',
              '2017-08-08T07:41+07', 'foto', 'waiting', '2017-08-08T09:20+07', '2017-08-08T09:20+07', '2017-08-08T09:20+07', 'tidak ditebak')
      returning ticket_id)
    update visitor set outcome = 'complete', outcome_at = '2017-08-08T09:20+07', ticket_id = born.ticket_id from born
     where visitor_id = '${row?.visitor_id}'`);
}

describe("the kiosk", () => {
  test("takes a code by touch, answers in the citizen's words without a name, and its hand is the device", async () => {
    const mine = await server.book({ name: "Rahmat Hidayat" });
    const page = await server.page(browser, "/kiosk/bogor", portrait);
    await touch(page, mine.code);
    expect(await page.innerText("#jawaban")).toContain("Selamat datang");
    expect(await page.innerText("#jawaban")).toContain("Kedatangan Anda tercatat pukul 07.41.");
    expect(await page.content()).not.toContain("Rahmat");
    expect(page.url()).toBe(`${server.address}/kiosk/bogor`);
    const [line] = await server.query<object>(
      `select actor, source from journal where act = 'arrived' and booking_id = '${mine.id}'`,
    );
    expect(line).toEqual({ actor: "device k1", source: "kiosk" });
  });

  test("a slipping finger does not type twice, and the way back holds nobody's code", async () => {
    const page = await server.page(browser, "/kiosk/bogor", portrait);
    await page.evaluate(() => {
      const key = document.querySelector<HTMLElement>('button[name=key][value="7"]');
      key?.click();
      key?.click();
    });
    expect(await page.inputValue("#kode")).toBe("7");
    await page.fill("#kode", "7KMX-4PT8");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#jawaban[data-is=not-a-code]");
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    const answer = await fetch(`${server.address}/kiosk/bogor`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain('autocomplete="off"');
  });

  test("the first touch counts, however soon after the page came", async () => {
    const page = await server.page(browser, "/kiosk/bogor", portrait);
    await page.evaluate(() => {
      Object.defineProperty(Event.prototype, "timeStamp", { get: () => 50 });
      document.querySelector<HTMLElement>('button[name=key][value="7"]')?.click();
    });
    expect(await page.inputValue("#kode")).toBe("7");
  });

  test("names and the ends of telephone numbers open nothing here", async () => {
    await server.book({ name: "Kartika Dewi" });
    for (const typed of ["kartika", "kartika dewi", "0000", "08123450000"]) {
      const body = new URLSearchParams({ typed });
      const html = await fetch(`${server.address}/kiosk/bogor`, { method: "POST", body }).then((answer) =>
        answer.text(),
      );
      expect(html).toContain("Cek lagi huruf demi huruf");
      expect(html).not.toMatch(/K\. D\.|Kartika Dewi|data-is="choose"/);
    }
  });

  test("a number is printed once; later the screen says when, and where copies are", async () => {
    const mine = await server.book({ name: "Lestari" });
    const page = await server.page(browser, "/kiosk/bogor", portrait);
    await page.evaluate("window.prints = 0; window.print = () => void (window.prints += 1);");
    await write(page, mine.code);
    await ticketFor(mine.code);
    server.at("09:41");
    await page.locator("a.press", { hasText: "Selesai" }).tap();
    await write(page, mine.code);
    expect(await page.innerText(".kiosk-number .number")).toBe("A014");
    await page.locator("button", { hasText: "Cetak nomor" }).tap();
    await page.getByText("Nomor Anda sedang dicetak.").waitFor();
    await page.waitForFunction("window.prints === 1");
    expect(await page.textContent(".paper")).toContain("Loket 1 sampai 4");
    server.at("09:50");
    await page.locator("a.press", { hasText: "Selesai" }).tap();
    await write(page, mine.code);
    await page.getByText("Sudah dicetak pukul 09.41. Perlu salinan? Minta di meja depan.").waitFor();
    expect(await page.locator("button", { hasText: "Cetak nomor" }).count()).toBe(0);
    expect(await page.evaluate("window.prints")).toBe(1);
  });

  test("it goes back to its start, in Indonesian, twenty seconds after the last touch", async () => {
    server.at("09:41");
    const mine = await server.book({ starts: "10:00" });
    const page = await server.page(browser, "/kiosk/bogor", portrait);
    await page.clock.install();
    await page.reload();
    await page.locator("a", { hasText: "English" }).tap();
    await page.getByText("Record your arrival").waitFor();
    await page.fill("#kode", showCode(mine.code));
    // From here on no second goes by that the story does not say, however slow the machine is.
    await page.clock.pauseAt((await page.evaluate(() => performance.timeOrigin + performance.now())) + 1_000);
    await page.keyboard.press("Enter");
    await page.getByText("Welcome").waitFor();
    await page.clock.fastForward(19_000);
    expect(await page.locator("#jawaban").count()).toBe(1);
    await page.clock.fastForward(1_500);
    await page.getByText("Catat kedatangan").first().waitFor();
    expect(await page.locator("#jawaban").count()).toBe(0);
    expect(await page.inputValue("#kode")).toBe("");
    // Also while the server is away the next one sees nothing of the last one.
    await page.fill("#kode", showCode(mine.code));
    await page.keyboard.press("Enter");
    await page.locator("#jawaban").waitFor();
    await page.context().setOffline(true);
    await page.clock.fastForward(20_500);
    await page.locator("#jawaban").waitFor({ state: "detached" });
    expect(await page.inputValue("#kode")).toBe("");
    expect(await page.locator("#putus").isVisible()).toBe(true);
  });

  test("without script its keys are plain buttons, and a link leads back to the start", async () => {
    server.at("09:41");
    const mine = await server.book({ starts: "10:00" });
    const page = await server.page(browser, "/kiosk/bogor", { javaScriptEnabled: false });
    for (const letter of mine.code) await page.locator(`button[name=key][value="${letter}"]`).press("Enter");
    expect(await page.inputValue("#kode")).toBe(mine.code);
    await page.focus("#kode");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#jawaban[data-is=recorded]");
    await page.locator("a.press", { hasText: "Selesai" }).press("Enter");
    expect(await page.inputValue("#kode")).toBe("");
  });

  test("a browser that nobody bound does nothing, except in the demo", async () => {
    const bound = aMember("device k1", ["door.scan", "line.help"]);
    server.bindKiosk(undefined);
    const body = new URLSearchParams({ typed: "7KMX-4PTH" });
    const answer = await fetch(`${server.address}/kiosk/bogor`, { method: "POST", body });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Layar ini belum terdaftar");
    server.bindKiosk(aMember("device of a desk", []));
    expect((await fetch(`${server.address}/kiosk/bogor`)).status).toBe(403);
    server.bindKiosk(bound);
    const foreign = { method: "POST", body, headers: { origin: "https://elsewhere.example" } };
    expect((await fetch(`${server.address}/kiosk/bogor`, foreign)).status).toBe(403);
  });

  test("no fault of accessibility, fits, and nothing to touch is smaller than 64 pixels", async () => {
    const page = await server.page(browser, "/kiosk/bogor", portrait);
    await expectFair(page, [390, 1080, 1440]);
    for (const width of [390, 1080]) {
      await page.setViewportSize({ width, height: 1920 });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, a.press, input:not([type=hidden])")]
          .filter((one) => one.checkVisibility() && Math.min(one.offsetWidth, one.offsetHeight) < 64)
          .map((one) => one.outerHTML),
      );
      expect(small, `at ${width}`).toEqual([]);
    }
    await page.fill("#kode", "7KMX-4PT8");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#jawaban[data-is=not-a-code]");
    await expectFair(page, [390, 1080, 1440]);
  });
});
