import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OidcProvider } from "../../../test/oidc-provider.ts";
import { sql, type Tx } from "../../database/index.ts";
import { aServerWithProvider } from "./provider-server.fixture.ts";
import { aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

// A provider of its own with real HTTP and real signatures stands behind each of these.

let provider: OidcProvider;
let server: SignInServer;
beforeAll(async () => {
  ({ server, provider } = await aServerWithProvider());
});
afterAll(async () => {
  await server.close();
  await provider.close();
});
beforeEach(() => provider.misbehave(undefined));

const visitor = () => aVisitor(server.address);
const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const who = (browser: Visitor) => server.staff.who({ headers: { cookie: cookieOf(browser) } });

/** From our button to the provider's page, and the address that it sends the browser back to. */
async function toProvider(browser: Visitor, ke?: string): Promise<string> {
  const way = await browser.get(`/console/masuk/instansi${ke ? `?ke=${encodeURIComponent(ke)}` : ""}`);
  expect(way.to).toMatch(`${provider.issuer}/page?`);
  const page = await fetch(way.to!, { redirect: "manual" });
  return page.headers.get("location")!.slice(server.address.length);
}

async function comeIn(browser: Visitor, ke?: string): Promise<string | undefined> {
  return (await browser.get(await toProvider(browser, ke))).to;
}

function sits(login: string, more: Partial<OidcProvider["person"]> = {}): void {
  provider.person = { sub: `sub of ${login}`, email: login, email_verified: true, signedInAgo: 0, ...more };
}

test("whoever a manager has entered comes in by the ministry's sign-in, to the page that was wanted, and the journal has it", async () => {
  const { id, login } = await server.aMember({});
  sits(login.toUpperCase());
  const browser = visitor();
  expect((await browser.get("/console/masuk")).text).toContain("Masuk dengan Kemenimipas");
  expect(await comeIn(browser, "/console/bogor/pintu")).toBe("/console/bogor/pintu");
  expect(await who(browser)).toMatchObject({ staff: id, fresh: true, byProvider: "Kemenimipas" });
  expect((await journalOf(id)).map(({ act, reason, detail }) => [act, reason ?? detail["way"]])).toEqual([
    ["staff-changed", "provider-bound"],
    ["signed-in", "provider"],
  ]);
  expect(Object.fromEntries(provider.asked.at(-1)!)).toMatchObject({
    code_challenge_method: "S256",
    scope: "openid email",
    prompt: "login",
    max_age: "900",
    acr_values: "dua-faktor",
  });
  const dump = await rowsOf(sql`select staff_provider::text from staff_provider`);
  expect(dump).not.toContain("sub of");
  // From here on the account is known by itself, whatever its address is by now.
  sits("nama.lain@kementerian.go.id", { sub: provider.person.sub });
  const other = visitor();
  expect(await comeIn(other)).toBe("/console");
  expect((await who(other))?.staff).toBe(id);
});

test("nobody comes in whom nobody entered, whose address is not verified, who left, or who has another account there", async () => {
  const { id, login } = await server.aMember({});
  const unknown = "/console/masuk?instansi=unknown";
  sits("orang.asing@kementerian.go.id");
  expect(await comeIn(visitor())).toBe(unknown);
  sits(login, { email_verified: false });
  expect(await comeIn(visitor())).toBe(unknown);
  sits(login);
  expect(await comeIn(visitor())).toBe("/console");
  sits(login, { sub: "the next owner of the address" });
  const thief = visitor();
  expect(await comeIn(thief)).toBe(unknown);
  expect(await who(thief)).toBeUndefined();
  expect((await thief.get(unknown)).text).toContain("belum terdaftar di Antrean");
  await rowsOf(sql`update staff set left_at = now() where staff_id = ${id}`);
  sits(login);
  expect(await comeIn(visitor())).toBe(unknown);
});

test("the way back is worth nothing twice, in another browser, later, or with another state", async () => {
  const { login } = await server.aMember({});
  sits(login);
  const again = "/console/masuk?instansi=begin-again";
  const before = provider.exchanged();
  const browser = visitor();
  const back = await toProvider(browser);
  expect((await visitor().get(back)).to).toBe(again);
  const cookies = new Map(browser.cookies);
  expect((await browser.get(back)).to).toBe("/console");
  const replay = visitor();
  for (const [name, value] of cookies) replay.cookies.set(name, value);
  expect((await replay.get(back)).to).toBe(again);
  expect(await who(replay)).toBeUndefined();
  const forged = visitor();
  expect((await forged.get((await toProvider(forged)).replace(/state=[^&]+/, "state=other"))).to).toBe(again);
  const late = visitor();
  const lateBack = await toProvider(late);
  server.pass({ minutes: 11 });
  expect((await late.get(lateBack)).to).toBe(again);
  server.pass({ minutes: -11 });
  const mixed = visitor();
  const elsewhere = (await toProvider(mixed)).replace(/iss=[^&]+/, "iss=https%3A%2F%2Fevil.example");
  expect((await mixed.get(elsewhere)).to).toBe("/console/masuk?instansi=refused");
  expect(provider.exchanged() - before).toBe(1);
});

const now = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000);
test.each([
  ["for somebody else", { claims: { aud: "another program" } }],
  ["of another issuer", { claims: { iss: "https://evil.example" } }],
  ["that is over", { claims: { iat: now() - 7_200, exp: now() - 3_600 } }],
  ["of another way", { claims: { nonce: "another" } }],
  ["of a sign-in an hour ago", { claims: { auth_time: now() - 3_600 } }],
  ["that does not say when", { claims: { auth_time: undefined } }],
  ["without a person", { claims: { sub: undefined } }],
  ["without a signature", { signature: "none" as const }],
  ["signed by somebody else", { signature: "foreign" as const }],
  ["signed with our own secret", { signature: "secret" as const }],
  ["that the person refused", { denies: true }],
])("a token %s lets nobody in", async (_, how) => {
  const { id, login } = await server.aMember({});
  sits(login);
  provider.misbehave(how);
  const browser = visitor();
  expect(await comeIn(browser)).toBe("/console/masuk?instansi=refused");
  expect(await who(browser)).toBeUndefined();
  expect(await journalOf(id)).toEqual([]);
  provider.misbehave(undefined);
  expect(await comeIn(browser)).toBe("/console");
});

