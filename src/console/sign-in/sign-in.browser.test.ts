import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { faultsOf } from "../../../test/fair.ts";
import { aSignInServer, phone, type SignInServer } from "./sign-in-server.fixture.ts";

let browser: Browser;
let server: SignInServer;
beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await aSignInServer({ demo: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.close();
});

/** Narrow and wide, light and dark: nothing to scroll sideways, nothing that WCAG 2.2 AA forbids. */
async function expectGood(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme, rules] of [
    [390, "dark", "all"],
    [1440, "light", "colours"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const shots = process.env["PICTURES"];
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), `${name} at ${width}`).toBe(true);
    expect(await faultsOf(page, rules), `${name} at ${width}`).toEqual([]);
  }
}

test("a head of office adds a guard and binds the door; the guard taps a name, types the PIN, and stands at the door", async () => {
  const page = await (await browser.newContext({ baseURL: server.address })).newPage();
  await page.goto("/console/bogor/petugas");
  expect(page.url()).toBe(`${server.address}/console/masuk?ke=%2Fconsole%2Fbogor%2Fpetugas`);
  await expectGood(page, "masuk");
  await page
    .getByRole("group", { name: "Bogor" })
    .getByRole("button", { name: /Kepala kantor/ })
    .click();
  expect(page.url()).toBe(`${server.address}/console/bogor/petugas`);

  await page.getByText("Tambah orang").click();
  const form = page.locator("form[action$='/tambah']");
  await form.getByLabel("Nama", { exact: true }).fill("Jajang Nurjaman");
  await form.getByLabel("Nama akun").fill("jajang@bogor.go.id");
  await form.getByLabel("Penjaga pintu").check();
  // The sign-in ends before the form is sent: it is filled in again for whoever signs in as the same person.
  server.pass({ hours: 9 });
  await form.getByRole("button", { name: "Tambah" }).click();
  await page
    .getByRole("group", { name: "Bogor" })
    .getByRole("button", { name: /Kepala kantor/ })
    .click();
  await page.getByText("sudah kami isikan kembali").waitFor();
  expect(await form.getByLabel("Nama", { exact: true }).inputValue()).toBe("Jajang Nurjaman");
  expect(await form.getByLabel("Penjaga pintu").isChecked()).toBe(true);
  await expectGood(page, "tulisan");
  await form.getByRole("button", { name: "Tambah" }).click();
  const pin = (await page.locator(".secrets div", { hasText: "PIN" }).locator("code").textContent()) ?? "";
  expect(pin).toMatch(/^\d{6}$/);
  await page.locator("summary", { hasText: "Ikat peramban ini" }).click();
  await page.getByLabel("Nama perangkat").fill("Tablet pintu");
  await page.getByLabel("Dipakai di").selectOption("door");
  await page.getByRole("button", { name: "Ikat peramban ini" }).click();
  await page.locator("summary", { hasText: "Ubah Jajang Nurjaman" }).click();
  await expectGood(page, "petugas");
  await page.getByRole("button", { name: "Keluar" }).click();

  await expectGood(page, "pin");
  await page.getByLabel("Jajang Nurjaman").check();
  await page.getByLabel("PIN enam angka").fill("000000");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("alert").textContent()).toContain("Masih ada 4 percobaan");
  await page.getByLabel("PIN enam angka").fill(pin);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sandi-baru*");
  await expectGood(page, "pin-sendiri");
  await page.getByLabel("PIN baru, enam angka").fill("904617");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console/bogor/pintu");
  await page.goto("/console");
  await expectGood(page, "pilih-satpam");
});

test("without script, a supervisor sets up the phone's code, signs in with it, and chooses a counter", async () => {
  const { login } = await server.aMember({
    name: "Sri Pengawas",
    roles: [{ office: server.office("bogor"), role: "supervisor" }],
  });
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false });
  const page = await context.newPage();
  async function enter() {
    await page.goto("/console");
    await page.getByLabel("Nama akun").fill(login);
    await page.getByLabel("Kata sandi").fill("kata sandi panjang");
    await page.keyboard.press("Enter");
  }
  await enter();
  await page.getByLabel("Kata sandi Anda, sekali lagi").fill("kata sandi panjang");
  await page.getByRole("button", { name: "Mulai" }).click();
  expect(await page.getByRole("img", { name: "Gambar untuk aplikasi kode" }).isVisible()).toBe(true);
  const key = (await page.locator("#kunci").textContent()) ?? "";
  await page.getByLabel("Sekarang ketik enam angka").fill(phone(key, -1));
  await page.getByRole("button", { name: "Pasang" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Mau bekerja di mana?");
  await page.getByRole("button", { name: "Keluar" }).click();
  await enter();
  await page.getByLabel("Kode enam angka").fill(phone(key));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Loket 2/ }).click();
  expect(page.url()).toBe(`${server.address}/console/bogor/loket/2`);
});

