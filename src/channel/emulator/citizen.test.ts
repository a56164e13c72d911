import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../../test/database.ts";
import { forgetTalks, inventCitizen } from "./citizen.ts";
import { all, anEmulator, aVisitor, bogor, type EmulatorSetup, rows } from "./made-up-emulator.fixture.ts";

let base: TestDatabase;
let setup: EmulatorSetup;

beforeEach(async () => {
  base = await aDatabase();
  setup = await anEmulator(base.url);
});

afterEach(async () => {
  await setup.close();
  await base.drop();
});

/** Everything that stands in the emulator's tables, as one text. */
async function dump(): Promise<string> {
  const tables = ["citizen", "talk", "message", "media", "webhook", "bad_day"];
  const all = await Promise.all(
    tables.map((table) => rows<{ text: string }>(setup, `select t::text as text from emulator.${table} t`)),
  );
  return all
    .flat()
    .map((row) => row.text)
    .join("\n");
}

test("a person who was erased stands in no table, and a late letter still reaches the talk", async () => {
  const rani = await aVisitor(setup);
  await setup.press("/say", { talk: rani.talk, text: "#Rani Wulandari#14031990#07082017" });
  await setup.press("/say", { talk: rani.talk, kind: "photo", text: "Rani" });
  await setup.until((heard) => all(heard, "messages").length >= 2);
  const before = await dump();
  for (const trace of ["Rani", "14031990", "1990-03-14", rani.phone, rani.userId]) expect(before).toContain(trace);

  const now = setup.clock.now;
  const known = await setup.database.transaction((tx) => forgetTalks(tx, { phone: rani.phone }, "made-up-secret", now));
  expect(known).toBe(true);
  const letter = { messaging_product: "whatsapp", type: "text", text: { body: "Data Anda sudah dihapus." } };
  for (const address of [{ to: rani.phone }, { recipient: rani.userId }])
    expect((await setup.graph(`/${bogor.number}/messages`, { ...letter, ...address })).status).toBe(200);
  await expect.poll(async () => (await rows(setup, "select 1 from emulator.webhook")).length).toBe(0);

  const after = await dump();
  for (const trace of ["Rani", "14031990", "1990-03-14", rani.phone.slice(1), rani.userId])
    expect(after).not.toContain(trace);
  expect(await rows(setup, "select 1 from emulator.media")).toEqual([]);
  const page = await (await fetch(`${setup.address}/emulator?talk=${rani.talk}`)).text();
  expect(page).toContain("Data Anda sudah dihapus.");
  expect((await setup.press("/say", { talk: rani.talk, text: "halo" })).status).toBe(409);
  expect(await (await fetch(`${setup.address}/emulator`)).text()).toMatch(/Anda: (?!Data terhapus)\w/);
  expect(await setup.database.transaction((tx) => forgetTalks(tx, { phone: "+62000999" }, "made-up-secret", now))).toBe(
    false,
  );
});

test("an identity number is in no table of the emulator once the program has the message, and reached it as typed", async () => {
  const { talk } = await aSecond();
  await setup.press("/say", { talk, text: "NIK 3271046504930002" });
  await setup.press("/say", { talk, kind: "photo", text: "3271 0465 0493 0003" });
  await setup.until((heard) => JSON.stringify(heard).includes("3271 0465 0493 0003"));
  expect(JSON.stringify(setup.heard)).toContain("3271046504930002");
  await expect.poll(async () => (await rows(setup, "select 1 from emulator.webhook")).length).toBe(0);
  expect((await dump()).replace(/\s/g, "")).not.toMatch(/327104650493000[23]/);
});

test("no invented phone can be a real one", async () => {
  for (let n = 0; n < 5; n++) await aSecond();
  const people = await rows<{ phone: string }>(setup, "select phone from emulator.citizen where phone is not null");
  expect(people.length).toBeGreaterThanOrEqual(5);
  expect(people.filter(({ phone }) => !/^\+62000\d+$/.test(phone))).toEqual([]);
});

async function aSecond(): Promise<{ talk: string }> {
  const answer = await setup.press("/open", { at: "1", number: bogor.number, citizen: "new", back: "/emulator" });
  const talks = new URL(answer.headers.get("location") ?? "", setup.address).searchParams.getAll("talk");
  return { talk: talks.at(-1) ?? "" };
}

test("nobody is given the name of somebody who is there: two phones side by side can be told apart", async () => {
  const invented = await setup.database.transaction(async (tx) => {
    const made: (string | null)[] = [];
    for (let person = 0; person < 150; person += 1) made.push((await inventCitizen(tx, setup.clock.now)).name);
    return made;
  });
  expect(new Set(invented).size).toBe(invented.length);
});
