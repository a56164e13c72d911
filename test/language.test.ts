import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Program, startProgram } from "./child.ts";
import { aDatabase, type TestDatabase } from "./database.ts";

let database: TestDatabase;
let program: Program;

beforeEach(async () => {
  database = await aDatabase();
  program = await startProgram({ DATABASE_URL: database.url, EMULATOR: "on" });
});
afterEach(async () => {
  await program?.stop();
  await database?.drop();
});

/** One browser: keeps its cookies, follows where it is led, and comes from the page it last saw. */
function aBrowser() {
  const cookies = new Map<string, string>();
  let page = "/";
  async function ask(path: string, form?: URLSearchParams): Promise<{ path: string; status: number; html: string }> {
    const answer = await fetch(program.url + path, {
      redirect: "manual",
      method: form ? "POST" : "GET",
      ...(form && { body: form }),
      headers: {
        accept: "text/html",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        referer: program.url + page,
        ...(form && { origin: program.url }),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const to = answer.headers.get("location");
    if (to) return ask(to);
    page = path;
    return { path, status: answer.status, html: await answer.text() };
  }
  return { ask, cookies, choose: (lang: "en" | "id") => ask("/bahasa", new URLSearchParams({ lang })) };
}

type Browser = ReturnType<typeof aBrowser>;

async function signedIn(login: string): Promise<Browser> {
  const browser = aBrowser();
  await browser.ask("/console/masuk/contoh", new URLSearchParams({ login }));
  return browser;
}

async function demoLogins(): Promise<string[]> {
  const { html } = await aBrowser().ask("/console/masuk");
  return [...html.matchAll(/name="login" value="([^"]+)"/g)].map(([, login = ""]) => login);
}

const languageOf = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];
const text = (attribute: string) => attribute.replaceAll("&amp;", "&").replaceAll("&quot;", '"');

/** Every address that a page leads to: links, and forms with each of their buttons. Not what ends the visit or the day. */
function waysOn(html: string, page: string): { path: string; form?: URLSearchParams; what: string }[] {
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = ""]) => ({
    path: text(href),
    what: text(href).replace(/[0-9a-f-]{36}/g, "*"),
  }));
  const forms = [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", inside = ""]) => {
    const action = text(/action="([^"]*)"/.exec(head)?.[1] ?? page);
    const hidden = fieldsOf(inside, /<input[^>]*type="hidden"[^>]*>/g);
    const buttons = [...inside.matchAll(/<button[^>]*>/g)].map(([button]) => button);
    return buttons.map((button) => {
      const own = fieldsOf(button, /<button[^>]*name=[^>]*>/g);
      const to = text(/formaction="([^"]*)"/.exec(button)?.[1] ?? action);
      const form = new URLSearchParams([...hidden, ...own]);
      const what = `${to} ${own.join("=")}`.replace(/[0-9a-f-]{36}/g, "*");
      if (!/method="post"/.test(head)) return { path: `${to}?${form}`, what: `get ${what}` };
      return { path: to, form, what: `post ${what}` };
    });
  });
  return [...links, ...forms].filter(({ path }) => !elsewhere.test(path));
}

function fieldsOf(html: string, tag: RegExp): [string, string][] {
  return [...html.matchAll(tag)].map(([one]) => [
    text(/name="([^"]*)"/.exec(one)?.[1] ?? ""),
    text(/value="([^"]*)"/.exec(one)?.[1] ?? ""),
  ]);
}

// The board shows both languages at once, the kiosk begins in Indonesian for each person, the API's page is English, the chat is
// the citizens' telephone. The clock stands still.
const elsewhere =
  /^\/(?:board|kiosk|api|emulator|health|metrics|assets|bahasa|console\/keluar|console\/[a-z-]+\/contoh)/;

/** Goes everywhere one can go from `/console`. `prepare` changes each address before it is followed. */
async function readEverything(browser: Browser, start: string, prepare: (path: string) => string) {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const ways: { path: string; form?: URLSearchParams; what: string }[] = [{ path: start, what: start }];
  for (let way = ways.shift(); way; way = ways.shift()) {
    if (seen.has(way.what)) continue;
    seen.add(way.what);
    const { path, status, html } = await browser.ask(prepare(way.path), way.form);
    if (languageOf(html) !== "en" && html.includes("<html")) wrong.push(`${way.what}: ${languageOf(html)} (${path})`);
    if (status === 404 || status >= 500) wrong.push(`${way.what}: ${status}`);
    if (path.startsWith("/console")) ways.push(...waysOn(html, path));
  }
  return { seen, wrong };
}

