import jsqr from "jsqr";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { sql } from "../database/index.ts";
import { eraseLetters } from "./blank-old-letters.sql.ts";
import type { Verdict } from "./carrier.ts";
import { aLetterbox, domainNow, number } from "./outbox.fixture.ts";
import { receiveReceipts } from "./receive-receipts.ts";
import { numberStates, resumeNumbers } from "./sending-pause.sql.ts";

test("a letter leaves once, with its own id to come back in receipts", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen(), { content: { text: "Budi, tempat Anda sudah pasti." } });
  outbox();
  await write(draft);
  await time.pass(5_000);
  expect(carrier.sent.map(({ parcel }) => parcel)).toEqual([
    { number, to: { phone: "+6281234567890" }, letterId: draft.letterId, content: draft.content, asTemplate: false },
  ]);
  expect(await letter(draft.letterId)).toMatchObject({
    wamid: expect.any(String),
    accepted_at: expect.anything(),
    claimed_at: null,
  });
});

test("a citizen who is only known by a user id gets the letter too", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  outbox();
  await write(aLetter(await aCitizen({ phone: null, userId: "ID.1349" })));
  await time.until(() => carrier.sent.length === 1);
  expect(carrier.sent[0]?.parcel.to).toEqual({ userId: "ID.1349" });
});

test("waking the outbox sends at once what would else wait for its next look", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, database } = await aLetterbox();
  const { wake } = outbox();
  // Its listening connection stands a real moment later, and that is a reason to look as well.
  const { pool } = database;
  await time.until(async () => (await pool.query("select from sender where session > 0")).rowCount === 1);
  await time.pass(500);
  await write(aLetter(await aCitizen()));
  await time.pass(100);
  expect(carrier.sent).toHaveLength(0);
  wake();
  await time.pass(30);
  // No pretended time passes while the database answers.
  await expect.poll(() => carrier.sent.length).toBe(1);
});

test("the letters to one citizen leave in order, one at a time, answers before anything else", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  const [one, other] = [await aCitizen(), await aCitizen()];
  const text = (said: string) => ({ content: { text: said } });
  const { replyTo: _, replyOrdinal: __, ...news } = aLetter(one, text("reminder"));
  await write(
    news,
    aLetter(one, text("1")),
    aLetter(one, text("2")),
    aLetter(other, text("other")),
    aLetter(one, text("3")),
  );
  let inFlight = 0;
  carrier.answer = async (_, nth) => {
    expect(++inFlight).toBeLessThanOrEqual(2);
    await time.sleep(100);
    inFlight--;
    return { is: "accepted", wamid: `wamid.${nth}` };
  };
  outbox();
  await time.until(() => carrier.sent.length === 5);
  expect(carrier.texts().filter((said) => said !== "other")).toEqual(["1", "2", "3", "reminder"]);
  expect(carrier.texts().indexOf("other")).toBeLessThan(2);
});

test("an answer overtakes a reminder that waits, but not one in flight", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  const citizen = await aCitizen();
  const { replyTo: _, replyOrdinal: __, ...reminder } = aLetter(citizen, { content: { text: "reminder" } });
  let land = () => {};
  carrier.answer = () =>
    new Promise((resolve) => (land = () => resolve({ is: "accepted", wamid: `wamid.${carrier.sent.length}` })));
  outbox();
  await write(reminder);
  await time.until(() => carrier.sent.length === 1);
  await write(aLetter(citizen, { content: { text: "answer" } }));
  await time.pass(3_000);
  expect(carrier.texts()).toEqual(["reminder"]);
  land();
  await time.until(() => carrier.sent.length === 2);
});

