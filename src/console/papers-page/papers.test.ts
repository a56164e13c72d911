import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aParty } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { inOneLine, press, says } from "../../../test/press.ts";
import { permissionsOfRole } from "../../staff/index.ts";
import { anOfficeServer, expectFair, manyArrivals, type OfficeServer } from "../door-page/office-server.fixture.ts";

let server: OfficeServer;
let browser: Browser;
beforeAll(async () => {
  browser = await aBrowser();
});
beforeEach(async () => {
  server = await anOfficeServer({ time: "07:50" });
  server.signIn(permissionsOfRole["document-officer"]);
});
afterEach(() => server.close());
afterAll(() => browser.close());

/** Somebody with a booking, recorded at the door. */
async function atDoor(wanted: Parameters<OfficeServer["book"]>[0]) {
  const booking = await server.book(wanted);
  const held = permissionsOfRole["document-officer"];
  server.signIn(permissionsOfRole.guard);
  await fetch(`${server.address}/console/bogor/pintu`, {
    method: "POST",
    body: new URLSearchParams({ typed: booking.code }),
  });
  server.signIn(held);
  return booking;
}

/** Sends a form of a desk as it is without script. */
async function sent(path: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${server.address}/console/bogor/berkas/${path}`, { method: "POST", body });
  const html = await answer.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return { status: answer.status, text: inOneLine(main.replace(/<[^>]+>/g, " ")) };
}

const atDesk = async (desk = "berkas-1") =>
  (await server.query<{ id: string }>(`select arrival_id as id from arrival where desk = '${desk}'`))[0]?.id ?? "";
const living = () => server.query("select number, people from ticket where state = 'waiting'");
const everything = () =>
  server.query(
    "select a.*, v.* from arrival a join visitor v using (office_id, arrival_id) order by a.arrival_id, v.visitor_id",
  );

describe("by keyboard alone", () => {
  test("Enter takes the next, Enter gives the number, 0 takes it back; Tab and space tick, 1 sends as ticked", async () => {
    await atDoor({ name: "Budi Santoso", service: "new" });
    const page = await server.page(browser, "/console/bogor/berkas");
    await page.locator("main a", { hasText: "Meja berkas 1" }).press("Enter");
    await press(page, "Enter");
    await says(page).toContain("Budi Santoso Lahir 25 Januari 1987");
    await press(page, "Enter");
    await says(page).toContain("Nomor antrean A001");
    await press(page, "0");
    await says(page).toContain("Budi Santoso");
    expect(await living()).toEqual([]);
    await page.getByRole("checkbox", { name: "KTP", exact: true }).focus();
    await page.keyboard.press("Space");
    // The paper that is there asks for no copy, so the next stop is the next paper; of that one only the copy is missing.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("label")?.innerText.trim())).toBe(
      "Kartu Keluarga (KK)",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await press(page, "1");
    await says(page).toMatch(
      /Dikembalikan dengan daftar Kunjungan kedua: \w+, \d+ Agustus 2017, \d\d\.\d\d WIB\. Kode tetap\./,
    );
    const [kept] = await server.query<{ missing: object[] }>("select missing from visitor");
    expect(kept?.missing).toEqual([{ paper: 1, copy: true }, { paper: 2 }]);
  });

  test("another service has another list; what was ticked on the first does not count for it", async () => {
    await atDoor({ name: "Citra Dewi", service: "new" });
    await sent("berkas-1/next");
    const page = await server.page(browser, "/console/bogor/berkas/berkas-1");
    await page.getByRole("checkbox", { name: "KTP", exact: true }).check();
    await page.locator("details.service summary").press("Enter");
    await page.getByRole("radio", { name: "Paspor anak di bawah 17 tahun" }).focus();
    await page.keyboard.press("Space");
    expect(await page.locator("details.service summary").innerText()).toContain("Paspor anak di bawah 17 tahun");
    expect(await page.getByRole("checkbox", { name: "KTP", exact: true }).count()).toBe(0);
    expect(await page.getByRole("checkbox", { name: "Akta kelahiran anak" }).count()).toBe(1);
    await press(page, "1");
    await says(page).toContain("Dikembalikan dengan daftar");
    const [kept] = await server.query<{ service: string; missing: object[] }>("select service, missing from visitor");
    expect(kept).toMatchObject({ service: "child" });
    expect(kept?.missing).toHaveLength(7);
  });

  test("not there, back to the line, and a doubt with facts that only the supervisor reads", async () => {
    await atDoor({ name: "Eko Prasetyo", service: "new" });
    const page = await server.page(browser, "/console/bogor/berkas/berkas-1");
    await press(page, "Enter");
    await press(page, "9");
    await says(page).toContain("Belum ada orang di meja ini");
    await press(page, "Enter");
    await page.locator("#doubt summary").press("Enter");
    await page.locator("#doubt textarea").fill("Tanggal di KK dan akta tidak sama.");
    await page.locator("#doubt button").press("Enter");
    await says(page).toMatch(/Dipanggil tetapi belum datang.*menunggu pengawas/);
    await says(page).not.toContain("Tanggal di KK");
    expect(await server.query("select facts from doubt")).toHaveLength(1);
  });
});

test("without script: taken, ticked as found, returned; complete, numbered and undone", async () => {
  await atDoor({ name: "Fajar Hidayat", service: "renewal", starts: "08:00" });
  await atDoor({ name: "Gita Savitri", service: "renewal", starts: "08:00" });
  const page = await server.page(browser, "/console/bogor/berkas/berkas-2", { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Panggil berikutnya" }).press("Enter");
  await page.getByRole("checkbox", { name: "Paspor lama", exact: true }).check();
  await page.getByRole("button", { name: "Sesuai centang" }).press("Enter");
  await says(page).toContain("Dikembalikan dengan daftar");
  server.at("07:51");
  await page.getByRole("button", { name: "Panggil berikutnya" }).press("Enter");
  await page.getByRole("button", { name: "Lengkap, beri nomor" }).press("Enter");
  await says(page).toContain("Nomor antrean A001");
  await page.getByRole("button", { name: "Urungkan" }).press("Enter");
  await says(page).toContain("Gita Savitri");
  expect(page.url()).not.toMatch(/Gita|Fajar|A001/);
});

test("a party of four: three complete and one not is one number for three and a list for one; or all come again", async () => {
  const party = aParty();
  for (const name of ["Siti Aminah", "Adi Aminah", "Budi Aminah"])
    await server.book({ name, party, service: "renewal" });
  await atDoor({ name: "Citra Aminah", party, service: "renewal" });
  const page = await server.page(browser, "/console/bogor/berkas/berkas-1");
  await press(page, "Enter");
  await says(page).toContain("4 orang");
  expect(await page.locator("fieldset.person").count()).toBe(4);
  // Its many lists are longer than the screen; the press stands before them.
  const box = await page.getByRole("button", { name: "Semua lengkap" }).boundingBox();
  expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  for (const person of (await page.locator("fieldset.person").all()).slice(0, 3))
    for (const tick of await person.locator("li:visible label:not(.copy) input[name^=ok]").all()) await tick.check();
  await press(page, "1");
  await says(page).toMatch(/Nomor antrean A001.*Dikembalikan dengan daftar/);
  expect(await living()).toEqual([{ number: "A001", people: 3 }]);
  await press(page, "0");
  await press(page, "3");
  await says(page).toContain("Dikembalikan dengan daftar");
  expect(await page.getByText("Dikembalikan dengan daftar").count()).toBe(4);
  expect(await living()).toEqual([]);
});

test("sent for copies and back straight at the desk: any officer takes them again, and nobody else that way", async () => {
  await atDoor({ name: "Rahma Dewi", service: "renewal" });
  const page = await server.page(browser, "/console/bogor/berkas/berkas-1");
  await press(page, "Enter");
  await says(page).toContain("Rahma Dewi");
  for (const tick of await page.locator("li:visible label.copy input").all()) await tick.check();
  await press(page, "2");
  await says(page).toContain("Kembali hari ini sebelum");
  await page.getByLabel("Sudah ada di sini lagi").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Panggil ini" }).click();
  await says(page).toMatch(/Lengkap, beri nomor.*Rahma Dewi/);
  expect(await server.query("select state, desk from arrival")).toEqual([{ state: "at-desk", desk: "berkas-1" }]);
});

/** Somebody who was here on the Friday before, and what the desk found then; `ticket`: the state of their number. */
async function wasHere(name: string, found: { outcome: string; missing?: string; differs?: string; ticket?: string }) {
  const booking = await server.book({ name, service: "new", day: "2017-08-08" });
  const { outcome, missing = "[]", differs = "[]", ticket } = found;
  if (outcome === "returned")
    await server.query(`update booking set returned_at = '2017-08-04T09:00+07' where booking_id = '${booking.id}'`);
  await server.query(`
    with old as (insert into arrival (office_id, arrival_id, day, starts, stream, source, present_at, scanned_at, verdict, state, state_at, eligible_from, rank, line_at)
      values (${server.town.office("bogor")}, gen_random_uuid(), '2017-08-04', '08:00', 'booked', 'desk', '2017-08-04T08:00+07', '2017-08-04T08:00+07', 'in-window', 'checked', '2017-08-04T08:10+07', '2017-08-04T07:00+07', 1, '2017-08-04T08:00+07') returning *),
    number as (insert into ticket (office_id, ticket_id, day, number, stream, seq, arrival_id, rules_version, rank, line_at, present_at, stage, state, state_at, born_at, recorded_at)
      select office_id, gen_random_uuid(), day, 'A001', 'booked', 1, arrival_id, 1, 1, line_at, present_at, 'foto', '${ticket}', state_at, state_at, state_at
        from old where ${ticket !== undefined} returning ticket_id)
    insert into visitor (office_id, visitor_id, arrival_id, day, booking_id, service, outcome, outcome_at, missing, differs, ticket_id)
    select office_id, gen_random_uuid(), arrival_id, day, '${booking.id}', 'new', '${outcome}', '2017-08-04T08:10+07', '${missing}', '${differs}', ticket_id
      from old left join number on true`);
  return booking;
}

test("whom an earlier day did not reach has papers known as complete, and one key gives the number of the stage that is left", async () => {
  const booking = await wasHere("Galih Prakoso", { outcome: "complete", ticket: "moved" });
  server.signIn(permissionsOfRole.guard);
  const scan = { method: "POST", body: new URLSearchParams({ typed: booking.code }) };
  await fetch(`${server.address}/console/bogor/pintu`, scan);
  server.signIn(permissionsOfRole["document-officer"]);
  const page = await server.page(browser, "/console/bogor/berkas/berkas-1");
  await press(page, "Enter");
  await says(page).toMatch(/Beri nomor: Foto dan wawancara.*Berkas sudah lengkap, tinggal: Foto dan wawancara/);
  expect(await page.getByRole("checkbox", { name: "KTP", exact: true }).count()).toBe(0);
  await press(page, "Enter");
  await says(page).toContain("Nomor antrean A001");
  await press(page, "0");
  // Something is missing all the same.
  await page.getByLabel("Berkas lain yang perlu").first().check();
  await press(page, "1");
  await says(page).toContain("Dikembalikan dengan daftar");
});

test("a second visit opens with only what was missing then, and says so", async () => {
  const booking = await wasHere("Hasan Basri", {
    outcome: "returned",
    missing: '[{"paper": 1}]',
    differs: '["mother"]',
  });
  server.signIn(permissionsOfRole.guard);
  const scan = () =>
    fetch(`${server.address}/console/bogor/pintu`, {
      method: "POST",
      body: new URLSearchParams({ typed: booking.code }),
    });
  await expect.poll(async () => (await scan()).text()).toContain("Sudah tercatat");
  server.signIn(permissionsOfRole["document-officer"]);
  const page = await server.page(browser, "/console/bogor/berkas/berkas-1");
  await press(page, "Enter");
  await says(page).toContain("Kunjungan kedua: hanya yang kurang waktu itu");
  expect(await page.getByRole("checkbox", { name: "Kartu Keluarga (KK)" }).count()).toBe(1);
  expect(await page.getByRole("checkbox", { name: "KTP", exact: true }).count()).toBe(0);
  await says(page).toMatch(/Nama ibu berbeda waktu itu Nama ayah/);
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await press(page, "1");
  await says(page).toContain("Dikembalikan dengan daftar");
  const [kept] = await server.query<{ missing: object[] }>("select missing from visitor where day = '2017-08-08'");
  expect(kept?.missing).toEqual([{ paper: 1 }]);
});

describe("a press that cannot be", () => {
  test("an old page judges nobody else, another desk's person is not mine, and nothing changes", async () => {
    await atDoor({ name: "Indah Permata", service: "new" });
    await atDoor({ name: "Joko Susilo", service: "new" });
    await sent("berkas-1/next");
    await sent("berkas-2/next");
    const before = await everything();
    const [mine, other] = [await atDesk(), await atDesk("berkas-2")];
    const stale = await sent("berkas-1/check", { arrival: other, how: "complete" });
    expect(stale.text).toMatch(/Kode …\w{4} sekarang di Meja berkas 2\. Yang baru ditekan tidak dicatat\. Layar ini/);
    expect(stale.text).not.toContain("Loket");
    expect((await sent("berkas-1/next")).text).toContain("Masih ada orang di meja ini. Selesaikan dulu.");
    expect((await sent("berkas-1/not-owner", { arrival: other })).text).toContain(
      "sekarang di Meja berkas 2. Yang baru ditekan tidak dicatat.",
    );
    expect((await sent("berkas-1/doubt", { arrival: mine, facts: " " })).text).toContain("Tulis alasannya.");
    expect((await sent("berkas-1/undo", { arrival: mine })).text).toContain("Tidak ada yang bisa diurungkan.");
    expect((await sent("berkas-1/pick", { arrival: mine, reason: "Sebab" })).status).toBe(403);
    expect(await everything()).toEqual(before);

    // Dealt with from another page of this desk: what became of them is said, in the reader's language.
    await sent("berkas-1/check", { arrival: mine, how: "complete" });
    const again = (how: string) => sent(`berkas-1/check${how}`, { arrival: mine, how: "complete" });
    expect((await again("")).text).toMatch(/Kode …\w{4} sudah selesai di meja berkas, nomornya A001\. Yang baru/);
    expect((await again("?lang=en")).text).toMatch(
      /is done at the document desk, with number A001\. Your press changed/,
    );
    await sent("berkas-2/put-back", { arrival: other });
    expect((await sent("berkas-2/not-here", { arrival: other })).text).toContain("sudah kembali ke antrean berkas.");
    expect((await sent("berkas-2/check", { arrival: "somebody" })).text).toContain("tidak lagi di meja ini.");
    await server.query("update ticket set state = 'served'");
    expect((await sent("berkas-1/undo", { arrival: mine })).text).toContain(
      "Tidak bisa diurungkan lagi: nomornya sudah",
    );
    await server.query(
      `insert into counter_day (office_id, day, counter, state, since) select office_id, day, 'berkas-1', 'paused', state_at from ticket`,
    );
    expect((await sent("berkas-1/next")).text).toContain("Meja ini sedang istirahat atau tutup.");
    await server.query("delete from counter_day");
  });

  test("two desks press at once for the one who is left: one has them, the other reads why not", async () => {
    await atDoor({ name: "Kartika Sari", service: "new" });
    // A page that hears of the other's press takes its key away, so both must not hear: the two press knowing nothing.
    const deaf = async (desk: string) => {
      const page = await server.page(browser, "/console/bogor/berkas");
      await page.routeWebSocket(/./, () => {});
      await page.goto(`${server.address}/console/bogor/berkas/${desk}`);
      return page;
    };
    const pages = await Promise.all(["berkas-1", "berkas-2"].map(deaf));
    await Promise.all(pages.map((page) => press(page, "Enter")));
    const shown = async (page: Page) => inOneLine(await page.innerText("main"));
    await expect
      .poll(async () => (await Promise.all(pages.map(shown))).filter((text) => text.includes("Kartika Sari")).length)
      .toBe(1);
    expect(await server.query("select desk from arrival where desk is not null")).toHaveLength(1);
    expect((await Promise.all(pages.map(shown))).join()).toContain("Tidak ada yang menunggu");
  });
});

test("fair to everybody and no wider than the screen: nobody, a party, two who are to be compared, 300 in line", async () => {
  const page = await server.page(browser, "/console/bogor/berkas");
  const look = async (path: string) => {
    await page.goto(`${server.address}/console/bogor/berkas${path}`);
    await expectFair(page);
  };
  await look("");
  await look("/berkas-1");
  const party = aParty();
  await server.book({ name: "Maria Magdalena Kusumawardhani Suryaningrat", party, service: "child" });
  await atDoor({ name: "Lina Marlina", party });
  const twin = await atDoor({ name: "Maman Suherman", service: "new" });
  await server.query(`update booking set compare = true, birth_corrected_at = now() where booking_id = '${twin.id}'`);
  await server.query(`update applicant set birth_unknown = true where booking_id = '${twin.id}'`);
  await sent("berkas-1/next");
  await sent("berkas-2/next");
  server.signIn(permissionsOfRole.supervisor);
  await look("/berkas-1");
  await look("/berkas-2");
  for (const mark of [
    "Bandingkan dengan KTP.",
    "Tanggal lahir tidak lengkap: cocokkan dengan KTP.",
    "Tanggal lahir diperbaiki oleh pengirim: bandingkan dengan KTP.",
  ])
    await says(page).toContain(mark);
  await manyArrivals(server, 300);
  await sent("berkas-2/check", { arrival: await atDesk("berkas-2"), how: "complete" });
  await look("/berkas-2");
  await says(page).toMatch(/Panggil berikutnya 300 menunggu.*dan 288 lagi/);
});
