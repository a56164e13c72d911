import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../../../test/database.ts";
import { anEmulator, aVisitor, bogor, type EmulatorSetup, rows, wamena } from "../made-up-emulator.fixture.ts";

let base: TestDatabase;
let setup: EmulatorSetup;

beforeEach(async () => {
  base = await aDatabase();
  setup = await anEmulator(base.url);
});

afterEach(async () => {
  await setup.close();
  await base.drop();
});

const get = (path: string) => fetch(setup.address + path);
const post = (path: string, form: Record<string, string>, headers = {}) =>
  fetch(setup.address + path, { method: "POST", body: new URLSearchParams(form), headers, redirect: "manual" });

test("a newcomer meets Rani, the Bogor number, and a box that waits to be typed into", async () => {
  const html = await (await get("/emulator")).text();
  expect(html).toContain("Anda: Rani Wulandari");
  expect(html).toContain("Kantor Imigrasi Bogor");
  expect(html).toMatch(/<textarea id="say-108111100333\.first"[^>]* autofocus/);
  expect(html).toContain("#Rani Wulandari#14031990#07082017");
});

test("it speaks English when asked, and keeps doing so", async () => {
  const html = await (await get("/emulator?lang=en")).text();
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("Start here");
  expect(html).toMatch(/name="back" value="\/emulator\?[^"]*lang=en/);
});

test("without script a form sends, and leads back to the page that shows it", async () => {
  const { talk } = await aVisitor(setup);
  const sent = await post("/emulator/say", { talk, text: "halo *semua*", back: `/emulator?talk=${talk}` });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/emulator?talk=${talk}`]);
  expect(await (await get(sent.headers.get("location") ?? "")).text()).toContain("halo <strong>semua</strong>");
});

test("what somebody types is never markup", async () => {
  const { talk } = await aVisitor(setup);
  await post("/emulator/say", { talk, text: "<script>alert(1)</script> *<b>*" });
  const html = await (await get("/emulator")).text();
  expect(html).toContain("&lt;script>alert(1)&lt;/script>");
  expect(html).not.toContain("<script>alert");
});

test("a second citizen opens beside the first, at most three, and each pair once", async () => {
  const { talk } = await aVisitor(setup);
  const open = (back: string, form: Record<string, string>) =>
    post("/emulator/open", { back, number: bogor.number, ...form });
  let address = `/emulator?talk=${talk}`;
  for (const at of ["1", "2", "3"])
    address = (await open(address, { at, citizen: "new" })).headers.get("location") ?? "";
  expect(new URL(address, setup.address).searchParams.getAll("talk")).toHaveLength(3);
  const same = (await open(`/emulator?talk=${talk}`, { at: "1", citizen: talk.split(".")[1] ?? "" })).headers.get(
    "location",
  );
  expect(same).toBe(`/emulator?talk=${talk}`);
  const other = await open(`/emulator?talk=${talk}`, {
    at: "0",
    number: wamena.number,
    citizen: talk.split(".")[1] ?? "",
  });
  expect(await (await get(other.headers.get("location") ?? "")).text()).toContain("Kantor Imigrasi Wamena");
});

test("the clock shows the office's wall, moves forward, and refuses to go back", async () => {
  const before = setup.clock.now;
  const jump = (form: Record<string, string>) =>
    post("/emulator/jump", { back: "/emulator", zone: "Asia/Jakarta", ...form });
  expect(await (await get("/emulator")).text()).toMatch(/Selasa, 1 Agustus 2017<\/span> <strong>09\.00<\/strong> WIB/);
  await jump({ to: "moment", moment: "2017-08-02T07:30" });
  expect(setup.clock.now.toString()).toBe("2017-08-02T00:30:00Z");
  await jump({ to: "hour" });
  expect(setup.clock.now.toString()).toBe("2017-08-02T01:30:00Z");
  const back = await jump({ to: before.toString() });
  expect(await (await get(back.headers.get("location") ?? "")).text()).toContain("Jam tidak bisa digeser");
  expect(setup.clock.now.toString()).toBe("2017-08-02T01:30:00Z");
});

test("the clock offers the day of the visit that the letters speak of", async () => {
  const { talk, phone } = await aVisitor(setup);
  await setup.press("/say", { talk, text: "halo" });
  const body = "Tempat Anda sudah pasti.\n*Senin, 14 Agustus 2017, pukul 09.00 WIB*";
  await setup.graph(`/${bogor.number}/messages`, {
    messaging_product: "whatsapp",
    to: phone,
    type: "text",
    text: { body },
  });
  const html = await (await get(`/emulator?talk=${talk}`)).text();
  expect(html).toContain('value="2017-08-14T01:00:00Z"');
  expect(html).toContain("Ke hari kunjungan: Sen, 14 Agu, 08.00");
});

test("other sites cannot press our buttons, and the page runs only its own script", async () => {
  const { talk } = await aVisitor(setup);
  const foreign = await post("/emulator/say", { talk, text: "halo" }, { origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  const page = await get("/emulator");
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(await page.text()).not.toMatch(/ style="| on[a-z]+="|<script>/);
});

test.for([
  "/emulator/say",
  "/emulator/choose",
  "/emulator/edit",
  "/emulator/unsay",
  "/emulator/open",
  "/emulator/jump",
  "/emulator/bad-day",
])("nonsense posted to %s changes nothing and is no error of ours", async (path) => {
  const count = async () => (await rows(setup, "select 1 from emulator.message")).length;
  const before = await count();
  for (const form of [
    {},
    { talk: "x", back: "https://evil.example/" },
    { talk: `${bogor.number}.nobody`, text: "a", to: "never", number: "9" },
  ]) {
    const answer = await post(path, form as Record<string, string>);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/emulator/);
  }
  expect(await count()).toBe(before);
});
