import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Came, kinds } from "./kinds.ts";
import { bogor, deliver, type Letter, signed, until } from "./meta.ts";
import { freshMorning, seatsOf } from "./morning.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

// Every row of messages.tsv through the whole program, as messages.md says: one house, each row a citizen nobody knows.
const rows = readFileSync(new URL("messages.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split("\t") as [string, string]);

const clock = "2017-08-08T09:00:00+07:00";
const published = "#Budi Santoso#25011987#14082017";
const loose = "Budi Santoso, 25-01-1987, 14-08-2017";

/** What such a row follows. */
function before(kind: string): string[] {
  if (kind === "cancel-none") return [];
  if (kind === "cancel-two") return [published, "#Rina Wati#12041989#14082017"];
  if (kind === "confirm-duplicate") return [loose, "ya"];
  if (kind.startsWith("confirm-")) return [loose];
  if (kind === "followup-date") return ["Siti Aminah lahir 3 Mei 1992"];
  if (kind === "followup-choice") return ["#Siti Aminah#03051992#10082017"];
  if (kind === "followup-hour") return ["Siti Aminah, 03-05-1992, 14-08-2017 jam 13.30"];
  const booked = /^(cancel|reschedule|status|late|duplicate|second-person|edited|opt-out|privacy-erase)/;
  return booked.test(kind) ? [published] : [];
}

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

/** These move the clock, which no other row would like. */
const later: Record<string, string> = {
  "confirm-expired": "2017-08-08T09:31:00+07:00",
  late: "2017-08-14T07:35:00+07:00",
};

let server: TestServer;
beforeAll(async () => {
  server = await aTestServer(clock);
});
afterAll(() => server.close());

let citizens = 0;

test.each(rows)("%s (%s)", async (message, kind) => {
  const expected = kinds[kind];
  if (!expected) throw new Error(`nobody has said what ${kind} must bring`);
  const own = later[kind] ? await aTestServer(clock) : server;
  try {
    await freshMorning(own);
    await expected(await came(own, message, kind));
  } finally {
    if (own !== server) await own.close();
  }
});

test("every kind of the table is in the file", () => {
  const used = new Set(rows.map(([, kind]) => kind));
  expect(Object.keys(kinds).filter((kind) => !used.has(kind))).toEqual([]);
});

async function came(own: TestServer, message: string, kind: string): Promise<Came> {
  const from = `+62813${String(++citizens).padStart(8, "0")}`;
  for (const text of before(kind)) await own.say({ from, text });
  const had = await seatsOf(own, from);
  if (later[kind]) await own.program.jump(Temporal.Instant.from(later[kind]));
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
