import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { newCode, showCode } from "../src/booking/index.ts";
import { aBookingAt, aParty } from "./arrivals.ts";
import { aBrowser } from "./browser.ts";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { moveClock, scan, signedIn, townOf } from "./office-day.ts";
import { press, says } from "./press.ts";
import { aStory } from "./story.ts";
import { aCitizen, type Town } from "./town.ts";
import { hasten } from "./voice.ts";

// August 2017 as it should have been: message, code, arrival, papers, number, call, done; or early, late, returned, elsewhere, forged,
// together, and somebody else's. One program, one day, real Chromium.

const day = "2017-08-07";
let program: Program;
let browser: Browser;
let town: Town;
let chat: Page;
let door: Page;
let papers: Page;
let counter: Page;
let board: Page;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  [program, browser] = await Promise.all([
    startProgram({ DATABASE_URL: database.url, CLOCK: "2017-08-01T09:00:00+07:00" }),
    aBrowser(),
  ]);
  town = await townOf(database.url, Temporal.Instant.from("2017-08-01T09:00:00+07:00"));
  chat = await browser.newPage({ viewport: { width: 390, height: 844 } });
  [door, papers, counter] = await Promise.all([
    signedIn(browser, program.url, "Ujang Saepudin", "/console/bogor/pintu"),
    signedIn(browser, program.url, "Asep Gunawan", "/console/bogor/berkas/berkas-1"),
    signedIn(browser, program.url, "Rina Marlina", "/console/bogor/loket/2"),
  ]);
  board = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await hasten(board);
  await board.goto(`${program.url}/board/bogor`);
  await board.getByRole("button", { name: "Nyalakan suara" }).click();
});
afterAll(async () => {
  await browser.close();
  await town.close();
  await program.stop();
  await drop();
});

/** A booking of that day, made the day before; the code as it is shown. */
async function booked(
  starts: string,
  more: { office?: string; service?: string; party?: string; by?: Awaited<ReturnType<typeof aCitizen>> } = {},
) {
  const booking = await town.database.transaction((tx) => aBookingAt(tx, town, { day, starts, at: town.now, ...more }));
  return showCode(booking.code);
}

const part = aStory(
  "a day of the office, from the chat to a killed program: each part goes on where the last one ended",
);

part(
  "booked in the chat, at the door at 07.35 for 08.00, papers complete: A001, called to counter 2, shown, spoken and served",
  async () => {
    await chat.goto(`${program.url}/emulator`);
    const box = chat.getByRole("textbox", { name: /pesan/i }).first();
    await box.fill("#Budi#25011987#07082017");
    await box.press("Enter");
    const last = chat.getByRole("log").first().locator(".theirs .words").last();
    await expect.poll(() => last.textContent()).toMatch(/Kode booking: \w{4}-\w{4}/);
    const code = /Kode booking: (\w{4}-\w{4})/.exec((await last.textContent()) ?? "")?.[1] ?? "";

    await moveClock(program.url, `${day}T07:35:00+07:00`);
    expect(await scan(door, code)).toContain("Tercatat 07.35, lanjut ke meja berkas.");
    await press(papers, "Enter");
    await says(papers).toContain("Budi");
    await press(papers, "Enter");
    await says(papers).toContain("Nomor antrean A001");
    await press(counter, "Enter");
    await says(counter).toMatch(/A001 Dipanggil/);
    await expect.poll(() => board.locator("#latest").innerText()).toMatch(/A001[\s\S]*2/);
    await expect
      .poll(() => board.evaluate(() => document.body.dataset["said"]))
      .toBe("chime nomor-antrean huruf-a 0 0 1 silakan-ke-loket 2");
    await press(counter, "Enter");
    await says(counter).toContain("Sedang dilayani");
    await press(counter, "1");
    await says(counter).toContain("1 selesai hari ini");
  },
);

part(
  "a second comes too early and is told when to come back, that he was here, and is never late afterwards",
  async () => {
    const code = await booked("10:00");
    expect(await scan(door, code)).toMatch(/Terlalu awal.*Tercatat hadir 07\.3\d\. Dipanggil mulai 09\.00\./);
  },
);

part("a third is late: the moments in words, today's hours, never a silent red", async () => {
  const code = await booked("08:00");
  await moveClock(program.url, `${day}T08:12:00+07:00`);
  expect(await scan(door, code)).toMatch(
    /Jamnya sudah lewat.*Jam 08\.00, batas datang 08\.00\. Tercatat di sini 08\.12\..*Masih ada tempat hari ini/,
  );
  expect(await scan(door, code)).toContain("Jamnya sudah lewat");
});

