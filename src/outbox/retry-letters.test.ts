import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sql } from "../database/index.ts";
import { blankOldLetters } from "./blank-old-letters.sql.ts";
import { aLetterbox, domainNow, number, start } from "./outbox.fixture.ts";
import { outboxTimedActs } from "./outbox-timed-acts.ts";
import { receiveReceipts } from "./receive-receipts.ts";
import { countWaitingLetters, dropLetters, listFailedLetters, retryLetters } from "./retry-letters.sql.ts";

test("the figures tell what waits and since when, and never to whom", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, database } = await aLetterbox();
  const [busy, other] = [await aCitizen(), await aCitizen()];
  const fates = new Map([
    ["lost", { is: "unknown" }],
    ["wrong", { is: "never", why: "our-mistake", code: 100 }],
    ["gone", { is: "never", why: "unreachable", code: 131026 }],
  ] as const);
  carrier.answer = ({ content }) => fates.get(content.text as "lost") ?? new Promise(() => {});
  outbox();
  const texts = ["lost", "wrong", "gone", "hangs", "waits"];
  await write(
    ...texts.map((text) => aLetter(text === "hangs" || text === "waits" ? busy : other, { content: { text } })),
  );
  await time.until(() => carrier.sent.length === 4);
  await time.pass(100);
  const figures = await database.transaction(countWaitingLetters);
  expect(Object.fromEntries(figures.map(({ state, count }) => [state, count]))).toEqual({
    waiting: 1,
    "in-flight": 1,
    unknown: 1,
    failed: 1,
  });
  for (const { oldestSeconds } of figures) expect(oldestSeconds).toBeGreaterThan(0);
  expect(Object.keys(figures[0]!).sort()).toEqual(["count", "late", "oldestSeconds", "state"]);
});

test("an operator lists failed letters by kind, age and error, and sends them again or drops them", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, database, letter } = await aLetterbox();
  const drafts = [aLetter(await aCitizen(), { kind: "booked" }), aLetter(await aCitizen(), { kind: "full" })] as const;
  let broken = true;
  carrier.answer = (_, nth) =>
    broken ? { is: "never", why: "our-mistake", code: 100 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await write(...drafts);
  await time.until(async () => (await database.transaction((tx) => listFailedLetters(tx))).length === 2);
  const failed = await database.transaction((tx) => listFailedLetters(tx));
  const line = { number, fault: "our-mistake", errorCode: 100, canRetry: true, ageSeconds: expect.any(Number) };
  expect(failed.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(
    drafts.map(({ letterId, kind }) => ({ letterId, kind, ...line })),
  );
  broken = false;
  const [again, never] = drafts.map(({ letterId }) => letterId) as [string, string];
  expect(await database.transaction((tx) => retryLetters(tx, [again, randomUUID()]))).toBe(1);
  expect(await database.transaction((tx) => dropLetters(tx, [never]))).toBe(1);
  await time.until(async () => (await letter(again)).accepted_at !== null);
  expect(await database.transaction((tx) => listFailedLetters(tx))).toEqual([]);
  expect(await letter(never)).toMatchObject({ content: null, dropped_at: expect.anything() });
  expect(await database.transaction((tx) => retryLetters(tx, [never]))).toBe(0);
});

test("texts go when the letter arrived, else a day after it was accepted; a failed one stays a week for the operator", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, database, letter } = await aLetterbox();
  const [arrives, silent, fails] = [aLetter(await aCitizen()), aLetter(await aCitizen()), aLetter(await aCitizen())];
  carrier.answer = ({ letterId }, nth) =>
    letterId === fails.letterId
      ? { is: "never", why: "template", code: 132001 }
      : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await write(arrives, silent, fails);
  await time.until(
    async () =>
      (await letter(fails.letterId)).failed_at !== null && (await letter(silent.letterId)).accepted_at !== null,
  );
  await database.transaction((tx) =>
    receiveReceipts(
      tx,
      [
        { wamid: "wamid.1", letterId: arrives.letterId, status: "delivered", at: start },
        { wamid: "wamid.none", status: "read", at: start },
      ],
      { now: time.now() },
    ),
  );
  const after = (hours: number) => database.transaction((tx) => blankOldLetters(tx, time.now().add({ hours })));
  expect(await letter(arrives.letterId)).toMatchObject({ content: null, wamid: expect.any(String) });
  expect(await after(23)).toBe(0);
  expect(await letter(silent.letterId)).toMatchObject({ content: silent.content });
  expect(await after(25)).toBe(3);
  expect(await letter(silent.letterId)).toMatchObject({ content: null, wamid: null });
  expect(await letter(arrives.letterId)).toMatchObject({ wamid: null });
  expect(await letter(fails.letterId)).toMatchObject({ content: fails.content });
  expect(await after(24 * 8)).toBe(1);
  expect(await letter(fails.letterId)).toMatchObject({ content: null, dropped_at: expect.anything() });
  expect(await after(24 * 9)).toBe(0);
});

test("blanking falls due by real time; a jump of the clock makes no letter old", async () => {
  const { write, aLetter, aCitizen, database, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen());
  await write(draft);
  await database.transaction((tx) => sql`update letter set accepted_at = ${start}`.execute(tx));
  let real = start;
  const clock = { now: () => domainNow.add({ hours: 24 * 30 }), real: () => real, refresh: async () => {} };
  const [due] = outboxTimedActs(clock);
  expect(await database.transaction((tx) => due!.next(tx, clock.now()))).toBeUndefined();
  real = start.add({ hours: 25 });
  expect(await database.transaction((tx) => due!.next(tx, clock.now()))).toEqual(clock.now());
  expect(await database.transaction((tx) => due!.run(tx, clock.now()))).toBe(1);
  expect(await database.transaction((tx) => due!.next(tx, clock.now()))).toBeUndefined();
  expect(await letter(draft.letterId)).toMatchObject({ content: null });
});

test("a second answer with the same ordinal to one message is refused, and nothing of its set is written", async () => {
  const { write, aLetter, aCitizen, letters } = await aLetterbox();
  const first = aLetter(await aCitizen());
  await write(first);
  await expect(
    write(aLetter(first.citizenId), aLetter(first.citizenId, { replyTo: first.replyTo!, replyOrdinal: 0 })),
  ).rejects.toMatchObject({
    constraint: "letter_reply_once",
  });
  expect(await letters()).toHaveLength(1);
});
