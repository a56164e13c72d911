import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../../test/browser.ts";
import { aDatabase, type TestDatabase } from "../../../../test/database.ts";
import { faultsOf } from "../../../../test/fair.ts";
import { sql } from "../../../database/index.ts";
import { citizensById } from "../citizen.sql.ts";
import { forgetTalks } from "../citizen.ts";
import { all, anEmulator, aVisitor, bogor, type EmulatorSetup } from "../made-up-emulator.fixture.ts";

let base: TestDatabase;
let setup: EmulatorSetup;
let browser: Browser;

beforeAll(async () => {
  browser = await aBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  base = await aDatabase();
  setup = await anEmulator(base.url);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await setup.close();
  await base.drop();
});

interface Looks {
  width?: number;
  dark?: boolean;
  script?: boolean;
  path?: string;
}

async function aPage({ width = 1440, dark = false, script = true, path = "/emulator" }: Looks = {}) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await page.goto(setup.address + path);
  return { page, faults, close: () => context.close() };
}

/** A message with these words. */
function said(page: Page, words: string) {
  return page.locator(".message .words", { hasText: words });
}

async function letter(phone: string, node: object) {
  const { status } = await setup.graph(`/${bogor.number}/messages`, {
    messaging_product: "whatsapp",
    to: phone,
    ...node,
  });
  expect(status).toBe(200);
}

const buttons = {
  type: "interactive",
  interactive: {
    type: "button",
    body: { text: "Sudah *benar*?" },
    action: { buttons: [{ type: "reply", reply: { id: "ya", title: "Ya, benar" } }] },
  },
};
const list = {
  type: "interactive",
  interactive: {
    type: "list",
    body: { text: "Hari lain" },
    action: {
      button: "Lihat hari",
      sections: [{ rows: [{ id: "r1", title: "Rabu 16 Agustus", description: "10.00" }] }],
    },
  },
};

