import { afterAll, beforeAll, expect, test } from "vitest";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeAll(async () => {
  server = await aSignInServer({ demo: true });
});
afterAll(() => server.close());

let addresses = 0;
const visitor = () => aVisitor(server.address, { "x-forwarded-for": `10.7.0.${++addresses % 250}` });
const people = "/console/bogor/petugas";
const typed = () => ({
  name: `Wiratmaja Sungkono ${++addresses}`,
  login: `wira${addresses}@bogor.go.id`,
  role: "guard",
});
const title = "Tulisan Anda belum terkirim";
/** Who somebody is, in one press. */
const enters = (browser: Visitor, login: string) => browser.post("/console/masuk/contoh", { login });
const sends = (browser: Visitor, form: Record<string, string>) =>
  browser.post(`${people}/tambah`, form, { referer: server.address + people });

test("a form sent after the sign-in ended waits for the same account at the same browser, sealed, and goes when it is sent", async () => {
  const browser = visitor();
  await enters(browser, "kepala@bogor.antrean.test");
  server.pass({ hours: 9 });
  const form = typed();
  const lost = await sends(browser, { ...form, bukti: "rahasia sekali" });
  expect(lost).toMatchObject({ status: 303, to: `/console/masuk?ke=${encodeURIComponent(people)}` });
  expect(lost.set.join()).toMatch(/antrean\.kept=[\w-]+;.*HttpOnly/);
  expect(lost.set.join()).not.toMatch(/Wiratmaja|rahasia/);
  expect((await browser.get("/console/masuk")).text).not.toContain("Wiratmaja");

  await enters(browser, "kepala@bogor.antrean.test");
  const back = (await browser.get(people)).text;
  expect(back).toContain(title);
  expect(back).toContain(`<li>${form.name}</li>`);
  expect(back).not.toContain("rahasia sekali");
  expect((await browser.get(people)).text, "until it is sent or thrown away").toContain(title);
  const elsewhere = visitor();
  await enters(elsewhere, "kepala@bogor.antrean.test");
  expect((await elsewhere.get(people)).text).not.toContain(title);

  expect((await sends(browser, form)).text).toContain(form.name);
  expect((await browser.get(people)).text).not.toContain(title);
});

test("nobody else is shown it, and it is gone with the next account, with signing out, and when it is thrown away", async () => {
  for (const next of ["other", "out", "drop", "late"]) {
    const browser = visitor();
    await enters(browser, "kepala@bogor.antrean.test");
    server.pass({ hours: 9 });
    const form = typed();
    await sends(browser, form);
    if (next === "other") {
      await enters(browser, "pusat@antrean.test");
      expect((await browser.get(people)).text).not.toContain(form.name);
    }
    if (next === "late") server.pass({ minutes: 61 });
    await enters(browser, "kepala@bogor.antrean.test");
    if (next === "out") {
      await browser.post("/console/keluar", {});
      await enters(browser, "kepala@bogor.antrean.test");
    }
    if (next === "drop")
      expect(await browser.post(`/console/tulisan/buang?ke=${people}`, {})).toMatchObject({ status: 303, to: people });
    const shown = (await browser.get(people)).text.includes(form.name);
    expect([next, shown, browser.cookies.has("antrean.kept")]).toEqual([next, false, false]);
  }
});

test("half an hour without a press keeps it too; a mere press is not kept, nor what only asks to be kept while all is well", async () => {
  // The code of a telephone wants the true time.
  const server = await aSignInServer();
  const { login, password } = await server.aMember({
    roles: [{ office: server.office("bogor"), role: "head-of-office" }],
  });
  const browser = aVisitor(server.address);
  await browser.post("/console/masuk", { login, password });
  const { text } = await browser.post("/console/faktor-kedua", { password });
  const key = /id="kunci">([A-Z2-7]+)/.exec(text)?.[1] ?? "";
  await browser.post("/console/faktor-kedua/kode", { code: phone(key, -1) });
  const form = typed();
  const well = await browser.post(`${people}/tambah`, form, { "x-keep": "1" });
  expect([well.status, browser.cookies.has("antrean.kept")]).toEqual([204, false]);
  server.pass({ minutes: 31 });
  await sends(browser, { do: "end", staff: "0b54e9f1-36b4-4c1d-9b1e-0d6a1f0f3c11" });
  expect(browser.cookies.has("antrean.kept")).toBe(false);
  expect((await sends(browser, form)).to).toContain("/console/lanjut");
  expect((await browser.get("/console/lanjut")).text).not.toContain(form.name);
  await browser.post("/console/lanjut", { secret: password });
  expect((await browser.get(people)).text).toContain(`<li>${form.name}</li>`);
  await server.close();
});
