import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { LetterContent, Parcel } from "../../outbox/index.ts";
import { whatsappCarrier } from "./graph-client.ts";

interface Asked {
  path: string | undefined;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

let asked: Asked[] = [];
let reply: (response: ServerResponse, request: IncomingMessage) => void;
const accepts = (response: ServerResponse) => json(response, 200, { messages: [{ id: "wamid.1" }] });

const graph = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    asked.push({ path: request.url, headers: request.headers, body: Buffer.concat(chunks) });
    reply(response, request);
  });
});
beforeAll(() => new Promise<void>((ready) => graph.listen(0, "127.0.0.1", ready)));
afterAll(() => {
  graph.closeAllConnections();
  graph.close();
});
beforeEach(() => {
  asked = [];
  reply = accepts;
});

const apiUrl = () => `http://127.0.0.1:${(graph.address() as AddressInfo).port}/v25.0`;
const carrier = (more = {}) =>
  whatsappCarrier({ apiUrl: apiUrl(), accessToken: "secret-token", idOf: (wamid) => wamid, ...more });
const aParcel = (content: Partial<LetterContent> = {}, more: Partial<Parcel> = {}): Parcel => ({
  number: "108111100333",
  to: { phone: "+6281234567890" },
  letterId: "0198c2a4-0000-7000-8000-00000000000a",
  content: { text: "Tempat Anda sudah pasti.", ...content },
  asTemplate: false,
  ...more,
});
const sent = () => JSON.parse(asked[0]?.body.toString() ?? "null");

test("a text goes to the number's own address, with our token and our letter's id", async () => {
  expect(await carrier().send(aParcel())).toEqual({ is: "accepted", wamid: "wamid.1" });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    path: "/v25.0/108111100333/messages",
    headers: { authorization: "Bearer secret-token" },
  });
  expect(sent()).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: "+6281234567890",
    biz_opaque_callback_data: "0198c2a4-0000-7000-8000-00000000000a",
    type: "text",
    text: { body: "Tempat Anda sudah pasti.", preview_url: false },
  });
});

test("somebody without a number is reached by the user id; where both are known the number is used, with its plus", async () => {
  await carrier().send(aParcel({}, { to: { userId: "ID.1349" } }));
  expect(sent()).toMatchObject({ recipient: "ID.1349" });
  expect(sent()).not.toHaveProperty("to");
  asked = [];
  await carrier().send(aParcel({}, { to: { userId: "ID.1349", phone: "6281234567890" } }));
  expect(sent()).toMatchObject({ to: "+6281234567890" });
  expect(sent()).not.toHaveProperty("recipient");
});

test("a letter with a code is a picture with a caption, and without the picture the text alone", async () => {
  await carrier().send(aParcel({ qr: "7KMX4PTH" }, { mediaId: "m1" }));
  expect(sent()).toMatchObject({ type: "image", image: { id: "m1", caption: "Tempat Anda sudah pasti." } });
  asked = [];
  await carrier().send(aParcel({ qr: "7KMX4PTH" }));
  expect(sent()).toMatchObject({ type: "text", text: { body: "Tempat Anda sudah pasti." } });
});

test("buttons, lists and templates have Meta's shapes", async () => {
  await carrier().send(aParcel({ buttons: [{ id: "y", title: "YA" }] }));
  await carrier().send(
    aParcel({
      rows: {
        open: "Pilih hari",
        rows: [
          { id: "r", title: "Rabu", description: "10.00" },
          { id: "s", title: "Kamis" },
        ],
      },
    }),
  );
  const template = { name: "kantor_tutup", language: "id" as const, parameters: ["Budi\n Santoso"] };
  await carrier().send(aParcel({ template }, { asTemplate: true }));
  await carrier().send(aParcel({ template: { ...template, parameters: [] } }, { asTemplate: true }));
  const bodies = asked.map(({ body }) => JSON.parse(body.toString()));
  expect(bodies[0].interactive).toEqual({
    type: "button",
    body: { text: "Tempat Anda sudah pasti." },
    action: { buttons: [{ type: "reply", reply: { id: "y", title: "YA" } }] },
  });
  expect(bodies[1].interactive).toEqual({
    type: "list",
    body: { text: "Tempat Anda sudah pasti." },
    action: {
      button: "Pilih hari",
      sections: [
        {
          rows: [
            { id: "r", title: "Rabu", description: "10.00" },
            { id: "s", title: "Kamis" },
          ],
        },
      ],
    },
  });
  expect(bodies[2]).toMatchObject({
    type: "template",
    template: {
      name: "kantor_tutup",
      language: { code: "id" },
      components: [{ type: "body", parameters: [{ type: "text", text: "Budi Santoso" }] }],
    },
  });
  expect(bodies[3].template.components).toEqual([]);
});

