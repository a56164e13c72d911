import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { daily } from "../src/clock/index.ts";
import { readConfig } from "../src/config.ts";
import { quietLog } from "../src/log/index.ts";
import { BrokenPack, loadPack, quietUntil, releaseMoment } from "../src/office/index.ts";
import { type Program, startProgram } from "../src/program.ts";
import { freePort } from "./child.ts";
import { aDatabase, type TestDatabase } from "./database.ts";
import { withKeyFile } from "./key-file.ts";
import { until } from "./meta.ts";
import { aStory } from "./story.ts";
import { isQuiet } from "./test-server.ts";

// The Lumen Islands: English only, four hours behind UTC and three in summer, which begins on Sunday 14 March 2027, a working day of 23
// hours there. Started as an operator would, by the setting OFFICES alone, as a demonstration.

let database: TestDatabase;
let program: Program;
let pool: pg.Pool;

beforeAll(async () => {
  database = await aDatabase();
  const settings = {
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    EMULATOR: "on",
    OFFICES: "packs/lumen-islands",
  };
  program = await startProgram(readConfig(withKeyFile(settings)), database.runtimeUrl, quietLog, database.url);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await program.stop();
  await pool.end();
  await database.drop();
});

const page = async (path: string, cookie = "") =>
  (await fetch(program.address + path, { headers: { accept: "text/html", cookie } })).text();
const post = (path: string, form: Record<string, string>, cookie = "") =>
  fetch(program.address + path, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
    headers: { accept: "text/html", origin: program.address, cookie },
  });
const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

/** A person of the demonstration, signed in by one press. */
async function signedIn(name: string): Promise<string> {
  const signIn = await page("/console/masuk");
  const [, login = ""] =
    new RegExp(`name="login" value="([^"]+)"[^>]*>(?:(?!</button>)[\\s\\S])*${name}`).exec(signIn) ?? [];
  const answer = await post("/console/masuk/contoh", { login });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Presses the button that has this key on a page of staff, as a browser without script does; the page that comes of it, in words. */
async function press(path: string, key: string, cookie: string): Promise<string> {
  const html = await page(path, cookie);
  const forms = [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)];
  const [, head = "", inside = ""] = forms.find(([form]) => form.includes(`data-key="${key}"`)) ?? [];
  const fields = [...inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? "",
    /value="([^"]*)"/.exec(input)?.[1] ?? "",
  ]);
  const [button = ""] = new RegExp(`<button[^>]*data-key="${key}"[^>]*>`).exec(inside) ?? [];
  const name = / name="([^"]*)"/.exec(button)?.[1];
  if (name) fields.push([name, / value="([^"]*)"/.exec(button)?.[1] ?? ""]);
  const action = / ?action="([^"]*)"/.exec(head)?.[1] ?? path;
  const answer = await post(action.replaceAll("&amp;", "&"), Object.fromEntries(fields), cookie);
  const to = answer.headers.get("location");
  return words(to ? await page(to, cookie) : await answer.text());
}

const talk = "999000000001.first";
/** Says something at the chat page, whose signed webhook reaches the program; the letters that came of it. */
async function say(text: string): Promise<string> {
  const before = (await letters()).length;
  await post("/emulator/say", { talk, text });
  await until("an answer", async () => (await isQuiet(pool)) && (await letters()).length > before);
  return (await letters()).slice(before).join("\n");
}
async function letters(): Promise<string[]> {
  const theirs = [...(await page(`/emulator?talk=${talk}`)).matchAll(/class="message theirs">([\s\S]*?)<\/li>/g)];
  return theirs.map(([, html = ""]) => words(html));
}
const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const office = () => program.offices.byCode.get("port-lumen")!;
/** How many public seats a day of the office has opened. */
async function opened(wanted: string): Promise<number | undefined> {
  const { days } = JSON.parse(await page("/kantor/port-lumen.json")) as { days: { day: string; opened: number }[] };
  return days.find((one) => one.day === wanted)?.opened;
}
const reminded = async (name: string) => (await letters()).some((letter) => letter.includes(`A reminder for ${name}`));
const codes: string[] = [];
async function booked(text: string): Promise<string> {
  const asked = await say(text);
  const letter = asked.includes("reply YES") ? `${asked}\n${await say("YES")}` : asked;
  codes.push(/Booking code: (\w{4}-\w{4})/.exec(letter)?.[1] ?? "none");
  return letter;
}

const part = aStory("days of another country");

part(
  "a citizen books in English and reads the law of the islands and their hour; whatever is written is answered in English",
  async () => {
    const letter = await booked("Ada Quill, born 25 January 1987, visit 14 March 2027");
    expect(letter).toContain("Sunday, 14 March 2027, at 09.00 island time");
    expect(letter).toContain("What you state must be true (Passport Act 12).");
    expect(await booked("Saya mau daftar paspor. Bram Marsh, lahir 2 Mei 1980, tanggal 11 Maret 2027")).toContain(
      "at 09.00 island time",
    );
    await booked("Cleo Tern, born 3 June 1990, visit 15 March 2027");
    expect(await say("How much is a passport?")).toContain(
      "A passport costs L$85, for the same day L$1,250 (tariff of 2027).",
    );
    expect(await say("What about visa?")).toContain(
      "That is not recorded here. Who knows: the information desk of Passport Office Port Lumen.",
    );
    expect(await say("bahasa indonesia")).not.toMatch(/bahasa/i);
    expect(await say("Dov Pike, born 4 July 1991, visit 16 March 2027")).toContain("Founders' Day");
  },
);

