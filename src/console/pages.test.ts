import fastify, { type FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBrowser } from "../../test/browser.ts";
import { aSeededDatabase } from "../../test/database.ts";
import { faultsOf } from "../../test/fair.ts";
import { type Database, openDatabase } from "../database/index.ts";
import { addHeadersAndErrorPages, publicRoutes } from "./index.ts";

const tuesday = "2017-08-01T09:00:00+07:00";

interface House {
  app: FastifyInstance;
  database: Database;
  address: string;
  /** Sets the clock that the pages read. */
  at(moment: string): void;
  say(statement: string): Promise<unknown>;
  /** The page's text as a browser would show it, and what came with it. */
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; body: string; headers: Headers }>;
}

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aHouse({ at = tuesday, chat = true } = {}): Promise<House> {
  let now = Temporal.Instant.from(at);
  const { url, drop } = await aSeededDatabase(now);
  const database = openDatabase(url, { connections: 4 });
  const app = fastify({ forceCloseConnections: true });
  addHeadersAndErrorPages(app);
  await app.register(publicRoutes({ database, now: () => now, chat }));
  app.get("/broken", () => {
    throw new Error("Budi Santoso, 25-01-1987");
  });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  ends.push(
    drop,
    () => database.close(),
    () => app.close(),
  );
  return {
    app,
    database,
    address,
    at: (moment) => void (now = Temporal.Instant.from(moment)),
    say: (statement) => database.transaction((tx) => tx.query(statement)),
    async get(path, headers = {}) {
      const answer = await fetch(address + path, { headers: { accept: "text/html", ...headers } });
      return { status: answer.status, body: await answer.text(), headers: answer.headers };
    },
  };
}

/** So many people hold public seats of Bogor, from the first hour of Monday the 7th on. */
function take(server: House, people: number) {
  return server.say(`
    with seat as (
      select day, starts, opened, sum(opened) over (order by day, starts) - opened as before from slot
       where office_id = 1 and pool = 'public' and day >= '2017-08-07')
    update slot set taken = least(seat.opened, greatest(0, ${people} - before)) from seat
     where slot.office_id = 1 and slot.pool = 'public' and slot.day = seat.day and slot.starts = seat.starts`);
}

const monday = (json: { days: { day: string }[] }) => json.days.find(({ day }) => day === "2017-08-07");
const words = (body: string) => body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const row = (body: string, day: string) => words(body.split(`>${day}`)[1]!.split("</tr>")[0]!).trim();

