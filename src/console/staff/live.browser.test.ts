import formbody from "@fastify/formbody";
import fastify, { type FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { sql } from "../../database/index.ts";
import { quietLog } from "../../log/index.ts";
import { assetPath, assetRoutes } from "../assets/assets.ts";
import { liveRoutes } from "../live/live-routes.ts";
import { openLive } from "../live/open-live.ts";
import { addHeadersAndErrorPages } from "../security-headers.tsx";

// A page of staff reduced to what src/browser/staff-page.ts has to do with: a main part, forms, keys.

let town: Town;
let browser: Browser;
let app: FastifyInstance;
let address: string;
let page: Page;
/** What stands in <main>, and what the form answers. */
let main: string;
let answer: () => string | Promise<string>;
let sent: Record<string, string>[];
let drawn: number;
/** The sign-in has ended: the page leads elsewhere. */
let ended: boolean;
let kept: Record<string, string>[];
/** What stands between the head of the page and its main part. */
let above: string;

beforeAll(async () => {
  [town, browser] = [await aTown(), await aBrowser()];
});
afterAll(async () => {
  await browser.close();
  await town.close();
});
beforeEach(async () => {
  [sent, drawn, main, answer, ended, kept, above] = [[], 0, "", () => main, false, [], ""];
  app = fastify({ forceCloseConnections: true });
  addHeadersAndErrorPages(app);
  await app.register(formbody);
  await app.register(assetRoutes);
  const { database, url: databaseUrl } = town;
  await app.register(
    liveRoutes(openLive({ database, databaseUrl, drawBoard: async () => undefined, log: quietLog }), async () => true),
  );
  app.get("/signed-out", (_request, reply) => reply.type("text/html").send("<p>Masuk</p>"));
  app.get("/page", (_request, reply) => {
    drawn += 1;
    if (ended) return reply.redirect("/signed-out", 303);
    return reply.type("text/html").send(html(main));
  });
  app.post("/page", async (request, reply) => {
    if (request.headers["x-keep"]) kept.push(request.body as Record<string, string>);
    if (ended) return reply.redirect("/signed-out", 303);
    sent.push(request.body as Record<string, string>);
    return reply.type("text/html").send(html(await answer()));
  });
  app.post("/moved", (request, reply) => {
    sent.push(request.body as Record<string, string>);
    return reply.redirect("/page?moved", 303);
  });
  app.post("/file", (_request, reply) => reply.type("text/plain").send("not a page"));
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(async () => {
  await page?.context().close();
  await app.close();
});

const html = (inside: string) => `<!doctype html><html lang="id"><head><title>t</title>
  <script type="module" src="${assetPath("staff-page.js")}"></script></head>
  <body data-live="office:1" data-lost="Sambungan terputus."><time id="clock" datetime="2017-08-08T09:00:00+07:00">09.00</time>
  <p id="lost" hidden></p>${above}<main id="isi">${inside}</main></body></html>`;

async function open(inside: string) {
  main = inside;
  page = await (await browser.newContext()).newPage();
  await page.goto(`${address}/page`);
  // The first look after the socket opened: from then on it follows.
  await expect.poll(() => drawn).toBe(2);
}

async function change(inside: string) {
  main = inside;
  await town.database.transaction((tx) => sql`select pg_notify('floor', '1')`.execute(tx));
}

const form = (inside: string, more = "") => `<form method="post" action="/page" data-quiet ${more}>${inside}</form>`;
const box = '<input id="code" name="code" data-focus autocomplete="off">';

test("a change at the office is fitted in: what is typed, ticked, opened and focused stays", async () => {
  const inside = (line: string) =>
    `<p id="line">${line}</p>${form(`${box}<input id="late" name="late"><input type="checkbox" id="tick" name="tick" value="1">
     <details id="more"><summary>more</summary>inside</details>`)}`;
  await open(inside("tiga"));
  await page.locator("#late").fill("alasan");
  await page.locator("#tick").check();
  await page.locator("summary").click();
  await page.locator("#code").click();
  await page.keyboard.type("ABC");
  await page.keyboard.press("ArrowLeft");
  await change(inside("empat"));
  await page.locator("#line", { hasText: "empat" }).waitFor();
  await page.keyboard.type("x");
  expect(await page.inputValue("#code")).toBe("ABxC");
  expect(await page.inputValue("#late")).toBe("alasan");
  expect(await page.isChecked("#tick")).toBe(true);
  expect(await page.locator("#more").getAttribute("open")).toBe("");
});

test("what was ticked for one person does not end up at the next", async () => {
  const inside = (who: string) =>
    `<p id="who">${who}</p>${form(`<input type="hidden" name="arrival" value="${who}"><input type="checkbox" id="tick" name="tick" value="1">`)}`;
  await open(inside("satu"));
  await page.locator("#tick").check();
  await change(inside("dua"));
  await page.locator("#who", { hasText: "dua" }).waitFor();
  expect(await page.isChecked("#tick")).toBe(false);
});

test("Enter in the box sends without leaving; the box is empty and ready, the sound of the answer is played, and the next may be typed meanwhile", async () => {
  const scan = form(`${box}<button>Catat</button>`);
  await open(scan);
  await page.evaluate(() => {
    Object.assign(window, { stayed: true, played: [] });
    document.addEventListener("clip", (event) =>
      (window as unknown as { played: string[] }).played.push((event as CustomEvent).detail.name),
    );
  });
  let go = () => {};
  answer = async () => {
    await new Promise<void>((resolve) => (go = resolve));
    return `<p class="told good" data-live-hold data-sound="good">Tercatat ${sent.length}</p>${scan}`;
  };
  await page.locator("#code").fill("AAAA-1111");
  await page.keyboard.press("Enter");
  await expect.poll(() => sent).toEqual([{ code: "AAAA-1111" }]);
  await page.keyboard.type("BBBB-2222");
  go();
  await page.getByText("Tercatat 1").waitFor();
  expect(await page.inputValue("#code")).toBe("BBBB-2222");
  await page.keyboard.press("Enter");
  await expect.poll(() => sent.at(1)).toEqual({ code: "BBBB-2222" });
  go();
  await page.getByText("Tercatat 2").waitFor();
  expect(await page.inputValue("#code")).toBe("");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("code");
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { played: string[] }).played))
    .toEqual(["good", "good"]);
  expect(await page.evaluate(() => (window as unknown as { stayed: boolean }).stayed)).toBe(true);
});