// An account is known on the pages of staff; the public ones go by their address and the browser.
const withoutLanguage = (path: string) => (path.startsWith("/console") ? strip(path) : path);
const strip = (path: string) => path.replace(/([?&])lang=en(&?)/, (_, first, more) => (more ? first : ""));

describe("whoever reads English never meets an Indonesian page", () => {
  test("by the account alone: no address says a language, no cookie does, in every role, on every page and behind every form", async () => {
    const logins = (await demoLogins()).filter((login) => login.includes("bogor"));
    expect(logins.length).toBeGreaterThan(3);
    const supervisor = await signedIn(logins.find((login) => login.startsWith("pengawas")) ?? "");
    await supervisor.ask("/console/bogor/contoh", new URLSearchParams({ do: "morning" }));
    await supervisor.ask("/console/bogor/contoh", new URLSearchParams({ do: "jump 120" }));
    for (const login of logins) {
      const browser = await signedIn(login);
      await browser.ask("/console");
      await browser.choose("en");
      expect([...browser.cookies.keys()].filter((name) => name.includes("language"))).toEqual([]);
      const { seen, wrong } = await readEverything(browser, "/console", withoutLanguage);
      expect({ login, wrong }).toEqual({ login, wrong: [] });
      expect(seen.size).toBeGreaterThan(4);
    }
  });

  test("by the address alone: from ?lang=en every link, form and redirect leads on in English", async () => {
    for (const login of (await demoLogins()).filter((one) => one.includes("bogor"))) {
      const chooser = await signedIn(login);
      await chooser.ask("/console");
      await chooser.choose("id");
      const browser = await signedIn(login);
      expect(languageOf((await browser.ask("/console")).html)).toBe("id");
      const { wrong } = await readEverything(browser, "/console?lang=en", (path) => path);
      expect({ login, wrong }).toEqual({ login, wrong: [] });
    }
  });
});

describe("the language of a person is kept", () => {
  test("of a citizen in the browser: the public pages and the sign-in, until something else is chosen; a link that says a language wins", async () => {
    const citizen = aBrowser();
    await citizen.ask("/kantor/bogor");
    const back = await citizen.choose("en");
    expect(back.path).toBe("/kantor/bogor");
    expect(languageOf(back.html)).toBe("en");
    for (const path of ["/", "/console/masuk", "/kantor/bandug", "/nothing"])
      expect([path, languageOf((await citizen.ask(path)).html)]).toEqual([path, "en"]);
    expect(languageOf((await citizen.ask("/kantor/bogor?lang=id")).html)).toBe("id");
    expect(languageOf((await citizen.ask("/kantor/bogor")).html)).toBe("en");
    const again = await citizen.choose("id");
    expect([again.path, languageOf(again.html)]).toEqual(["/kantor/bogor", "id"]);
    expect(languageOf((await aBrowser().ask("/kantor/bogor")).html)).toBe("id");
  });

  test("of staff with their account: at another desk too, and whoever signs in after them has their own", async () => {
    const [one = "", other = ""] = (await demoLogins()).filter(
      (login) => login.startsWith("pengawas") || login.startsWith("loket"),
    );
    const desk = await signedIn(one);
    await desk.ask("/console");
    expect(languageOf((await desk.choose("en")).html)).toBe("en");
    expect(languageOf((await (await signedIn(one)).ask("/console/akun")).html)).toBe("en");
    await desk.ask("/console/keluar", new URLSearchParams());
    await desk.ask("/console/masuk/contoh", new URLSearchParams({ login: other }));
    await desk.ask("/console/akun");
    expect(languageOf((await desk.choose("id")).html)).toBe("id");
    expect(languageOf((await (await signedIn(one)).ask("/console/akun")).html)).toBe("en");
  });

  test("the kiosk begins in Indonesian for everybody, whatever this browser chose", async () => {
    const browser = aBrowser();
    await browser.choose("en");
    expect(languageOf((await browser.ask("/kiosk/bogor")).html)).toBe("id");
    expect(languageOf((await browser.ask("/kiosk/bogor?lang=en")).html)).toBe("en");
  });

  test("another site can neither choose for somebody nor be led to", async () => {
    const form = new URLSearchParams({ lang: "en" });
    const send = (headers: Record<string, string>) =>
      fetch(`${program.url}/bahasa`, { method: "POST", body: form, redirect: "manual", headers });
    expect((await send({ origin: "https://evil.test" })).status).toBe(403);
    const led = await send({ referer: "https://evil.test/kantor/bogor" });
    expect([led.status, led.headers.get("location")]).toEqual([303, "/"]);
    expect((await fetch(`${program.url}/bahasa?lang=en`)).status).toBe(404);
  });
});
