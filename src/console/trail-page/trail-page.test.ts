import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { showCode } from "../../booking/index.ts";
import { quietLog } from "../../log/index.ts";
import { type Member, permissionsOfRole, type Role } from "../../staff/index.ts";
import { fillDemoDay } from "../../staff-acts/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { ownTrailPage } from "./own-trail-page.tsx";
import { happened } from "./trail.fixture.ts";
import { trailPage } from "./trail-page.tsx";

let town: Town;
let pages: Pages;
let head: Member;
let auditor: Member;
const page = "/console/bogor/jejak";

beforeEach(async () => {
  town = await aTown();
  pages = await pagesOn({ ...town, world: () => town.world() }, [trailPage, ownTrailPage]);
  head = await aColleague(town.database, "Yayah Rokayah", [{ office: town.office("bogor"), role: "head-of-office" }]);
  auditor = await aColleague(town.database, "Hendra Siregar", [{ office: null, role: "auditor" }]);
});
afterEach(async () => {
  await pages?.close();
  await town?.close();
});

const looks = async () =>
  (await town.database.pool.query("select actor, act, detail from journal where act like 'trail-%' order by entry_id"))
    .rows;
const anOfficer = (name: string) =>
  aColleague(town.database, name, [{ office: town.office("bogor"), role: "counter-officer" }]);
/** The rows of the table with this heading, as their cells read. */
const rowsIn = (text: string, region: RegExp) => {
  const part = text.split("<table").find((table) => region.test(table)) ?? "";
  return [...part.split("</table>")[0]!.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => cell!.replace(/<[^>]*>/g, "").trim()),
  );
};

/** The sentences of the lines that are listed. */
const linesIn = (text: string) =>
  [...(text.split('class="trail-lines"')[1]?.split("</ol>")[0] ?? "").matchAll(/<li>.*?<p>(.*?)<\/p>/gs)].map(
    ([, said]) => said!,
  );

test.each((Object.keys(permissionsOfRole) as Role[]).map((role) => [role] as const))(
  "%s: an auditor sees every office, a head the own, nobody else any",
  async (role: Role) => {
    const everywhere = role === "auditor" || role === "head-office";
    pages.signIn(
      await aColleague(town.database, "Siapa Saja", [{ office: everywhere ? null : town.office("bogor"), role }]),
    );
    const here = (await pages.get(page)).status;
    const there = (await pages.get("/console/makassar/jejak")).status;
    const expected: Partial<Record<Role, number[]>> = { auditor: [200, 200], "head-of-office": [200, 403] };
    expect([here, there]).toEqual(expected[role] ?? [403, 403]);
    expect((await pages.post(page, { do: "lines" })).status).toBe(here);
    expect((await pages.get(`${page}/saya`)).status).toBe(200);
  },
);

test("whoever is not signed in is led to the sign-in, and an office that is none is not found", async () => {
  expect((await pages.get(page)).status).toBe(303);
  pages.signIn(auditor);
  expect((await pages.get("/console/nowhere/jejak")).status).toBe(404);
});

test("a day without anything says so; one with acts shows each officer beside the colleagues, and the lines behind a figure", async () => {
  pages.signIn(head);
  expect((await pages.get(page)).text).toContain("belum ada tindakan petugas");
  const officers = await Promise.all(["Rina Marlina", "Asep Gunawan", "Neng Kartika", "Ujang Saepudin"].map(anOfficer));
  await happened(
    town,
    officers.flatMap(({ actor }, i) => [
      { act: "called" as const, actor, at: "2017-08-07T09:00", desk: "2" },
      { act: "called" as const, actor, at: "2017-08-04T09:00", desk: "2" },
      ...Array.from({ length: i === 0 ? 9 : 2 }, (_, n) => ({
        act: "called-out-of-order" as const,
        actor,
        at: `2017-08-07T10:0${n}`,
        desk: "2",
        reason: n === 0 ? "ibu hamil" : "antrean macet",
        detail: { number: `A00${n}`, counter: "2" },
      })),
    ]),
  );
  const { text } = await pages.get(`${page}?tindakan=out-of-order`);
  const [, first, ...others] = rowsIn(text, /Median rekan/);
  expect(first).toEqual(["Rina Marlina", "loket", "9", "2", "4,5", "1 (3 orang)", "+7"]);
  expect(others.map((row) => row.slice(1))).toEqual(Array(3).fill(["loket", "2", "2", "1", "1 (3 orang)", "0"]));
  expect(text).toMatch(/role="img" aria-label="loket: 4 petugas, paling banyak 4,5 per hari, median semua 1"/);
  expect(rowsIn(text, />Alasan</).slice(1)).toEqual([
    ["“antrean macet”", "11"],
    ["“ibu hamil”", "4"],
  ]);
  const actor = encodeURIComponent(officers[0]!.actor);
  const behind = await pages.get(`${page}?petugas=${actor}&tindakan=out-of-order&meja=counter`);
  expect(linesIn(behind.text)).toHaveLength(9);
  expect(behind.text).toContain("A003 dipanggil di luar urutan ke loket 2.");
  const english = await pages.get(`${page}?tindakan=out-of-order&lang=en`);
  expect(rowsIn(english.text, /Days worked/)[1]).toEqual([
    "Rina Marlina",
    "counter",
    "9",
    "2",
    "4.5",
    "1 (3 people)",
    "+7",
  ]);
});

