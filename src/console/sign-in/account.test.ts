import { afterEach, beforeEach, expect, test } from "vitest";
import { type Recognised, resetPassword, staffMember } from "../../staff/index.ts";
import { aSignInServer, aVisitor, type SignInServer, type Visitor } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeEach(async () => {
  server = await aSignInServer();
});
afterEach(() => server.close());

const password = "kata sandi panjang";
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";
let addresses = 0;
const visitor = (agent = firefox) =>
  aVisitor(server.address, { "x-forwarded-for": `10.6.0.${++addresses % 250}`, "user-agent": agent });
const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const who = (browser: Visitor) => server.staff.who({ headers: { cookie: cookieOf(browser) } });

async function signedIn(login: string, agent?: string): Promise<Visitor> {
  const browser = visitor(agent);
  expect((await browser.post("/console/masuk", { login, password })).status).toBe(303);
  return browser;
}

test("the account's page shows where one is signed in; one of them is ended, or all others", async () => {
  const { login } = await server.aMember({});
  const here = await signedIn(login);
  const [phone, desk] = [
    await signedIn(login, "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36"),
    await signedIn(login),
  ];
  const page = (await here.get("/console/akun")).text;
  expect(page).toContain("Peramban ini: Firefox di Windows");
  expect(page).toContain("Chrome di Android");
  const session =
    /aria-label="Akhiri: Chrome di Android"[^>]*|value="([^"]+)"[^>]*aria-label="Akhiri: Chrome di Android"/.exec(page);
  const id = /value="([0-9a-f-]{36})"/.exec(session?.[0] ?? "")?.[1] ?? "";
  expect((await here.post("/console/akun/akhiri", { session: id })).text).toContain("Sudah diakhiri");
  expect([await who(phone), await who(desk)].map(Boolean)).toEqual([false, true]);
  expect((await here.post("/console/akun/akhiri", { session: id })).text).toContain("berakhir sebelumnya");
  await here.post("/console/akun/akhiri", {});
  expect(await who(desk)).toBeUndefined();
  expect(await who(here)).toBeDefined();
  expect(
    (await server.journal()).filter(({ act, reason }) => act === "signed-out" && reason === "from-elsewhere"),
  ).toHaveLength(2);
});

test("nobody ends somebody else's session", async () => {
  const [one, other] = [await server.aMember({}), await server.aMember({})];
  const [browser, theirs] = [await signedIn(one.login), await signedIn(other.login)];
  const found = (await who(theirs))!;
  const id = found.by.way === "password" ? found.by.session : "";
  expect((await browser.post("/console/akun/akhiri", { session: id })).text).toContain("berakhir sebelumnya");
  expect(await who(theirs)).toBeDefined();
});

test("a sign-in at a new browser is told at the others and in the journal, and not where it happened", async () => {
  const { login } = await server.aMember({});
  const known = await signedIn(login);
  expect((await who(known))?.notices).toBe(0);
  const stranger = await signedIn(login, "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0 Safari/537.36");
  expect([(await who(known))?.notices, (await who(stranger))?.notices]).toEqual([1, 0]);
  // Whoever came in there cannot make it unseen.
  await stranger.post("/console/akun/dibaca", {});
  expect((await known.get("/console")).status).toBe(303);
  expect((await known.get("/console")).text).toContain("Ada 1 kabar tentang akun Anda");
  expect((await known.get("/console/akun")).text).toContain("peramban yang baru: Chrome di Linux");
  await known.post("/console/akun/dibaca", {});
  expect((await who(known))?.notices).toBe(0);
  const lines = (await server.journal()).filter(({ act }) => act === "signed-in");
  expect(lines.map(({ detail }) => detail["newBrowser"] ?? false)).toEqual([false, true]);
});

test("wrong passwords and locks since the last sign-in are told", async () => {
  const { login } = await server.aMember({});
  const own = await signedIn(login);
  for (let i = 0; i < 12; i++) await visitor().post("/console/masuk", { login, password: "bukan ini" });
  await own.post("/console/keluar", {});
  expect((await own.post("/console/masuk", { login, password })).status).toBe(303);
  const page = (await own.get("/console/akun")).text;
  expect(page).toContain("10 kata sandi yang salah");
  expect(page).toContain("1 kali akun ini dikunci sebentar");
});

test("a lock grows with every window that was used up, and is forgiven by the right password", async () => {
  const { login } = await server.aMember({});
  const elsewhere = async (word: string) => (await visitor().post("/console/masuk", { login, password: word })).status;
  for (let i = 0; i < 11; i++) await elsewhere("bukan ini");
  server.pass({ minutes: 11 });
  for (let i = 0; i < 11; i++) await elsewhere("bukan ini");
  server.pass({ minutes: 11 });
  expect(await elsewhere(password)).toBe(429);
  server.pass({ minutes: 10 });
  expect(await elsewhere(password)).toBe(303);
  for (let i = 0; i < 10; i++) expect(await elsewhere("bukan ini")).toBe(401);
});

test("the owner is told of a reset that somebody asked for, and stops it from the page", async () => {
  const { login, id } = await server.aMember({});
  const roles = [{ office: server.office("bogor"), role: "head-of-office" as const }];
  const head = await server.aMember({ name: "Yayah Kepala", roles });
  const member = staffMember({ id: head.id, name: head.name, roles });
  const by: Recognised = {
    member,
    staff: head.id,
    language: null,
    roles,
    desk: undefined,
    by: { way: "password", session: head.id },
  };
  await resetPassword({ services: server.staff.services, by, office: server.office("bogor") }, id);
  const browser = await signedIn(login);
  const page = (await browser.get("/console/akun")).text;
  expect(page).toContain("Yayah Kepala meminta kata sandi baru untuk akun ini");
  const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? "";
  expect((await browser.post("/console/akun/tolak", { request })).text).toContain("sudah dihentikan");
  const { rows } = await server.database.pool.query("select outcome from staff_request where staff_id = $1", [id]);
  expect(rows).toEqual([{ outcome: "stopped" }]);
});
