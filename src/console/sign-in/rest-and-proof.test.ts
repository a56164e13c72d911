import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../database/index.ts";
import { bindDevice, colleaguesOf, may, type Recognised, type Role, staffMember } from "../../staff/index.ts";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeEach(async () => {
  server = await aSignInServer();
});
afterEach(() => server.close());

const password = "kata sandi panjang";
let addresses = 0;
const visitor = () => aVisitor(server.address, { "x-forwarded-for": `10.5.0.${++addresses % 250}` });
const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const who = (browser: Visitor, headers = {}) =>
  server.staff.who({ headers: { cookie: cookieOf(browser), ...headers } });

/** Somebody with a telephone, signed in. */
async function signedInAs(role: Role, pin?: string) {
  const member = await server.aMember({ roles: [{ office: server.office("bogor"), role }], pin });
  const browser = visitor();
  await browser.post("/console/masuk", { login: member.login, password });
  const { text } = await browser.post("/console/faktor-kedua", { password });
  const key = /id="kunci">([A-Z2-7]+)/.exec(text)?.[1] ?? "";
  await browser.post("/console/faktor-kedua/kode", { code: phone(key, -1) });
  return { ...member, browser, key };
}

const mayManage = async (browser: Visitor) => may((await who(browser))!.member, "staff.manage", server.office("bogor"));

describe("half an hour without a press", () => {
  test("and a head of office may do nothing until the PIN is typed; then the page that was left goes on", async () => {
    const { browser } = await signedInAs("head-of-office", "482913");
    server.pass({ minutes: 29 });
    expect(await mayManage(browser)).toBe(true);
    // A page that follows the day by itself is no press.
    server.pass({ minutes: 20 });
    await who(browser, { "x-live": "1" });
    server.pass({ minutes: 11 });
    expect(await mayManage(browser)).toBe(false);
    expect(await browser.get("/console/bogor/petugas")).toMatchObject({
      status: 303,
      to: "/console/lanjut?ke=%2Fconsole%2Fbogor%2Fpetugas",
    });
    const page = await browser.get("/console/lanjut?ke=%2Fconsole%2Fbogor%2Fpetugas");
    expect(page.text).toContain("PIN enam angka, atau kata sandi");
    const resume = (secret: string) => browser.post("/console/lanjut?ke=%2Fconsole%2Fbogor%2Fpetugas", { secret });
    expect((await resume("000000")).status).toBe(401);
    expect(await mayManage(browser)).toBe(false);
    expect(await resume("482913")).toMatchObject({ status: 303, to: "/console/bogor/petugas" });
    expect(await mayManage(browser)).toBe(true);
  });

  test("is resumed by the password where there is no PIN, and five wrong PINs end the session", async () => {
    const { browser } = await signedInAs("supervisor");
    server.pass({ minutes: 31 });
    expect((await browser.post("/console/lanjut", { secret: "bukan ini" })).status).toBe(401);
    expect(await browser.post("/console/lanjut", { secret: password })).toMatchObject({ status: 303, to: "/console" });
    const other = await signedInAs("supervisor", "482913");
    server.pass({ minutes: 31 });
    for (let i = 0; i < 4; i++)
      expect((await other.browser.post("/console/lanjut", { secret: "000000" })).status).toBe(401);
    expect((await other.browser.post("/console/lanjut", { secret: "000000" })).to).toBe("/console/masuk");
    expect(await who(other.browser)).toBeUndefined();
  });

  test("asks nobody at a counter: those work on until the office closes", async () => {
    const { login } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "counter-officer" }] });
    const browser = visitor();
    await browser.post("/console/masuk", { login, password });
    server.pass({ hours: 2 });
    expect((await who(browser))?.first).toBeUndefined();
  });
});