test("a letter that is tried again keeps its place before later ones to the same citizen", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  const citizen = await aCitizen();
  const texts = ["1", "2"].map((text) => aLetter(citizen, { content: { text } }));
  carrier.answer = (_, nth) => (nth < 3 ? { is: "again", code: 131016 } : { is: "accepted", wamid: `wamid.${nth}` });
  outbox();
  await write(...texts);
  await time.until(() => carrier.sent.length === 4);
  expect(carrier.texts()).toEqual(["1", "1", "1", "2"]);
  const [first, second, third] = carrier.sent.map(({ at }) => at.epochMilliseconds);
  expect(second! - first!).toBeGreaterThanOrEqual(1_000);
  expect(third! - second!).toBeGreaterThanOrEqual(2_000);
});

test("an error of this one letter is tried nine times in about half an hour, and then it has failed, kept for an operator", async () => {
  const code = 131000;
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen());
  carrier.answer = () => ({ is: "again", code });
  outbox();
  await write(draft);
  await time.pass(20_000);
  expect(carrier.sent).toHaveLength(3);
  await time.until(async () => (await letter(draft.letterId)).failed_at !== null, 3_000_000);
  expect(carrier.sent).toHaveLength(9);
  expect(await letter(draft.letterId)).toMatchObject({ fault: "tired", error_code: code, content: draft.content });
});

test.each<[Verdict, string, boolean]>([
  [{ is: "never", why: "unreachable", code: 131026 }, "unreachable", false],
  [{ is: "never", why: "refused", code: 130403 }, "refused", false],
  [{ is: "never", why: "our-mistake", code: 100 }, "our-mistake", true],
  [{ is: "never", why: "template", code: 132001 }, "template", true],
  [{ is: "never", why: "unfamiliar", code: 131055 }, "unfamiliar", true],
])("after %j a letter has failed at once", async (verdict, fault, kept) => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, logged } = await aLetterbox();
  const draft = aLetter(await aCitizen(), { content: { text: "rahasia" } });
  carrier.answer = () => verdict;
  outbox();
  await write(draft);
  await time.until(async () => (await letter(draft.letterId)).failed_at !== null);
  await time.pass(20_000);
  expect(carrier.sent).toHaveLength(1);
  expect(await letter(draft.letterId)).toMatchObject({ fault, content: kept ? draft.content : null });
  expect(logged).toHaveLength(kept ? 1 : 0);
  expect(logged.join()).not.toContain("rahasia");
});

test("Retry-After is obeyed", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  carrier.answer = (_, nth) =>
    nth === 1 ? { is: "again", code: 131000, after: 40 } : { is: "accepted", wamid: "wamid.2" };
  outbox();
  await write(aLetter(await aCitizen()));
  await time.until(() => carrier.sent.length === 2);
  const [first, second] = carrier.sent.map(({ at }) => at.epochMilliseconds);
  expect(second! - first!).toBeGreaterThanOrEqual(40_000);
});

test("outside the 24 hours the template goes at once; what has none is tried once more", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const template = { name: "returned", language: "id" as const, parameters: ["Senin"] };
  const content = { text: "Berkas Anda tinggal dilengkapi", template };
  const [citizen, quiet] = [await aCitizen(), await aCitizen({ muted: true })];
  const drafts = {
    inside: aLetter(citizen, { content, windowUntil: domainNow.add({ seconds: 90 }) }),
    nearlyOver: aLetter(citizen, { content, windowUntil: domainNow.add({ seconds: 59 }) }),
    over: aLetter(citizen, { content: { text: "tanpa templat" }, windowUntil: domainNow.subtract({ seconds: 1 }) }),
    muted: aLetter(quiet, { content, windowUntil: domainNow }),
    mutedButAsked: aLetter(quiet, { content }),
  };
  const { windowUntil: _, ...never } = aLetter(citizen, { content });
  await write(...Object.values(drafts), never);
  outbox();
  await time.until(() => carrier.sent.length === 4);
  await time.pass(2_000);
  const how = new Map(carrier.sent.map(({ parcel }) => [parcel.letterId, parcel.asTemplate]));
  expect(how).toEqual(
    new Map([
      [drafts.inside.letterId, false],
      [drafts.nearlyOver.letterId, true],
      [never.letterId, true],
      [drafts.mutedButAsked.letterId, false],
    ]),
  );
  expect(await letter(drafts.over.letterId)).toMatchObject({
    fault: "window",
    content: null,
    dropped_at: expect.anything(),
  });
  expect(await letter(drafts.muted.letterId)).toMatchObject({
    fault: "muted",
    content: null,
    dropped_at: expect.anything(),
  });
});

