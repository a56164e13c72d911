import { afterEach, beforeEach, expect, test } from "vitest";
import { newCode, showCode } from "../../booking/index.ts";
import { type Permission, permissionsOfRole } from "../../staff/index.ts";
import { aMember, anOfficeServer, type OfficeServer } from "../door-page/office-server.fixture.ts";

// Somebody runs into a limit at the door, a desk or a kiosk, and a supervisor allows more.

let server: OfficeServer;
beforeEach(async () => {
  server = await anOfficeServer();
});
afterEach(() => server.close());

const page = "/console/bogor/batas";
async function post(
  path: string,
  form: Record<string, string>,
): Promise<{ status: number; text: string; wait: string | null }> {
  const answer = await fetch(server.address + path, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  return { status: answer.status, text: words(await answer.text()), wait: answer.headers.get("retry-after") };
}
const look = async (lang = "id") => words(await (await fetch(`${server.address}${page}?lang=${lang}`)).text());
const words = (body: string) => body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const as = (permissions: readonly Permission[], actor = "staff test") => server.signIn(permissions, actor);

test("whoever guesses at the door is told to wait, with 429 and the hour, on the page as it is", async () => {
  as(permissionsOfRole.guard);
  const scan = () => post("/console/bogor/pintu", { typed: showCode(newCode()) });
  for (let nr = 0; nr < 5; nr++) expect((await scan()).status).toBe(200);
  const waits = await scan();
  expect([waits.status, waits.wait]).toEqual([429, "60"]);
  expect(waits.text).toContain("Tunggu sebentar");
  expect(waits.text).toContain("Bisa lagi mulai 07.42.");
  server.at("07:42");
  expect((await scan()).status).toBe(200);
});

test("a kiosk says so in the citizen's words, and shows where to go", async () => {
  server.bindKiosk(aMember("device k1", ["door.scan", "line.help"]));
  const type = () => post("/kiosk/bogor", { typed: newCode() });
  for (let nr = 0; nr < 5; nr++) expect((await type()).status).toBe(200);
  const waits = await type();
  expect([waits.status, waits.wait]).toEqual([429, "60"]);
  expect(waits.text).toContain("Layar ini bisa dipakai lagi mulai 07.42.");
});

test("the page shows what each hand used, a supervisor allows more with a reason and an end, and takes it back", async () => {
  as(["list.print"]);
  for (let nr = 0; nr < 30; nr++) {
    server.at(`07:${String(10 + Math.floor(nr / 5)).padStart(2, "0")}`);
    expect((await fetch(`${server.address}/console/bogor/daftar`)).status).toBe(200);
  }
  server.at("07:20");
  const refused = await fetch(`${server.address}/console/bogor/daftar`);
  expect(refused.status).toBe(429);
  expect(words(await refused.text())).toContain("Batas daftar hari sudah tercapai. Bisa lagi mulai besok 07.10.");
  as(permissionsOfRole.supervisor, "staff other");
  expect(await look()).toMatch(/Petugas: daftar hari, 30 dari 30, habis, bisa lagi mulai .*07\.10.*, ditolak 1 kali/);
  expect(await look("en")).toContain("lists of a day, 30 of 30");
  const ask = { do: "allow", hand: "staff test", what: "lists", more: "5", until: "hour", reason: "Printer macet" };
  expect((await post(page, { ...ask, reason: " " })).text).toContain("Tulis alasannya.");
  expect((await post(page, { ...ask, more: "31" })).text).toContain("Tambahan ini belum bisa kami baca.");
  expect((await post(page, { ...ask, what: "everything" })).text).toContain("Tambahan ini belum bisa kami baca.");
  const given = await post(page, ask);
  expect(given.text).toContain("Tambahan sudah diberikan.");
  expect(given.text).toMatch(/\+5 daftar hari, sampai .*08\.20/);
  expect(given.text).toContain("Printer macet");
  as(["list.print"]);
  expect((await fetch(`${server.address}/console/bogor/daftar`)).status).toBe(200);
  as(permissionsOfRole.supervisor, "staff other");
  const [{ id } = { id: "" }] = await server.query<{ id: string }>("select allowance_id::text as id from allowance");
  expect((await post(page, { do: "withdraw", allowance: id })).text).toContain("Tambahan sudah dicabut.");
  as(["list.print"]);
  expect((await fetch(`${server.address}/console/bogor/daftar`)).status).toBe(429);
});

test("nobody allows themselves, an auditor looks and no more, and nobody else sees the page", async () => {
  as(["list.print"]);
  await fetch(`${server.address}/console/bogor/daftar`);
  as(permissionsOfRole.supervisor);
  expect((await look()).includes("Beri tambahan")).toBe(false);
  const ask = { do: "allow", hand: "staff test", what: "lists", more: "5", until: "hour", reason: "Sebab" };
  expect((await post(page, ask)).text).toContain("Harus diputuskan orang lain");
  as(permissionsOfRole.auditor, "staff other");
  expect(await look()).toContain("daftar hari, 1 dari 30");
  expect((await post(page, ask)).status).toBe(403);
  for (const role of ["guard", "front-desk", "counter-officer"] as const) {
    as(permissionsOfRole[role]);
    expect([role, (await fetch(server.address + page)).status]).toEqual([role, 403]);
  }
  expect(await server.query("select from allowance")).toEqual([]);
  // Where there is one supervisor, the head of the office is the second person.
  as(permissionsOfRole["head-of-office"], "staff head");
  expect((await post(page, ask)).text).toContain("Tambahan sudah diberikan.");
});
