import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliver, signed, until, webhook } from "./meta.ts";
import { peopleIn } from "./people.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

// Whose number it is today: the review's A3, through the webhook.

let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-01T09:00:00+07:00");
});
afterAll(() => server.close());

let people = 0;
const aPhone = () => `+62815555${String(++people).padStart(5, "0")}`;
const anId = () => `ID.${randomUUID()}`;
const booking = (name: string) => `#${name}#25011987#07082017`;
const codeIn = (text: string | undefined) => /Kode booking: \*([A-Z0-9-]{9})\*/.exec(text ?? "")?.[1] ?? "no code";
const only = (letters: { text: string }[]) => {
  expect(letters).toHaveLength(1);
  return letters[0]?.text ?? "";
};

/** Meta says that somebody changed something. */
async function system(from: { phone?: string; userId?: string }, system: object) {
  const message = {
    ...(from.phone && { from: from.phone.replace("+", "") }),
    ...(from.userId && { from_user_id: from.userId }),
    id: `wamid.${randomUUID()}`,
    timestamp: String(Math.floor(server.program.clock.now().epochMilliseconds / 1000)),
    type: "system",
    system,
  };
  const metadata = { display_phone_number: "628111100333", phone_number_id: "108111100333" };
  const value = { messaging_product: "whatsapp", metadata, messages: [message] };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "1", changes: [{ field: "messages", value }] }],
  });
  expect(await deliver(server.program.address, { body, signature: signed(body) })).toBe(200);
  await until("quiet", () => isQuiet(server.pool));
}

test("the new owner of a number sees, cancels and erases nothing of the one before, who goes on by the user id", async () => {
  const [phone, before, now] = [aPhone(), anId(), anId()];
  const code = codeIn(only(await server.say({ from: phone, userId: before, text: booking("Budi Santoso") })));
  for (const text of ["cek", "batal", "jam berapa jadwal saya?", "hapus data saya"]) {
    const letters = await server.say({ from: phone, userId: now, text });
    const said = letters.map((letter) => letter.text).join("\n");
    expect(said).not.toMatch(/Budi|Santoso|1987|7 Agustus/);
    expect(said).not.toContain(code);
    expect(letters.map(({ to }) => to)).toEqual(letters.map(() => phone));
  }
  const answers = await server.say({ from: "", userId: before, text: "cek" });
  expect(only(answers)).toContain(code);
  // What is for the first owner never goes to the number any more.
  expect(answers[0]?.body).toMatchObject({ recipient: before });
  expect(answers[0]?.body).not.toHaveProperty("to");
});

test("who writes the code of their booking from their old number is known again under the new user id", async () => {
  const [phone, before, now] = [aPhone(), anId(), anId()];
  const code = codeIn(only(await server.say({ from: phone, userId: before, text: booking("Rina Marlina") })));
  expect(only(await server.say({ from: phone, userId: now, text: "cek" }))).not.toContain(code);
  expect(only(await server.say({ from: phone, userId: now, text: `kode saya ${code}` }))).toContain("Rina Marlina");
  expect(only(await server.say({ from: phone, userId: now, text: "cek" }))).toContain(code);
  expect(only(await server.say({ from: "", userId: now, text: "cek" }))).toContain(code);
  // It stands in the history of that booking, and says of nobody who.
  const { rows } = await server.pool.query("select booking_id as id, detail from journal where act = 'sender-proved'");
  expect(rows).toEqual([{ id: expect.any(String), detail: {} }]);
  expect((await peopleIn(server.pool)).get(rows[0].id)?.code).toBe(code.replace("-", ""));
});

test("a code opens nothing for anybody but who has that number now, and nobody who has a booking of their own", async () => {
  const [phone, before] = [aPhone(), anId()];
  const code = codeIn(only(await server.say({ from: phone, userId: before, text: booking("Tono Wijaya") })));
  const stranger = { from: aPhone(), userId: anId() };
  expect(only(await server.say({ ...stranger, text: code }))).not.toContain("Tono");
  const owner = { from: phone, userId: anId() };
  await server.say({ ...owner, text: booking("Ratna Juwita") });
  const said = only(await server.say({ ...owner, text: code }));
  expect(said).toContain("Ratna");
  expect(said).not.toContain("Tono");
  expect(only(await server.say({ from: "", userId: before, text: "cek" }))).toContain(code);
});