part("the public page, the sign-in, the board and the kiosk are in English, and offer no other language", async () => {
  for (const path of [
    "/kantor/port-lumen?lang=id",
    "/console/masuk?lang=id",
    "/board/port-lumen",
    "/kiosk/port-lumen",
    "/emulator",
  ]) {
    const html = await page(path);
    expect(html).toContain('<html lang="en">');
    expect(words(html)).not.toMatch(/Bahasa Indonesia|Nyalakan|Loket|\bKantor\b|WIB/);
  }
  expect(await page("/kantor/port-lumen")).toContain("State day: Founders' Day");
});

part("before the change to summer time: a new day opens at noon, who comes at 08.35 is in time", async () => {
  await program.jump(at("2027-03-11T12:35:00Z"));
  const door = await signedIn("Otto Grebe");
  expect(words(await (await post("/console/port-lumen/pintu", { typed: codes[1]! }, door)).text())).toContain(
    "Recorded at 08.35",
  );
  await program.jump(at("2027-03-11T15:59:00Z"));
  expect(await opened("2027-03-25")).toBeFalsy();
  await program.jump(at("2027-03-11T16:00:00Z"));
  expect(await opened("2027-03-25")).toBe(30);
});

part(
  "on the evening before that night the reminder leaves at 18.00, and on the next evening an hour earlier by UTC",
  async () => {
    await program.jump(at("2027-03-13T21:59:00Z"));
    expect(await reminded("Ada Quill")).toBe(false);
    await program.jump(at("2027-03-13T22:00:00Z"));
    await until("a reminder", () => reminded("Ada Quill"));
  },
);

part(
  "the morning after is a day of 23 hours: door, papers, number, call and served, all by the office's clock",
  async () => {
    await program.jump(at("2027-03-14T11:35:00Z"));
    const [door, papers, counter] = await Promise.all(["Otto Grebe", "Piet Lantern", "Rosa Keel"].map(signedIn));
    expect(words(await (await post("/console/port-lumen/pintu", { typed: codes[0]! }, door)).text())).toContain(
      "Recorded at 08.35",
    );
    expect(await press("/console/port-lumen/berkas/papers-1", "Enter", papers!)).toContain("Ada Quill");
    expect(await press("/console/port-lumen/berkas/papers-1", "Enter", papers!)).toContain("A001");
    expect(await press("/console/port-lumen/loket/2", "Enter", counter!)).toContain("A001");
    expect(words(await page("/board/port-lumen"))).toMatch(/Now calling.*A001/);
    await press("/console/port-lumen/loket/2", "Enter", counter!);
    expect(await press("/console/port-lumen/loket/2", "1", counter!)).toContain("1 done today");
    await program.jump(at("2027-03-14T14:59:00Z"));
    expect(await opened("2027-03-28")).toBeFalsy();
    await program.jump(at("2027-03-14T15:00:00Z"));
    expect(await opened("2027-03-28")).toBe(30);
    await program.jump(at("2027-03-14T20:59:00Z"));
    expect(await reminded("Cleo Tern")).toBe(false);
    await program.jump(at("2027-03-14T21:00:00Z"));
    await until("a reminder", () => reminded("Cleo Tern"));
  },
);

part("at both changes what is due once a day, the release and the quiet hours keep the hour on the wall", async () => {
  const night = daily(
    "night",
    "00:05",
    () => office().zone,
    async () => {},
  );
  const next = async (settled: string) =>
    String(await night.next(undefined as never, at(settled), undefined, new Map([["night", at(settled)]])));
  expect(await next("2027-03-14T04:05:00Z")).toBe("2027-03-15T03:05:00Z");
  expect(await next("2027-11-07T03:05:00Z")).toBe("2027-11-08T04:05:00Z");
  expect(String(releaseMoment(office(), day("2027-11-14")))).toBe("2027-10-31T15:00:00Z");
  expect(String(releaseMoment(office(), day("2027-11-21")))).toBe("2027-11-07T16:00:00Z");
  expect(String(quietUntil(office(), at("2027-11-07T03:00:00Z")))).toBe("2027-11-07T11:00:00Z");
});

test.each([
  ["no currency", "country.yaml", /^currency:.*\n/m, "", "currency is missing."],
  [
    "a zone that nobody knows",
    "country.yaml",
    "America/Halifax",
    "Atlantis/Lumen",
    "There is no zone Atlantis/Lumen, wanted is an IANA name such as Asia/Jakarta.",
  ],
  [
    "a kind of holiday without words",
    "holidays.yaml",
    "kind: storm day",
    "kind: fog day",
    "The kind fog day has no words, wanted is a holiday kind of country.yaml: state day, storm day.",
  ],
  [
    "a word in no language of the country",
    "country.yaml",
    "law: { en:",
    "law: { id:",
    "The law sentence has no words in en, which is a language of country.yaml.",
  ],
  [
    "a fact with a place that we cannot fill",
    "facts.yaml",
    "{money 60}",
    "{cash 60}",
    "fee: {cash 60} is no place that we fill, wanted is one of docs/countries.md.",
  ],
])("a country with %s is refused, in one sentence", (_what, file, before, after, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), "country-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("packs/lumen-islands", folder, { recursive: true });
  const text = readFileSync(join(folder, file), "utf8");
  writeFileSync(join(folder, file), text.replace(before, after));
  expect(() => loadPack(folder)).toThrow(BrokenPack);
  try {
    loadPack(folder);
  } catch (error) {
    expect((error as BrokenPack).faults.map((fault) => fault.sentence)).toEqual([sentence]);
  }
});