const many = (count: number, make: (i: number) => object) => Array.from({ length: count }, (_, i) => make(i)) as never;
const button = (i: number) => ({ id: `${i}`, title: `${i}` });
const rows = (list: unknown) => ({ rows: { open: "Pilih", rows: list as never } });

test.each([
  ["an empty text", aParcel({ text: " " })],
  ["a text of 4,097", aParcel({ text: "a".repeat(4_097) })],
  ["a caption of 1,025", aParcel({ text: "a".repeat(1_025), qr: "x" }, { mediaId: "m" })],
  ["1,025 over buttons", aParcel({ text: "a".repeat(1_025), buttons: [button(1)] as never })],
  ["no buttons", aParcel({ buttons: [] })],
  ["four buttons", aParcel({ buttons: many(4, button) })],
  ["a title of 21", aParcel({ buttons: [{ id: "a", title: "a".repeat(21) }] })],
  ["two titles alike", aParcel({ buttons: [button(1), { id: "b", title: "1" }] as never })],
  ["a button's id of 257", aParcel({ buttons: [{ id: "a".repeat(257), title: "a" }] })],
  ["eleven rows", aParcel(rows(many(11, button)))],
  ["a row's title of 25", aParcel(rows([{ id: "a", title: "a".repeat(25) }]))],
  ["a row's description of 73", aParcel(rows([{ id: "a", title: "a", description: "a".repeat(73) }]))],
  ["two rows with one id", aParcel(rows([button(1), button(1)]))],
  ["a list's opener of 21", aParcel({ rows: { open: "a".repeat(21), rows: [button(1)] as never } })],
  ["buttons and a list", aParcel({ ...rows([button(1)]), buttons: [button(1)] as never })],
  ["nobody to send it to", aParcel({}, { to: {} })],
  ["a number that is a path", aParcel({}, { number: "../x" })],
  ["no template where one is needed", aParcel({}, { asTemplate: true })],
  ["an empty parameter", aParcel({ template: { name: "t", language: "id", parameters: [""] } }, { asTemplate: true })],
])("%s is our own mistake, and nobody is asked", async (_what, parcel) => {
  expect(await carrier().send(parcel)).toEqual({ is: "never", why: "our-mistake" });
  expect(asked).toHaveLength(0);
});

test("what just fits is sent", async () => {
  const full = [
    aParcel({ text: "a".repeat(4_096) }),
    aParcel({ text: "a".repeat(1_024), qr: "x" }, { mediaId: "m" }),
    aParcel({ buttons: many(3, (i) => ({ id: `${i}`.repeat(256), title: `${i}`.repeat(20) })) }),
    aParcel(rows(many(10, (i) => ({ id: `${i}`.repeat(200), title: `${i}`.repeat(24), description: "a".repeat(72) })))),
  ];
  for (const parcel of full) expect(await carrier().send(parcel)).toMatchObject({ is: "accepted" });
});

test("429 with Retry-After pauses for as long as it says", async () => {
  reply = (response) => json(response.setHeader("retry-after", "4"), 429, { error: { code: 130429 } });
  expect(await carrier().send(aParcel())).toEqual({ is: "pause-number", code: 130429, after: 4 });
});

test("the server's time is heard with every answer, good or bad", async () => {
  const heard: string[] = [];
  reply = (response) => json(response.setHeader("date", "Tue, 08 Aug 2017 02:00:00 GMT"), 500, {});
  await carrier({ onDate: (date: Temporal.Instant) => heard.push(date.toString()) }).send(aParcel());
  expect(heard).toEqual(["2017-08-08T02:00:00Z"]);
});

// Long enough for a busy machine to hear what has been said by then.
const patience = 2_000;