test("a number that somebody changed to is theirs, and whoever had it keeps what they booked", async () => {
  const [old, target, mover, holder] = [aPhone(), aPhone(), anId(), anId()];
  const movers = codeIn(only(await server.say({ from: old, userId: mover, text: booking("Joko Purnomo") })));
  const holders = codeIn(only(await server.say({ from: target, userId: holder, text: booking("Jihan Audy") })));
  await system({ phone: old }, { type: "user_changed_number", wa_id: target.slice(1) });
  // A new id comes with the new number.
  const moved = { from: target, userId: anId() };
  const answer = only(await server.say({ ...moved, text: "cek" }));
  expect(answer).toContain(movers);
  expect(answer).not.toContain("Jihan");
  expect(only(await server.say({ from: "", userId: holder, text: "cek" }))).toContain(holders);
  // The number left behind leads nowhere.
  expect(only(await server.say({ from: old, userId: anId(), text: "cek" }))).not.toContain("Joko");
});

test("numbers without user ids: the mover sees their own, whoever had the number before is not written to there", async () => {
  const [old, target] = [aPhone(), aPhone()];
  const movers = codeIn(only(await server.say({ from: old, text: booking("Wayan Sudarma") })));
  await server.say({ from: target, text: booking("Made Astawa") });
  await system({ phone: old }, { type: "user_changed_number", wa_id: target.slice(1) });
  const answer = only(await server.say({ from: target, text: "cek" }));
  expect(answer).toContain(movers);
  expect(answer).not.toContain("Made");
});

test("a user id that Meta says is another one goes on as the same person, also where the first message came before the news", async () => {
  const [phone, old, now] = [aPhone(), anId(), anId()];
  const code = codeIn(only(await server.say({ from: phone, userId: old, text: booking("Sari Dewi") })));
  expect(only(await server.say({ from: phone, userId: now, text: "cek" }))).not.toContain(code);
  await system({ userId: old }, { type: "user_changed_user_id", user_id: now });
  expect(only(await server.say({ from: phone, userId: now, text: "cek" }))).toContain(code);
  const [again, second] = [anId(), anId()];
  await system({ userId: now }, { type: "user_changed_user_id", user_id: again });
  expect(only(await server.say({ from: "", userId: again, text: "cek" }))).toContain(code);
  // Whoever has booked meanwhile is not made one with anybody.
  await server.say({ from: "", userId: second, text: booking("Orang Lain") });
  await system({ userId: again }, { type: "user_changed_user_id", user_id: second });
  expect(only(await server.say({ from: "", userId: second, text: "cek" }))).not.toContain(code);
  expect(only(await server.say({ from: "", userId: again, text: "cek" }))).toContain(code);
});

test("a letter that waits while the number changes hands follows the first owner, or nobody", async () => {
  const [phone, before, now] = [aPhone(), anId(), anId()];
  server.meta.mood = ({ to }) => (to === phone ? { status: 503, body: { error: { code: 2 } } } : undefined);
  const said = { at: server.program.clock.now(), from: phone, userId: before, text: booking("Lina Hartati") };
  await deliver(server.program.address, webhook(said));
  await until("a letter that could not leave", async () => {
    const { rows } = await server.pool.query("select from letter where accepted_at is null and tries > 0");
    return rows.length > 0;
  });
  await deliver(
    server.program.address,
    webhook({ at: server.program.clock.now(), from: phone, userId: now, text: "halo" }),
  );
  server.meta.mood = () => undefined;
  await until("quiet", () => isQuiet(server.pool));
  const withName = server.meta.letters.filter(({ text }) => text.includes("Lina Hartati"));
  expect(withName.map(({ body }) => body.recipient)).toEqual([before]);
});
