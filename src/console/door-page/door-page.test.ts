import type { Browser, Page } from "playwright-core";
import { create } from "qrcode";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aParty } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { showCode } from "../../booking/index.ts";
import { permissionsOfRole } from "../../staff/index.ts";
import { anOfficeServer, expectFair, manyArrivals, type OfficeServer } from "./office-server.fixture.ts";

let server: OfficeServer;
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await anOfficeServer({ time: "07:30" });
});
afterEach(() => server.close());

/** What the page shows of its answer. */
async function shown(page: Page) {
  const at = page.locator("#jawaban");
  return {
    is: await at.getAttribute("data-is"),
    tone: (await at.getAttribute("class"))?.split(" ").at(-1),
    sound: await at.getAttribute("data-sound"),
    word: await at.locator("h2").textContent(),
    text: await at.innerText(),
  };
}

/** Types as a handheld scanner does, and waits for another answer than the one that stands there. */
async function scan(page: Page, text: string) {
  await page.evaluate(() => document.getElementById("jawaban")?.setAttribute("data-old", ""));
  await page.locator("#kotak:focus").pressSequentially(text);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#jawaban:not([data-old])");
}

/** The same wherever the focus is, and without waiting. */
async function scanOn(page: Page, text: string) {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The answer to one scan, without a browser. */
async function answered(typed: string) {
  const answer = await fetch(`${server.address}/console/bogor/pintu`, {
    method: "POST",
    body: new URLSearchParams({ typed }),
  });
  const html = await answer.text();
  const [, shout = ""] = /<section class="shout (.*?)<\/section>/s.exec(html) ?? [];
  const [, tone, is, sound] = /^(\w+)".*?data-is="([^"]+)"(?: data-sound="(\w+)")?/s.exec(shout) ?? [];
  const text = shout.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return { url: answer.url, tone, is, sound, text, sign: /<svg class="icon"/.test(shout) };
}

describe("what the door says", () => {
  test("each answer has a colour, a word, a sign and a sound of its own, and none is in the address", async () => {
    const recorded = await server.book({ starts: "08:00" });
    const early = await server.book({ starts: "10:00" });
    const tomorrow = await server.book({ day: "2017-08-09", starts: "08:00" });
    const elsewhere = await server.book({ office: "depok", starts: "08:00" });
    const cancelled = await server.book({ starts: "08:00" });
    const held = await server.book({ starts: "08:00", held: true });
    await server.query(`update booking set cancelled_at = '2017-08-07T12:00+07' where booking_id = '${cancelled.id}'`);
    const all: [typed: string, is: string, tone: string, sound: string | undefined, says: RegExp][] = [
      [showCode(recorded.code), "recorded", "good", "good", /Silakan masuk Tercatat 07\.30, lanjut ke meja berkas/],
      [showCode(recorded.code), "again", "good", "good", /Sudah tercatat Tercatat 07\.30, lanjut/],
      [early.code, "early", "wait", "warn", /Terlalu awal Tercatat hadir 07\.30\. Dipanggil mulai 09\.00/],
      [tomorrow.code, "other-day", "warn", "warn", /Untuk hari lain .*Rabu, 9 Agustus 2017.*tiba pukul 07\.30/],
      [elsewhere.code, "other-office", "warn", "warn", /Untuk kantor lain .*Kantor Imigrasi Depok/],
      [cancelled.code, "cancelled", "warn", "warn", /Sudah dibatalkan/],
      [held.code, "not-confirmed", "warn", "warn", /Belum dikonfirmasi/],
      ["7KMX-4PT8", "not-a-code", "bad", "bad", /Cek lagi huruf demi huruf .*7KMX\s+4PT\s?8/],
      ["3333-3333", "unknown", "bad", "bad", /Cek lagi huruf demi huruf/],
      ["tidak seorang pun", "nobody", "bad", "bad", /Belum ketemu/],
    ];
    for (const [typed, is, tone, sound, says] of all) {
      const seen = await answered(typed);
      expect({ typed, ...seen }).toMatchObject({ typed, is, tone, sound, sign: true });
      expect(seen.text).toMatch(says);
      expect(seen.text).not.toMatch(/palsu|ditolak|salah/i);
      expect(seen.url).toBe(`${server.address}/console/bogor/pintu`);
    }
  });

  test("late is never a silent red: the moments in words, and today's hours for whoever may book", async () => {
    const late = await server.book({ starts: "08:00" });
    server.at("07:44");
    await answered("mulai");
    server.at("07:58");
    await answered("lagi");
    server.at("08:01");
    const guard = await answered(late.code);
    expect(guard).toMatchObject({ is: "late", tone: "warn", sound: "warn" });
    expect(guard.text).toMatch(/Jam 08\.00, batas datang 08\.00\. Tercatat di sini 08\.01/);
    expect(guard.text).toContain("Ke meja depan, tanpa sanksi.");
    server.signIn(permissionsOfRole["front-desk"]);
    const desk = await answered(late.code);
    expect(desk.text).toMatch(/Pilih jamnya: .*09\.00 \(\d+ tempat\)/);
    server.signIn(permissionsOfRole.guard);
  });

  test("a guard reads initials, and no way to stamp; a supervisor's stamp counts for the next scans", async () => {
    server.at("08:01");
    const page = await fetch(`${server.address}/console/bogor/pintu`).then((answer) => answer.text());
    expect(page).not.toContain('value="stamp"');
    server.signIn(permissionsOfRole.supervisor);
    const late = await server.book({ starts: "08:00" });
    const form = new URLSearchParams({ do: "stamp", at: "07.59", scans: "40" });
    const told = await fetch(`${server.address}/console/bogor/pintu`, { method: "POST", body: form });
    expect(await told.text()).toContain(
      "Semua yang berdiri di sini pukul 07.59: berlaku untuk 40 pemindaian berikutnya.",
    );
    expect((await answered(late.code)).text).toContain("Tercatat 07.59, lanjut ke meja berkas.");
    server.signIn(permissionsOfRole.guard);
    form.set("at", "25.00");
    const guard = await fetch(`${server.address}/console/bogor/pintu`, { method: "POST", body: form });
    expect(guard.status).toBe(200);
    form.set("at", "08.00");
    expect((await fetch(`${server.address}/console/bogor/pintu`, { method: "POST", body: form })).status).toBe(403);
  });
});

describe("in a browser", () => {
  beforeEach(() => server.at("08:01"));

  test("by keyboard alone one scans, is answered, chooses by a digit and counts with F2; the box is ready each time", async () => {
    const first = await server.book({ starts: "09:00", name: "Rahmat Hidayat" });
    await server.book({ starts: "09:00", name: "Rahmat Hidayat", birth: "1990-05-03" });
    const page = await server.page(browser, "/console/bogor/pintu");
    await scan(page, showCode(first.code));
    expect(await shown(page)).toMatchObject({ is: "recorded", tone: "good", sound: "good" });
    expect((await shown(page)).text).toContain("R. H.");
    expect(await page.content()).not.toContain("Rahmat");
    expect(await page.inputValue("#kotak")).toBe("");
    await page.locator(".newest tbody tr", { hasText: "R. H." }).waitFor();
    await scan(page, "rahmat hidayat");
    expect(await shown(page)).toMatchObject({ is: "choose", word: "Pilih orangnya" });
    expect(await page.locator(".choices button").allInnerTexts()).toEqual([
      expect.stringContaining("R. H."),
      expect.stringContaining("sudah tercatat"),
    ]);
    await scan(page, "1");
    expect(await shown(page)).toMatchObject({ is: "recorded", tone: "good" });
    await page.evaluate(() => document.getElementById("jawaban")?.setAttribute("data-old", ""));
    await page.keyboard.type("ab");
    await page.keyboard.press("F2");
    await page.waitForSelector("#jawaban[data-is=counted]");
    expect((await shown(page)).text).toContain("Hari ini 1 orang datang tanpa kode.");
    expect(page.url()).toBe(`${server.address}/console/bogor/pintu`);
  });

  test("cut off in the middle of a queue, no scan is lost: each is named, nobody sees the last one's green, and all are answered in order", async () => {
    const [first, second, third] = [
      await server.book({ starts: "09:00" }),
      await server.book({ starts: "09:00" }),
      await server.book({ starts: "09:00", name: "Umar Bakri" }),
    ];
    const page = await server.page(browser, "/console/bogor/pintu");
    const waiting = page.locator("[data-unsent]");
    await scan(page, first.code);
    expect(await shown(page)).toMatchObject({ is: "recorded" });
    await page.context().setOffline(true);
    await scanOn(page, second.code);
    await scanOn(page, second.code);
    await scanOn(page, "7KMX-4PT8");
    await scanOn(page, third.code);
    await waiting.getByText(`Belum tercatat: ${second.code}, 7KMX-4PT8, ${third.code}.`).waitFor();
    expect(await page.locator("#jawaban").isVisible()).toBe(false);
    await expectFair(page);
    await page.context().setOffline(false);
    await page.locator("#jawaban", { hasText: "U. B." }).waitFor();
    expect(await waiting.isVisible()).toBe(false);
    expect(await page.locator("#lost").isVisible()).toBe(false);
    expect((await page.locator("[data-overtaken] li").allInnerTexts()).slice(0, 2)).toEqual([
      "Cek lagi huruf demi huruf 7KMX-4PT8",
      `Silakan masuk ${second.code}`,
    ]);
    await expectFair(page);
  });

  test("a scanner that types beside the box is heard all the same, a code inside a link too", async () => {
    const [one, two] = [
      await server.book({ starts: "09:00", name: "Galih Rahayu" }),
      await server.book({ starts: "09:00" }),
    ];
    const page = await server.page(browser, "/console/bogor/pintu");
    await page.locator("#kotak").evaluate((box) => box.blur());
    await scanOn(page, one.code);
    await page.locator("#jawaban", { hasText: "G. R." }).waitFor();
    expect(await answered(`https://wa.me/628111100333?text=KODE%20${showCode(two.code)}`)).toMatchObject({
      is: "recorded",
    });
  });

  test("whoever of a party did not come is ticked within the moment", async () => {
    const party = aParty();
    const mother = await server.book({ starts: "09:00", party, name: "Siti Aminah" });
    await server.book({ starts: "09:00", party, name: "Fajar Aminah" });
    const page = await server.page(browser, "/console/bogor/pintu");
    await scan(page, mother.code);
    expect((await shown(page)).text).toContain("Rombongan 2 orang");
    await page.locator(".party label", { hasText: "F. A." }).getByRole("checkbox").check();
    await page.locator(".party button").press("Enter");
    await page.waitForSelector("#jawaban[data-is=again]");
    expect((await shown(page)).text).not.toContain("F. A.");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("kotak");
    expect(await page.locator(".newest tbody tr").first().innerText()).toMatch(/S\. A\.\s/);
  });

  test("without script the same forms do the same", async () => {
    const mine = await server.book({ starts: "09:00" });
    const page = await server.page(browser, "/console/bogor/pintu", { javaScriptEnabled: false });
    await page.locator("#kotak").pressSequentially(mine.code);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#jawaban[data-is=recorded]");
    await page.locator("#tanpa-kode").press("Enter");
    await page.waitForSelector("#jawaban[data-is=counted]");
    expect(await page.locator("[data-camera]").isVisible()).toBe(false);
    expect(page.url()).toBe(`${server.address}/console/bogor/pintu`);
  });

  test("the camera reads a QR into the box; where it is refused or missing the page says so", async () => {
    const mine = await server.book({ starts: "09:00" });
    const { size, data } = create(showCode(mine.code), { errorCorrectionLevel: "Q" }).modules;
    const page = await server.page(browser, "/console/bogor/pintu");
    const camera = (what: string) => page.evaluate(`navigator.mediaDevices.getUserMedia = async () => { ${what} }`);
    await camera('throw new DOMException("no", "NotAllowedError")');
    await page.click("[data-camera-press]");
    await page.getByText("Kamera tidak diizinkan.").waitFor();
    await camera('throw new DOMException("no", "NotFoundError")');
    await page.click("[data-camera-press]");
    await page.getByText("Tidak ada kamera di perangkat ini.").waitFor();
    await camera(`
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = ${(size + 8) * 8};
      const pen = canvas.getContext("2d");
      const modules = ${JSON.stringify([...data])};
      const draw = () => {
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = "#000";
        modules.forEach((dark, i) => dark && pen.fillRect(8 * (4 + i % ${size}), 8 * (4 + Math.floor(i / ${size})), 8, 8));
      };
      setInterval(draw, 50);
      return canvas.captureStream(20);`);
    await page.click("[data-camera-press]");
    await page.waitForSelector("#jawaban[data-is=recorded]");
    expect(await page.locator("video").count()).toBe(1);
    await page.click("[data-camera-press]");
    expect(await page.locator("video").count()).toBe(0);
  });

  test("no fault of accessibility and fits, with nobody, with an answer, with 300 arrivals", async () => {
    const fresh = await anOfficeServer({ time: "07:45" });
    try {
      fresh.signIn(permissionsOfRole.supervisor);
      const page = await fresh.page(browser, "/console/bogor/pintu");
      await expectFair(page);
      await manyArrivals(fresh, 300);
      const party = aParty();
      const mother = await fresh.book({ party });
      await fresh.book({ party });
      await scan(page, mother.code);
      await expectFair(page);
      await scan(page, "7KMX-4PT8");
      await expectFair(page);
      await fresh.book({ starts: "10:00", name: "Wulan Sari" });
      await scan(page, "wulan");
      await expectFair(page);
    } finally {
      await fresh.close();
    }
  });
});
