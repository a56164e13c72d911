import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { clearValues } from "../../../test/columns.ts";
import { everyValue } from "../../../test/every-value.ts";
import { beginSecondFactor, bindDevice, makeOfficeKey, sealLogins } from "../../staff/index.ts";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
afterEach(() => server.close());

const password = "kata sandi panjang";
const login = "wulandari.prameswari@imigrasi-bogor.test";
const name = "Wulandari Prameswari";
const colleague = { name: "Andi Darmawangsa", login: "darmawangsa@imigrasi-bogor.test" };
const screen = "Tablet Bu Sulastri";
const program = "Program Pak Hardjono";
const [from, elsewhere] = ["10.77.66.55", "10.77.66.44"];
const network = "10.99.88.0/24";
const traces = /wulandari|prameswari|darmawangsa|sulastri|hardjono|imigrasi-bogor|10\.77\.66|10\.99\.88/i;

/** A head of office signs in with a telephone, binds a screen and makes a key; somebody guesses at the account from elsewhere. */
async function aPlantedOffice(): Promise<Visitor> {
  server = await aSignInServer();
  const office = server.office("bogor");
  const roles = [{ office, role: "head-of-office" as const }];
  const { id } = await server.aMember({ name, login, roles });
  await server.aMember(colleague);
  const head = aVisitor(server.address, { "x-forwarded-for": from });
  await head.post("/console/masuk", { login: ` ${login.toUpperCase()} `, password });
  const cookies = () => [...head.cookies].map(([one, value]) => `${one}=${value}`).join("; ");
  const here = { ip: from, host: new URL(server.address).host, protocol: "http", headers: { cookie: cookies() } };
  const begun = await beginSecondFactor(server.staff.services, here, { staff: id, password });
  // What the telephone shows beside the code.
  expect(begun).toMatchObject({ uri: expect.stringContaining(encodeURIComponent(login)) });
  const kept = new URL("uri" in begun ? begun.uri : "").searchParams.get("secret")!;
  await head.post("/console/faktor-kedua/kode", { code: phone(kept, -1) });
  await aVisitor(server.address, { "x-forwarded-for": elsewhere }).post("/console/masuk", { login, password: "salah" });
  const by = (await server.staff.who({ headers: { cookie: cookies() } }))!;
  const managing = { services: server.staff.services, by, office };
  expect(await bindDevice(managing, { name: screen, kind: "desk" })).toHaveProperty("cookie");
  const key = { label: program, rights: ["boards"], days: "30", networks: network };
  expect(await makeOfficeKey(managing, key)).toHaveProperty("text");
  return head;
}

const pool = () => server.database.pool;
const told = async () => (await everyValue(pool())).filter((value) => traces.test(value));

test("of who works here a dump tells no name, account name, address, screen, program or network of it, and their pages do", async () => {
  const head = await aPlantedOffice();
  expect(await told()).toEqual([]);
  expect(
    (await clearValues(pool(), () => false)).filter((one) => /^(auth\.login|staff|device|api_key)\./.test(one)),
  ).toEqual([]);
  const stored = await pool().query<{ login: string; email: string }>(
    "select staff.login, email from staff join auth.login on id = staff_id",
  );
  for (const row of stored.rows) expect(row.login).toMatch(/^digest:[0-9a-f]{64}$/);
  for (const row of stored.rows) expect(row.email).toBe(row.login);
  expect((await pool().query("select from auth.rate_limit where key like 'digest:%'")).rowCount).toBeGreaterThan(1);

  const page = (await head.get("/console/bogor/petugas")).text;
  for (const words of [name, login, colleague.login, screen, program, network]) expect(page).toContain(words);
  // By name, whoever came first.
  expect(page.indexOf(colleague.login)).toBeLessThan(page.indexOf(login));
  expect((await head.get("/console/akun")).text).toContain(`dari ${from}`);
  await expectNobodyTriesItOut();
});

/** Nobody finds an account name or an address with all that the dump holds; whoever has the key file does. */
async function expectNobodyTriesItOut(): Promise<void> {
  const values = await everyValue(pool());
  const found = new Set(values.flatMap((value) => value.split(/[^\w+/=-]+/)));
  const words = [login, name, colleague.login, from, `${from}|/sign-in/email`, `${elsewhere}|/sign-in/email`];
  const said = words.flatMap((word) => [word, `asking ${word}`, `staff try\u001fasking ${word}`]);
  const made = (digest: Buffer) => ["hex", "base64", "base64url"].map((as) => digest.toString(as as "hex"));
  const plain = said.flatMap((text) =>
    ["md5", "sha1", "sha256", "sha512"].flatMap((kind) => made(createHash(kind).update(text).digest())),
  );
  const isIn = (digests: string[]) => digests.filter((one) => found.has(one));
  expect(isIn(plain)).toEqual([]);
  const tried = [login, `staff try\u001fasking ${from}|/sign-in/email`];
  for (const value of new Set(values))
    for (const key of [value, Buffer.from(value, "latin1")])
      expect(isIn(tried.flatMap((text) => made(createHmac("sha256", key).update(text).digest())))).toEqual([]);

  const { keys } = server.staff.services;
  expect(isIn(made(createHmac("sha256", keys.secret("staff logins")).update(login).digest()))).toHaveLength(1);
  expect(isIn(made(keys.token("try", `asking ${elsewhere}|/sign-in/email`)))).toHaveLength(1);
}

test("who is still in clear signs in as before, keeps the account name, and is brought along while programs work", async () => {
  const head = await aPlantedOffice();
  const { id } = await server.aMember({});
  const ratri = { login: "ratri@imigrasi-bogor.test", password };
  // As a program before this one wrote them.
  const say = (text: string, ...values: unknown[]) => pool().query(text, values);
  await say("update auth.login set name = $1, email = $1 where id = $2", ratri.login, id);
  await say("update staff set login = $1, name = 'Ratri Wulandari' where staff_id = $2", ratri.login, id);
  await say("insert into auth.rate_limit values ($1, $2, 1, 0)", randomUUID(), `${from}|/sign-in/email`);
  await say("update api_key set networks = $1, sealed_networks = null", [network]);
  const comesIn = async () => {
    const browser = aVisitor(server.address, { "x-forwarded-for": `10.9.${randomBytes(1)[0]}.1` });
    expect((await browser.post("/console/masuk", ratri)).to).toBe("/console");
    return browser;
  };
  const adds = () =>
    head.post("/console/bogor/petugas/tambah", { login: ratri.login, name: "Orang Lain", role: "guard" });
  await comesIn();
  expect((await adds()).text).toContain("sudah dipakai");
  const seal = () => sealLogins((work) => server.database.transaction(work), server.staff.services.keys);
  expect(await seal()).toBe(3);
  expect(await seal()).toBe(0);
  expect(await told()).toEqual(["Ratri Wulandari"]);
  await comesIn();
  expect((await adds()).text).toContain("sudah dipakai");
  expect((await head.get("/console/bogor/petugas")).text).toContain(network);
});
