import { globSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Fastify, { type FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { aMessage, aText, aWebhook, citizen, userId } from "./made-up-webhook.fixture.ts";
import { aChance, mutate } from "./mutate.fixture.ts";
import type { ReadWebhook } from "./read-webhook.ts";
import { sign } from "./signature.ts";
import { whatsappRoutes } from "./whatsapp-routes.ts";

const rounds = 20_000;
const secret = "fuzz";
const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test(`${rounds} payloads bent out of shape: no exception, no 5xx, nothing that PostgreSQL or the law would refuse, no memory kept`, async () => {
  const tally = { heard: 0, messages: 0, receipts: 0, moved: 0, numberErrors: 0 };
  const app = await anApp((webhook) => {
    store(webhook);
    tally.heard += 1;
    for (const kind of ["messages", "receipts", "moved", "numberErrors"] as const) tally[kind] += webhook[kind].length;
  });
  const chance = aChance(20170801);
  const seeds = payloads();
  let heapHalfWay = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const body = mutate(seeds[chance.below(seeds.length)] ?? "", chance);
    const { statusCode } = await deliver(app, body);
    expect(statusCode, `round ${round}: ${body.toString("base64").slice(0, 2_000)}`).toBe(200);
    if (round === rounds / 2) heapHalfWay = heap();
  }
  expect(tally.heard).toBe(rounds);
  // The mutants must still be alive enough to reach every part of the reader.
  for (const [kind, count] of Object.entries(tally)) expect([kind, count > 300]).toEqual([kind, true]);
  expect(heap()).toBeLessThan(heapHalfWay * 1.1);
});

/** What the inbox will do with it: everything must survive PostgreSQL's JSON and text. */
function store(webhook: ReadWebhook) {
  const texts: string[] = [];
  JSON.parse(JSON.stringify(webhook), (_key, value) => (typeof value === "string" ? texts.push(value) : value));
  expect(texts.filter((text) => !text.isWellFormed() || text.includes("\0"))).toEqual([]);
  expect(texts.filter((text) => text.length > 4_096)).toEqual([]);
  for (const { messageId, number, sender, sentAt, said } of webhook.messages) {
    expect(messageId.length).toBeLessThanOrEqual(255);
    expect(number.length).toBeLessThanOrEqual(255);
    expect(sender.phone ?? `+${sender.userId}`).toMatch(sender.phone ? /^\+\d{6,15}$/ : /^\+[!-~]{1,255}$/);
    expect(sentAt.epochMilliseconds).toBeGreaterThan(0);
    // The id of a choice is what we gave it ourselves, and is left alone.
    const words = { ...said, id: "" };
    expect(JSON.stringify(words).normalize("NFKC").replace(/[ .-]/g, "")).not.toContain("3201012501870001");
  }
  for (const { wamid, letterId = "" } of webhook.receipts) {
    expect(wamid.length).toBeLessThanOrEqual(255);
    expect(letterId).toMatch(/^([0-9a-f-]{36})?$/);
  }
  for (const { code } of webhook.numberErrors) expect(code).toBeLessThanOrEqual(2_147_483_647);
}

async function anApp(hear: (webhook: ReadWebhook) => void): Promise<FastifyInstance> {
  const settings = { appSecret: secret, previousAppSecret: undefined, verifyToken: "word" };
  const app = Fastify();
  // Not rejected promises: an assertion that fails in `hear` must come out as the 500 it is.
  await app.register(
    whatsappRoutes({
      settings,
      idOf: (wamid) => wamid,
      onWebhook: async (webhook) => hear(webhook),
      count: () => {},
      now: () => now,
    }),
  );
  return app;
}

function deliver(app: FastifyInstance, body: Buffer) {
  const headers = { "content-type": "application/json", "x-hub-signature-256": sign(body, secret) };
  return app.inject({ method: "POST", url: "/webhooks/whatsapp", payload: body, headers });
}

/** The foreign files, and one of ours with every kind that is in none of them. */
function payloads(): string[] {
  const folder = `${import.meta.dirname}/payloads`;
  const foreign = globSync("*/*.json", { cwd: folder })
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const messages = [
    aText("NIK 3201012501870001 #Budi#25011987#07082017"),
    aMessage({
      type: "edit",
      edit: { original_message_id: "x", message: { type: "text", text: { body: "3201012501870001" } } },
    }),
    aMessage({ type: "revoke", revoke: { original_message_id: "x" } }),
    aMessage({ type: "audio", audio: { id: "1", voice: true } }),
    aMessage({ type: "video", video: { id: "1", caption: "3201 0125 0187 0001" } }),
    aMessage({
      type: "interactive",
      interactive: { type: "nfm_reply", nfm_reply: { name: "flow", response_json: "{}" } },
    }),
    aMessage({ type: "system", system: { type: "user_changed_user_id", user_id: "ID.new" } }),
  ];
  const echoed = "0198c2a4-0000-7000-8000-00000000000a";
  const statuses = [
    {
      id: "w",
      status: "failed",
      biz_opaque_callback_data: echoed,
      timestamp: "1502157600123",
      errors: [{ code: 131047 }],
    },
  ];
  const contacts = [{ profile: { name: "Budi" }, wa_id: citizen, user_id: userId }];
  const ours = aWebhook({ messages, statuses, contacts, errors: [{ code: 130429 }] });
  const moved = aWebhook(
    { user_id_update: [{ user_id: { previous: "ID.old", current: "ID.new" } }] },
    "user_id_update",
  );
  const calls = aWebhook({ calls: [{ id: "c", from: citizen, event: "connect", timestamp: "1502157600" }] }, "calls");
  return [...foreign, ours, ours, ours, moved, calls];
}

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