test.each<[string, (response: ServerResponse) => void, object]>([
  ["no answer in time", () => {}, { is: "unknown" }],
  [
    "an answer that never ends",
    (response) => response.writeHead(200).write('{"messages":[{"id":"w'),
    { is: "unknown" },
  ],
  ["a refusal that never ends", (response) => response.writeHead(400).write('{"error":'), { is: "trouble" }],
])("%s", async (_what, answer, verdict) => {
  reply = answer;
  expect(await carrier({ sendTimeout: patience }).send(aParcel())).toEqual(verdict);
  expect(asked).toHaveLength(1);
});

test.each<[string, (response: ServerResponse) => void, object]>([
  ["a reset after the request", (response) => response.socket?.resetAndDestroy(), { is: "unknown" }],
  ["an end without a word", (response) => response.socket?.destroy(), { is: "unknown" }],
  [
    "half an answer",
    (response) => response.writeHead(200, { "content-length": "99" }).end('{"mess'),
    { is: "unknown" },
  ],
  ["500 in HTML", (response) => response.writeHead(500).end("<html>"), { is: "unknown", trouble: true }],
  [
    "500 with Meta's word for trouble",
    (response) => json(response, 500, { error: { code: 131016 } }),
    { is: "trouble", code: 131016 },
  ],
  ["200 without an id", (response) => json(response, 200, { messages: [] }), { is: "unknown" }],
  [
    "a redirect elsewhere",
    (response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
    { is: "trouble" },
  ],
])("%s", async (_what, answer, verdict) => {
  reply = answer;
  expect(await carrier().send(aParcel())).toEqual(verdict);
  expect(asked).toHaveLength(1);
});

test("nobody at home: nothing has left, it may go again", async () => {
  const nobody = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => nobody.once("listening", ready));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((done) => nobody.close(done));
  for (const host of ["127.0.0.1", "localhost"]) {
    const away = whatsappCarrier({ apiUrl: `http://${host}:${port}/v25.0`, accessToken: "t", idOf: (wamid) => wamid });
    expect(await away.send(aParcel())).toEqual({ is: "trouble" });
    expect(await away.upload("1", new Uint8Array(1))).toEqual({ failed: { is: "trouble" } });
  }
});

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);

test("a picture is uploaded as a form, byte for byte", async () => {
  reply = (response) => json(response, 200, { id: "m1" });
  expect(await carrier().upload("108111100333", png)).toEqual({ mediaId: "m1" });
  expect(asked[0]?.path).toBe("/v25.0/108111100333/media");
  expect(asked[0]?.headers.authorization).toBe("Bearer secret-token");
  const form = await new Response(new Uint8Array(asked[0]?.body ?? []), {
    headers: { "content-type": asked[0]?.headers["content-type"] ?? "" },
  }).formData();
  expect([form.get("messaging_product"), form.get("type")]).toEqual(["whatsapp", "image/png"]);
  const file = form.get("file") as File;
  expect(file.type).toBe("image/png");
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(png);
});

test.each<[string, (response: ServerResponse) => void, object]>([
  ["refused", (response) => json(response, 400, { error: { code: 131053 } }), { is: "picture", code: 131053 }],
  ["refused as our mistake", (response) => json(response, 400, { error: { code: 100 } }), { is: "picture", code: 100 }],
  [
    "too fast",
    (response) => json(response.setHeader("retry-after", "2"), 429, { error: { code: 80007 } }),
    { is: "pause-account", code: 80007, after: 2 },
  ],
  ["without an id", (response) => json(response, 200, {}), { is: "again" }],
  ["lost", (response) => response.socket?.destroy(), { is: "again" }],
  [
    "with a token that is no longer good",
    (response) => json(response, 401, { error: { code: 190 } }),
    { is: "stop-number", code: 190 },
  ],
])(
  "an upload that is %s harms nobody: it is never unknown, and never the end of the letter",
  async (_what, answer, failed) => {
    reply = answer;
    expect(await carrier().upload("1", png)).toEqual({ failed });
  },
);

test("an upload without an answer harms nobody either", async () => {
  reply = () => {};
  expect(await carrier({ uploadTimeout: patience }).upload("1", png)).toEqual({ failed: { is: "again" } });
});

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