part("a fourth lacks the birth certificate: a list, a reserved second visit, and the code stays", async () => {
  const code = await booked("09:00", { service: "new" });
  await scan(door, code);
  await press(papers, "Enter");
  await papers.getByRole("checkbox", { name: "KTP", exact: true }).check();
  await papers
    .getByRole("checkbox", { name: /Kartu Keluarga/ })
    .first()
    .check();
  await press(papers, "1");
  await says(papers).toMatch(
    /Dikembalikan dengan daftar Kunjungan kedua: \w+, \d+ Agustus 2017, \d\d\.\d\d WIB\. Kode tetap\./,
  );
  expect(await scan(door, code)).toContain("Untuk hari lain");
});

part(
  "a fifth stands in the wrong office, a sixth has a code that nobody gave: both are helped on, nobody is accused",
  async () => {
    expect(await scan(door, await booked("09:00", { office: "depok" }))).toMatch(
      /Untuk kantor lain.*Kantor Imigrasi.*Depok/,
    );
    const forged = await scan(door, newCode());
    expect(forged).toContain("Cek lagi huruf demi huruf");
    expect(forged.toLowerCase()).not.toContain("palsu");
  },
);

part(
  "a mother with three children of whom one lacks a paper: three go on with one number, one comes again",
  async () => {
    const by = await town.database.transaction((tx) => aCitizen(tx));
    const party = aParty();
    const mother = await booked("09:00", { by, party, service: "renewal" });
    for (let child = 0; child < 3; child++) await booked("09:00", { by, party, service: "child" });
    expect(await scan(door, mother)).toContain("Rombongan 4 orang.");
    await press(papers, "Enter");
    await expect.poll(() => papers.locator("fieldset.person").count()).toBe(4);
    for (const [nr, person] of (await papers.locator("fieldset.person").all()).entries()) {
      const papersOfPerson = person.locator("li:visible label:not(.copy) input[type=checkbox][name^=ok]");
      const ticks = await papersOfPerson.all();
      for (const [at, tick] of ticks.entries()) if (nr !== 3 || at > 0) await tick.check();
    }
    await press(papers, "1");
    await says(papers).toContain("Nomor antrean A002");
    await says(papers).toContain("Dikembalikan dengan daftar");
    await press(counter, "Enter");
    await says(counter).toMatch(/A002.*Rombongan 3 orang, satu panggilan/);
    await press(counter, "Enter");
    await press(counter, "1");
  },
);

part(
  "a stranger shows somebody's photographed QR before its owner comes: the desk undoes it, and the code is the owner's again",
  async () => {
    const code = await booked("09:00");
    expect(await scan(door, `https://example.test/?kode=${code}`)).toContain("lanjut ke meja berkas");
    await press(papers, "Enter");
    await says(papers).toContain("Bukan pemiliknya");
    await papers.getByText("Bukan pemiliknya", { exact: true }).first().click();
    await papers.getByRole("button", { name: "Bukan pemiliknya" }).click();
    await says(papers).toContain("Belum ada orang di meja ini");
    expect(await scan(door, code)).toContain("lanjut ke meja berkas");
    await press(papers, "Enter");
    await says(papers).toContain("Lengkap, beri nomor");
    await press(papers, "Enter");
    await says(papers).toContain("Nomor antrean A003");
  },
);

part("a killed program is as before when it is back: line, numbers, and a board that connects by itself", async () => {
  const before = await (await fetch(`${program.url}/board/bogor`)).text();
  const waiting = /A003/.test(before);
  expect(waiting).toBe(true);
  await program.kill();
  await expect.poll(() => board.locator("body").innerText(), { timeout: 20_000 }).toContain("belum tersambung lagi");
  const port = new URL(program.url).port;
  program = await startProgram({ DATABASE_URL: town.url, CLOCK: "2017-08-01T09:00:00+07:00", PORT: port });
  await expect
    .poll(() => board.locator("body").innerText(), { timeout: 30_000 })
    .not.toContain("belum tersambung lagi");
  await press(counter, "Enter");
  await says(counter).toMatch(/A003 Dipanggil/);
  await expect.poll(() => board.locator("#latest").innerText()).toContain("A003");
});
