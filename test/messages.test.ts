import { afterAll, beforeAll, expect, test } from "vitest";
import { type Came, kinds } from "./kinds.ts";
import { messageRows, messagesClock, saidBefore, saidLater } from "./message-rows.ts";
import { bogor, deliver, type Letter, signed, until } from "./meta.ts";
import { freshMorning, seatsOf } from "./morning.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

// Every row of messages.tsv through the whole program, as messages.md says: one house, each row a citizen nobody knows.
/** What is not text, in Meta's shape. */
function contentOf(message: string): Record<string, unknown> | undefined {
  const edited = /^\[pesan diedit: (.*)\]$/.exec(message)?.[1];
  const forwarded = /^\[diteruskan\] (.*)$/.exec(message)?.[1];
  if (edited) {
    const text = { type: "text", text: { body: edited } };
    return { type: "edit", edit: { original_message_id: "wamid.before", message: text } };
  }
  if (forwarded) return { type: "text", text: { body: forwarded }, context: { forwarded: true } };
  return {
    "[foto e-KTP]": { type: "image", image: { id: "1", mime_type: "image/jpeg", sha256: "x" } },
    "[lokasi dibagikan]": { type: "location", location: { latitude: -6.59, longitude: 106.79 } },
    "[Pesan ini telah dihapus]": { type: "revoke", revoke: { original_message_id: "wamid.before" } },
  }[message];
}

let server: TestServer;
beforeAll(async () => {
  server = await aTestServer(messagesClock);
});
afterAll(() => server.close());

let citizens = 0;

test.each(messageRows)("%s (%s)", async (message, kind) => {
  const expected = kinds[kind];
  if (!expected) throw new Error(`nobody has said what ${kind} must bring`);
  const own = saidLater[kind] ? await aTestServer(messagesClock) : server;
  try {
    await freshMorning(own);
    await expected(await came(own, message, kind));
  } finally {
    if (own !== server) await own.close();
  }
});

test("every kind of the table is in the file", () => {
  const used = new Set(messageRows.map(([, kind]) => kind));
  expect(Object.keys(kinds).filter((kind) => !used.has(kind))).toEqual([]);
});

async function came(own: TestServer, message: string, kind: string): Promise<Came> {
  const from = `+62813${String(++citizens).padStart(8, "0")}`;
  for (const text of saidBefore(kind)) await own.say({ from, text });
  const had = await seatsOf(own, from);
  if (saidLater[kind]) await own.program.jump(Temporal.Instant.from(saidLater[kind]));
  const text = message.replaceAll("\\n", "\n").replace("00002681", had[0]?.code ?? "");
  const content = contentOf(message);
  const letters = message.includes("panggilan")
    ? await call(own, from)
    : await own.say({ from, text, ...(content && { content }) });
  const say = (more: string) => own.say({ from, text: more });
  return { message: text, letters, had, seats: await seatsOf(own, from), say, has: () => seatsOf(own, from) };
}

/** A telephone call, which nobody takes. */
async function call(own: TestServer, from: string): Promise<Letter[]> {
  const sent = own.meta.letters.length;
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "628111100333", phone_number_id: bogor },
    calls: [
      {
        id: `wacid.${citizens}`,
        from: from.slice(1),
        event: "connect",
        timestamp: String(Math.floor(own.program.clock.now().epochMilliseconds / 1000)),
      },
    ],
  };
  const entry = [{ id: "1", changes: [{ field: "calls", value }] }];
  const body = JSON.stringify({ object: "whatsapp_business_account", entry });
  expect(await deliver(own.program.address, { body, signature: signed(body) })).toBe(200);
  await until("an answer to the call", () => isQuiet(own.pool));
  return own.meta.letters.slice(sent);
}