test("words of a reason are found, also those of our own sentences, and stand in no address; pages follow each other without a gap", async () => {
  const { actor } = await anOfficer("Rina Marlina");
  await happened(
    town,
    Array.from({ length: 120 }, (_, i) => ({
      act: "readmitted" as const,
      actor,
      at: `2017-08-07T10:${String(Math.floor(i / 3)).padStart(2, "0")}`,
      desk: "2",
      reason: i === 7 ? "100% sakit" : "di toilet",
      detail: { number: `A${i + 100}` },
    })),
  );
  await happened(town, [
    { act: "taken-to-desk", actor, at: "2017-08-07T11:00", desk: "berkas-1", reason: "not-there" },
  ]);
  pages.signIn(head);
  const search = (alasan: string, more = {}) => pages.post(page, { do: "search", alasan, ...more });
  expect(linesIn((await search("SAKIT")).text)).toHaveLength(1);
  expect(linesIn((await search("0% s")).text)).toHaveLength(1);
  expect(linesIn((await search("di meja")).text)).toHaveLength(1);
  expect((await search("_oilet")).text).toContain("Tidak ada baris yang cocok.");
  const seen: string[] = [];
  let form: Record<string, string> | undefined = {};
  while (form) {
    const { text } = await search("toilet", form);
    seen.push(...linesIn(text));
    expect(text).not.toMatch(/href="[^"]*toilet/);
    const next = /name="setelah" value="([^"]+)"/.exec(text)?.[1];
    form = next ? { setelah: next } : undefined;
  }
  expect(new Set(seen).size).toBe(119);
  const got: string[] = [];
  let to: string | undefined = `${page}?tindakan=readmissions`;
  while (to) {
    const { text } = await pages.get(to);
    got.push(...linesIn(text));
    to = /href="([^"#]+)[^"]*">Lebih lama/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(new Set(got).size).toBe(120);
  expect(got).toHaveLength(120);
});

test("a code leads to its lines by its digest; of another office's booking a head hears only that, and an auditor is led there", async () => {
  const [mine, other] = await town.database.transaction(async (tx) => [
    await aBookingAt(tx, town, { day: "2017-08-09" }),
    await aBookingAt(tx, town, { day: "2017-08-09", office: "makassar" }),
  ]);
  const { actor } = await anOfficer("Rina Marlina");
  await happened(town, [{ act: "renamed", actor, at: "2017-08-07T09:00", booking: mine!.id, desk: "depan" }]);
  pages.signIn(head);
  const led = await pages.post(page, { do: "search", kode: showCode(mine!.code).toLowerCase() });
  expect(led.status).toBe(303);
  expect(led.to).not.toMatch(new RegExp(`${mine!.code}|${mine!.id}`, "i"));
  const { text } = await pages.get(led.to!);
  expect(text).toContain("Ejaan nama diperbaiki.");
  expect(text).toContain("Dipesan untuk");
  const toOther = () => pages.post(page, { do: "search", kode: other!.code });
  expect((await toOther()).text).toContain("Pesanan ini untuk kantor lain.");
  expect((await pages.post(page, { do: "search", kode: "7KMX-4PTC" })).text).toContain("Ini bukan kode booking");
  expect((await pages.post(page, { do: "search", kode: "7KMX-4PTM" })).text).toContain("Tidak ada pesanan");
  pages.signIn(auditor);
  expect((await toOther()).to).toMatch(/^\/console\/makassar\/jejak\?.*pesanan=[0-9a-f]{32,64}/);
});

