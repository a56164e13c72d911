import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { symmetricDecrypt } from "better-auth/crypto";
import { afterEach, expect, test } from "vitest";
import { runCommand } from "../../../test/command.ts";
import { everyValue } from "../../../test/every-value.ts";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
afterEach(() => server.close());

const password = "kata sandi panjang";
const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const sessionCookie = "antrean.session_token";

/** Every value in every row of the database, bytes as they are. */
async function dumped(): Promise<(string | Buffer)[]> {
  const tables = await server.database.pool.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  );
  const values: (string | Buffer)[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await server.database.pool.query<Record<string, unknown>>(`select * from ${name}`);
    for (const value of rows.flatMap((row) => Object.values(row)))
      if (typeof value === "string" || Buffer.isBuffer(value)) values.push(value);
  }
  return values;
}

/** Somebody who sees a whole office, signed in with password and telephone. @returns what the telephone keeps */
async function aHead(): Promise<{ login: string; browser: Visitor; kept: string }> {
  const { login } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "supervisor" }] });
  const browser = aVisitor(server.address, { "x-forwarded-for": `10.7.7.${randomBytes(1)[0]}` });
  await browser.post("/console/masuk", { login, password });
  const begun = await browser.post("/console/faktor-kedua", { password });
  const kept = /id="kunci">([A-Z2-7]+)/.exec(begun.text)?.[1] ?? "";
  expect((await browser.post("/console/faktor-kedua/kode", { code: phone(kept, -1) })).status).toBe(303);
  return { login, browser, kept };
}

const signed = (token: string, key: string | Buffer) =>
  `${token}.${createHmac("sha256", key).update(token).digest("base64")}`;
const opens = async (value: string) =>
  (await server.staff.who({ headers: { cookie: `${sessionCookie}=${value}` } })) !== undefined;

test("whoever has a dump does not learn from which browser and address somebody signed in, and its person does", async () => {
  server = await aSignInServer();
  const { login } = await server.aMember({});
  const at = (address: string, agent: string) =>
    aVisitor(server.address, { "x-forwarded-for": address, "user-agent": `${agent} of Budi Rahasia` });
  const first = at("10.77.66.55", "Firefox/128.0 (Windows)");
  await first.post("/console/masuk", { login, password });
  await at("10.77.66.44", "Chrome/126.0 (Android)").post("/console/masuk", { login, password });
  const { text } = await first.get("/console/akun");
  expect(text).toContain("Firefox di Windows");
  expect(text.match(/Chrome di Android/g)).toHaveLength(3);
  expect(text).toContain("dari 10.77.66.55");
  expect(text).toContain("dari 10.77.66.44");
  const { rows } = await server.database.pool.query<{ row: string }>(
    "select session::text as row from auth.session union all select staff_notice::text from staff_notice",
  );
  expect(rows).toHaveLength(3);
  for (const { row } of rows) expect(row).not.toMatch(/10\.77\.66|Rahasia|Firefox|Chrome/);
});

test("whoever has a dump of the database makes no session, no second factor and no first link of it", async () => {
  server = await aSignInServer();
  const { browser } = await aHead();
  const waiting = aVisitor(server.address, { "x-forwarded-for": "10.7.8.1" });
  await waiting.post("/console/masuk", { login: (await aHead()).login, password });
  const values = await dumped();
  const keys = [
    ...values,
    ...values.map((value) => createHmac("sha256", value).update("staff sessions").digest("base64url")),
  ];

  const token = decodeURIComponent(browser.cookies.get(sessionCookie)!).split(".")[0]!;
  expect(await opens(decodeURIComponent(browser.cookies.get(sessionCookie)!))).toBe(true);
  expect(values).not.toContain(token);
  // Also with the program's own signature, what stands in the database is no token.
  const { rows } = await server.database.pool.query<{ token: string }>("select token from auth.session");
  for (const { token: stored } of rows)
    expect(await opens(signed(stored, server.staff.services.auth.secret))).toBe(false);
  for (const key of keys) expect(await opens(signed(token, key))).toBe(false);

  const factors = await server.database.pool.query<{ secret: string }>("select secret from auth.second_factor");
  expect(factors.rows).toHaveLength(2);
  for (const { secret: data } of factors.rows) {
    await expect(symmetricDecrypt({ key: server.staff.services.auth.secret, data })).resolves.toMatch(/^.{32}$/);
    for (const key of keys) await expect(symmetricDecrypt({ key: String(key), data })).rejects.toThrow();
  }
  const halfWay = [...waiting.cookies].find(([name]) => name.includes("two_factor"))!;
  expect(values).not.toContain(decodeURIComponent(halfWay[1]).split(".")[0]);

  const link = (await server.staff.firstLink())!.split("/").at(-1)!;
  const links = keys.map((key) => createHmac("sha256", key).update("staff first administrator 2").digest("base64url"));
  expect(links.map((one) => one.slice(0, 32))).not.toContain(link);
});

test("sealing a database from before ends its sign-ins, and telephones, devices and keys of programs go on", async () => {
  server = await aSignInServer({ digestKey: randomBytes(32) });
  const { login, browser, kept } = await aHead();
  const before = cookieOf(browser);
  // As the release before has it, which may work on the same database.
  const { rows } = await server.database.pool.query<{ token: string }>("select token from auth.session");
  expect(rows.map(({ token }) => token)).toContain(
    decodeURIComponent(browser.cookies.get(sessionCookie)!).split(".")[0],
  );
  expect(await server.staff.who({ headers: { cookie: before } })).toBeDefined();
  const { rows: accounts } = await server.database.pool.query(
    "select staff.login, staff.name, email from staff join auth.login on id = staff_id",
  );
  expect(accounts).toEqual([{ login, email: login, name: expect.stringMatching(/^Orang \d+$/) }]);

  await server.database.pool.query("insert into clock (ahead_ms) values (0)");
  const living = randomUUID();
  await server.database.pool.query("insert into server values ($1, now(), now())", [living]);
  const seal = () => runCommand({ DATABASE_URL: server.url }, ["keys", "seal"]);
  expect(await seal()).toMatchObject({ code: 1, out: expect.stringMatching(/^1 program works on this database/) });
  await server.database.pool.query("delete from server");
  expect(await seal()).toMatchObject({ code: 0, out: expect.stringMatching(/^Sealed:[^]*\n1 second factors go on/) });
  expect(await seal()).toMatchObject({ code: 1, out: "This database is sealed: it holds no key.\n" });

  expect((await everyValue(server.database.pool)).filter((value) => /orang ?\d/i.test(value))).toEqual([]);
  const restarted = await aSignInServer({ on: server });
  expect(await restarted.staff.who({ headers: { cookie: before } })).toBeUndefined();
  const again = aVisitor(restarted.address, { "x-forwarded-for": "10.7.9.1" });
  expect((await again.post("/console/masuk", { login, password })).to).toBe("/console/masuk/kode");
  expect((await again.post("/console/masuk/kode", { code: phone(kept) })).to).toBe("/console");
  expect(await restarted.staff.who({ headers: { cookie: cookieOf(again) } })).toBeDefined();
  await restarted.close();
});
