import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../../../test/database.ts";
import { all, anEmulator, aVisitor, bogor, type EmulatorSetup, rows, wamena } from "../made-up-emulator.fixture.ts";
import { png } from "../photo.ts";

let base: TestDatabase;
let setup: EmulatorSetup;
let rani: { talk: string; phone: string; userId: string };
const messages = `/${bogor.number}/messages`;
const letter = (more = {}) => ({
  messaging_product: "whatsapp",
  to: rani.phone,
  type: "text",
  text: { body: "Halo" },
  ...more,
});

beforeEach(async () => {
  base = await aDatabase();
  setup = await anEmulator(base.url, {
    templates: () => [{ name: "pengingat", language: "id", body: "Besok {{1}}, pukul {{2}}, ya." }],
  });
  rani = await aVisitor(setup);
  await setup.press("/say", { talk: rani.talk, text: "halo" });
});

afterEach(async () => {
  await setup.close();
  await base.drop();
});

test("a letter inside the 24 hours is accepted, shown, and followed by sent and delivered with our mark on them", async () => {
  const { status, body } = await setup.graph(messages, letter({ biz_opaque_callback_data: "surat-1" }));
  expect(status).toBe(200);
  expect(body).toEqual({
    messaging_product: "whatsapp",
    contacts: [{ input: rani.phone, wa_id: rani.phone.slice(1) }],
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  await setup.until((heard) => all(heard, "statuses").length >= 2);
  const receipts = all(setup.heard, "statuses").filter((one) => one.id === body.messages[0].id);
  expect(receipts.map((one) => one.status)).toEqual(["sent", "delivered"]);
  expect(
    receipts.every((one) => one.biz_opaque_callback_data === "surat-1" && one.recipient_id === rani.phone.slice(1)),
  ).toBe(true);
  expect(await (await fetch(`${setup.address}/emulator`)).text()).toContain("Halo");
});

test("a letter to a user id is answered with that user id and no phone", async () => {
  const { body } = await setup.graph(messages, letter({ to: undefined, recipient: rani.userId }));
  expect(body.contacts).toEqual([{ input: rani.userId, user_id: rani.userId }]);
});

test("any version of Graph is ours", async () => {
  const answer = await fetch(`${setup.address}/emulator/graph/v31.0${messages}`, {
    method: "POST",
    headers: { authorization: "Bearer made-up-token", "content-type": "application/json" },
    body: JSON.stringify(letter()),
  });
  expect(answer.status).toBe(200);
});

test("24 hours after the citizen's last message only a template goes, and only one that is known", async () => {
  const before = setup.clock.now;
  const [last] = await rows<{ at: Temporal.Instant }>(setup, "select heard_at as at from emulator.talk");
  setup.clock.now = last?.at.add({ hours: 24 }).subtract({ seconds: 1 }) ?? before;
  expect((await setup.graph(messages, letter())).status).toBe(200);
  setup.clock.now = setup.clock.now.add({ seconds: 1 });
  const late = await setup.graph(messages, letter());
  expect([late.status, late.body.error.code, late.body.error.type]).toEqual([400, 131047, "OAuthException"]);
  expect(late.body.error.message).toBe("(#131047) Re-engagement message");
  expect(late.body.error.error_data.messaging_product).toBe("whatsapp");
  expect(late.body.error.fbtrace_id).toEqual(expect.any(String));
  const template = (name: string, parameters: string[]) =>
    letter({
      type: "template",
      template: {
        name,
        language: { code: "id" },
        components: [{ type: "body", parameters: parameters.map((text) => ({ type: "text", text })) }],
      },
    });
  expect((await setup.graph(messages, template("pengingat", ["Senin", "08.00"]))).status).toBe(200);
  expect((await setup.graph(messages, template("pengingat", ["Senin"]))).body.error.code).toBe(132000);
  expect((await setup.graph(messages, template("tidak_ada", []))).body.error.code).toBe(132001);
  expect(await (await fetch(`${setup.address}/emulator`)).text()).toContain("Besok Senin, pukul 08.00, ya.");
});

test("a template registered over Graph is known from then on", async () => {
  const unknown = letter({ type: "template", template: { name: "baru", language: { code: "id" } } });
  expect((await setup.graph(messages, unknown)).body.error.code).toBe(132001);
  const made = await setup.graph("/102000000000017/message_templates", {
    name: "baru",
    language: "id",
    category: "UTILITY",
    components: [{ type: "BODY", text: "Kantor tutup hari ini." }],
  });
  expect(made.body.status).toBe("APPROVED");
  expect((await setup.graph(messages, unknown)).status).toBe(200);
});

test("strangers, foreign numbers, missing tokens and broken bodies get Meta's own refusals", async () => {
  expect((await setup.graph(messages, letter({ to: "+62000999999" }))).body.error.code).toBe(131026);
  const foreign = await setup.graph("/999/messages", letter());
  expect([foreign.status, foreign.body.error.code, foreign.body.error.error_subcode]).toEqual([400, 100, 33]);
  const nobody = await setup.graph(messages, letter(), "wrong");
  expect([nobody.status, nobody.body.error.code]).toEqual([401, 190]);
  const broken = await setup.graph(messages, '{"messaging_product":');
  expect([broken.status, broken.body.error.code]).toEqual([400, 100]);
  expect((await setup.graph("/1/2/3/4")).body.error.code).toBe(100);
});

test("blue ticks and typing come with the read mark, for that message and all before", async () => {
  await setup.press("/say", { talk: rani.talk, text: "satu" });
  await setup.press("/say", { talk: rani.talk, text: "dua" });
  await setup.until((heard) => all(heard, "messages").some((one) => one.text?.body === "dua"));
  const { id } = all(setup.heard, "messages").find((one) => one.text?.body === "dua");
  const read = { messaging_product: "whatsapp", status: "read", message_id: id, typing_indicator: { type: "text" } };
  expect((await setup.graph(messages, read)).body).toEqual({ success: true });
  const unread = await rows(setup, "select 1 from emulator.message where author = 'citizen' and read_at is null");
  expect(unread).toEqual([]);
  expect(await (await fetch(`${setup.address}/emulator`)).text()).toContain('class="typing"');
  expect((await setup.graph(messages, { ...read, message_id: "wamid.none" })).body.error.code).toBe(131009);
});

test("a picture is uploaded, described, fetched with the token, and sent by the number that uploaded it", async () => {
  const id = await upload(png(8, 8, () => [0, 0, 0]));
  const about = await setup.graph(`/${id}`);
  expect(about.body).toMatchObject({ mime_type: "image/png", id });
  const file = await fetch(about.body.url, { headers: { authorization: "Bearer made-up-token" } });
  expect((await file.arrayBuffer()).byteLength).toBe(about.body.file_size);
  expect((await fetch(about.body.url)).status).toBe(401);
  expect((await setup.graph(messages, letter({ type: "image", image: { id, caption: "Kode" } }))).status).toBe(200);
  await setup.press("/say", { talk: rani.talk.replace(bogor.number, wamena.number), text: "halo" });
  const foreign = await setup.graph(`/${wamena.number}/messages`, letter({ type: "image", image: { id } }));
  expect(foreign.body.error.code).toBe(100);
});

test.for<[string, string, Buffer, number]>([
  ["a text", "text/plain", Buffer.from("halo"), 100],
  ["a PNG that is none", "image/png", Buffer.from("halo"), 131053],
  ["a PNG with a palette", "image/png", palette(), 131053],
  ["a picture over 5 MB", "image/png", Buffer.concat([png(2, 2, () => [0, 0, 0]), Buffer.alloc(5_000_000)]), 131053],
])("no upload of %s", async ([, type, bytes, code]) => {
  const answer = await setup.graph(`/${bogor.number}/media`, formOf(bytes, type));
  expect([answer.status, answer.body.error.code]).toEqual([400, code]);
});

test("a picture behind a dead link is accepted and fails a moment later", async () => {
  const { status, body } = await setup.graph(
    messages,
    letter({ type: "image", image: { link: "http://127.0.0.1:9/a.png" } }),
  );
  expect(status).toBe(200);
  const isIt = (one: { id: string; status: string }) => one.id === body.messages[0].id && one.status === "failed";
  await setup.until((heard) => all(heard, "statuses").some(isIt));
  expect(all(setup.heard, "statuses").find(isIt).errors[0].code).toBe(131053);
});

async function upload(bytes: Buffer): Promise<string> {
  const { body } = await setup.graph(`/${bogor.number}/media`, formOf(bytes, "image/png"));
  return body.id;
}

function formOf(bytes: Buffer, type: string): FormData {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", type);
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), "kode.png");
  return form;
}

function palette(): Buffer {
  const bytes = Buffer.from(png(2, 2, () => [0, 0, 0]));
  bytes[25] = 3;
  return bytes;
}
