import Fastify, { type FastifyBaseLogger } from "fastify";
import { beforeEach, expect, test } from "vitest";
import { openLog } from "../../log/index.ts";
import { aText, aWebhook } from "./made-up-webhook.fixture.ts";
import type { ReadWebhook } from "./read-webhook.ts";
import { sign } from "./signature.ts";
import { whatsappRoutes } from "./whatsapp-routes.ts";

const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
const settings = { appSecret: "new", previousAppSecret: "old", verifyToken: "word" };
let heard: ReadWebhook[];
let counted: Record<string, number>;
let hear: (webhook: ReadWebhook) => Promise<void>;
let logged: string[];

beforeEach(() => {
  heard = [];
  counted = {};
  logged = [];
  hear = async (webhook) => {
    heard.push(webhook);
  };
});

async function anApp() {
  const app = Fastify({
    loggerInstance: openLog({ level: "warn", write: (line) => void logged.push(line) }) as FastifyBaseLogger,
  });
  const count = (name: string, by: number) => (counted[name] = (counted[name] ?? 0) + by);
  await app.register(
    whatsappRoutes({ settings, idOf: (wamid) => wamid, onWebhook: (webhook) => hear(webhook), count, now: () => now }),
  );
  app.post("/elsewhere", async (request) => request.body);
  return app;
}

async function post(body: string | Buffer, { secret = "new", url = "/webhooks/whatsapp", headers = {} } = {}) {
  const app = await anApp();
  const signed = { "content-type": "application/json", "x-hub-signature-256": sign(body, secret), ...headers };
  return app.inject({ method: "POST", url, payload: body, headers: signed });
}

test("Meta's question is answered with the bare challenge, and only if the word is right", async () => {
  const app = await anApp();
  const ask = (query: string) => app.inject({ url: `/webhooks/whatsapp?${query}` });
  const right = await ask("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=word");
  expect([right.statusCode, right.body, right.headers["content-type"]]).toEqual([
    200,
    "1158201444",
    "text/plain; charset=utf-8",
  ]);
  for (const query of [
    "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
    "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=word",
    "hub.mode=subscribe&hub.verify_token=word",
    "hub.mode=subscribe&hub.challenge=1&hub.challenge=2&hub.verify_token=word",
    "hub.mode=subscribe&hub.challenge=1&hub.verify_token=word&hub.verify_token=word",
    "",
  ]) {
    const wrong = await ask(query);
    expect([query, wrong.statusCode, wrong.body]).toEqual([query, 403, ""]);
  }
});

test("what is signed is heard, and answered with an empty 200", async () => {
  const answer = await post(aWebhook({ messages: [aText("#Budi")] }));
  expect([answer.statusCode, answer.body]).toEqual([200, ""]);
  expect(heard[0]?.messages[0]?.said).toEqual({ kind: "text", text: "#Budi" });
});

test("the signature is over the bytes as they came: Meta's escapes and raw letters alike", async () => {
  for (const body of [
    aWebhook({ messages: [aText("é👍")] }),
    aWebhook({ messages: [aText("x")] }).replace('"x"', '"\\u00e9\\/\\ud83d\\udc4d"'),
  ]) {
    expect((await post(body)).statusCode).toBe(200);
    expect((await post(body, { secret: "old" })).statusCode).toBe(200);
  }
  expect(heard).toHaveLength(4);
});

test("what is not signed by Meta is not even read", async () => {
  const body = aWebhook({ messages: [aText("#Budi")] });
  const tampered = { "x-hub-signature-256": sign(`${body} `, "new") };
  for (const headers of [tampered, { "x-hub-signature-256": "" }])
    expect((await post(body, { headers })).statusCode).toBe(401);
  const unsigned = await (await anApp()).inject({ method: "POST", url: "/webhooks/whatsapp", payload: body });
  expect([unsigned.statusCode, unsigned.body]).toEqual([401, ""]);
  expect(heard).toEqual([]);
  expect(counted).toEqual({ "wrong-signature": 3 });
});

test("the content type is not what decides, and nothing at all is not signed", async () => {
  const body = aWebhook({ messages: [aText("#Budi")] });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/octet-stream", "", "a;b/c"]) {
    expect([type, (await post(body, { headers: { "content-type": type } })).statusCode]).toEqual([type, 200]);
  }
  expect((await (await anApp()).inject({ method: "POST", url: "/webhooks/whatsapp" })).statusCode).toBe(401);
});

test("200 only after what came is safely written down", async () => {
  let written = false;
  hear = () =>
    new Promise((resolve) =>
      setImmediate(() => {
        written = true;
        resolve();
      }),
    );
  expect((await post(aWebhook({ messages: [aText("a")] }))).statusCode).toBe(200);
  expect(written).toBe(true);
});

test("while the database is down Meta is told to retry", async () => {
  hear = () => Promise.reject(Object.assign(new Error("Connection terminated unexpectedly"), { code: "57P01" }));
  const answer = await post(aWebhook({ messages: [aText("a")] }, "messages"));
  expect([answer.statusCode, answer.body]).toEqual([503, ""]);
  expect(counted).toEqual({ "database-away": 1 });
});

test("a fault of ours is 500, so that Meta comes again, and neither answer nor log quotes the citizen", async () => {
  hear = () =>
    Promise.reject(Object.assign(new Error("Failing row contains (Budi)"), { code: "23514", detail: "Budi" }));
  const answer = await post(aWebhook({ messages: [aText("Budi")] }));
  expect([answer.statusCode, answer.body]).toEqual([500, ""]);
  expect(counted).toEqual({ "not-heard": 1 });
  expect(logged.join()).toContain("23514");
  expect(logged.join()).not.toContain("Budi");
});

test("signed nonsense is answered 200 and counted, or Meta would repeat it for a week", async () => {
  for (const body of ["not json", "null", '{"object":"page"}', aWebhook({}, "hologram")])
    expect((await post(body)).statusCode).toBe(200);
  expect(counted).toEqual({ "not-json": 1, "object-other": 2, "field-other": 1 });
});

test("a POST of Meta's largest size comes in, one far beyond it does not", async () => {
  const padding = (size: number) => aWebhook({ messages: [aText("a")], padding: "x".repeat(size) });
  expect((await post(padding(3_100_000))).statusCode).toBe(200);
  expect((await post(padding(4_300_000))).statusCode).toBe(413);
});

test("a Flow, which we never send, is told that we cannot decrypt it", async () => {
  const url = "/webhooks/whatsapp/flow";
  const signed = await post("{}", { url });
  expect([signed.statusCode, signed.body]).toEqual([421, ""]);
  expect((await post("{}", { url, secret: "wrong" })).statusCode).toBe(432);
  expect(heard).toEqual([]);
});

test("other doors of the same program keep reading JSON as ever", async () => {
  const answer = await (await anApp()).inject({ method: "POST", url: "/elsewhere", payload: { a: 1 } });
  expect(answer.json()).toEqual({ a: 1 });
});