test("the second press of the same while it is on its way sends nothing", async () => {
  await open(form('<input type="hidden" name="inHand" value=""><button id="next">Panggil</button>'));
  let go = () => {};
  answer = async () => {
    await new Promise<void>((resolve) => (go = resolve));
    return "<p>Sudah</p>";
  };
  await page.locator("#next").click();
  await page.locator("#next").click();
  await expect.poll(() => sent.length).toBe(1);
  go();
  await page.getByText("Sudah").waitFor();
  expect(sent).toHaveLength(1);
});

test("an answer that is to be read stays when the office goes on, and its living parts go on with it", async () => {
  const result = (count: number) =>
    `<p data-live-hold>Hasil</p><p id="count" data-live-part>${count}</p>${form("<button>Lagi</button>")}`;
  await open(form("<button>Lagi</button>"));
  answer = () => result(1);
  await page.getByRole("button").click();
  await page.getByText("Hasil").waitFor();
  await change(`<p id="count" data-live-part>2</p>${form("<button>Lagi</button>")}`);
  await page.locator("#count", { hasText: "2" }).waitFor();
  expect(await page.getByText("Hasil").isVisible()).toBe(true);
});

test("keys press buttons outside of text, and in text only where that is wanted", async () => {
  await open(`${form('<button name="act" value="n" data-key="n">n</button><button name="act" value="enter" data-key="Enter">e</button>')}
    ${form('<button name="act" value="f2" data-key="F2" data-key-always>f</button>')}<textarea id="text"></textarea>`);
  const acts = () => sent.map(({ act }) => act);
  await page.keyboard.press("n");
  await expect.poll(acts).toEqual(["n"]);
  await page.keyboard.press("Enter");
  await expect.poll(acts).toEqual(["n", "enter"]);
  await page.locator("#text").click();
  await page.keyboard.type("nn");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F2");
  await expect.poll(acts).toEqual(["n", "enter", "f2"]);
  expect(await page.inputValue("#text")).toBe("nn\n");
});