describe("a quarter of an hour after the last password or code", () => {
  const guard = { name: "Ani", login: "ani@bogor.go.id", role: "guard" };

  test("changing people asks once more, keeps what was filled in, and goes on with the code, which works once", async () => {
    const { browser, key } = await signedInAs("head-of-office");
    expect((await browser.post("/console/bogor/petugas/tambah", { ...guard, login: "satu@bogor.go.id" })).status).toBe(
      200,
    );
    server.pass({ minutes: 16 });
    const asked = await browser.post("/console/bogor/petugas/tambah", guard);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('<input type="hidden" name="login" value="ani@bogor.go.id"/>');
    expect(await isThere(guard.login)).toBe(false);
    expect((await browser.post("/console/bogor/petugas/tambah", { ...guard, bukti: "000000" })).status).toBe(401);
    expect(await isThere(guard.login)).toBe(false);
    const code = phone(key);
    const done = await browser.post("/console/bogor/petugas/tambah", { ...guard, bukti: code });
    expect(done.status).toBe(200);
    expect(done.text).toContain("Kata sandi pertama");
    expect(await isThere(guard.login)).toBe(true);
    server.pass({ minutes: 16 });
    expect(
      (await browser.post("/console/bogor/petugas/tambah", { ...guard, login: "dua@bogor.go.id", bukti: code })).status,
    ).toBe(401);
    const byPassword = await browser.post("/console/bogor/petugas/tambah", {
      ...guard,
      login: "tiga@bogor.go.id",
      bukti: password,
    });
    expect(byPassword.status).toBe(200);
  });

  test("guesses are not free: after ten the answer is to wait", async () => {
    const { browser } = await signedInAs("head-of-office");
    server.pass({ minutes: 16 });
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await browser.post("/console/bogor/petugas/tambah", { ...guard, bukti: "000000" })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  test("an invented person goes on with one press", async () => {
    const here = await aSignInServer({ demo: true });
    const browser = aVisitor(here.address);
    await browser.post("/console/masuk/contoh", { login: "kepala@bogor.antrean.test" });
    here.pass({ hours: 1 });
    const asked = await browser.post("/console/bogor/petugas/tambah", guard);
    expect(asked.text).toContain("cukup satu tekan");
    expect((await browser.post("/console/bogor/petugas/tambah", { ...guard, bukti: "" })).text).toContain(
      "Kata sandi pertama",
    );
    await here.close();
  });
});

const isThere = async (login: string) =>
  (
    await server.database.transaction((tx) =>
      colleaguesOf(tx, server.staff.services.keys, server.office("bogor"), false),
    )
  ).some((one) => one.login === login);

test("a PIN that a manager handed out begins one shift, in which an own one is chosen", async () => {
  const { id } = await server.aMember({ pin: "482913" });
  await server.database.transaction((tx) =>
    sql`update staff set first_pin_ends = now() + interval '7 days' where staff_id = ${id}`.execute(tx),
  );
  const head = await server.aMember({ roles: [{ office: server.office("bogor"), role: "head-of-office" }] });
  const member = staffMember({ id: head.id, name: head.name, roles: head.roles });
  const by: Recognised = {
    member,
    staff: head.id,
    language: null,
    roles: head.roles,
    desk: undefined,
    by: { way: "password", session: "none" },
  };
  const bound = await bindDevice(
    { services: server.staff.services, by, office: server.office("bogor") },
    { name: "Meja", kind: "desk" },
  );
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec("cookie" in bound ? bound.cookie : "") ?? [];
  const [one, other] = [visitor(), visitor()];
  for (const browser of [one, other]) browser.cookies.set(name, value);
  expect((await one.post("/console/masuk/pin", { staff: id, pin: "482913" })).to).toBe("/console");
  expect(await one.get("/console")).toMatchObject({ to: "/console/sandi-baru" });
  expect((await other.post("/console/masuk/pin", { staff: id, pin: "482913" })).text).toContain("sudah dipakai");
  for (const next of ["482913", "123456"]) expect((await one.post("/console/sandi-baru", { next })).status).toBe(422);
  expect((await one.post("/console/sandi-baru", { next: "904617" })).status).toBe(303);
  expect(may((await who(one))!.member, "door.scan", server.office("bogor"))).toBe(true);
  expect((await other.post("/console/masuk/pin", { staff: id, pin: "904617" })).status).toBe(303);
});