test("choosing, the second factor, the code and one's own account read well at every width, in both languages", async () => {
  const { login } = await server.aMember({ name: "Tuti Auditor", roles: [{ office: null, role: "auditor" }] });
  const page = await (await browser.newContext({ baseURL: server.address })).newPage();
  await page.goto("/console/masuk?lang=en");
  await page.getByLabel("Account name").fill(login);
  await page.getByLabel("Password").fill("kata sandi panjang");
  await page.keyboard.press("Enter");
  await page.getByLabel("Your password, once more").fill("kata sandi panjang");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#kunci");
  await expectGood(page, "faktor-kedua");
  await page.goto("/console/masuk/kode");
  await expectGood(page, "kode");
  for (const [name, path] of [
    ["Pengawas", "/console"],
    ["Kantor pusat", "/console"],
    ["Petugas loket", "/console/akun"],
  ] as const) {
    await page.context().clearCookies();
    await page.goto("/console/masuk");
    await page
      .getByRole("button", { name: new RegExp(name) })
      .first()
      .click();
    await page.goto(path);
    await expectGood(page, `${path.split("/").at(-1)}-${name.replace(" ", "-")}`);
  }
});

test("the page after half an hour, the proof, an own password and the own account read well and go on", async () => {
  const bogor = server.office("bogor");
  const { login } = await server.aMember({
    name: "Sri Kepala",
    pin: "482913",
    roles: [{ office: bogor, role: "head-of-office" }],
  });
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  await page.goto("/console/masuk");
  await page.getByLabel("Nama akun").fill(login);
  await page.getByLabel("Kata sandi").fill("kata sandi panjang");
  await page.keyboard.press("Enter");
  await page.getByLabel("Kata sandi Anda, sekali lagi").fill("kata sandi panjang");
  await page.keyboard.press("Enter");
  const key = (await page.locator("#kunci").textContent()) ?? "";
  await page.getByLabel("Sekarang ketik enam angka").fill(phone(key, -1));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console");

  server.pass({ minutes: 31 });
  await page.goto("/console/bogor/petugas");
  await expectGood(page, "lanjut");
  await page.getByLabel("PIN enam angka, atau kata sandi").fill("482913");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console/bogor/petugas");
  await page.getByText("Tambah orang").click();
  const form = page.locator("form[action$='/tambah']");
  await form.getByLabel("Nama", { exact: true }).fill("Jajang Nurjaman");
  await form.getByLabel("Nama akun").fill("jajang@bogor.go.id");
  await form.getByLabel("Pengawas").check();
  await form.getByRole("button", { name: "Tambah" }).click();
  await expectGood(page, "bukti");
  await page.getByLabel("Kata sandi, atau enam angka dari ponsel").fill(phone(key));
  await page.keyboard.press("Enter");
  await page.locator(".secrets").waitFor();
  await expectGood(page, "petugas-menunggu");
  const first = (await page.locator(".secrets div", { hasText: "Kata sandi" }).locator("code").textContent()) ?? "";
  await page.goto("/console/akun");
  await expectGood(page, "akun");
  await page.getByRole("button", { name: "Keluar" }).click();

  await page.getByLabel("Nama akun").fill("jajang@bogor.go.id");
  await page.getByLabel("Kata sandi").fill(first);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sandi-baru*");
  await expectGood(page, "sandi-baru");
  await page.getByLabel(/Kata sandi baru/).fill("payung senin kopi hijau");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console");
  expect(await page.getByRole("status").textContent()).toContain("kabar tentang akun Anda");
  await page.getByRole("link", { name: "Lihat" }).click();
  await page.waitForURL("**/akun");
  await expectGood(page, "akun-kabar");
});
