import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { faultsOf } from "../../../test/fair.ts";
import type { OidcProvider } from "../../../test/oidc-provider.ts";
import { aServerWithProvider } from "./provider-server.fixture.ts";
import type { SignInServer } from "./sign-in-server.fixture.ts";

let browser: Browser;
let server: SignInServer;
let provider: OidcProvider;
beforeAll(async () => {
  browser = await aBrowser();
  ({ server, provider } = await aServerWithProvider());
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await provider.close();
});

/** Narrow and wide, light and dark: nothing to scroll sideways, nothing that WCAG 2.2 AA forbids. */
async function expectGood(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [390, "dark"],
    [1440, "light"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const shots = process.env["PICTURES"];
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), `${name} at ${width}`).toBe(true);
    expect(await faultsOf(page, "all"), `${name} at ${width}`).toEqual([]);
  }
}

test("a head of office comes in by the ministry's sign-in with the keyboard, shows it again before adding somebody, and signs out of both", async () => {
  const roles = [{ office: server.office("bogor"), role: "head-of-office" as const }];
  const { login } = await server.aMember({ roles });
  provider.person = { sub: "197001012000", email: login, email_verified: true, amr: ["mfa"], signedInAgo: 800 };
  const page = await (await browser.newContext({ baseURL: server.address })).newPage();
  await page.goto("/console/bogor/petugas");
  await expectGood(page, "masuk-instansi");
  await page.getByRole("link", { name: "Masuk dengan Kemenimipas" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console/bogor/petugas");

  // The sign-in at the ministry is old by now: once more there, beside what was filled in.
  server.pass({ minutes: 3 });
  await page.getByText("Tambah orang").click();
  const form = page.locator("form[action$='/tambah']");
  await form.getByLabel("Nama", { exact: true }).fill("Jajang Nurjaman");
  await form.getByLabel("Nama akun").fill("jajang@bogor.go.id");
  await form.getByLabel("Penjaga pintu").check();
  await form.getByRole("button", { name: "Tambah" }).click();
  await expectGood(page, "bukti-instansi");
  await page.getByRole("button", { name: "Saya sudah masuk lagi, lanjutkan" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Sekali lagi, ini Anda?");
  provider.person.signedInAgo = 0;
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "Masuk lagi di Kemenimipas" }).click(),
  ]);
  await tab.waitForURL("**/console");
  await page.getByRole("button", { name: "Saya sudah masuk lagi, lanjutkan" }).click();
  await page.getByText("Jajang Nurjaman").first().waitFor();

  // Half an hour without a press: the ministry's sign-in opens the page again.
  server.pass({ minutes: 31 });
  await page.goto("/console/bogor/petugas");
  await expectGood(page, "lanjut-instansi");
  await page.getByRole("link", { name: "Masuk dengan Kemenimipas" }).click();
  await page.waitForURL("**/console/bogor/petugas");
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.getByRole("status").waitFor();
  await expectGood(page, "keluar-instansi");
  await page.getByRole("link", { name: "Keluar juga dari Kemenimipas" }).click();
  expect(page.url()).toMatch(`${provider.issuer}/out?`);
  await page.goto("/console/masuk?instansi=unknown");
  await expectGood(page, "bukan-orang-kita");
});
