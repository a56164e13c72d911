import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../../../test/database.ts";
import {
  all,
  anEmulator,
  aVisitor,
  bogor,
  type EmulatorSetup,
  type Json,
  rows,
  type Webhook,
  wamena,
} from "../made-up-emulator.fixture.ts";
import { asMetaWrites } from "./envelope.ts";
import { pauseSeconds } from "./postman.ts";

let base: TestDatabase;
let setup: EmulatorSetup;
let rani: { talk: string; phone: string; userId: string };

beforeAll(async () => {
  base = await aDatabase();
});

beforeEach(async () => {
  setup = await anEmulator(base.url);
  rani = await aVisitor(setup);
});

afterEach(async () => {
  await rows(setup, "truncate emulator.citizen, emulator.media, emulator.webhook, emulator.bad_day cascade");
  await setup.close();
});

afterAll(() => base.drop());

const say = (text: string, talk = rani.talk) => setup.press("/say", { talk, text });
const texts = (heard: Webhook[]) => all(heard, "messages").map((one) => one.text?.body);
const badDay = (switches: Record<string, string>) => setup.press("/bad-day", { scope: "*", ...switches });
const nothingOwed = async () => (await rows(setup, "select 1 from emulator.webhook")).length === 0;
const ours = { messaging_product: "whatsapp", type: "text", text: { body: "Halo" } };

test("a message arrives signed, in Meta's envelope, with the program's day and hour on it", async () => {
  await say("#Budi#25011987#07082017");
  await setup.until((heard) => texts(heard).length > 0);
  const [webhook] = setup.heard;
  expect(webhook).toEqual({
    object: "whatsapp_business_account",
    entry: [{ id: expect.any(String), changes: [{ field: "messages", value: expect.anything() }] }],
  });
  expect(webhook?.entry[0]?.changes[0]?.value).toEqual({
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "628111100333", phone_number_id: bogor.number },
    contacts: [{ profile: { name: "Rani Wulandari" }, wa_id: rani.phone.slice(1), user_id: rani.userId }],
    messages: [
      {
        from: rani.phone.slice(1),
        from_user_id: rani.userId,
        id: expect.stringMatching(/^wamid\./),
        timestamp: String(setup.clock.now.epochMilliseconds / 1000),
        type: "text",
        text: { body: "#Budi#25011987#07082017" },
      },
    ],
  });
});

test("bytes are written as Meta writes them: nothing beyond ASCII, no bare slash", () => {
  expect(asMetaWrites({ a: "é 👍 a/b" }).toString()).toBe(String.raw`{"a":"\u00e9 \ud83d\udc4d a\/b"}`);
});

test("what is not answered 200 comes again and again, ever more slowly", async () => {
  setup.answer.status = 503;
  await say("halo");
  await setup.until((heard) => texts(heard).length >= 2);
  setup.answer.status = 200;
  const before = texts(setup.heard).length;
  await setup.until((heard) => texts(heard).length > before);
  await expect.poll(nothingOwed).toBe(true);
  expect(new Set(all(setup.heard, "messages").map((one) => one.id)).size).toBe(1);
  expect([1, 2, 3, 4, 9, 99].map(pauseSeconds)).toEqual([1, 2, 4, 8, 60, 60]);
});

test("a restart loses nothing that is owed", async () => {
  setup.answer.status = 503;
  await say("halo");
  await setup.until((heard) => texts(heard).length > 0);
  await setup.close();
  setup = await anEmulator(base.url);
  await setup.until((heard) => texts(heard).includes("halo"));
  expect(await rows(setup, "select 1 from emulator.message")).toHaveLength(1);
});

test("many that wait share one POST, each once, in the order they were said", async () => {
  setup.answer.status = 503;
  const said = Array.from({ length: 12 }, (_, n) => `pesan ${n}`);
  for (const text of said) await say(text);
  setup.answer.status = 200;
  await expect.poll(nothingOwed, { timeout: 20_000 }).toBe(true);
  const arrived = texts(setup.heard);
  expect(new Set(arrived)).toEqual(new Set(said));
  expect(setup.heard.some((one) => texts([one]).length > 1)).toBe(true);
});

test("a second tick stands by a message once the program has it", async () => {
  setup.answer.status = 503;
  await say("halo");
  const delivered = async () =>
    (await rows(setup, "select 1 from emulator.message where delivered_at is not null")).length;
  expect(await delivered()).toBe(0);
  setup.answer.status = 200;
  await expect.poll(delivered, { timeout: 10_000 }).toBe(1);
});

