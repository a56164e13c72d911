import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { inOneLine } from "../../../test/press.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { factsOn, officesOf } from "../../office/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { factsPage } from "./facts-page.tsx";

let town: Town;
let pages: Pages;
beforeEach(async () => {
  const base = await aTown();
  const offices = await officesOf(base.database);
  town = { ...base, offices, world: (now) => ({ ...base.world(now), offices }) };
  pages = await pagesOn({ ...town, world: () => town.world(at(town, "08:05")) }, [factsPage]);
  pages.signIn(await aColleague(town.database, "Sri Handayani", [{ office: 1, role: "head-of-office" }]));
});
afterEach(async () => {
  await pages?.close();
  await town?.close();
});

const path = "/console/bogor/keterangan";
const headOffice = () => aColleague(town.database, "Laras", [{ office: null, role: "head-office" }]);
const on = (day: string) => factsOn(town.offices.byCode.get("bogor")!, Temporal.PlainDate.from(day));
const booked = (day: string) =>
  town.database.transaction((tx) => aBookingAt(tx, town, { day, starts: "09:00", at: at(town, "08:05") }));
const shown = (text: string) =>
  inOneLine(text.slice(text.indexOf("<main"), text.indexOf("</main>")).replace(/<[^>]+>/g, " "));
const sent = async (form: Record<string, string>) => shown((await pages.post(path, form)).text);
const ids = async () =>
  (await town.database.pool.query("select change_id as id from fact_change order by changed_at, change_id")).rows.map(
    ({ id }) => String(id),
  );

const place = {
  what: "place",
  address: "Jalan Baru 7",
  latitude: "-6,59",
  longitude: "106.79",
  firstDay: "2017-08-15",
};
const papers = {
  what: "papers",
  about: "new",
  name: "Paspor baru",
  brief: "e-KTP, KK",
  papers: "e-KTP\n- Kartu Keluarga (KK)",
  notes: "",
  scope: "nasional",
  firstDay: "2017-08-15",
};
const fees = {
  what: "fees",
  law: "PP 1/2018",
  ordinary: "400.000",
  electronic: "",
  scope: "nasional",
  firstDay: "2017-08-15",
};

test("what cannot be is told in words, papers and fees are the head office's, and nothing changes", async () => {
  const wrong: [Record<string, string>, string][] = [
    [{ ...place, firstDay: "2017-08-07" }, "Hari pertamanya sudah lewat."],
    [{ ...place, firstDay: "2017-02-30" }, "tidak ada dalam kalender"],
    [{ ...place, longitude: "" }, "keduanya atau tidak satu pun"],
    [{ ...place, latitude: "91" }, "Titik itu tidak ada di peta"],
    [{ ...place, address: " " }, "Tulis alamatnya"],
    [{ what: "text", about: "gate", id: "", en: "", firstDay: "2017-08-15" }, "Tidak ada yang berubah"],
    [{ what: "take-back", id: "x" }, "Perubahan itu tidak ada."],
  ];
  for (const [form, sentence] of wrong)
    expect(await sent({ do: "change", seen: "9", reason: "Surat", ...form })).toContain(sentence);
  for (const form of [papers, fees]) expect((await pages.post(path, { ...form, do: "look" })).status).toBe(403);
  pages.signIn(await headOffice());
  expect(await sent({ ...papers, papers: "e-KTP\ne-KTP", do: "look" })).toContain("tiap dokumen hanya sekali");
  expect(await sent({ ...papers, "en-name": "New passport", do: "look" })).toContain("satu baris untuk tiap dokumen");
  expect(await sent({ ...papers, firstDay: "2017-08-08", do: "look" })).toContain("paling cepat berlaku besok");
  expect(await sent({ ...fees, ordinary: "gratis", do: "look" })).toContain("dalam rupiah bulat");
  expect(await ids()).toEqual([]);
});

test("the head office decrees fees, who was counted grows between look and yes, and what has begun is taken back too", async () => {
  pages.signIn(await headOffice());
  await sent({ ...fees, do: "look" });
  await booked("2017-08-16");
  expect(await sent({ ...fees, do: "change", seen: "0", reason: "PP 1" })).toContain("Tadi 0 orang, sekarang 1.");
  expect(await sent({ ...fees, do: "change", seen: "1", reason: "PP 1" })).toContain("Tersimpan.");
  expect(on("2017-08-14").fees).toBeUndefined();
  expect(on("2017-08-15").fees).toMatchObject({ ordinary: 400_000, law: "PP 1/2018" });
  await sent({ ...place, firstDay: "2017-08-08", do: "change", seen: "1", reason: "Pindah" });
  expect(on("2017-08-08").place).toEqual({ address: "Jalan Baru 7", point: { latitude: -6.59, longitude: 106.79 } });
  for (const id of await ids()) {
    expect(await sent({ what: "take-back", id, do: "look" })).toContain("Ini menarik sebuah perubahan.");
    await sent({ what: "take-back", id, do: "change", seen: "1", reason: "Keliru" });
  }
  expect(on("2017-08-16").fees).toBeUndefined();
  expect(on("2017-08-16").place?.address).not.toBe("Jalan Baru 7");
  pages.signIn(await aColleague(town.database, "Rudi Hartono", [{ office: null, role: "auditor" }]));
  const { status, text } = await pages.get(path);
  expect(status).toBe(200);
  expect(shown(text)).toMatch(/PP 1\/2018[^]*Laras, Selasa 8 Agustus[^]*ditarik Laras[^]*tidak pernah berlaku/);
  expect(text).not.toContain(`action="${path}"`);
});

test("fair to everybody, by keyboard alone: a new list of papers, the look, the yes, and the way back", async () => {
  await booked("2017-08-15");
  pages.signIn(await headOffice());
  const browser = await aBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${pages.address}${path}`);
  await expectFair(page);
  const form = page.getByRole("form", { name: "Syarat dokumen" });
  await form
    .getByLabel(/Dokumen, satu baris satu/)
    .first()
    .focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("e-KTP");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Kartu Keluarga (KK)");
  // The English list would not have a line for each paper any more.
  await form.getByText("Dalam bahasa Inggris").press("Enter");
  for (const field of await form.locator("[name^='en-']").all()) await field.fill("");
  await form.getByLabel(/Berlaku mulai/).fill("2017-08-15");
  await form
    .getByLabel(/Nama layanan/)
    .first()
    .press("Enter");
  await page.getByText("1 orang sudah memesan untuk hari itu atau sesudahnya.").waitFor();
  await expectFair(page);
  await page.getByRole("textbox", { name: /Alasan/ }).focus();
  await page.keyboard.type("Permen 9");
  await page.keyboard.press("Enter");
  await page.getByText("Surat kepada yang sudah memesan").waitFor();
  await page
    .getByRole("button", { name: /Tarik kembali/ })
    .first()
    .press("Enter");
  await page.getByText("Ini menarik sebuah perubahan.").waitFor();
  await browser.close();
  expect(on("2017-08-15").services[0]?.papers).toEqual(["e-KTP", "Kartu Keluarga (KK)"]);
  expect(on("2017-08-14").services[0]?.papers).toHaveLength(3);
});