test("a focused button that becomes another under the finger is not pressed by Enter: what Enter means is", async () => {
  const acts = () => sent.map(({ act }) => act);
  await open(form('<button name="act" value="served">Selesai</button>'));
  await page.getByRole("button").focus();
  // Nobody waits: there is nothing to go to.
  await change(`${form('<button name="act" value="undo">Urungkan</button>')}
    ${form('<button name="act" value="next" data-key="Enter" data-focus disabled>Panggil</button>')}`);
  await page.getByText("Urungkan").waitFor();
  await change(`${form('<button name="act" value="undo">Urungkan</button>')}
    ${form('<button name="act" value="next" data-key="Enter" data-focus>Panggil</button>')}`);
  await page.locator("[data-focus]:enabled").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(acts).toEqual(["next"]);
});

test("an answer at another address is followed, and what is no page is sent as without script", async () => {
  await open(`<form method="post" action="/moved" data-quiet><button>Pindah</button></form>
    <form method="post" action="/file" data-quiet><button>Berkas</button></form>`);
  await page.getByRole("button", { name: "Pindah" }).click();
  await expect.poll(() => page.url()).toBe(`${address}/page?moved`);
  await page.getByRole("button", { name: "Berkas" }).click();
  await page.getByText("not a page").waitFor();
});

test("a lost server is said, what was typed stays, and the page comes back fresh", async () => {
  await open(`<p id="line">tiga</p>${form(box)}`);
  await page.locator("#code").fill("ABC");
  const closed = new URL(address).port;
  await app.close();
  await page.getByText("Sambungan terputus.").waitFor();
  await page.keyboard.press("Enter");
  expect(await page.inputValue("#code")).toBe("ABC");
  app = fastify({ forceCloseConnections: true });
  const { database, url: databaseUrl } = town;
  await app.register(
    liveRoutes(openLive({ database, databaseUrl, drawBoard: async () => undefined, log: quietLog }), async () => true),
  );
  app.get("/page", (_request, reply) => reply.type("text/html").send(html(`<p id="line">empat</p>${form(box)}`)));
  await app.listen({ port: Number(closed), host: "127.0.0.1" });
  await page.locator("#line", { hasText: "empat" }).waitFor();
  await page.locator("#lost").waitFor({ state: "hidden" });
});

test("where the sign-in ended while somebody typed, what was typed is sent to be kept before the page goes", async () => {
  await open(form('<input name="reason" id="reason"><input type="hidden" name="booking" value="7">'));
  await page.locator("#reason").fill("Kartu identitas rusak");
  ended = true;
  await change("<p>lain</p>");
  await page.waitForURL(/signed-out/);
  expect(kept).toEqual([{ reason: "Kartu identitas rusak", booking: "7" }]);
  expect(sent).toEqual([]);
});

test("what was kept stands in its own form again, with what was ticked, and never in one about somebody else", async () => {
  const waits = (booking: string) => {
    const fields = [
      ["once", "new"],
      ["booking", booking],
      ["reason", "Kartu <rusak>"],
      ["card", "yes"],
    ];
    const json = JSON.stringify({ action: "/page", fields }).replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    above = `<section data-kept="${json}"><p data-kept-back hidden>Terisi lagi</p><p data-kept-list>Belum terkirim</p></section>`;
    return `<details>${form(`<input type="hidden" name="once" value="x"><input type="hidden" name="booking" value="7">
      <input name="reason" id="reason"><input type="checkbox" id="card" name="card" value="yes"><button>Kirim</button>`)}</details>`;
  };
  await open(waits("8"));
  expect(await page.getByText("Belum terkirim").isVisible()).toBe(true);
  expect(await page.inputValue("#reason")).toBe("");
  await page.context().close();
  drawn = 0;
  await open(waits("7"));
  expect(await page.getByText("Terisi lagi").isVisible()).toBe(true);
  expect(await page.inputValue("#reason")).toBe("Kartu <rusak>");
  expect(await page.isChecked("#card")).toBe(true);
  await page.getByRole("button", { name: "Kirim" }).click();
  await expect.poll(() => sent.at(-1)).toEqual({ once: "x", booking: "7", reason: "Kartu <rusak>", card: "yes" });
});