test("a newcomer types, presses Enter, sees the ticks turn, and presses a button that comes: nothing is loaded again", async () => {
  const { page, faults, close } = await aPage();
  await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
  await page.waitForFunction(() => document.activeElement?.matches("form.compose textarea"));
  await page.keyboard.type("halo");
  await page.keyboard.press("Enter");
  await page.locator(".message.own .tick.delivered").waitFor();
  expect(await page.inputValue("form.compose textarea")).toBe("");
  const { phone } = await aVisitor(setup);
  const { id } = all(setup.heard, "messages").at(-1);
  await setup.graph(`/${bogor.number}/messages`, {
    messaging_product: "whatsapp",
    status: "read",
    message_id: id,
    typing_indicator: { type: "text" },
  });
  await page.locator(".message.own .tick.read").waitFor();
  await page.locator(".typing").waitFor();
  await letter(phone, buttons);
  await page.locator(".theirs strong", { hasText: "benar" }).waitFor();
  await expect.poll(() => page.locator(".typing").count()).toBe(0);
  await page.getByRole("button", { name: "Ya, benar" }).click();
  await page.locator(".own .picked").waitFor();
  await expect.poll(() => page.locator("button.choice[data-chosen]").count()).toBe(1);
  expect(await page.evaluate(() => (window as unknown as { stayed: boolean }).stayed)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test("two browsers show one chat, and what one is typing stays while the other talks", async () => {
  const [mine, other] = [await aPage(), await aPage()];
  await mine.page.locator("form.compose textarea").fill("masih saya tulis");
  await other.page.locator("form.compose textarea").fill("dari sebelah");
  await other.page.keyboard.press("Enter");
  await said(mine.page, "dari sebelah").waitFor();
  expect(await mine.page.inputValue("form.compose textarea")).toBe("masih saya tulis");
  await Promise.all([mine.close(), other.close()]);
});

test("by keyboard alone: the example fills the box, a list opens and is answered, a menu closes with Escape", async () => {
  const { talk, phone } = await aVisitor(setup);
  await setup.press("/say", { talk, text: "menu" });
  const { page, close } = await aPage();
  await page.locator(".chip.sample").first().focus();
  await page.keyboard.press("Enter");
  expect(await page.inputValue("form.compose textarea")).toBe("#Rani Wulandari#14031990#07082017");
  await letter(phone, list);
  await page.locator(".list > summary").last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".own .picked", { hasText: "Rabu 16 Agustus" }).waitFor();
  await page.locator("#clock-tool > summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  expect(await page.locator("#clock-tool").getAttribute("open")).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe("clock-tool");
  await close();
});

test("an open menu stays open while the chat goes on, and a moved clock shows at once", async () => {
  const { talk, phone } = await aVisitor(setup);
  await setup.press("/say", { talk, text: "menu" });
  await letter(phone, list);
  const { page, close } = await aPage();
  const rows = page.locator(".list").last();
  await rows.locator("summary").click();
  await page.locator("#clock-tool > summary").click();
  await setup.press("/say", { talk, text: "sementara itu" });
  await said(page, "sementara itu").waitFor();
  expect(await rows.getAttribute("open")).toBe("");
  await page.getByRole("button", { name: "+1 jam" }).click();
  await page.locator("#clock strong", { hasText: "10.00" }).waitFor();
  expect(setup.clock.now.toString()).toBe("2017-08-01T03:00:00Z");
  await close();
});

test("a hidden tab holds no socket, and is fresh again when it is looked at", async () => {
  const { page, close } = await aPage();
  await page.addInitScript(() => {
    const Real = window.WebSocket;
    const open: WebSocket[] = [];
    Object.assign(window, {
      open,
      WebSocket: class extends Real {
        constructor(url: string) {
          super(url);
          open.push(this);
        }
      },
    });
  });
  await page.reload();
  const living = () =>
    page.evaluate(
      () =>
        (window as unknown as { open: WebSocket[] }).open.filter((one) => one.readyState < WebSocket.CLOSING).length,
    );
  const hide = (hidden: boolean) =>
    page.evaluate((yes) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => yes });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await page.locator("#clock").waitFor();
  expect(await living()).toBe(1);
  await hide(true);
  expect(await living()).toBe(0);
  await setup.press("/say", { talk: (await aVisitor(setup)).talk, text: "selama tidak dilihat" });
  await setup.until((heard) => all(heard, "messages").some((one) => one.text?.body === "selama tidak dilihat"));
  expect(await said(page, "selama tidak dilihat").count()).toBe(0);
  await hide(false);
  expect(await living()).toBe(1);
  await said(page, "selama tidak dilihat").waitFor();
  await close();
});

test("when somebody is forgotten, open pages let go of the name and the box, and offer to become somebody new", async () => {
  const fresh = await setup.press("/open", { at: "0", number: bogor.number, citizen: "new", back: "/emulator" });
  const { page, faults, close } = await aPage({ path: fresh.headers.get("location") ?? "" });
  await page.locator("form.compose textarea").fill("hapus data saya");
  await page.keyboard.press("Enter");
  await said(page, "hapus data saya").waitFor();
  const talk = new URL(page.url()).searchParams.get("talk") ?? "";
  await setup.database.transaction(async (tx) => {
    const [, id = ""] = talk.split(".");
    const phone = (await citizensById(tx, setup.keys, [id])).get(id)?.phone ?? "";
    await forgetTalks(tx, { phone }, setup.keys, setup.clock.now);
  });
  await page.getByText("Anda: Data terhapus").waitFor();
  await expect.poll(() => said(page, "hapus data saya").count()).toBe(0);
  await page.getByRole("button", { name: "Jadi warga baru" }).click();
  await page.locator("form.compose textarea").waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("with scripts off one can talk too", async () => {
  const { page, close } = await aPage({ script: false });
  await page.locator("form.compose textarea").fill("tanpa skrip");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await said(page, "tanpa skrip").waitFor();
  await page.locator(".chip", { hasText: "cek" }).click();
  await page.locator(".own .words", { hasText: /^cek$/ }).first().waitFor();
  expect(await page.locator("script").count()).toBe(1);
  await close();
});

const scenes = [390, 1440].flatMap((width) => [false, true].map((dark) => ({ width, dark })));

test.for(scenes)(
  "anybody can read and reach it at $width px, dark $dark: with 0, 3 and 300 messages, menus open",
  async ({ width, dark }) => {
    // Each width and each colour once with everything; what depends on neither is not looked for twice.
    const rules = dark === width > 600 ? "all" : "colours";
    const { talk, phone } = await aVisitor(setup);
    await setup.press("/say", { talk, text: "menu" });
    const fresh = await setup.press("/open", {
      at: "1",
      number: bogor.number,
      citizen: "new",
      back: `/emulator?talk=${talk}`,
    });
    const [, second = ""] = new URL(fresh.headers.get("location") ?? "", setup.address).searchParams.getAll("talk");
    await letter(phone, list);
    await letter(phone, buttons);
    for (const [path, menu] of [
      [`/emulator?talk=${second}`, "#clock-tool"],
      [`/emulator?talk=${talk}`, "#bad-tool"],
      [`/emulator?talk=${talk}&talk=${second}&lang=en`, ".change"],
    ] as const) {
      const { page, close } = await aPage({ width, dark, path });
      expect(await faultsOf(page, rules)).toEqual([]);
      await page.locator(`${menu} > summary`).first().click();
      for (const list of await page.locator(".list > summary").all()) await list.press("Enter");
      // Opened menus cover what was looked at before, so they are looked at apart: once narrow, once dark.
      if (rules === "all") expect(await faultsOf(page)).toEqual([]);
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("details[open] > .menu")].some(
          (one) => one.scrollWidth > one.clientWidth,
        ),
      );
      expect(wider).toBe(false);
      await close();
    }
    await withThreeHundred(second);
    const { page, close } = await aPage({ width, dark, path: `/emulator?talk=${second}` });
    expect(await page.locator(".message").count()).toBe(60);
    const isAtEnd = () => page.evaluate(() => Math.abs(document.querySelector(".scroll")?.scrollTop ?? 99) < 2);
    expect(await isAtEnd()).toBe(true);
    await page.locator(".earlier").click();
    await expect.poll(() => page.locator(".message").count()).toBe(120);
    expect(await faultsOf(page, rules)).toEqual([]);
    await close();
  },
);

async function withThreeHundred(talk: string) {
  const [number = "", citizenId = ""] = talk.split(".");
  await setup.database.transaction(async (tx) => {
    await sql`insert into emulator.talk (phone_number_id, citizen_id) values (${number}, ${citizenId}) on conflict do nothing`.execute(
      tx,
    );
    await sql`
      insert into emulator.message (wamid, phone_number_id, citizen_id, author, content, sent_at, read_at)
      select ${talk} || n, ${number}, ${citizenId}, case when n % 2 = 0 then 'citizen' else 'office' end,
        jsonb_build_object('kind', 'text', 'text', 'pesan nomor ' || n), ${setup.clock.now}, ${setup.clock.now}
      from generate_series(1, 300) n on conflict do nothing`.execute(tx);
  });
}