test("each look is a line that says whose trail it was, and never what was typed; a copy is one too", async () => {
  const { actor } = await anOfficer("=Rina");
  await happened(town, [
    { act: "readmitted", actor, at: "2017-08-07T09:00", desk: "2", reason: "=HYPERLINK(1), di toilet" },
  ]);
  pages.signIn(auditor);
  await pages.get(`${page}?petugas=${encodeURIComponent(actor)}`);
  await pages.post(page, { do: "search", alasan: "toilet" });
  const copied = await pages.post(page, { do: "lines", tindakan: "readmissions" });
  expect(copied.text).toContain("2017-08-07T09:00:00+07:00,'=Rina,Loket 2,");
  expect(copied.text).toContain('"“=HYPERLINK(1), di toilet”"');
  const figures = await pages.post(page, { do: "figures", tindakan: "readmissions" });
  expect(figures.text).toContain("'=Rina,loket,Nomor dihidupkan lagi,1,1,1,,0,");
  const span = { from: "2017-07-12", to: "2017-08-08" };
  expect(await looks()).toEqual([
    { actor: auditor.actor, act: "trail-read", detail: { ...span, of: actor } },
    { actor: auditor.actor, act: "trail-read", detail: { ...span, reasons: true } },
    { actor: auditor.actor, act: "trail-exported", detail: { ...span, what: "readmissions", part: "lines", rows: 1 } },
    {
      actor: auditor.actor,
      act: "trail-exported",
      detail: { ...span, what: "readmissions", part: "figures", rows: 1 },
    },
  ]);
  const again = await pages.get(`${page}?tindakan=looking`);
  expect(again.text).toContain("Jejak petugas dibaca. Tentang =Rina.");
});

test("a filled day of the demonstration shows its invented people by their desks; before it, where to press", async () => {
  const now = at(town, "10:20");
  const demo = await pagesOn({ ...town, world: () => town.world(now), demo: true }, [trailPage]);
  demo.signIn(auditor);
  expect((await demo.get(page)).text).toContain("Pagi berikutnya, terisi");
  const bogor = town.offices.byCode.get("bogor")!;
  await fillDemoDay({ database: town.database, world: () => town.world(now), log: quietLog }, bogor);
  const { text } = await demo.get(`${page}?tindakan=priority`);
  expect(text).not.toContain("Pagi berikutnya, terisi");
  expect(rowsIn(text, /Median rekan/).map(([name, place]) => `${name}: ${place}`)).toContain(
    "peraga di Meja depan: meja depan",
  );
  const behind = await demo.get(`${page}?petugas=demo%202`);
  expect(linesIn(behind.text).length).toBeGreaterThan(5);
  expect(behind.text).not.toContain("peraga di Loket 3 ·");
  await demo.close();
});

test("everybody reads their own lines, and nobody else's, without any figure", async () => {
  const [rina, asep] = [await anOfficer("Rina Marlina"), await anOfficer("Asep Gunawan")];
  await happened(town, [
    { act: "readmitted", actor: rina!.actor, at: "2017-08-07T09:00", desk: "2", reason: "di toilet" },
    { act: "readmitted", actor: asep!.actor, at: "2017-08-07T09:00", desk: "3", reason: "di kantin" },
  ]);
  pages.signIn(rina!);
  const { text } = await pages.get(`${page}/saya?petugas=${encodeURIComponent(asep!.actor)}`);
  expect(text).toContain("di toilet");
  expect(text).not.toMatch(/di kantin|Asep|Median/);
  expect(await looks()).toEqual([]);
});

test.each([
  ["dari=2017-08-08&sampai=2017-08-01", "yang pertama tidak sesudah yang kedua"],
  ["dari=2017-13-01&sampai=2017-08-01", "yang pertama tidak sesudah yang kedua"],
  ["dari=2016-01-01&sampai=2017-08-01", "Paling banyak 92 hari sekaligus"],
  ["tindakan=everything", "Saringan ini tidak bisa dibaca"],
  ["petugas=nobody%27--", "Saringan ini tidak bisa dibaca"],
  ["setelah=yesterday", "Saringan ini tidak bisa dibaca"],
  ["nomor=12", "satu huruf dan tiga angka"],
])("%s is answered in words", async (query, said) => {
  pages.signIn(head);
  const { status, text } = await pages.get(`${page}?${query}`);
  expect([status, text.includes(said)]).toEqual([400, true]);
});
