import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../database/index.ts";
import {
  bindDevice,
  devicesOf,
  forgetOldSignIns,
  may,
  openStaff,
  type Recognised,
  revokeDevice,
  staffMember,
} from "../../staff/index.ts";
import { wantedPath } from "./asked.ts";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeEach(async () => {
  server = await aSignInServer();
});
afterEach(() => server.close());

const password = "kata sandi panjang";
let addresses = 0;
/** A browser somewhere else than all others. */
const visitor = () =>
  aVisitor(server.address, { "x-forwarded-for": `10.1.${Math.floor(++addresses / 200)}.${addresses % 200}` });

const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const who = (browser: Visitor) => server.staff.who({ headers: { cookie: cookieOf(browser) } });

async function signedIn(login: string): Promise<Visitor> {
  const browser = visitor();
  expect((await browser.post("/console/masuk", { login, password })).status).toBe(303);
  return browser;
}

/** A browser at a desk of Bogor, bound by somebody who may. */
async function aDevice(office = "bogor", kind = "desk"): Promise<{ browser: Visitor; id: string; by: Recognised }> {
  const head = await server.aMember({ roles: [{ office: server.office(office), role: "head-of-office" }] });
  await server.database.transaction((tx) =>
    sql`update auth.login set two_factor_enabled = true where id = ${head.id}`.execute(tx),
  );
  const roles = head.roles;
  const by: Recognised = {
    member: staffMember({ id: head.id, name: head.name, roles }),
    desk: undefined,
    staff: head.id,
    language: null,
    roles,
    by: { way: "password", session: "none" },
  };
  const managing = { services: server.staff.services, by, office: server.office(office) };
  const device = `Meja ${++addresses}`;
  const bound = await bindDevice(managing, { name: device, kind });
  if ("refused" in bound) throw new Error(bound.refused);
  const browser = visitor();
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(bound.cookie) ?? [];
  browser.cookies.set(name, value);
  const bounds = await server.database.transaction((tx) => devicesOf(tx, managing.services.keys, managing.office));
  return { browser, id: bounds.find(({ name: called }) => called === device)!.id, by };
}

