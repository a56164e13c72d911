import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { faultsOf } from "../../../test/fair.ts";
import { aSignInServer, aVisitor, phone, type SignInServer } from "./sign-in-server.fixture.ts";

// Ceremonies with Chromium's virtual authenticator: what a telephone with a finger does, signed by real keys.

let browser: Browser;
let server: SignInServer;
/** Browsers make no passkeys for an address of numbers. */
let home: string;
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await aSignInServer();
  home = server.address.replace("127.0.0.1", "localhost");
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.close();
});

async function withAuthenticator(): Promise<{ page: Page; finger(isTheirs: boolean): Promise<unknown> }> {
  const page = await (await browser.newContext({ baseURL: home })).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    page,
    finger: (isUserVerified) => devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto("/console/masuk");
  await page.getByLabel("Nama akun").fill(login);
  await page.getByLabel("Kata sandi").fill("kata sandi panjang");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/console/masuk");
}

async function makePasskey(page: Page): Promise<void> {
  await page.goto("/console/akun");
  await page.getByLabel("Nama untuk kunci sandi di perangkat ini").fill("Ponsel saya");
  await page.getByRole("button", { name: "Buat kunci sandi" }).click();
  await page.getByText("Kunci sandi sudah dibuat.").waitFor();
}

test("a head of office makes a passkey, signs in with it alone, comes back with it, and shows it before adding somebody", async () => {
  const { login, id } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "head-of-office" }] });
  const { page, finger } = await withAuthenticator();
  await signIn(page, login);
  await page.getByLabel("Kata sandi Anda, sekali lagi").fill("kata sandi panjang");
  await page.keyboard.press("Enter");
  const key = (await page.locator("#kunci").textContent()) ?? "";
  await page.getByLabel("Sekarang ketik enam angka").fill(phone(key));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console");
  await makePasskey(page);
  const shots = process.env["PICTURES"];
  for (const [width, colorScheme] of [
    [390, "dark"],
    [1440, "light"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    if (shots) await page.screenshot({ path: `${shots}/kunci-sandi-${width}.png`, fullPage: true });
    expect(await faultsOf(page, width === 390 ? "all" : "colours")).toEqual([]);
  }
  await page.getByRole("button", { name: "Keluar" }).click();

  await finger(false);
  await page.getByRole("button", { name: "Pakai kunci sandi" }).click();
  await page.getByText("Perangkat ini tidak memberi kunci sandi").waitFor();
  await finger(true);
  await page.getByRole("button", { name: "Pakai kunci sandi" }).click();
  await page.waitForURL("**/console");
  await page.getByRole("link", { name: "Lantai" }).waitFor();
  const lines = (await server.journal()).filter(({ act, actor }) => act === "signed-in" && actor === `staff ${id}`);
  expect(lines.at(-1)?.detail["way"]).toBe("passkey");

  server.pass({ minutes: 31 });
  await page.goto("/console/akun");
  expect(new URL(page.url()).pathname).toBe("/console/lanjut");
  await page.getByRole("button", { name: "Pakai kunci sandi" }).click();
  await page.waitForURL("**/console/akun");
  await page.goto("/console/bogor/petugas");
  server.pass({ minutes: 16 });
  await page.getByText("Tambah orang").click();
  const form = page.locator("form[action$='/tambah']");
  await form.getByLabel("Nama", { exact: true }).fill("Jajang Nurjaman");
  await form.getByLabel("Nama akun").fill("jajang@bogor.go.id");
  await form.getByLabel("Penjaga pintu").check();
  await form.getByRole("button", { name: "Tambah" }).click();
  await page.getByText("Sekali lagi, ini Anda?").waitFor();
  if (shots) await page.screenshot({ path: `${shots}/bukti-kunci.png`, fullPage: true });
  await page.getByRole("button", { name: "Pakai kunci sandi" }).click();
  await page.locator(".secrets").waitFor();
  await page.goto("/console/akun");
  await page.getByRole("button", { name: "Hapus: Ponsel saya" }).click();
  await page.getByText("Kunci sandi sudah dihapus.").waitFor();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.getByRole("button", { name: "Pakai kunci sandi" }).click();
  await page.getByText("Kunci sandi ini tidak kami kenal").waitFor();
});

test("an answer opens one session: the same one again, or a changed one, opens nothing", async () => {
  const { login } = await server.aMember({});
  const { page } = await withAuthenticator();
  await signIn(page, login);
  await makePasskey(page);
  const answer = await page.evaluate(`(async () => {
    const options = await (await fetch("/console/masuk/kunci-sandi")).json();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
  })()`);
  const secret = String(answer);
  const send = (text: string) =>
    aVisitor(home, { "x-forwarded-for": "10.9.1.1" }).post("/console/masuk/kunci-sandi", { secret: text });
  const broken = JSON.parse(secret) as { response: { signature: string } };
  broken.response.signature = broken.response.signature.replace(/^.{8}/, "MEUCIQDx");
  expect((await send(JSON.stringify(broken))).status).toBe(401);
  for (const junk of ["", "{}", "null", "[1]", "{"]) expect([junk, (await send(junk)).status]).toEqual([junk, 401]);
  const fresh = String(
    await page.evaluate(`(async () => {
      const options = await (await fetch("/console/masuk/kunci-sandi")).json();
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
      return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
    })()`),
  );
  const both = await Promise.all([send(fresh), send(fresh)]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 401]);
  expect((await send(fresh)).status).toBe(401);
});

test("without script the button is not there, and under an address of numbers no passkey is asked for", async () => {
  const context = await browser.newContext({ baseURL: home, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/console/masuk");
  expect(await page.getByRole("button", { name: "Pakai kunci sandi" }).count()).toBe(0);
  expect((await aVisitor(server.address).get("/console/masuk/kunci-sandi")).status).toBe(404);
});