test("the provider may change its key at any moment, be away, and no address leads a browser elsewhere", async () => {
  const { login } = await server.aMember({});
  sits(login);
  expect(await comeIn(visitor())).toBe("/console");
  provider.rotate();
  const browser = visitor();
  expect(await comeIn(browser, "https://evil.example/console")).toBe("/console");
  expect(await comeIn(browser, "//evil.example/console")).toBe("/console");
  const back = await toProvider(browser);
  provider.misbehave({ down: true });
  expect((await browser.get(back)).to).toMatch(/^\/console\/masuk\?instansi=(away|refused)$/);
  expect((await browser.get("/console/masuk?instansi=away")).text).toContain("tidak dapat dihubungi");
});

test("two factors of the provider are enough for a head of office; without them our own code is asked for", async () => {
  const roles = [{ office: server.office("bogor"), role: "head-of-office" as const }];
  const { id, login } = await server.aMember({ roles });
  for (const more of [{ amr: ["pwd", "mfa"] }, { acr: "dua-faktor" }]) {
    sits(login, more);
    const browser = visitor();
    await comeIn(browser);
    expect((await who(browser))?.first).toBeUndefined();
  }
  sits(login, { amr: ["pwd"], acr: "satu" });
  const browser = visitor();
  expect(await comeIn(browser)).toBe("/console");
  expect((await who(browser))?.first).toBe("secondFactor");
  const page = (await browser.post("/console/faktor-kedua", { password: "kata sandi panjang" })).text;
  const secret = /id="kunci">([A-Z2-7]+)/.exec(page)?.[1] ?? "";
  await browser.post("/console/faktor-kedua/kode", { code: phone(secret, -1) });
  expect(await who(browser)).toMatchObject({ first: undefined, byProvider: "Kemenimipas" });

  const next = visitor();
  expect(await comeIn(next, "/console/bogor/petugas")).toBe("/console/masuk/kode?ke=%2Fconsole%2Fbogor%2Fpetugas");
  expect(await who(next)).toBeUndefined();
  expect((await next.post("/console/masuk/kode", { code: "000000" })).status).toBe(401);
  expect((await next.post("/console/masuk/kode?ke=/console/bogor/petugas", { code: phone(secret) })).to).toBe(
    "/console/bogor/petugas",
  );
  expect(await who(next)).toMatchObject({ staff: id, byProvider: "Kemenimipas", fresh: true });
  expect((await journalOf(id)).at(-1)?.detail["way"]).toBe("provider and code");
});

test("proof is as old as the sign-in at the provider, a first password waits, and signing out offers the provider's", async () => {
  const { id, login } = await server.aMember({});
  await rowsOf(sql`update staff set first_password_ends = now() + interval '7 days' where staff_id = ${id}`);
  sits(login, { signedInAgo: 600 });
  const browser = visitor();
  await comeIn(browser);
  expect(await who(browser)).toMatchObject({ fresh: true, first: undefined });
  server.pass({ minutes: 6 });
  expect(await who(browser)).toMatchObject({ fresh: false });
  server.pass({ minutes: -6 });
  expect(
    await rowsOf(sql`select first_password_used_at is null as unused from staff where staff_id = ${id}`),
  ).toContain("true");
  const out = await browser.post("/console/keluar", {});
  expect(out.to).toBe("/console/masuk?instansi=signed-out");
  expect(await who(browser)).toBeUndefined();
  expect((await browser.get(out.to!)).text).toContain('href="/console/keluar/instansi"');
  const theirs = new URL((await browser.get("/console/keluar/instansi")).to!);
  expect(theirs.origin + theirs.pathname).toBe(`${provider.issuer}/out`);
  expect(Object.fromEntries(theirs.searchParams)).toEqual({
    client_id: "antrean",
    post_logout_redirect_uri: `${server.address}/console/masuk`,
  });
  const byPassword = visitor();
  await byPassword.post("/console/masuk", { login, password: "kata sandi panjang" });
  expect((await byPassword.post("/console/keluar", {})).to).toBe("/console/masuk");
});

async function journalOf(id: string) {
  return (await server.journal()).filter(({ actor }) => actor === `staff ${id}`);
}

async function rowsOf(statement: { execute(tx: Tx): Promise<{ rows: unknown[] }> }): Promise<string> {
  return JSON.stringify((await server.database.transaction((tx) => statement.execute(tx))).rows);
}
