import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sql } from "../database/index.ts";
import type { Receipt, Verdict } from "./carrier.ts";
import { aLetterbox, type Letterbox, type Row, start } from "./outbox.fixture.ts";
import { receiveNumberTrouble, receiveReceipts } from "./receive-receipts.ts";
import { numberStates, resumeNumbers } from "./sending-pause.sql.ts";

type Status = "sent" | "delivered" | "read" | "failed";
const unreachable: Verdict = { is: "never", why: "unreachable", code: 131026 };

function at(seconds: number) {
  return start.add({ seconds });
}

/** What a letter says of itself, as anybody would read it from the row. */
function stateOf(row: Row): string {
  return (["read", "delivered", "failed", "sent"] as const).find((state) => row[`${state}_at`] !== null) ?? "accepted";
}

// Receipts as on paper: all that ever came, looked at together.
function onPaper(receipts: { status: Status; seconds: number }[]) {
  const first = (status: Status) => {
    const all = receipts.filter((receipt) => receipt.status === status).map(({ seconds }) => seconds);
    return all.length > 0 ? at(Math.min(...all)) : null;
  };
  const [sent, delivered, read] = [first("sent"), first("delivered"), first("read")];
  const failed = first("failed") !== null && !delivered && !read;
  const state = read ? "read" : delivered ? "delivered" : failed ? "failed" : sent ? "sent" : "accepted";
  return { state, sent, delivered, read };
}