test("where the channel says the window is closed the template goes, or nothing", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const template = { name: "returned", language: "id" as const, parameters: [] };
  const withOne = aLetter(await aCitizen(), { content: { text: "a", template } });
  const without = aLetter(await aCitizen(), { content: { text: "b" } });
  carrier.answer = ({ asTemplate }, nth) =>
    asTemplate ? { is: "accepted", wamid: `wamid.${nth}` } : { is: "never", why: "window", code: 131047 };
  await write(withOne, without);
  outbox();
  await time.until(() => carrier.sent.length === 3);
  await time.pass(60_000);
  expect(carrier.sent).toHaveLength(4);
  expect(await letter(withOne.letterId)).toMatchObject({ accepted_at: expect.anything() });
  expect(await letter(without.letterId)).toMatchObject({ fault: "window", error_code: 131047, content: null });
});

test("nothing is sent to somebody who was erased, and nothing of them stays", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letters, database } = await aLetterbox();
  const [gone, erased] = [await aCitizen({ phone: null }), await aCitizen()];
  await write(aLetter(gone), aLetter(erased), aLetter(erased));
  await database.transaction((tx) => eraseLetters(tx, [erased]));
  outbox();
  await time.pass(3_000);
  expect(carrier.sent).toHaveLength(0);
  for (const row of await letters())
    expect(row).toMatchObject({ fault: "erased", content: null, dropped_at: expect.anything() });
});

test("erasing takes the telephone number that hides in a wamid", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, database } = await aLetterbox();
  const citizen = await aCitizen();
  const draft = aLetter(citizen);
  outbox();
  await write(draft);
  await time.until(async () => (await letter(draft.letterId)).accepted_at !== null);
  await database.transaction((tx) => eraseLetters(tx, [citizen]));
  expect(await letter(draft.letterId)).toMatchObject({ content: null, wamid: null, dropped_at: null });
  await database.transaction((tx) =>
    receiveReceipts(tx, [{ wamid: "wamid.x", letterId: draft.letterId, status: "delivered", at: domainNow }]),
  );
  expect(await letter(draft.letterId)).toMatchObject({ delivered_at: domainNow, wamid: null });
  expect(carrier.sent).toHaveLength(1);
});

test("the booking letter goes as a picture whose QR is the code, uploaded once though the send is repeated", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen(), { content: { text: "Kode booking", qr: "7KMX-4PTH" } });
  let before: unknown;
  carrier.answer = async (_, nth) => {
    before ??= (await letter(draft.letterId)).media_id;
    return nth < 3 ? { is: "again", code: 2 } : { is: "accepted", wamid: "wamid.3" };
  };
  outbox();
  await write(draft);
  await time.until(async () => (await letter(draft.letterId)).accepted_at !== null);
  expect(carrier.uploads).toHaveLength(1);
  expect(before).toBe("media-1");
  expect(carrier.sent.map(({ parcel }) => parcel.mediaId)).toEqual(["media-1", "media-1", "media-1"]);
  const { data, width, height } = PNG.sync.read(Buffer.from(carrier.uploads[0]!.png));
  const decode = jsqr as unknown as (d: Uint8ClampedArray, w: number, h: number) => { data: string } | null;
  expect(decode(new Uint8ClampedArray(data), width, height)?.data).toBe("7KMX-4PTH");
});

