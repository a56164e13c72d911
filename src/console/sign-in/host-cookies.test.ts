import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, bindDevice, type Recognised, staffMember } from "../../staff/index.ts";
import { aSignInServer, aVisitor, phone, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeAll(async () => {
  server = await aSignInServer({ publicUrl: "https://antrean.example.go.id" });
});
afterAll(() => server.close());

const password = "kata sandi panjang";
const nameOf = (header: string) => header.slice(0, header.indexOf("="));

/** What a browser asks of a cookie called `__Host-` (RFC 6265bis, 4.1.3.2); anything else it would throw away. */
function expectHostCookies(headers: string[]): void {
  for (const header of headers) {
    expect(header).toMatch(/^__Host-/);
    const attributes = header
      .split(";")
      .slice(1)
      .map((one) => one.trim().toLowerCase());
    expect([header, attributes]).toEqual([header, expect.arrayContaining(["secure", "path=/", "httponly"])]);
    expect(attributes.filter((one) => one.startsWith("domain"))).toEqual([]);
  }
}

async function bound(kind: string): Promise<string> {
  const bogor = server.office("bogor");
  const head = await server.aMember({ roles: [{ office: bogor, role: "head-of-office" }] });
  const by: Recognised = {
    member: staffMember({ id: head.id, name: head.name, roles: head.roles }),
    desk: undefined,
    staff: head.id,
    language: null,
    roles: head.roles,
    by: { way: "password", session: "none" },
  };
  const made = await bindDevice({ services: server.staff.services, by, office: bogor }, { name: "Meja", kind });
  if ("refused" in made) throw new Error(made.refused);
  return made.cookie;
}

const keep = (browser: Visitor, header: string, name = nameOf(header)) =>
  browser.cookies.set(name, header.slice(header.indexOf("=") + 1, header.indexOf(";")));

test("over https a sign-in with both factors sets cookies of this host alone", async () => {
  const { login } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "supervisor" }] });
  const first = aVisitor(server.address);
  const signedIn = await first.post("/console/masuk", { login, password });
  const begun = await first.post("/console/faktor-kedua", { password });
  const key = /id="kunci">([A-Z2-7]+)/.exec(begun.text)?.[1] ?? "";
  const confirmed = await first.post("/console/faktor-kedua/kode", { code: phone(key, -1) });
  const again = aVisitor(server.address);
  const password1 = await again.post("/console/masuk", { login, password });
  const code = await again.post("/console/masuk/kode", { code: phone(key) });
  expect(code.to).toBe("/console");
  const left = await again.post("/console/keluar", {});
  const all = [signedIn, confirmed, password1, code, left].flatMap(({ set }) => set);
  expect(new Set(all.map(nameOf))).toEqual(
    new Set(
      ["session_token", "session_data", "dont_remember", "two_factor", "kept", "shift", "known"].map(
        (name) => `__Host-antrean.${name}`,
      ),
    ),
  );
  expectHostCookies(all);
});

test("so do the binding of a device and a PIN at it, and whoever took the shift over is recognised", async () => {
  const { id } = await server.aMember({ pin: "482913" });
  const device = await bound("desk");
  const browser = aVisitor(server.address);
  keep(browser, device);
  const shift = await browser.post("/console/masuk/pin", { staff: id, pin: "482913" });
  expect(shift.status).toBe(303);
  expect([device, ...shift.set].map(nameOf)).toEqual(
    expect.arrayContaining(["__Host-antrean.device", "__Host-antrean.shift", "__Host-antrean.session_token"]),
  );
  expectHostCookies([device, ...shift.set]);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  expect((await server.staff.who({ headers: { cookie } }))?.staff).toBe(id);
});

test("so does a language, and one chosen before is still read", async () => {
  const browser = aVisitor(server.address);
  browser.cookies.set("antrean.language", "en");
  expect((await browser.get("/console/masuk")).text).toContain('lang="en"');
  const chosen = await browser.post("/bahasa", { lang: "id" });
  expect(chosen.set.map(nameOf)).toEqual(["__Host-antrean.language"]);
  expectHostCookies(chosen.set);
  expect((await browser.get("/console/masuk")).text).toContain('lang="id"');
});

test("a kiosk bound under the old name still opens, and its cookie comes back once under the new one", async () => {
  const browser = aVisitor(server.address);
  keep(browser, await bound("kiosk"), "antrean.device");
  const opened = await browser.get("/kiosk/bogor");
  expect(opened.status).toBe(200);
  expect(opened.set.map(nameOf)).toEqual(["__Host-antrean.device"]);
  expectHostCookies(opened.set);
  browser.cookies.delete("antrean.device");
  expect(await browser.get("/kiosk/bogor")).toMatchObject({ status: 200, set: [] });
  // What is no device of ours is not passed on.
  const stranger = aVisitor(server.address);
  stranger.cookies.set("antrean.device", "a".repeat(32));
  expect(await stranger.get("/kiosk/bogor")).toMatchObject({ status: 403, set: [] });
});

test("a session under a name without `__Host-` opens nothing", async () => {
  const { login } = await server.aMember({});
  const browser = aVisitor(server.address);
  await browser.post("/console/masuk", { login, password });
  const session = browser.cookies.get("__Host-antrean.session_token");
  const who = (name: string) => server.staff.who({ headers: { cookie: `${name}=${session}` } } as Asking);
  expect(await who("__Host-antrean.session_token")).toBeDefined();
  expect(await who("antrean.session_token")).toBeUndefined();
  expect(await who("__Secure-antrean.session_token")).toBeUndefined();
});