test("receipts in any order, repeated and split over any webhooks, say the same as all of them on paper", async () => {
  const box = await aLetterbox();
  const citizen = await box.aCitizen();
  const story = fc.record({
    receipts: fc.array(
      fc.record({
        status: fc.constantFrom<Status>("sent", "delivered", "read", "failed"),
        seconds: fc.nat(50),
        named: fc.boolean(),
        turn: fc.nat(),
      }),
      { maxLength: 8 },
    ),
    known: fc.constantFrom("accepted", "in-flight"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (stories, webhookSize) => {
        const drafts = stories.map(() => box.aLetter(citizen));
        await box.write(...drafts);
        const all: { turn: number; receipt: Receipt }[] = [];
        for (const [i, { known, receipts }] of stories.entries()) {
          const { letterId } = drafts[i]!;
          const wamid = `wamid.${letterId}`;
          await (known === "accepted" ? accept(box, letterId, wamid) : claim(box, letterId));
          const anonymous = known === "accepted";
          for (const { status, seconds, named, turn } of receipts) {
            const verdict = status === "failed" && { verdict: unreachable };
            all.push({
              turn,
              receipt: { wamid, status, at: at(seconds), ...((named || !anonymous) && { letterId }), ...verdict },
            });
          }
        }
        const mixed = all.sort((a, b) => a.turn - b.turn).map(({ receipt }) => receipt);
        for (let from = 0; from < mixed.length; from += webhookSize) {
          await box.database.transaction((tx) =>
            receiveReceipts(tx, mixed.slice(from, from + webhookSize), { now: at(100) }),
          );
        }
        for (const [i, { receipts, known }] of stories.entries()) {
          const row = await box.letter(drafts[i]!.letterId);
          const paper = onPaper(receipts);
          if (known === "accepted" || receipts.length > 0) expect(stateOf(row)).toBe(paper.state);
          expect({ sent: row.sent_at, delivered: row.delivered_at, read: row.read_at }).toEqual({
            sent: paper.sent,
            delivered: paper.delivered,
            read: paper.read,
          });
          expect(row.failed_at !== null).toBe(paper.state === "failed");
          if (["read", "delivered", "failed"].includes(paper.state)) expect(row.content).toBeNull();
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a receipt that comes before our own answer is written down is not lost", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, database } = await aLetterbox();
  const [named, unnamed] = [aLetter(await aCitizen()), aLetter(await aCitizen())];
  const early = new Map([
    [named.letterId, "wamid.named"],
    [unnamed.letterId, "wamid.unnamed"],
  ]);
  carrier.answer = async ({ letterId }) => {
    const wamid = early.get(letterId)!;
    const receipt: Receipt = {
      wamid,
      status: "delivered",
      at: at(1),
      ...(letterId === named.letterId && { letterId }),
    };
    await database.transaction((tx) => receiveReceipts(tx, [receipt], { now: time.now() }));
    return { is: "accepted", wamid };
  };
  outbox();
  await write(named, unnamed);
  await time.until(async () => (await letter(unnamed.letterId)).delivered_at !== null);
  for (const { letterId } of [named, unnamed]) {
    expect(await letter(letterId)).toMatchObject({
      wamid: early.get(letterId),
      delivered_at: at(1),
      claimed_at: null,
      content: null,
    });
  }
  const { rows } = await database.transaction((tx) => sql`select from early_receipt`.execute(tx));
  expect(rows).toHaveLength(0);
});

test("a failure that says try again sends the letter again, once, however often it is told", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, database } = await aLetterbox();
  const draft = aLetter(await aCitizen());
  const failure: Receipt = {
    wamid: "wamid.1",
    letterId: draft.letterId,
    status: "failed",
    at: at(1),
    verdict: { is: "again", code: 131000 },
  };
  const tell = () => database.transaction((tx) => receiveReceipts(tx, [failure, failure], { now: time.now() }));
  carrier.answer = async (_, nth) => {
    // Told once more while the second attempt is in flight.
    if (nth === 2) await tell();
    return { is: "accepted", wamid: `wamid.${nth}` };
  };
  outbox();
  await write(draft);
  await time.until(async () => (await letter(draft.letterId)).accepted_at !== null);
  await tell();
  await tell();
  await time.until(async () => (await letter(draft.letterId)).wamid === "wamid.2");
  await tell();
  await time.pass(30_000);
  expect(carrier.sent).toHaveLength(2);
  expect(await letter(draft.letterId)).toMatchObject({ tries: 1, wamid: "wamid.2", earlier_wamids: ["wamid.1"] });
  // The first was delivered after all.
  await database.transaction((tx) => receiveReceipts(tx, [{ ...failure, status: "delivered" }]));
  expect(await letter(draft.letterId)).toMatchObject({ delivered_at: at(1), content: null });
});

test("a failure that says the window is closed sends the template, or tries once more; a stop stops the number", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, database } = await aLetterbox();
  const template = { name: "returned", language: "id" as const, parameters: [] };
  const [withOne, without, last] = [
    aLetter(await aCitizen(), { content: { text: "a", template } }),
    aLetter(await aCitizen(), { content: { text: "b" } }),
    aLetter(await aCitizen(), { content: { text: "c" } }),
  ];
  carrier.answer = (_, nth) => ({ is: "accepted", wamid: `wamid.${nth}` });
  outbox();
  await write(withOne, without, last);
  await time.until(async () => (await letter(last.letterId)).accepted_at !== null);
  const closed: Verdict = { is: "never", why: "window", code: 131047 };
  const failed = ({ letterId }: { letterId: string }, verdict: Verdict, nth: number): Receipt => ({
    wamid: `wamid.${nth}`,
    letterId,
    status: "failed",
    at: at(1),
    verdict,
  });
  await database.transaction((tx) =>
    receiveReceipts(tx, [failed(withOne, closed, 1), failed(without, closed, 2)], { now: time.now() }),
  );
  await time.until(() => carrier.sent.length === 4);
  expect(carrier.sent[3]?.parcel).toMatchObject({ letterId: withOne.letterId, asTemplate: true });
  // What has no template is tried once more.
  await time.until(() => carrier.sent.length === 5);
  expect(carrier.sent[4]?.parcel).toMatchObject({ letterId: without.letterId, asTemplate: false });
  await time.until(async () => (await letter(without.letterId)).wamid === "wamid.5");
  await database.transaction((tx) => receiveReceipts(tx, [failed(without, closed, 5)], { now: time.now() }));
  expect(await letter(without.letterId)).toMatchObject({
    fault: "window",
    content: null,
    dropped_at: expect.anything(),
  });
  await database.transaction((tx) =>
    receiveReceipts(tx, [failed(last, { is: "stop-all", code: 131031 }, 3)], { now: time.now() }),
  );
  await time.pass(30_000);
  expect(carrier.sent).toHaveLength(5);
  expect(await letter(last.letterId)).toMatchObject({ accepted_at: null, failed_at: null, content: last.content });
});

test("trouble that Meta reports for a number stops it, and says so once; one command resumes all", async () => {
  const box = await aLetterbox({ numbers: ["1", "2"] });
  const told = (troubles: { number: string; verdict: Verdict | undefined }[]) =>
    box.database.transaction((tx) => receiveNumberTrouble(tx, troubles));
  expect(await told([{ number: "1", verdict: undefined }])).toEqual([]);
  expect(await told([{ number: "1", verdict: { is: "stop-number", code: 190 } }])).toEqual([
    { number: "1", code: 190 },
  ]);
  expect(await told([{ number: "2", verdict: { is: "stop-all", code: 131031 } }])).toEqual([
    { number: null, code: 131031 },
  ]);
  expect(await told([{ number: "2", verdict: { is: "stop-all", code: 131031 } }])).toEqual([]);
  expect(await box.database.transaction((tx) => numberStates(tx))).toMatchObject([
    { number: "1", stopCode: 190 },
    { number: "2", stopCode: 131031 },
  ]);
  expect(await box.database.transaction((tx) => resumeNumbers(tx, null))).toBe(2);
  expect(await box.database.transaction((tx) => numberStates(tx))).toEqual([]);
});

test("a webhook of a thousand receipts, strangers' and unreadable ones among them, is one set", async () => {
  const box = await aLetterbox();
  const citizen = await box.aCitizen();
  const drafts = Array.from({ length: 300 }, () => box.aLetter(citizen));
  await box.write(...drafts);
  await box.database.transaction((tx) =>
    sql`update letter set accepted_at = ${start}, wamid = 'wamid.' || letter_id`.execute(tx),
  );
  const ours = drafts.flatMap(({ letterId }): Receipt[] =>
    (["delivered", "sent", "read"] as const).map((status) => ({
      wamid: `wamid.${letterId}`,
      letterId: "not-a-uuid",
      status,
      at: at(1),
    })),
  );
  const others: Receipt[] = Array.from({ length: 97 }, (_, i) => ({
    wamid: `wamid.stranger.${i}`,
    letterId: randomUUID(),
    status: "sent",
    at: at(1),
  }));
  const odd: Receipt[] = [
    { wamid: "wamid\u0000", status: "sent", at: at(1) },
    { wamid: "x".repeat(5_000), status: "read", at: at(1) },
    { wamid: "wamid.other", status: "other", at: at(1) },
  ];
  await box.database.transaction((tx) => receiveReceipts(tx, [...ours, ...others, ...odd], { now: start }));
  expect((await box.letters()).every((row) => stateOf(row) === "read")).toBe(true);
  const { rows } = await box.database.transaction((tx) => sql`select from early_receipt`.execute(tx));
  expect(rows).toHaveLength(97);
});

async function accept(box: Letterbox, letterId: string, wamid: string) {
  await box.database.transaction((tx) =>
    sql`update letter set accepted_at = ${start}, wamid = ${wamid} where letter_id = ${letterId}`.execute(tx),
  );
}

async function claim(box: Letterbox, letterId: string) {
  await box.database.transaction((tx) =>
    sql`update letter set claimed_at = ${start}, claimed_by = gen_random_uuid() where letter_id = ${letterId}`.execute(
      tx,
    ),
  );
}
