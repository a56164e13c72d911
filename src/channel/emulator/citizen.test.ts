import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../../test/database.ts";
import { everyValue } from "../../../test/every-value.ts";
import { citizens } from "./citizen.sql.ts";
import { forgetTalks, inventCitizen } from "./citizen.ts";
import { all, anEmulator, aVisitor, bogor, type EmulatorSetup, rows } from "./made-up-emulator.fixture.ts";
import { messagesOf } from "./talk.sql.ts";

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

test("what somebody of a demonstration says stands in no table in clear; a late letter still reaches the talk of one who was erased", async () => {
  const rani = await aVisitor(setup);
  await setup.press("/say", { talk: rani.talk, text: "#Rani Wulandari#14031990#07082017" });
  await setup.press("/say", { talk: rani.talk, kind: "photo", text: "Rani" });
  await setup.until((heard) => all(heard, "messages").length >= 2);
  const shown = await (await fetch(`${setup.address}/emulator?talk=${rani.talk}`)).text();
  for (const trace of ["Rani Wulandari", "14031990"]) expect(shown).toContain(trace);
  const traces = ["Rani", "14031990", "1990-03-14", rani.phone.slice(1), rani.userId];
  for (const value of await everyValue(setup.database.pool))
    for (const trace of traces) expect(value).not.toContain(trace);

  const now = setup.clock.now;
  const known = await setup.database.transaction((tx) => forgetTalks(tx, { phone: rani.phone }, setup.keys, now));
  expect(known).toBe(true);
  const letter = { messaging_product: "whatsapp", type: "text", text: { body: "Data Anda sudah dihapus." } };
  for (const address of [{ to: rani.phone }, { recipient: rani.userId }])
    expect((await setup.graph(`/${bogor.number}/messages`, { ...letter, ...address })).status).toBe(200);
  await expect.poll(async () => (await rows(setup, "select 1 from emulator.webhook")).length).toBe(0);

  // Neither as they were nor sealed.
  expect(await rows(setup, "select 1 from emulator.media")).toEqual([]);
  expect(await rows(setup, "select name, phone, user_id, born from emulator.citizen")).toEqual([
    { name: null, phone: null, user_id: null, born: null },
  ]);
  expect(
    await rows(setup, "select distinct content from emulator.message where author = 'citizen' or callback is not null"),
  ).toEqual([{ content: { kind: "gone" } }]);
  const page = await (await fetch(`${setup.address}/emulator?talk=${rani.talk}`)).text();
  expect(page).toContain("Data Anda sudah dihapus.");
  expect((await setup.press("/say", { talk: rani.talk, text: "halo" })).status).toBe(409);
  expect(await (await fetch(`${setup.address}/emulator`)).text()).toMatch(/Anda: (?!Data terhapus)\w/);
  expect(await setup.database.transaction((tx) => forgetTalks(tx, { phone: "+62000999" }, setup.keys, now))).toBe(
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
  const [number = "", citizenId = ""] = talk.split(".");
  const kept = await setup.database.transaction((tx) => messagesOf(tx, setup.keys, { number, citizenId }, 10));
  expect(kept.filter(({ author }) => author === "citizen")).toHaveLength(2);
  expect(JSON.stringify(kept).replace(/\s/g, "")).not.toMatch(/327104650493000[23]/);
});

test("no invented phone can be a real one", async () => {
  for (let n = 0; n < 5; n++) await aSecond();
  const people = await setup.database.transaction((tx) => citizens(tx, setup.keys));
  expect(people.length).toBeGreaterThanOrEqual(5);
  expect(people.filter(({ phone }) => !/^\+62000\d+$/.test(phone ?? ""))).toEqual([]);
});

async function aSecond(): Promise<{ talk: string }> {
  const answer = await setup.press("/open", { at: "1", number: bogor.number, citizen: "new", back: "/emulator" });
  const talks = new URL(answer.headers.get("location") ?? "", setup.address).searchParams.getAll("talk");
  return { talk: talks.at(-1) ?? "" };
}

const people = {
  callingCode: "62",
  given: "A B C D E F G H I J K L M N O P".split(" "),
  family: "Q R S T U V W X Y Z".split(" "),
};

test("nobody is given the name of somebody who is there: two phones side by side can be told apart", async () => {
  const invented = await setup.database.transaction(async (tx) => {
    const made: (string | null)[] = [];
    for (let person = 0; person < 150; person += 1)
      made.push((await inventCitizen(tx, setup.keys, setup.clock.now, people)).name);
    return made;
  });
  expect(new Set(invented).size).toBe(invented.length);
});