test("if the upload is refused the text goes alone at once", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  carrier.uploaded = () => ({ failed: { is: "picture", code: 131053 } });
  const { wake } = outbox();
  await time.pass(100);
  await write(aLetter(await aCitizen(), { content: { text: "Kode booking", qr: "7KMX-4PTH" } }));
  const began = time.now();
  wake();
  await time.until(() => carrier.sent.length === 1);
  expect(carrier.sent[0]?.parcel).not.toHaveProperty("mediaId");
  expect(time.now().since(began).total("milliseconds")).toBeLessThan(500);
});

test("a picture that is refused at the send is uploaded once more, then the text goes alone", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen(), { content: { text: "Kode booking", qr: "7KMX-4PTH" } });
  carrier.answer = ({ mediaId }) => (mediaId ? { is: "picture", code: 131053 } : { is: "accepted", wamid: "wamid.1" });
  outbox();
  await write(draft);
  await time.until(async () => (await letter(draft.letterId)).accepted_at !== null);
  expect(carrier.sent.map(({ parcel }) => parcel.mediaId)).toEqual(["media-1", "media-2", undefined]);
});

test("an unknown outcome waits for its receipt and is not sent again when that comes", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, database } = await aLetterbox();
  const draft = aLetter(await aCitizen());
  carrier.answer = () => Promise.reject(new Error("socket hang up"));
  outbox();
  await write(draft);
  await time.until(async () => (await letter(draft.letterId)).unknown_at !== null);
  await time.pass(100_000);
  await database.transaction((tx) =>
    receiveReceipts(tx, [{ wamid: "wamid.1", letterId: draft.letterId, status: "sent", at: domainNow }]),
  );
  await time.pass(200_000);
  expect(carrier.sent).toHaveLength(1);
  expect(await letter(draft.letterId)).toMatchObject({
    wamid: "wamid.1",
    unknown_at: null,
    accepted_at: expect.anything(),
  });
});

test("an unknown outcome without a receipt is sent again after the wait, holds up no later letter, and ends after the third", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  const citizen = await aCitizen();
  const [lost, next] = [
    aLetter(citizen, { content: { text: "lost" } }),
    aLetter(citizen, { content: { text: "next" } }),
  ];
  carrier.answer = ({ content }, nth) =>
    content.text === "lost" ? { is: "unknown" } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await write(lost, next);
  await time.pass(2_000);
  expect(carrier.texts()).toEqual(["lost", "next"]);
  await time.pass(176_000);
  expect(carrier.texts()).toEqual(["lost", "next"]);
  await time.pass(800_000);
  expect(carrier.texts()).toEqual(["lost", "next", "lost", "lost"]);
  expect(await letter(lost.letterId)).toMatchObject({
    fault: "unknown",
    content: lost.content,
    failed_at: expect.anything(),
  });
});

test("too fast for the number: it rests, goes on at half its rate, and no letter is lost", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letters } = await aLetterbox();
  const citizens = await Promise.all(Array.from({ length: 120 }, () => aCitizen()));
  await write(...citizens.map((citizen) => aLetter(citizen)));
  carrier.answer = (_, nth) =>
    nth === 1 ? { is: "pause-number", code: 130429 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await time.until(async () => (await letters()).every((row) => row.accepted_at !== null));
  const moments = carrier.sent.map(({ at }) => at.epochMilliseconds);
  const firstRound = moments.filter((at) => at === moments[0]).length;
  expect(moments[firstRound]! - moments[0]!).toBeGreaterThanOrEqual(1_000);
  expect(busiestSecond(moments.slice(firstRound))).toBeLessThanOrEqual(45);
  expect(await letters()).toSatisfy((rows: { tries: number }[]) => rows.every((row) => row.tries === 0));
});