test("looking at the page reads what stands there, once", async () => {
  await say("halo");
  const sent = await setup.graph(`/${bogor.number}/messages`, {
    ...ours,
    to: rani.phone,
    biz_opaque_callback_data: "s1",
  });
  const look = async () => (await fetch(`${setup.address}/emulator`)).text();
  await Promise.all([look(), look(), look()]);
  await setup.until((heard) => all(heard, "statuses").some((one) => one.status === "read"));
  await expect.poll(nothingOwed).toBe(true);
  const read = all(setup.heard, "statuses").filter((one) => one.status === "read");
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({ id: sent.body.messages[0].id, biz_opaque_callback_data: "s1" });
});

const acts: [string, string, Record<string, string>, Json][] = [
  [
    "a photo with a caption",
    "/say",
    { kind: "photo", text: "ktp saya" },
    { type: "image", image: { caption: "ktp saya", mime_type: "image/png" } },
  ],
  ["a place", "/say", { kind: "location" }, { type: "location", location: { latitude: expect.any(Number) } }],
  ["a voice note", "/say", { kind: "voice" }, { type: "audio", audio: { voice: true } }],
];

test.for(acts)("other kinds arrive as Meta words them: %s", async ([, path, form, shape]) => {
  await setup.press(path, { talk: rani.talk, ...form });
  await setup.until((heard) => all(heard, "messages").length > 0);
  expect(all(setup.heard, "messages")[0]).toMatchObject(shape);
});

test("a call comes in a field of its own", async () => {
  await setup.press("/say", { talk: rani.talk, kind: "call" });
  await setup.until((heard) => all(heard, "calls").length > 0);
  expect(setup.heard[0]?.entry[0]?.changes[0]?.field).toBe("calls");
  expect(all(setup.heard, "calls")[0]).toMatchObject({ event: "connect", from: rani.phone.slice(1) });
});

test("an edit and a deletion name the message they are about; nobody edits what is not theirs", async () => {
  await say("Budi");
  await setup.until((heard) => texts(heard).length > 0);
  const wamid = all(setup.heard, "messages")[0].id;
  const opened = await setup.press("/open", { at: "1", number: bogor.number, citizen: "new", back: "/emulator" });
  const other = new URL(opened.headers.get("location") ?? "", setup.address).searchParams.getAll("talk").at(-1) ?? "";
  for (const talk of [other, rani.talk.replace(bogor.number, wamena.number)]) {
    expect((await setup.press("/edit", { talk, wamid, text: "Siti" })).status).toBe(409);
    expect((await setup.press("/unsay", { talk, wamid })).status).toBe(409);
  }
  await setup.press("/edit", { talk: rani.talk, wamid, text: "Budi Santoso" });
  await setup.press("/unsay", { talk: rani.talk, wamid });
  await setup.until((heard) => all(heard, "messages").length >= 3);
  const [, edited, revoked] = all(setup.heard, "messages");
  expect(edited.edit).toEqual({
    original_message_id: wamid,
    message: { type: "text", text: { body: "Budi Santoso" } },
  });
  expect(revoked.revoke).toEqual({ original_message_id: wamid });
  expect((await setup.press("/edit", { talk: rani.talk, wamid, text: "lagi" })).status).toBe(409);
});

test("after 15 minutes a text is not changed any more, after 60 hours not deleted", async () => {
  await say("Budi");
  await setup.until((heard) => texts(heard).length > 0);
  const wamid = all(setup.heard, "messages")[0].id;
  setup.clock.now = setup.clock.now.add({ minutes: 16 });
  expect((await setup.press("/edit", { talk: rani.talk, wamid, text: "Budi Santoso" })).status).toBe(409);
  setup.clock.now = setup.clock.now.add({ hours: 60 });
  expect((await setup.press("/unsay", { talk: rani.talk, wamid })).status).toBe(409);
});

test("a button and a row come back with the id they were sent with, and the message they stood in", async () => {
  await say("menu");
  const interactive = (node: Json) => ({
    ...ours,
    to: rani.phone,
    type: "interactive",
    interactive: { body: { text: "Pilih" }, ...node },
  });
  const asked = await setup.graph(
    `/${bogor.number}/messages`,
    interactive({ type: "button", action: { buttons: [{ type: "reply", reply: { id: "ya", title: "Ya, benar" } }] } }),
  );
  const list = await setup.graph(
    `/${bogor.number}/messages`,
    interactive({
      type: "list",
      action: { button: "Buka", sections: [{ rows: [{ id: "r1", title: "Senin", description: "10.00" }] }] },
    }),
  );
  const [of, from] = [asked.body.messages[0].id, list.body.messages[0].id];
  await setup.press("/choose", { talk: rani.talk, of, id: "ya" });
  await setup.press("/choose", { talk: rani.talk, of: from, id: "r1" });
  await setup.until((heard) => all(heard, "messages").length >= 3);
  const [, button, row] = all(setup.heard, "messages");
  expect(button).toMatchObject({
    type: "interactive",
    context: { id: of },
    interactive: { button_reply: { id: "ya", title: "Ya, benar" } },
  });
  expect(row.interactive.list_reply).toEqual({ id: "r1", title: "Senin", description: "10.00" });
  expect((await setup.press("/choose", { talk: rani.talk, of, id: "tidak" })).status).toBe(409);
});