describe("the public page", () => {
  test("answers 'full, really?' before any table: how many, where the nearest are, and which day opens next", async () => {
    const server = await aHouse();
    const { status, body } = await server.get("/kantor/bogor");
    expect(status).toBe(200);
    const text = words(body);
    expect(text).toContain("Masih ada 3.210 tempat.");
    expect(text).toContain("Paling dekat Selasa 1 Agustus: 60 tempat, mulai pukul 11.00 WIB.");
    expect(text).toContain("Hari baru berikutnya: Senin 4 September, dibuka Sabtu 5 Agustus pukul 00.00 WIB.");
    expect(text).toContain("Diperbarui pukul 09.00 WIB, Selasa, 1 Agustus 2017.");
    expect(text).toContain("30 menit sebelum jam Anda");
    expect(text).toContain("Gratis. Kami tidak pernah meminta uang lewat chat.");
  });

  test.each([
    [0, "150 0 0 150"],
    [3, "147 3 0 150"],
    [300, "0 150 0 150"],
  ])("with %i bookings Monday's row adds up", async (people, numbers) => {
    const server = await aHouse();
    await take(server, people);
    const { body } = await server.get("/kantor/bogor");
    expect(row(body, "Sen 7 Agu").replace("penuh ", "")).toBe(`Sen 7 Agu ${numbers}`.slice("Sen 7 Agu ".length));
    expect(body.includes('<span class="tag">penuh</span>')).toBe(people === 300);
  });

  test("a seat given back rests: it stands apart, and is not among what is left", async () => {
    const server = await aHouse();
    await server.say(
      "update slot set taken = 20, resting = 5 where office_id = 1 and day = '2017-08-07' and pool = 'public' and starts = '08:00'",
    );
    expect(row((await server.get("/kantor/bogor")).body, "Sen 7 Agu")).toBe("130 15 5 150");
    const json = JSON.parse((await server.get("/kantor/bogor.json")).body);
    expect(monday(json)).toMatchObject({ opened: 150, taken: 20, resting: 5, left: 130 });
  });

  test("finished days of the journal have a fingerprint, the same for people and for programs; today has none yet", async () => {
    const server = await aHouse();
    expect(words((await server.get("/kantor/bogor")).body)).toContain("Belum ada hari yang selesai.");
    const head = "0123456789abcdef".repeat(4);
    await server.say(`insert into journal_head (office_id, day, lines, head) values
      (1, '2017-07-31', 812, decode('${head}', 'hex')), (1, '2017-08-01', 3, decode('${head}', 'hex')), (2, '2017-07-31', 5, decode('${head}', 'hex')),
      (0, '2017-07-31', 2, decode('${head}', 'hex'))`);
    const text = words((await server.get("/kantor/bogor")).body);
    expect(text).toContain("Senin, 31 Juli 2017 · 812 catatan 01234567 89abcdef 01234567");
    expect(text).not.toContain("3 catatan");
    const json = JSON.parse((await server.get("/kantor/bogor.json")).body);
    expect(json.journal).toEqual({
      office: [{ day: "2017-07-31", lines: 812, head }],
      all: [{ day: "2017-07-31", lines: 2, head }],
    });
  });

  test("when all is taken it says so without blame, and says when the next day opens", async () => {
    const server = await aHouse();
    await server.say("update slot set taken = opened where office_id = 1 and pool = 'public'");
    const text = words((await server.get("/kantor/bogor")).body);
    expect(text).toContain("Semua tempat yang dibuka sudah terisi.");
    expect(text).toContain("Hari baru berikutnya: Senin 4 September");
    expect(text).not.toContain("Masih ada");
  });

  test("a day that is not released yet is not called full", async () => {
    const server = await aHouse();
    await server.say(`update rules set content = content || '{"release":"12:00"}' where office_id = 1`);
    await server.say("delete from slot where office_id = 1 and day = '2017-08-31' and pool = 'public'");
    const text = words((await server.get("/kantor/bogor")).body);
    expect(text).toContain("Kam 31 Agu Belum dibuka, jadi belum penuh. Dibuka Selasa 1 Agustus pukul 12.00 WIB.");
    expect(text).toContain("Hari baru berikutnya: Kamis 31 Agustus, dibuka Selasa 1 Agustus pukul 12.00 WIB.");
  });

  test("holidays have their name and decree, weekends are one line, and a day the office withdrew says that", async () => {
    const server = await aHouse();
    await server.say("update slot set opened = 0 where office_id = 1 and day = '2017-08-18'");
    const text = words((await server.get("/kantor/bogor")).body);
    expect(text).toContain("Kam 17 Agu Libur nasional: Hari Kemerdekaan RI SKB 3 Menteri No. 684/2016");
    expect(text).toContain("Sab 12 Agu – Min 13 Agu tutup");
    expect(text).toContain("Jum 18 Agu Kantor tidak membuka tempat pada hari ini.");
    expect(row((await server.get("/kantor/bogor")).body, "Sab 12 Agu")).not.toContain("150");
  });

  test("joint leave is told apart from a holiday, and a year without decree is named", async () => {
    const server = await aHouse({ at: "2017-12-18T09:00:00+07:00" });
    await server.say("delete from decreed_year where year = 2018");
    const text = words((await server.get("/kantor/bogor")).body);
    expect(text).toContain("Sel 26 Des Cuti bersama: Hari Raya Natal");
    expect(text).toContain("Hari libur 2018 belum ditetapkan pemerintah.");
  });

  test("today's seats that can no longer be asked for are not offered", async () => {
    const server = await aHouse();
    expect(words((await server.get("/kantor/bogor")).body)).toContain(
      "Untuk hari ini masih bisa dipesan 60 tempat, mulai pukul 11.00.",
    );
    server.at("2017-08-01T13:00:00+07:00");
    expect(words((await server.get("/kantor/bogor")).body)).toContain("Untuk hari ini sudah tidak keburu");
  });

  test("hours are those of the office's own zone", async () => {
    const server = await aHouse();
    expect(words((await server.get("/kantor/contoh-timur")).body)).toContain("Diperbarui pukul 11.00 WIT");
    expect(words((await server.get("/kantor/makassar")).body)).toContain("Diperbarui pukul 10.00 WITA");
  });

  test("what is invented says so, and no number of the demo leads to a stranger's phone", async () => {
    const server = await aHouse();
    const invented = words((await server.get("/kantor/contoh-timur")).body);
    expect(invented).toContain("Kantor rekaan.");
    expect(invented).toContain("Nomor contoh, tidak bisa dihubungi.");
    const documented = (await server.get("/kantor/bogor")).body;
    expect(documented).toContain("+62 811 1100 333");
    expect(documented).not.toContain("wa.me");
    const real = await aHouse({ chat: false });
    expect((await real.get("/kantor/bogor")).body).toContain("https://wa.me/628111100333");
    expect((await real.get("/kantor/contoh-timur")).body).not.toContain("wa.me");
  });

  test("nobody can copy a complete message from it", async () => {
    const { body } = await (await aHouse()).get("/kantor/bogor");
    expect(body).toContain("#nama sesuai KTP#tanggal lahir#tanggal datang");
    expect(words(body)).not.toMatch(/#[^#]+#\d{6,8}#\d{6,8}/);
  });

  test("it is small, without script and without a line of style inside", async () => {
    const server = await aHouse();
    for (const people of [0, 300]) {
      await take(server, people);
      for (const path of ["/kantor/bogor", "/kantor/contoh-timur?lang=en"]) {
        const { body } = await server.get(path);
        expect(Buffer.byteLength(body)).toBeLessThan(30_000);
        expect(body).not.toMatch(/<script|style=|<style|@font-face|javascript:/);
      }
    }
  });

  test("a browser that has it already is told so, until something changes", async () => {
    const server = await aHouse();
    const first = await server.get("/kantor/bogor");
    expect(first.headers.get("cache-control")).toContain("max-age=15");
    const known = { "if-none-match": first.headers.get("etag")! };
    expect((await server.get("/kantor/bogor", known)).status).toBe(304);
    await take(server, 1);
    expect((await server.get("/kantor/bogor", known)).status).toBe(200);
  });

  test("in English it says the same", async () => {
    const text = words((await (await aHouse()).get("/kantor/bogor?lang=en")).body);
    expect(text).toContain("3,210 seats free.");
    expect(text).toContain("Updated at 09.00 WIB, Tuesday, 1 August 2017.");
  });

  test("an office nobody knows is a kind no with the way to those that are there", async () => {
    const server = await aHouse();
    const { status, body } = await server.get("/kantor/bandug");
    expect(status).toBe(404);
    expect(body).toContain("Kantor itu belum ada di sini");
    expect(body).toContain('href="/kantor/bandung"');
    const json = await server.get("/kantor/bandug.json", { accept: "application/json" });
    expect(json.status).toBe(404);
    expect(JSON.parse(json.body).offices).toContain("bandung");
  });
});

describe("the page of draws", () => {
  test("shows what was promised before the draw, and the seed only after it; a lot is found only then", async () => {
    const server = await aHouse();
    await server.say(aDraw);
    const before = words((await server.get("/kantor/bogor/undian")).body);
    expect(before).toContain("Jumat, 1 September 2017");
    expect(before).toContain("Permintaan sampai sekarang 1");
    expect(before).toContain("abababab abababab");
    expect(before).not.toContain("5eed5eed");
    expect((await server.get("/kantor/bogor/undian/2017-09-01-result.json")).status).toBe(404);
    const lookFor = "/kantor/bogor/undian?nomor=7kmx4-ptm3a";
    expect(words((await server.get(lookFor)).body)).toContain("Nomor itu tidak ada dalam undian yang sudah selesai");
    await server.say(`update draw set drawn_at = draws_at, hours = '[{"starts": "08:00", "seats": 1}]'`);
    await server.say(`update lot set place = 1, counts = true, same = '{}', starts = '08:00', rests = '{}'`);
    expect(words((await server.get("/kantor/bogor/undian?lang=en")).body)).toContain("5eed5eed 5eed5eed");
    expect(words((await server.get(lookFor)).body)).toContain("7KMX4-PTM3A: urutan 1 untuk Jumat, 1 September 2017");
    const result = JSON.parse((await server.get("/kantor/bogor/undian/2017-09-01-result.json")).body);
    expect(result.lots).toEqual([
      { lot: "7KMX4PTM3A", people: 1, hour: null, same: [], counts: true, starts: "08:00" },
    ]);
    expect((await server.get("/kantor/bogor/undian/2017-02-30-result.json")).status).toBe(404);
  });
});

/** Bogor's draw of 1 September with one lot in it. */
const aDraw = `
  with made as (
    insert into draw (office_id, day, seed, seed_hash, made_at, lots_from, draws_at)
    values (1, '2017-09-01', '${"5eed".repeat(16)}', decode('${"ab".repeat(32)}', 'hex'), '2017-08-01 09:00+07', '2017-08-02 09:00+07', '2017-08-02 12:00+07')
    returning office_id, day)
  insert into lot (office_id, day, lot_id, source, people, asked_at)
  select office_id, day, '7KMX4PTM3A', 'whatsapp', 1, '2017-08-02 09:30+07' from made`;

describe("the front page", () => {
  test("leads to the chat and to every office, with what is free today and the next day after it", async () => {
    const server = await aHouse();
    await server.say("update slot set taken = opened where office_id = 1 and pool = 'public' and day < '2017-08-09'");
    const { body } = await server.get("/");
    expect(body).toContain('href="/emulator"');
    expect(body.match(/href="\/kantor\//g)).toHaveLength(31);
    expect(words(body)).toContain("Bogor 0 Rab 9 Agu 150");
    expect(words(body)).toContain("Depok 60 Rab 2 Agu 150");
  });

  test("has no door to a chat that is not there", async () => {
    expect((await (await aHouse({ chat: false })).get("/")).body).not.toContain("/emulator");
  });
});

describe("every answer", () => {
  test("carries the rules that keep foreign and inline script out", async () => {
    const { headers } = await (await aHouse()).get("/");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("a failure shows a page in the reader's words and nothing of what happened", async () => {
    const server = await aHouse();
    const { status, body } = await server.get("/broken");
    expect(status).toBe(500);
    expect(body).toContain("Kesalahannya ada pada kami, bukan pada Anda.");
    expect(body).not.toMatch(/Budi|1987|Error|\.ts/);
    const forPrograms = await server.get("/broken", { accept: "application/json" });
    expect(JSON.parse(forPrograms.body)).toEqual({ code: "broken", sentence: "This request failed on our side." });
    expect((await server.get("/kantor")).status).toBe(404);
    expect((await server.get("/%ff")).status).toBeLessThan(500);
  });

  test("while the database is away it asks for patience instead of failing", async () => {
    const server = await aHouse();
    await server.get("/");
    await server.database.close();
    const away = openDatabase("postgres://127.0.0.1:1/none");
    const app = fastify({ forceCloseConnections: true });
    addHeadersAndErrorPages(app);
    await app.register(publicRoutes({ database: away, now: () => Temporal.Instant.from(tuesday), chat: false }));
    const answer = await app.inject({ url: "/kantor/bogor", headers: { accept: "text/html" } });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers["retry-after"]).toBe("5");
    expect(answer.body).toContain("Tidak ada yang hilang.");
    await app.close();
    await away.close();
  });

  test("files of the house change their address with their content and may then be kept for a year", async () => {
    const server = await aHouse();
    const path = /href="(\/assets\/house\.[^"]+\.css)"/.exec((await server.get("/")).body)![1]!;
    const hashed = await server.get(path);
    expect(hashed.headers.get("cache-control")).toContain("immutable");
    const plain = await server.get("/assets/house.css");
    expect(plain.body).toBe(hashed.body);
    expect(plain.headers.get("cache-control")).not.toContain("immutable");
    expect((await server.get("/assets/nothing.css")).status).toBe(404);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await aBrowser();
  });
  afterAll(() => browser.close());

  async function look(server: House, path: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    ends.push(() => page.close());
    page.on("console", (line) => expect(line.text()).not.toContain("Content Security Policy"));
    await page.goto(server.address + path);
    return page;
  }

  /** Everything the checker knows at two sights, colours and sizes at the others. */
  const sights = [
    { colorScheme: "light", width: 390, rules: "all" },
    { colorScheme: "dark", width: 390, rules: "colours" },
    { colorScheme: "light", width: 1440, rules: "colours" },
    { colorScheme: "dark", width: 1440, rules: "all" },
  ] as const;

  test.each([
    "/",
    "/kantor/bogor",
    "/kantor/contoh-timur?lang=en",
    "/kantor/bandug",
    "/kantor/bogor/undian?nomor=7KMX4PTM3A",
  ])("%s has no fault of accessibility and fits the screen, in light and dark, small and wide", async (path) => {
    const server = await aHouse();
    await take(server, 300);
    await server.say(aDraw);
    const page = await look(server, path);
    for (const summary of (await page.locator("summary").all()).slice(0, 2)) await summary.click();
    for (const { colorScheme, width, rules } of sights) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf(page, rules), `${colorScheme} at ${width}`).toEqual([]);
    }
    for (const width of [320, 360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
    }
  });

  test("by keyboard alone one skips to the content, opens a day's hours and goes on to the chat", async () => {
    const server = await aHouse();
    const page = await look(server, "/kantor/bogor");
    await page.keyboard.press("Tab");
    expect(await page.textContent(":focus")).toContain("Langsung ke isi");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.textContent(":focus")).toContain("Per jam, Selasa, 1 Agustus 2017");
    await page.keyboard.press("Enter");
    expect(await page.locator("details[open] tbody tr").count()).toBe(6);
    for (let tabs = 0; tabs < 40 && (await page.getAttribute(":focus", "href")) !== "/emulator"; tabs++)
      await page.keyboard.press("Tab");
    expect(await page.getAttribute(":focus", "href")).toBe("/emulator");
  });
});