test("too fast for one citizen: only they wait, four times as long each time", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  const [busy, other] = [await aCitizen(), await aCitizen({ phone: "+62899" })];
  await write(aLetter(busy), aLetter(other), aLetter(busy));
  const refused = (to: string | undefined) =>
    carrier.sent.filter(({ parcel }) => parcel.to.phone === to).length <= 3 && to !== "+62899";
  carrier.answer = ({ to }, nth) =>
    refused(to.phone) ? { is: "pause-pair", code: 131056 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await time.until(() => carrier.sent.length === 6);
  const theirs = carrier.sent
    .filter(({ parcel }) => parcel.to.phone !== "+62899")
    .map(({ at }) => at.epochMilliseconds);
  const gaps = theirs.slice(1).map((at, i) => Math.floor((at - theirs[i]!) / 1_000));
  expect(gaps[0]).toBeOneOf([1, 2]);
  expect(gaps[1]).toBeOneOf([4, 5]);
  expect(gaps[2]).toBeOneOf([16, 17]);
  expect(carrier.sent.findIndex(({ parcel }) => parcel.to.phone === "+62899")).toBeLessThan(2);
});

test("too fast for the account: all numbers rest", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox({ numbers: ["1", "2"] });
  carrier.answer = (_, nth) =>
    nth === 1 ? { is: "pause-account", code: 80007, after: 30 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await write(aLetter(await aCitizen(), { number: "1" }));
  await time.until(() => carrier.sent.length === 1);
  await write(aLetter(await aCitizen(), { number: "2" }));
  await time.pass(29_000);
  expect(carrier.sent).toHaveLength(1);
  await time.until(() => carrier.sent.length === 3);
});

test("a stopped number keeps its letters, says so once, and sends them when somebody resumes it; others go on", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, database, logged } = await aLetterbox({
    numbers: ["1", "2"],
  });
  let broken = true;
  carrier.answer = ({ number: n }, nth) =>
    broken && n === "1" ? { is: "stop-number", code: 190 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await write(aLetter(await aCitizen(), { number: "1" }), aLetter(await aCitizen(), { number: "1" }));
  await time.until(() => carrier.sent.length === 2);
  await write(aLetter(await aCitizen(), { number: "2" }), aLetter(await aCitizen(), { number: "1" }));
  await time.pass(60_000);
  expect(carrier.sent).toHaveLength(3);
  expect(logged.map((line) => JSON.parse(line).what)).toEqual([
    "Number 1 was stopped by the channel (error 190): its letters wait until it is resumed.",
  ]);
  expect(await database.transaction((tx) => numberStates(tx))).toMatchObject([
    { number: "1", stopCode: 190, waiting: 3 },
  ]);
  broken = false;
  expect(await database.transaction((tx) => resumeNumbers(tx, "1"))).toBe(1);
  await time.until(() => carrier.sent.length === 6);
  expect(await database.transaction((tx) => numberStates(tx))).toEqual([]);
});

test("a burst to one citizen leaves thirty at once and then one in six seconds, in order", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  const citizen = await aCitizen();
  const texts = Array.from({ length: 33 }, (_, i) => String(i));
  await write(...texts.map((text) => aLetter(citizen, { content: { text } })));
  outbox();
  await time.until(() => carrier.sent.length === 33);
  expect(carrier.texts()).toEqual(texts);
  const at = carrier.sent.map((sent) => sent.at.epochMilliseconds);
  expect(at[29]! - at[0]!).toBeLessThan(3_000);
  expect(at[30]! - at[0]!).toBeGreaterThanOrEqual(6_000);
  expect(at[32]! - at[31]!).toBeGreaterThanOrEqual(5_000);
});