test("bad day: each webhook comes so many times", async () => {
  await badDay({ copies: "3" });
  await say("halo");
  await setup.until((heard) => texts(heard).length >= 3);
  await expect.poll(nothingOwed).toBe(true);
  expect(texts(setup.heard)).toEqual(["halo", "halo", "halo"]);
});

test("bad day: webhooks overtake one another, and all arrive", async () => {
  await badDay({ otherOrder: "on" });
  const said = Array.from({ length: 20 }, (_, n) => `pesan ${n}`);
  for (const text of said) await say(text);
  await setup.until((heard) => texts(heard).length >= 20);
  const order = texts(setup.heard);
  expect(new Set(order)).toEqual(new Set(said));
  expect(order).not.toEqual(said);
});

test("bad day: two numbers share one POST", async () => {
  await badDay({ acrossNumbers: "on" });
  const numbersIn = (one: Webhook) =>
    one.entry.flatMap(({ changes }) => changes.map(({ value }) => value.metadata.phone_number_id));
  const isShared = () => setup.heard.some((one) => new Set(numbersIn(one)).size === 2);
  // The stroke on which POSTs leave may fall between the two messages: then they say it once more.
  for (let pairs = 1; pairs <= 4 && !isShared(); pairs++) {
    await say("ke bogor");
    await say("ke wamena", rani.talk.replace(bogor.number, wamena.number));
    await setup.until((heard) => texts(heard).length >= 2 * pairs);
  }
  expect(isShared()).toBe(true);
});

test("bad day: nobody's phone number is told, and letters to the user id arrive", async () => {
  await badDay({ onlyUserId: "on" });
  await say("halo");
  await setup.until((heard) => texts(heard).length > 0);
  const [message] = all(setup.heard, "messages");
  expect(message.from).toBeUndefined();
  expect(JSON.stringify(setup.heard)).not.toContain(rani.phone.slice(1));
  const sent = await setup.graph(`/${bogor.number}/messages`, { ...ours, recipient: message.from_user_id });
  expect(sent.status).toBe(200);
});

test.for([
  ["130429", 429, 130429],
  ["131056", 429, 131056],
  ["131047", 400, 131047],
  ["500", 500, 1],
] as const)("bad day: the next two letters are answered %s, the third goes", async ([answer, status, code]) => {
  await say("halo");
  await badDay({ answer, times: "2" });
  const send = () => setup.graph(`/${bogor.number}/messages`, { ...ours, to: rani.phone });
  const [first, second, third] = [await send(), await send(), await send()];
  expect([first.status, first.body.error.code, second.status, third.status]).toEqual([status, code, status, 200]);
});

test("bad day: a refusal sounds well first and comes later as a failed status", async () => {
  await say("halo");
  await badDay({ answer: "131047", times: "1", later: "on" });
  const sent = await setup.graph(`/${bogor.number}/messages`, {
    ...ours,
    to: rani.phone,
    biz_opaque_callback_data: "s1",
  });
  expect(sent.status).toBe(200);
  await setup.until((heard) => all(heard, "statuses").length > 0);
  expect(all(setup.heard, "statuses")[0]).toMatchObject({
    id: sent.body.messages[0].id,
    status: "failed",
    biz_opaque_callback_data: "s1",
    errors: [{ code: 131047 }],
  });
});

test("bad day: a letter is accepted and shown, and its answer never comes", async () => {
  await say("halo");
  await badDay({ answer: "no-answer", times: "1" });
  const call = fetch(`${setup.address}/emulator/graph/v25.0/${bogor.number}/messages`, {
    method: "POST",
    headers: { authorization: "Bearer made-up-token", "content-type": "application/json" },
    body: JSON.stringify({ ...ours, to: rani.phone, biz_opaque_callback_data: "s1" }),
    signal: AbortSignal.timeout(700),
  });
  await expect(call).rejects.toThrow();
  await setup.until((heard) => all(heard, "statuses").some((one) => one.biz_opaque_callback_data === "s1"));
  expect(await (await fetch(`${setup.address}/emulator`)).text()).toContain("Halo");
});

test("a number's own bad day replaces the one for all, and one press ends every bad day", async () => {
  await badDay({ copies: "3" });
  await setup.press("/bad-day", { scope: bogor.number, copies: "1" });
  await say("halo");
  await setup.until((heard) => texts(heard).length > 0);
  await expect.poll(nothingOwed).toBe(true);
  expect(texts(setup.heard)).toEqual(["halo"]);
  await setup.press("/bad-day", { reset: "all" });
  expect(await rows(setup, "select 1 from emulator.bad_day")).toEqual([]);
});
