import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addStaff, type Managing, type Recognised, staffMember } from "../../staff/index.ts";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeEach(async () => {
  server = await aSignInServer();
});
afterEach(() => server.close());

const password = "kata sandi panjang";
let addresses = 0;
const visitor = () =>
  aVisitor(server.address, { "x-forwarded-for": `10.4.${Math.floor(++addresses / 200)}.${addresses % 200}` });
const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const who = (browser: Visitor) => server.staff.who({ headers: { cookie: cookieOf(browser) } });

/** Somebody with a telephone whose key we know; the code before the present one has been used. */
async function withPhone(): Promise<{ login: string; id: string; key: string; backup: string[] }> {
  const { login, id } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "supervisor" }] });
  const browser = visitor();
  await browser.post("/console/masuk", { login, password });
  const { text } = await browser.post("/console/faktor-kedua", { password });
  const key = /id="kunci">([A-Z2-7]+)/.exec(text)?.[1] ?? "";
  expect((await browser.post("/console/faktor-kedua/kode", { code: phone(key, -1) })).status).toBe(303);
  const backup = [...text.matchAll(/<li><code>([^<]+)/g)].map(([, code]) => code!);
  return { login, id, key, backup };
}

async function half(login: string): Promise<Visitor> {
  const browser = visitor();
  expect((await browser.post("/console/masuk", { login, password })).to).toBe("/console/masuk/kode");
  return browser;
}

describe("a code", () => {
  test("opens one session: the same one, or an older one, opens nothing more, and the next one does", async () => {
    const { login, key } = await withPhone();
    const [first, second] = [await half(login), await half(login)];
    expect((await first.post("/console/masuk/kode", { code: phone(key) })).to).toBe("/console");
    const again = await second.post("/console/masuk/kode", { code: phone(key) });
    expect([again.status, again.to]).toEqual([401, undefined]);
    expect(again.text).toContain("Kode ini sudah dipakai");
    expect(await who(second)).toBeUndefined();
    const older = await half(login);
    expect((await older.post("/console/masuk/kode", { code: phone(key, -1) })).status).toBe(401);
    expect(await who(first)).toBeDefined();
    const next = await half(login);
    expect((await next.post("/console/masuk/kode", { code: phone(key, 1) })).to).toBe("/console");
  });

  test.each(["phone", "backup"] as const)("of the %s that four bring at once lets one in", async (kind) => {
    const { login, id, key, backup } = await withPhone();
    const all: Visitor[] = [];
    for (let i = 0; i < 4; i++) all.push(await half(login));
    const before = await sessionsOf(id);
    const code = kind === "phone" ? phone(key) : backup[0]!;
    const answers = await Promise.all(all.map((one) => one.post("/console/masuk/kode", { code })));
    expect(answers.filter(({ to }) => to === "/console")).toHaveLength(1);
    expect(await sessionsOf(id)).toBe(before + 1);
  });
});

const sessionsOf = async (id: string) =>
  (await server.database.pool.query("select from auth.session where user_id = $1", [id])).rows.length;

async function aHead(): Promise<Managing> {
  const roles = [{ office: server.office("bogor"), role: "head-of-office" as const }];
  const { id, name } = await server.aMember({ roles });
  const member = staffMember({ id, name, roles });
  const by: Recognised = {
    member,
    staff: id,
    language: null,
    roles,
    desk: undefined,
    by: { way: "password", session: id },
  };
  return { services: server.staff.services, by, office: server.office("bogor") };
}

async function newGuard() {
  const ask = { login: `jajang${++addresses}@bogor.go.id`, name: "Jajang Nurjaman", roles: ["guard"], withPin: true };
  const added = await addStaff(await aHead(), ask);
  if ("refused" in added) throw new Error(added.refused);
  return { login: ask.login, ...added, password: added.password ?? "" };
}

describe("a first password", () => {
  test("opens one session, in which an own one is chosen before anything else", async () => {
    const { login, password: first } = await newGuard();
    const browser = visitor();
    expect(
      (await browser.post("/console/masuk?ke=%2Fconsole%2Fbogor%2Fpintu", { login, password: first })).status,
    ).toBe(303);
    expect((await who(browser))?.member.permissions(server.office("bogor")).size).toBe(0);
    expect(await browser.get("/console")).toMatchObject({ status: 303, to: "/console/sandi-baru" });
    expect(await browser.get("/console/akun")).toMatchObject({ status: 303 });

    const other = await visitor().post("/console/masuk", { login, password: first });
    expect(other.status).toBe(401);
    expect(other.text).toContain("sudah dipakai");

    const choose = (next: string) => browser.post("/console/sandi-baru?ke=%2Fconsole%2Fbogor%2Fpintu", { next });
    expect((await choose(first)).status).toBe(422);
    for (const [next, said] of [
      ["pendek", "terlalu pendek"],
      ["password12345", "pertama ditebak"],
      ["bismillah1234", "pertama ditebak"],
      ["jajang payung senin kopi", "memuat nama Anda"],
      ["payung senin kopi bogor", "memuat nama Anda"],
    ] as const)
      expect([next, (await choose(next)).text.includes(said)]).toEqual([next, true]);
    expect(await choose("payung senin kopi hijau")).toMatchObject({ status: 303, to: "/console/bogor/pintu" });
    expect((await who(browser))?.member.permissions(server.office("bogor")).size).toBeGreaterThan(0);
    expect((await visitor().post("/console/masuk", { login, password: first })).status).toBe(401);
    expect((await visitor().post("/console/masuk", { login, password: "payung senin kopi hijau" })).status).toBe(303);
  });

  test("that two bring at once opens one session", async () => {
    const { login, password: first, staff } = await newGuard();
    const answers = await Promise.all(
      [visitor(), visitor(), visitor()].map((one) => one.post("/console/masuk", { login, password: first })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 401, 401]);
    expect(await sessionsOf(staff)).toBe(1);
  });

  test("ends after seven days", async () => {
    const { login, password: first, staff } = await newGuard();
    server.pass({ hours: 7 * 24 + 1 });
    expect((await visitor().post("/console/masuk", { login, password: first })).status).toBe(401);
    expect(await sessionsOf(staff)).toBe(0);
  });
});

test("an own password that is common or has the own name in it is refused, and the old one holds", async () => {
  const { login } = await server.aMember({ name: "Wahyuni Kartika" });
  const browser = visitor();
  await browser.post("/console/masuk", { login, password });
  for (const next of ["kartika payung senin", "indonesia1945", "qwertyuiop123"])
    expect((await browser.post("/console/akun/sandi", { old: password, next })).status).toBe(422);
  expect((await browser.post("/console/akun/sandi", { old: password, next: "hujan payung senin kopi" })).status).toBe(
    200,
  );
  expect((await visitor().post("/console/masuk", { login, password: "hujan payung senin kopi" })).status).toBe(303);
});

test("the link of the first administrator is good for a day", async () => {
  const link = (await server.staff.firstLink())!;
  expect((await visitor().get(link)).text).toContain('name="name"');
  server.pass({ hours: 25 });
  expect((await visitor().get(link)).text).not.toContain('name="name"');
  const longer = link.replace(
    /\/([a-z0-9]+)\./,
    (_, ends: string) => `/${(Number.parseInt(ends, 36) + 1e9).toString(36)}.`,
  );
  expect((await visitor().get(longer)).text).not.toContain('name="name"');
  expect((await visitor().get((await server.staff.firstLink())!)).text).toContain('name="name"');
});