test("never more than eighty a second, in and out together, nor twenty at once", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  const citizens = await Promise.all(Array.from({ length: 400 }, () => aCitizen()));
  await write(...citizens.map((citizen) => aLetter(citizen)));
  carrier.answer = async (_, nth) => {
    await time.sleep(150);
    return { is: "accepted", wamid: `wamid.${nth}` };
  };
  const { heardOn } = outbox();
  await time.until(() => carrier.sent.length >= 100);
  const from = carrier.sent.length;
  for (let i = 0; i < 200; i++) {
    heardOn(number, 1);
    await time.pass(20);
  }
  const alone = carrier.sent.slice(0, from).map(({ at }) => at.epochMilliseconds);
  const beside = carrier.sent.slice(from).map(({ at }) => at.epochMilliseconds);
  expect(busiestSecond(alone)).toBeLessThanOrEqual(80);
  // Fifty a second come in, so thirty go out once the first second is over.
  expect(busiestSecond(beside.filter((at) => at > beside[0]! + 1_000))).toBeLessThanOrEqual(32);
  expect(beside.length).toBeGreaterThan(80);
  expect(carrier.mostInFlight).toBeLessThanOrEqual(20);
});

test("an answer that cannot be written down holds up no other letter", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letters, letter } = await aLetterbox();
  const drafts = await Promise.all(Array.from({ length: 5 }, async () => aLetter(await aCitizen())));
  // Two letters with one wamid: the second breaks the unique key.
  carrier.answer = (_, nth) => ({ is: "accepted", wamid: nth <= 2 ? "wamid.same" : `wamid.${nth}` });
  outbox();
  await write(...drafts);
  await time.until(async () => (await letters()).filter((row) => row.accepted_at !== null).length === 4);
  const rows = await Promise.all(drafts.map(({ letterId }) => letter(letterId)));
  expect(rows.filter((row) => row.unknown_at !== null)).toHaveLength(1);
});

test("stopping lets what is in flight land, writes it down, and claims nothing more", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letters, database } = await aLetterbox();
  const citizen = await aCitizen();
  await write(aLetter(citizen), aLetter(citizen));
  let answer: ((verdict: Verdict) => void) | undefined;
  carrier.answer = () => new Promise((resolve) => (answer = resolve));
  const { stop } = outbox();
  await time.until(() => carrier.sent.length === 1);
  let over = false;
  const stopped = stop().then(() => (over = true));
  await time.pass(3_000);
  expect(over).toBe(false);
  answer?.({ is: "accepted", wamid: "wamid.1" });
  await time.until(() => over);
  await stopped;
  const [first, second] = await letters();
  expect(first).toMatchObject({ wamid: "wamid.1" });
  expect(second).toMatchObject({ claimed_at: null, tries: 0 });
  expect(carrier.sent).toHaveLength(1);
  const { rows } = await database.transaction((tx) => sql`select from sender`.execute(tx));
  expect(rows).toHaveLength(0);
});

test("while time is short a round starts few letters, of whichever number: nobody waits for a turn that others do not use", async () => {
  const numbers = Array.from({ length: 12 }, (_, i) => `10000000${String(i).padStart(4, "0")}`);
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox({ numbers });
  const last = numbers.at(-1) as string;
  outbox({ concurrencyLimit: () => 2 });
  await time.pass(100);
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => aCitizen()));
  await write(...people.map((citizen) => aLetter(citizen, { number: last })));
  await time.pass(1_400);
  expect(carrier.sent.map(({ parcel }) => parcel.number)).toEqual(people.map(() => last));
});

test("while people wait for seats each number keeps to one letter a second", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time } = await aLetterbox();
  let backlog = true;
  const people = await Promise.all(Array.from({ length: 9 }, () => aCitizen()));
  await write(...people.map((citizen) => aLetter(citizen)));
  outbox({ hasBacklog: () => backlog });
  await time.until(() => carrier.sent.length === 3);
  expect(busiestSecond(carrier.sent.map(({ at }) => at.epochMilliseconds))).toBe(1);
  backlog = false;
  await time.until(() => carrier.sent.length === 9);
  expect(busiestSecond(carrier.sent.map(({ at }) => at.epochMilliseconds))).toBeGreaterThan(4);
});

function busiestSecond(moments: number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
}
