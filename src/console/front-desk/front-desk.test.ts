import formbody from "@fastify/formbody";
import fastify from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { permissionsOfRole } from "../../staff/index.ts";
import { anOfficeServer, expectFair, manyArrivals, type OfficeServer } from "../door-page/office-server.fixture.ts";
import { forgetForms } from "./form-sent.sql.ts";
import { frontDeskPage } from "./front-desk.tsx";

let server: OfficeServer;
let browser: Browser;
/** A second server of the same office: two presses of one button may reach one each. */
let second: { address: string; close(): Promise<void> };
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await anOfficeServer({ time: "07:50" });
  server.signIn(permissionsOfRole["front-desk"]);
  const app = fastify({ forceCloseConnections: true });
  await app.register(formbody);
  frontDeskPage(app, server.tools);
  second = { address: await app.listen({ port: 0, host: "127.0.0.1" }), close: () => app.close() };
});
afterEach(async () => {
  await second.close();
  await server.close();
});

/** Sends a form of the front desk and reads what is drawn. */
async function sent(fields: Record<string, string>, path = "depan", { address } = server as { address: string }) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${address}/console/bogor/${path}`, { method: "POST", body });
  const html = await answer.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return { status: answer.status, url: answer.url, html, text: main.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}

/** The widths, in millimetres, of the sheets that come out of the printer. */
async function sheets(page: Page): Promise<number[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+)/g)].map(([, points]) =>
    Math.round((Number(points) / 72) * 25.4),
  );
}

const codeIn = (text: string) => /Kode booking (\w{4}-\w{4})/.exec(text)?.[1] ?? "";
const idOf = async (number: string) =>
  (await server.query<{ ticket_id: string }>(`select ticket_id from ticket where number = '${number}'`))[0]
    ?.ticket_id ?? "";

describe("a seat at the desk", () => {
  test("its slip says code, day, hour, when to come, the last moment and the papers; the door knows the code", async () => {
    const { text, url } = await sent({
      do: "book",
      name: "Rina Wati",
      birth: "25011987",
      day: "2017-08-08",
      hour: "09:00",
      service: "new",
    });
    expect(text).toMatch(
      /Rina Wati .*Selasa, 8 Agustus 2017 pukul 09\.00 WIB Mohon tiba pukul 08\.30\. Paling lambat 09\.00/,
    );
    expect(text).toMatch(/Bawa asli dan fotokopi A4: KTP Kartu Keluarga/);
    expect(url).toBe(`${server.address}/console/bogor/depan`);
    expect((await sent({ typed: codeIn(text) }, "pintu")).text).toContain("Tercatat hadir 07.50");
  });

  test("pressed twice, also on two servers, or loaded again, it is one seat and the same code", async () => {
    const form = { do: "book", once: "a1", name: "Dewi Lestari", birth: "02-03-1990", day: "2017-08-08" };
    const [one, two] = await Promise.all([sent(form), sent(form, "depan", second)]);
    expect(codeIn(one.text)).toMatch(/^\w{4}-\w{4}$/);
    expect(codeIn(two.text)).toBe(codeIn(one.text));
    expect((await sent(form)).text).toContain(codeIn(one.text));
    // Back in the browser, with another name: that is another person's seat.
    const sister = await sent({ ...form, name: "Dewi Larasati" });
    expect(sister.text).toContain("Dewi Larasati");
    expect(codeIn(sister.text)).not.toBe(codeIn(one.text));
    // What was refused may be sent again, and then it is its own answer.
    const again = { ...form, once: "a2" };
    expect((await sent(again)).text).toContain("sudah punya booking");
    expect((await sent({ ...again, name: "Dewi Anjani" })).text).toContain("Dewi Anjani");
    const [kept] = await server.query<{ kept: string }>("select json_agg(form_sent)::text as kept from form_sent");
    expect(kept?.kept).not.toContain("Dewi");
    expect(kept?.kept).not.toContain(codeIn(one.text).replace("-", ""));
    const tomorrow = Temporal.Instant.from("2017-08-09T20:00Z");
    await server.town.database.transaction((tx) => forgetForms(tx, tomorrow));
    expect(await server.query("select form from form_sent")).toEqual([]);
  });

  test("what cannot be read keeps what was typed, and another day shows that day's hours", async () => {
    const { html, text } = await sent({
      do: "book",
      name: "Agus",
      birth: "31-02-1990",
      day: "2017-08-09",
      hour: "10:00",
    });
    expect(text).toContain("Ada isian yang belum bisa kami baca.");
    expect(html).toMatch(/value="Agus"/);
    expect(html).toMatch(/value="31-02-1990"/);
    expect(text).toContain("(Rabu, 9 Agustus 2017)");
    expect(html).toMatch(/<option value="10:00" selected/);
  });

  test("somebody late gets another hour of today with one press, and nobody types the name again", async () => {
    const late = await server.book({ starts: "08:00", name: "Eko Prasetyo" });
    server.at("08:01");
    const { html } = await sent({ typed: late.code }, "pintu");
    const [, after] = /name="after" value="([^"]+)"/.exec(html) ?? [];
    const [, hour] = /name="hour" value="([^"]+)"/.exec(html) ?? [];
    const { text } = await sent({ do: "book", after: after ?? "", hour: hour ?? "" });
    expect(text).toMatch(/Eko Prasetyo .*Selasa, 8 Agustus 2017 pukul (09|1\d)\.00/);
    expect(codeIn(text)).not.toBe(late.code);
  });
});

describe("walk-ins and numbers", () => {
  test("collection has a number at once on 80 mm paper; every other print says SALINAN, a double press does not", async () => {
    const form = { do: "walk-in", once: "w1", stream: "collection", people: "1" };
    const [one, two] = await Promise.all([sent(form), sent(form, "depan", second)]);
    expect(one.text).toMatch(/Nomor antrean E001 Pengambilan .*Loket 6/);
    expect(one.text).toContain("Terlewat panggilan? Datang ke meja depan dalam 30 menit");
    expect(two.text).toContain("E001");
    expect(`${one.text} ${two.text}`).not.toContain("SALINAN");
    const found = await sent({ do: "find", what: "e1" });
    expect(found.text).toContain("Sudah dicetak 07.50");
    // A number given a while ago is the same number when its page is loaded again, and its paper a copy.
    server.at("07:51");
    expect((await sent(form)).text).toMatch(/SALINAN.*E001|E001.*SALINAN/);
    const again = await sent({ do: "print", once: "w2", ticket: await idOf("E001") });
    expect(again.text).toContain("SALINAN");
    expect(again.text).toContain("E001");
    expect(again.url).not.toContain("E001");
  });

  test("the paper is 80 mm wide, one sheet, and the printer is asked once", async () => {
    const page = await server.page(browser, "/console/bogor/depan");
    await page.addInitScript("window.prints = 0; window.print = () => void (window.prints += 1);");
    await page.reload();
    await page.check("input[value=lost]");
    await page.locator("form:has(input[value=walk-in]) > button").press("Enter");
    await page.waitForSelector(".paper");
    await page.waitForFunction("window.prints === 1");
    expect(await sheets(page)).toEqual([80]);
    // The longest slip: nobody said which service, so the papers of all of them stand on it.
    await page.goto(`${server.address}/console/bogor/depan`);
    await page.fill("input[name=name]", "Maria Magdalena Kusumawardhani Suryaningrat");
    await page.fill("input[name=birth]", "25011987");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".booking-paper");
    expect(await sheets(page)).toEqual([80]);
  });

  test("priority is a category or just yes, and help is noted only with consent", async () => {
    const without = await sent({ do: "walk-in", stream: "priority", people: "2", priority: "yes", help: "escort" });
    expect(without.text).toContain("Bantuan hanya dicatat kalau orangnya setuju.");
    const form = { do: "walk-in", stream: "priority", people: "2", priority: "yes", help: "escort", consent: "yes" };
    const { text, html } = await sent(form);
    expect(text).toContain("Tercatat: Prioritas, 2 orang.");
    const [, sign = ""] = /class="paper-number">([^<]+)</.exec(html) ?? [];
    const found = await sent({ do: "find", what: sign });
    const [, arrival] = /name="arrival" value="([^"]+)"/.exec(found.html) ?? [];
    const changed = await sent({ do: "priority", arrival: arrival ?? "", priority: "pregnant", help: "" });
    expect(changed.text).toContain("Tersimpan untuk kunjungan ini.");
    const [row] = await server.query<{ priority: string; help: string | null }>(
      `select priority, help from arrival where arrival_id = '${arrival}'`,
    );
    expect(row).toEqual({ priority: "pregnant", help: null });
  });

  test("whoever waits without a code has a call sign on paper at once, by which they are found and called", async () => {
    const form = { do: "walk-in", once: "c1", stream: "priority", people: "2" };
    const [one, two] = await Promise.all([sent(form), sent(form, "depan", second)]);
    const signOf = (html: string) => /class="paper-number">([34679ACDEFGHJKMNPRTVWXY]{4})</.exec(html)?.[1] ?? "";
    const sign = signOf(one.html);
    expect(sign).not.toBe("");
    expect(signOf(two.html)).toBe(sign);
    expect(one.text).toMatch(/Kode panggil \w{4} Prioritas Untuk 2 orang/);
    const other = await sent({ ...form, once: "c2" });
    expect(signOf(other.html)).not.toBe(sign);
    const found = await sent({ do: "find", what: sign.toLowerCase() });
    expect(found.text).toContain(`kode …${sign}`);
    const [, arrival = ""] =
      /name="do" value="call-slip"\/?><input type="hidden" name="arrival" value="([^"]+)"/.exec(found.html) ?? [];
    expect(signOf((await sent({ do: "call-slip", arrival })).html)).toBe(sign);
    // Whoever has a number is called by it alone.
    const collection = await sent({ do: "walk-in", once: "c3", stream: "collection", people: "1" });
    expect(collection.text).not.toContain("Kode panggil");
    expect((await sent({ do: "call-slip", arrival: "nobody" })).text).toContain("Belum ketemu.");
  });

  test("an arrival is found by its code or its last four letters", async () => {
    const mine = await server.book({ starts: "09:00", name: "Putri Ayu" });
    await sent({ typed: mine.code }, "pintu");
    expect((await sent({ do: "find", what: mine.code })).text).toContain("Putri Ayu");
    expect((await sent({ do: "find", what: mine.code.slice(-4).toLowerCase() })).text).toContain("Putri Ayu");
    expect((await sent({ do: "find", what: "3333" })).text).toContain("Belum ketemu.");
  });

  test("a missed number comes back to its old place, a dead one only by a supervisor with a reason", async () => {
    await sent({ do: "walk-in", stream: "collection", people: "1" });
    const missed = `update ticket set state = 'missed', calls = 1, state_at = now(), last_called_at = '2017-08-08T08:00+07'`;
    await server.query(`${missed} where number = 'E001'`);
    expect((await sent({ do: "find", what: "E001" })).text).toContain("Kembalikan ke antrean");
    expect((await sent({ do: "rejoin", ticket: await idOf("E001") })).text).toContain("E001 kembali di antrean");
    await server.query(`${missed.replace("'missed'", "'dead'")} where number = 'E001'`);
    const dead = { do: "readmit", ticket: await idOf("E001"), reason: "Sedang salat" };
    expect((await sent(dead)).status).toBe(403);
    server.signIn(permissionsOfRole.supervisor);
    expect((await sent({ ...dead, reason: " " })).text).toContain("Tulis alasannya.");
    expect((await sent(dead)).text).toContain("E001 hidup lagi hari ini.");
    server.signIn(permissionsOfRole["front-desk"]);
  });

  test("handwritten numbers are entered with their time", async () => {
    server.at("08:02");
    const form = { do: "handwritten", once: "h1", number: "e 901", at: "07.55", people: "1" };
    for (const { text } of await Promise.all([sent(form), sent(form, "depan", second)]))
      expect(text).toContain("E901 masuk antrean, dihitung sejak 07.55.");
    expect((await sent({ ...form, once: "h2" })).text).toContain("Nomor E901 sudah dipakai hari ini.");
    expect((await sent({ do: "handwritten", number: "E012", at: "07.55", people: "1" })).text).toContain(
      "900 sampai 999",
    );
  });

  test("whoever was returned takes the second visit home on paper, with only what was missing", async () => {
    const mine = await server.book({ starts: "09:00", name: "Bayu Segara", service: "new" });
    await sent({ typed: mine.code }, "pintu");
    await server.query(`
      update visitor set outcome = 'returned', outcome_at = '2017-08-08T08:00+07', missing = '[{"paper": 1}]', differs = '["mother"]'
       where booking_id = '${mine.id}'`);
    await server.query(`update booking set returned_at = '2017-08-08T08:00+07' where booking_id = '${mine.id}'`);
    const found = await sent({ do: "find", what: mine.code });
    expect(found.text).toContain("Cetak kertas pemesanan");
    const { text } = await sent({ do: "slip", booking: mine.id });
    expect(text).toMatch(/Kunjungan kedua .*Yang masih perlu dibawa: Kartu Keluarga \(KK\) Data berbeda: nama ibu/);
    expect(text).not.toContain("ijazah");
  });
});

describe("in a browser", () => {
  test("by keyboard alone, without script: booked, printed, found and brought back", async () => {
    await sent({ do: "walk-in", stream: "collection", people: "1" });
    const page = await server.page(browser, "/console/bogor/depan", { javaScriptEnabled: false });
    await page.focus("input[name=name]");
    await page.keyboard.type("Tono Wijaya");
    await page.keyboard.press("Tab");
    await page.keyboard.type("05061980");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".booking-paper");
    await page.locator("main a", { hasText: "Kembali" }).press("Enter");
    await page.locator("#cari:focus").waitFor();
    await page.keyboard.type("E001");
    await page.keyboard.press("Enter");
    await page.locator(".found form button").press("Enter");
    await page.waitForSelector(".ticket-paper");
    expect(await page.innerText(".paper")).toContain("SALINAN");
    expect(page.url()).toBe(`${server.address}/console/bogor/depan`);
  });

  test("no fault of accessibility and fits: empty, with somebody found among 300 arrivals, with numbers away, with paper", async () => {
    const fresh = await anOfficeServer({ time: "07:45" });
    try {
      fresh.signIn(permissionsOfRole.supervisor);
      const page = await fresh.page(browser, "/console/bogor/depan");
      await expectFair(page);
      await manyArrivals(fresh, 300);
      const mine = await fresh.book({ starts: "08:00" });
      const body = new URLSearchParams({ typed: mine.code });
      await fetch(`${fresh.address}/console/bogor/pintu`, { method: "POST", body });
      for (let i = 0; i < 5; i++) {
        const walkIn = new URLSearchParams({ do: "walk-in", stream: "lost", people: "2" });
        await fetch(`${fresh.address}/console/bogor/depan`, { method: "POST", body: walkIn });
      }
      const away =
        "update ticket set calls = 2, last_called_at = '2017-08-08T07:40+07', state_at = '2017-08-08T07:40+07'";
      await fresh.query(`${away}, state = 'missed' where number < 'D003'`);
      await fresh.query(`${away}, state = 'dead' where number = 'D003'`);
      await page.fill("#cari", mine.code);
      await page.keyboard.press("Enter");
      await page.waitForSelector(".found");
      await expectFair(page);
      await page.reload();
      await page.fill("#cari", "D003");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".found .readmit");
      await page.locator(".found button", { hasText: "Cetak" }).click();
      await page.waitForSelector(".paper");
      await expectFair(page);
    } finally {
      await fresh.close();
    }
  });
});