describe("name and password", () => {
  test("lead a guard to the page that was wanted, and the guard is recognised there", async () => {
    const { login, name, id } = await server.aMember({});
    const browser = visitor();
    const answer = await browser.post("/console/masuk?ke=%2Fconsole%2Fbogor%2Fpintu", {
      login: ` ${login.toUpperCase()} `,
      password,
    });
    expect(answer).toMatchObject({ status: 303, to: "/console/bogor/pintu" });
    const found = await who(browser);
    expect(found?.member).toMatchObject({ name, actor: `staff ${id}`, offices: [server.office("bogor")] });
    expect(may(found!.member, "door.scan", server.office("bogor"))).toBe(true);
    expect(may(found!.member, "door.scan", server.office("makassar"))).toBe(false);
    expect(answer.set.join()).toMatch(/HttpOnly/i);
    expect(answer.set.join()).toMatch(/SameSite=Lax/i);
    expect(await server.journal()).toContainEqual(
      expect.objectContaining({ act: "signed-in", actor: `staff ${id}`, office_id: server.office("bogor") }),
    );
  });

  test.each([
    "https://evil.example/console",
    "//evil.example/console",
    "/console@evil.example",
    "/console/../../emulator",
    "/console\\evil.example",
    "/console/%0d%0aSet-Cookie:x",
    "/consolemasuk",
    "/console/keluar",
    "/",
  ])("never lead away from the console, such as to %s", (ke) => {
    expect(wantedPath(ke) ?? "/console").toMatch(/^\/console(?:\/%0d%0aSet-Cookie:x)?$/);
  });

  test("that are wrong say so without telling which, and after ten tries nobody is asked for a while", async () => {
    const { login } = await server.aMember({});
    const [own, others] = [await signedIn(login), await signedIn((await server.aMember({})).login)];
    await own.post("/console/keluar", {});
    const wrong = await visitor().post("/console/masuk", { login, password: "bukan ini" });
    const unknown = await visitor().post("/console/masuk", { login: "tiada@bogor.antrean.test", password });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const said = (text: string) => /role="alert">([^<]*)/.exec(text)?.[1];
    expect(said(wrong.text)).toBe(said(unknown.text));
    const tries = await Promise.all(
      Array.from({ length: 15 }, () => visitor().post("/console/masuk", { login, password: "bukan ini" })),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(9);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(6);
    expect((await visitor().post("/console/masuk", { login, password })).status).toBe(429);
    // Whoever tries from elsewhere does not keep the owner out of a browser where the password was right before.
    expect((await own.post("/console/masuk", { login, password })).status).toBe(303);
    expect((await others.post("/console/masuk", { login, password })).status).toBe(429);
    server.pass({ minutes: 11 });
    expect((await visitor().post("/console/masuk", { login, password })).status).toBe(303);
  });

  test("are not guessed at an open browser either", async () => {
    const browser = await signedIn((await server.aMember({})).login);
    const guess = (from: string) =>
      browser.post("/console/akun/sandi", { old: "bukan ini", next: "kata yang baru" }, { "x-forwarded-for": from });
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await guess(`10.8.8.${i}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    expect(await who(browser)).toBeDefined();
  });

  test("are throttled by where they come from too, whoever is tried", async () => {
    const browser = aVisitor(server.address, { "x-forwarded-for": "10.9.9.9" });
    const statuses: number[] = [];
    for (let i = 0; i < 22; i++)
      statuses.push((await browser.post("/console/masuk", { login: `bukan alamat ${i}`, password: "x" })).status);
    expect(statuses.slice(0, 20)).not.toContain(429);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  test("from a form on another site are refused, and nobody is signed in", async () => {
    const { login } = await server.aMember({});
    const browser = visitor();
    const foreign = await browser.post("/console/masuk", { login, password }, { origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    expect(browser.cookies.size).toBe(0);
    const inside = await signedIn(login);
    const out = await inside.post("/console/keluar", {}, { origin: "https://evil.example" });
    expect(out.status).toBe(403);
    expect(await who(inside)).toBeDefined();
  });

  test("are over after signing out, also for who kept the cookie", async () => {
    const { login, id } = await server.aMember({});
    const browser = await signedIn(login);
    const kept = cookieOf(browser);
    expect(await browser.post("/console/keluar", {})).toMatchObject({ status: 303, to: "/console/masuk" });
    expect(await server.staff.who({ headers: { cookie: kept } })).toBeUndefined();
    expect(await server.journal()).toContainEqual(expect.objectContaining({ act: "signed-out", actor: `staff ${id}` }));
  });

  test("a cookie whose token was changed opens nothing", async () => {
    const browser = await signedIn((await server.aMember({})).login);
    const [name, value] = [...browser.cookies][0]!;
    expect(await server.staff.who({ headers: { cookie: `${name}=${value}` } })).toBeDefined();
    expect(await server.staff.who({ headers: { cookie: `${name}=${value.replace(/\..*/, "")}` } })).toBeUndefined();
    expect(await server.staff.who({ headers: { cookie: `${name}=${value.replace(/^./, "~")}` } })).toBeUndefined();
  });
});

describe("the second factor", () => {
  test("is set up before a supervisor may do anything, and asked for at the next sign-in", async () => {
    const bogor = server.office("bogor");
    const { login, id } = await server.aMember({ roles: [{ office: bogor, role: "supervisor" }] });
    const stranger = await signedIn(login);
    const browser = await signedIn(login);
    const bare = await who(browser);
    expect(bare?.first).toBe("secondFactor");
    expect(bare?.member.permissions(bogor).size).toBe(0);
    expect(await browser.get("/console")).toMatchObject({ status: 303, to: "/console/faktor-kedua" });

    expect((await browser.post("/console/faktor-kedua", { password: "bukan ini" })).status).toBe(401);
    const begun = await browser.post("/console/faktor-kedua", { password });
    const key = /id="kunci">([A-Z2-7]+)/.exec(begun.text)?.[1] ?? "";
    const backup = /<ul class="codes"><li><code>([^<]+)/.exec(begun.text)?.[1] ?? "";
    expect((await browser.post("/console/faktor-kedua/kode", { code: "000000" })).status).toBe(401);
    expect((await who(browser))?.member.permissions(bogor).size).toBe(0);
    expect(await browser.post("/console/faktor-kedua/kode", { code: phone(key, -1) })).toMatchObject({
      status: 303,
      to: "/console",
    });
    expect(may((await who(browser))!.member, "floor.see", bogor)).toBe(true);
    // Whoever had the password before and never showed a code is out.
    expect(await who(stranger)).toBeUndefined();

    const again = visitor();
    expect((await again.post("/console/masuk", { login, password })).to).toBe("/console/masuk/kode");
    expect(await who(again)).toBeUndefined();
    expect((await again.post("/console/masuk/kode", { code: "000000" })).status).toBe(401);
    expect((await again.post("/console/masuk/kode", { code: phone(key) })).to).toBe("/console");
    expect(may((await who(again))!.member, "floor.see", bogor)).toBe(true);

    const lost = visitor();
    await lost.post("/console/masuk", { login, password });
    expect((await lost.post("/console/masuk/kode", { code: backup })).to).toBe("/console");
    expect(await who(lost)).toBeDefined();
    const signIns = (await server.journal()).filter(({ act, actor }) => act === "signed-in" && actor === `staff ${id}`);
    expect(signIns).toHaveLength(4);
  });

  test("guessed at is asked no more after five tries", async () => {
    const { login, id } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "auditor" }] });
    const first = await signedIn(login);
    const key =
      /id="kunci">([A-Z2-7]+)/.exec((await first.post("/console/faktor-kedua", { password })).text)?.[1] ?? "";
    await first.post("/console/faktor-kedua/kode", { code: phone(key, -1) });
    const guesser = visitor();
    await guesser.post("/console/masuk", { login, password });
    for (let i = 0; i < 5; i++) await guesser.post("/console/masuk/kode", { code: "000000" });
    const right = await guesser.post("/console/masuk/kode", { code: phone(key) });
    expect(right.status).toBe(429);
    expect(await who(guesser)).toBeUndefined();
    expect(id).toBeDefined();
  });
});

describe("a session", () => {
  test("at a desk lives until the office closes, half an hour after its last page after that, and 12 hours at most", async () => {
    const here = await aSignInServer();
    const atADesk = async () => {
      const { login } = await here.aMember({ roles: [{ office: here.office("bogor"), role: "counter-officer" }] });
      const browser = aVisitor(here.address);
      await browser.post("/console/masuk", { login, password });
      await browser.post("/console/meja", { office: "bogor", desk: "2" });
      const cookie = cookieOf(browser);
      return async () => (await here.staff.who({ headers: { cookie } })) !== undefined;
    };
    const [busy, idle] = [await atADesk(), await atADesk()];
    // From 09.00 without a page; Bogor closes at 15.00.
    here.pass({ hours: 5, minutes: 59 });
    expect([await busy(), await idle()]).toEqual([true, true]);
    here.pass({ minutes: 29 });
    expect(await busy()).toBe(true);
    here.pass({ minutes: 2 });
    expect([await busy(), await idle()]).toEqual([true, false]);
    let minutes = 390;
    for (; minutes < 24 * 60 && (await busy()); minutes += 29) here.pass({ minutes: 29 });
    expect(minutes).toBeGreaterThan(12 * 60);
    expect(minutes).toBeLessThan(12 * 60 + 30);
    await here.close();
  });

  test("that ended between two presses leads back to the page of the button, never to the button's address", async () => {
    const press = (headers: Record<string, string>) =>
      visitor().post("/console/bogor/petugas/sandi", { staff: "x" }, headers);
    const page = `${server.address}/console/bogor/petugas?lang=en`;
    expect(await press({ referer: page })).toMatchObject({
      status: 303,
      to: "/console/masuk?ke=%2Fconsole%2Fbogor%2Fpetugas%3Flang%3Den",
    });
    for (const referer of ["http://evil.test/console/x", "junk"])
      expect((await press({ referer })).to).toBe("/console/masuk?ke=%2Fconsole");
  });

  test("that ended days ago leave nothing behind but the journal", async () => {
    await signedIn((await server.aMember({})).login);
    const left = async () => {
      const { rows } = await server.database.pool.query<{ rows: number }>(`
        select (select count(*) from auth.session) + (select count(*) from sign_in_try) + (select count(*) from shift)
             + (select count(*) from auth.rate_limit) as rows`);
      return Number(rows[0]?.rows);
    };
    expect(await left()).toBeGreaterThan(0);
    const days = Temporal.Now.instant().add({ hours: 30 * 24 });
    await server.database.transaction((tx) => forgetOldSignIns(tx, days));
    expect(await left()).toBe(0);
  });

  test("is over for somebody whose work here has ended", async () => {
    const { login, id } = await server.aMember({});
    const browser = await signedIn(login);
    await server.database.transaction((tx) => sql`update staff set left_at = now() where staff_id = ${id}`.execute(tx));
    expect(await who(browser)).toBeUndefined();
  });
});

describe("a PIN at a device of the office", () => {
  test("begins a shift, with what is done at desks and in this office only", async () => {
    const bogor = server.office("bogor");
    const roles = [
      { office: bogor, role: "supervisor" as const },
      { office: server.office("makassar"), role: "guard" as const },
    ];
    const { id, name } = await server.aMember({ pin: "482913", roles });
    const { browser } = await aDevice();
    expect((await browser.get("/console/masuk")).text).toContain(name);
    expect(await browser.post("/console/masuk/pin", { staff: id, pin: "482913" })).toMatchObject({
      status: 303,
      to: "/console",
    });
    const { member } = (await who(browser))!;
    expect(may(member, "line.call", bogor)).toBe(true);
    expect(may(member, "floor.see", bogor)).toBe(false);
    expect(may(member, "line.out-of-order", bogor)).toBe(false);
    expect(may(member, "door.scan", server.office("makassar"))).toBe(false);
  });

  test("rests after five wrong tries, however many come at once, and is right again five minutes later", async () => {
    const { id } = await server.aMember({ pin: "482913" });
    const { browser } = await aDevice();
    const wrong = await Promise.all(
      Array.from({ length: 12 }, () => browser.post("/console/masuk/pin", { staff: id, pin: "000000" })),
    );
    expect(wrong.filter(({ status }) => status === 401)).toHaveLength(4);
    expect(wrong.filter(({ status }) => status === 429)).toHaveLength(8);
    expect((await browser.post("/console/masuk/pin", { staff: id, pin: "482913" })).status).toBe(429);
    server.pass({ minutes: 5 });
    expect((await browser.post("/console/masuk/pin", { staff: id, pin: "482913" })).status).toBe(303);
  });

  test("is asked thirty times in five minutes at one device, whoever is tried", async () => {
    const { id } = await server.aMember({ pin: "482913" });
    const { browser } = await aDevice();
    for (let i = 0; i < 30; i++) await browser.post("/console/masuk/pin", { staff: `orang lain ${i}`, pin: "000000" });
    expect((await browser.post("/console/masuk/pin", { staff: id, pin: "482913" })).status).toBe(429);
  });

  test("is worth nothing without the device, at another office's, at a kiosk, or once it is revoked", async () => {
    const { id } = await server.aMember({ pin: "482913" });
    const elsewhere = await aDevice("makassar");
    expect((await elsewhere.browser.post("/console/masuk/pin", { staff: id, pin: "482913" })).status).toBe(401);
    const kiosk = await aDevice("bogor", "kiosk");
    expect((await kiosk.browser.post("/console/masuk/pin", { staff: id, pin: "482913" })).to).toBe("/console/masuk");
    expect((await visitor().post("/console/masuk/pin", { staff: id, pin: "482913" })).to).toBe("/console/masuk");

    const { browser, id: device, by } = await aDevice();
    await browser.post("/console/masuk/pin", { staff: id, pin: "482913" });
    const shift = browser.cookies.get("antrean.shift")!;
    expect(await server.staff.who({ headers: { cookie: `antrean.shift=${shift}` } })).toBeUndefined();
    expect(await who(browser)).toBeDefined();
    await revokeDevice({ services: server.staff.services, by, office: server.office("bogor") }, device);
    expect(await who(browser)).toBeUndefined();
    expect((await browser.get("/console/masuk")).text).not.toContain('name="pin"');
  });

  test("takes over from whoever was signed in at this browser, and nobody comes back when the shift ends", async () => {
    const guard = await server.aMember({ pin: "482913" });
    const officer = await server.aMember({});
    const { browser } = await aDevice();
    await browser.post("/console/masuk", { login: officer.login, password });
    const before = cookieOf(browser);
    await browser.post("/console/masuk/pin", { staff: guard.id, pin: "482913" });
    expect((await who(browser))?.staff).toBe(guard.id);
    expect(await server.staff.who({ headers: { cookie: before } })).toBeUndefined();
    await browser.post("/console/masuk", { login: officer.login, password });
    expect((await who(browser))?.staff).toBe(officer.id);
    await browser.post("/console/keluar", {});
    expect(await who(browser)).toBeUndefined();
  });

  test("of a kiosk opens scanning and tickets for its office, without a person", async () => {
    const { browser } = await aDevice("bogor", "kiosk");
    const member = await server.staff.deviceOf({ headers: { cookie: cookieOf(browser) } });
    expect(member?.kind).toBe("device");
    expect([...member!.permissions(server.office("bogor"))].sort()).toEqual(["door.scan", "line.help"]);
    expect(member!.permissions(server.office("makassar")).size).toBe(0);
    const desk = await aDevice();
    expect(await server.staff.deviceOf({ headers: { cookie: cookieOf(desk.browser) } })).toBeUndefined();
  });
});

describe("choosing a desk", () => {
  test("offers what the role works at, shows who is there, and leads to its page", async () => {
    const bogor = server.office("bogor");
    const first = await server.aMember({ roles: [{ office: bogor, role: "counter-officer" }] });
    const second = await server.aMember({ roles: [{ office: bogor, role: "counter-officer" }] });
    const browser = await signedIn(first.login);
    expect((await browser.get("/console")).text).not.toContain("Meja berkas 1");
    expect(await browser.post("/console/meja", { office: "bogor", desk: "3" })).toMatchObject({
      status: 303,
      to: "/console/bogor/loket/3",
    });
    expect((await who(browser))?.desk).toEqual({ office: bogor, code: "3" });
    expect((await (await signedIn(second.login)).get("/console")).text).toMatch(
      new RegExp(`Loket 3</strong><span>[^<]*${first.name}`),
    );
    expect((await browser.post("/console/meja", { office: "bogor", desk: "berkas-1" })).status).toBe(409);
    expect((await browser.post("/console/meja", { office: "makassar", desk: "3" })).status).toBe(409);
    expect((await who(browser))?.desk).toEqual({ office: bogor, code: "3" });
  });

  test("is no question for a guard, who has one door", async () => {
    const browser = await signedIn((await server.aMember({})).login);
    expect(await browser.get("/console")).toMatchObject({ status: 303, to: "/console/bogor/pintu" });
    expect((await who(browser))?.desk?.code).toBe("pintu");
    expect((await browser.get("/console")).status).toBe(200);
  });
});

describe("the first administrator", () => {
  test("comes by a link that works once, and sets up the phone's code before anything else", async () => {
    const here = await aSignInServer();
    const link = (await here.staff.firstLink())!;
    const first = aVisitor(here.address);
    expect((await first.get(link.replace(/.$/, "~"))).text).not.toContain('name="name"');
    const fields = { name: "Ibu Pertama", login: "Pertama@Kantor.go.id", password: "sandi yang panjang" };
    expect((await first.post(link, { ...fields, password: "pendek" })).status).toBe(422);
    // Three open it at once; one of them is the first.
    const all = [first, aVisitor(here.address), aVisitor(here.address)];
    const answers = await Promise.all(
      all.map((browser, n) => browser.post(link, { ...fields, login: `satu${n}@kantor.go.id` })),
    );
    expect(answers.filter(({ to }) => to === "/console/faktor-kedua")).toHaveLength(1);
    const made = all[answers.findIndex(({ to }) => to === "/console/faktor-kedua")]!;
    expect(await here.staff.firstLink()).toBeUndefined();
    const late = await aVisitor(here.address).post(link, { ...fields, login: "kedua@kantor.go.id" });
    expect(late.text).toContain("Tautan ini sudah dipakai");
    const cookie = cookieOf(made);
    expect((await here.staff.who({ headers: { cookie } }))?.roles).toEqual([{ office: null, role: "head-office" }]);
    await here.close();
  });
});

describe("sample accounts", () => {
  test("sign in with one press where the emulator is on, second factor and all", async () => {
    const here = await aSignInServer({ demo: true });
    const browser = aVisitor(here.address);
    expect((await browser.get("/console/masuk")).text).toContain("Akun contoh");
    await here.database.pool.query(
      "insert into unopened_alarm (office_id, day, raised_at, expected) values ($1, '2017-08-08', '2017-08-08T08:15:00+08', 3)",
      [here.office("makassar")],
    );
    for (const login of ["pengawas@bogor.antrean.test", "kepala@makassar.antrean.test", "pusat@antrean.test"]) {
      const fresh = aVisitor(here.address);
      expect(await fresh.post("/console/masuk/contoh", { login })).toMatchObject({ status: 303, to: "/console" });
      const found = await here.staff.who({ headers: { cookie: cookieOf(fresh) } });
      expect(found?.first).toBeUndefined();
      const home = await fresh.get("/console");
      expect(home.status).toBe(200);
      // The first page of the head of that office, and of the head office, begins with what nobody has opened.
      expect(home.text.includes("sampai pukul 08.15 belum ada tindakan petugas")).toBe(!login.includes("bogor"));
    }
    expect(await here.staff.firstLink()).toBeUndefined();
    const real = await here.aMember({});
    expect((await aVisitor(here.address).post("/console/masuk/contoh", { login: real.login })).status).toBe(401);
    await here.close();
  });

  test("are nobody without the emulator, also on a database that once had it", async () => {
    const demo = await aSignInServer({ demo: true });
    const browser = aVisitor(demo.address);
    await browser.post("/console/masuk/contoh", { login: "kepala@bogor.antrean.test" });
    const cookie = cookieOf(browser);
    expect(await demo.staff.who({ headers: { cookie } })).toBeDefined();
    const { services: inside } = demo.staff;
    const sober = await openStaff({ ...inside, demo: false });
    expect(await sober.who({ headers: { cookie } })).toBeUndefined();
    expect(await sober.firstLink()).toBeDefined();
    await sober.close();
    await demo.close();

    const page = await visitor().get("/console/masuk");
    expect(page.text).not.toContain("Akun contoh");
    const answer = await visitor().post("/console/masuk/contoh", { login: "kepala@bogor.antrean.test" });
    expect(answer.status).toBe(401);
  });
});

test("with a public https address its cookies are secure", async () => {
  const here = await aSignInServer({ publicUrl: "https://antrean.example.go.id" });
  const { login } = await here.aMember({});
  const browser = aVisitor(here.address);
  const answer = await browser.post("/console/masuk", { login, password });
  expect(answer.set.join()).toMatch(/^__Host-antrean\.session_token=[^;]+.*Secure/);
  expect(await here.staff.who({ headers: { cookie: cookieOf(browser) } })).toBeDefined();
  const behind = {
    origin: "https://antrean.example.go.id",
    "x-forwarded-host": "antrean.example.go.id",
  };
  expect((await aVisitor(here.address).post("/console/masuk", { login, password }, behind)).status).toBe(303);
  await here.close();
});
