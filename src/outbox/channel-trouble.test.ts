import { expect, test } from "vitest";
import type { Verdict } from "./carrier.ts";
import { NumberTrouble } from "./number-trouble.ts";
import { aLetterbox, domainNow } from "./outbox.fixture.ts";
import { numberStates } from "./sending-pause.sql.ts";

const minute = 60_000;
/** Each number of ours meets another kind of trouble. */
const kinds: Record<string, Verdict> = {
  "503 with Meta's code 2": { is: "trouble", code: 2 },
  "connections refused": { is: "trouble" },
  "HTML with status 500": { is: "unknown", trouble: true },
  hanging: { is: "unknown" },
};

test("five minutes of trouble of any kind: nobody's letter is given up, and the channel is not hammered", async () => {
  const numbers = Object.keys(kinds);
  const { write, aLetter, aCitizen, outbox, carrier, time, letters, logged } = await aLetterbox({ numbers });
  let isDown = true;
  carrier.answer = ({ number }, nth) => (isDown ? kinds[number]! : { is: "accepted", wamid: `wamid.${nth}` });
  const five = async () => {
    for (const number of numbers) for (let i = 0; i < 5; i++) await write(aLetter(await aCitizen(), { number }));
  };
  outbox();
  await five();
  await time.pass(150_000);
  await five();
  await time.pass(151_000);
  // The first ones were on their way together; after that one goes to see, and waits longer each time.
  for (const number of numbers)
    expect(carrier.sent.filter(({ parcel }) => parcel.number === number).length).toBeLessThanOrEqual(14);
  expect(await letters()).toSatisfy((rows: { failed_at: unknown }[]) => rows.every((row) => row.failed_at === null));
  isDown = false;
  await time.until(async () => (await letters()).every((row) => row["accepted_at"] !== null), 6 * minute);
  expect(logged.filter((line) => line.includes("is in trouble"))).toHaveLength(numbers.length);
  expect(logged.filter((line) => line.includes("takes letters of number"))).toHaveLength(numbers.length);
});

test("a server that is killed while the channel is in trouble: the next one knows of it, and one letter goes to see", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letters, database } = await aLetterbox();
  let isDown = true;
  carrier.answer = (_parcel, nth) => (isDown ? { is: "trouble", code: 2 } : { is: "accepted", wamid: `wamid.${nth}` });
  const first = outbox();
  const people = await Promise.all(Array.from({ length: 20 }, () => aCitizen()));
  await write(...people.map((citizen) => aLetter(citizen)));
  await time.pass(40_000);
  first.time.freeze();
  expect(await database.transaction((tx) => numberStates(tx, time.now()))).toMatchObject([
    { troubleCode: 2, troubleSince: expect.anything(), waiting: 20 },
  ]);
  const before = carrier.sent.length;
  outbox();
  await time.pass(2 * minute);
  expect(carrier.sent.length - before).toBeLessThanOrEqual(4);
  isDown = false;
  await time.until(async () => (await letters()).every((row) => row["accepted_at"] !== null), 6 * minute);
  expect(await database.transaction((tx) => numberStates(tx, time.now()))).toEqual([]);
});

test("one letter that the channel always stumbles over holds up nobody for long", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letters } = await aLetterbox();
  carrier.answer = ({ content }, nth) =>
    content.text === "poison" ? { is: "trouble", code: 1 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  await write(aLetter(await aCitizen(), { content: { text: "poison" } }));
  const people = await Promise.all(Array.from({ length: 10 }, () => aCitizen()));
  await write(...people.map((citizen) => aLetter(citizen)));
  await time.until(async () => (await letters()).filter((row) => row["accepted_at"] !== null).length === 10, minute);
  expect(carrier.texts().filter((text) => text === "poison").length).toBeLessThan(6);
});

test("a letter that made sense until an hour within the trouble is not sent after it", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter } = await aLetterbox();
  let isDown = true;
  let moved = 0;
  carrier.answer = (_parcel, nth) => (isDown ? { is: "trouble" } : { is: "accepted", wamid: `wamid.${nth}` });
  outbox({ now: () => domainNow.add({ milliseconds: moved }) });
  const call = aLetter(await aCitizen(), { kind: "called", goodUntil: domainNow.add({ minutes: 1 }) });
  await write(call);
  await time.pass(10_000);
  const tried = carrier.sent.length;
  isDown = false;
  moved = 2 * minute;
  await time.until(async () => (await letter(call.letterId))["dropped_at"] !== null, 5 * minute);
  expect(await letter(call.letterId)).toMatchObject({ fault: "over", content: null });
  expect(carrier.sent).toHaveLength(tried);
});

test("where Meta holds back what we begin, answers go on and the others wait", async () => {
  const { write, aLetter, aCitizen, outbox, carrier, time, letter, logged } = await aLetterbox();
  carrier.answer = ({ asTemplate }, nth) =>
    asTemplate ? { is: "pause-templates", code: 131048 } : { is: "accepted", wamid: `wamid.${nth}` };
  outbox();
  const template = { name: "reminder", language: "id", parameters: [] };
  const reminders = await Promise.all(
    Array.from({ length: 3 }, async () =>
      aLetter(await aCitizen(), { kind: "booked", windowUntil: domainNow, content: { text: "x", template } as never }),
    ),
  );
  await write(reminders[0]!);
  await time.pass(2_000);
  await write(...reminders.slice(1));
  const answer = aLetter(await aCitizen());
  await write(answer);
  await time.pass(3_000);
  expect((await letter(answer.letterId))["accepted_at"]).not.toBeNull();
  expect(carrier.sent.filter(({ parcel }) => parcel.asTemplate)).toHaveLength(1);
  expect(logged.join()).toContain("holds back what we begin");
  const { not_before: notBefore } = await letter(reminders[2]!.letterId);
  expect((notBefore as Temporal.Instant).since(time.now()).total("minutes")).toBeGreaterThan(50);
});

test("pauses grow to two minutes, what was on its way before counts once, and any answer ends it", () => {
  const trouble = new NumberTrouble();
  const waits: number[] = [];
  let now = 0;
  const note = (outcome: Verdict, later = 0) =>
    trouble.note(outcome, { letterId: "a", began: now, now: now + later, random: () => 0.5 });
  for (let i = 0; i < 8; i++) {
    const state = note({ is: "trouble" });
    if (state === undefined || state === "over") throw new Error("it should have gone on");
    waits.push((state.until - now) / 1_000);
    expect(note({ is: "trouble" }, 1)).toBeUndefined();
    now = state.until;
  }
  expect(waits).toEqual([4, 8, 16, 32, 64, 120, 120, 120]);
  expect(note({ is: "never", why: "refused" })).toBe("over");
  expect(trouble.isOn).toBe(false);
});

test("one letter whose answer is lost is no trouble of the channel, however often, two letters in a row are", () => {
  const trouble = new NumberTrouble();
  const note = (letterId: string, outcome: Verdict) =>
    trouble.note(outcome, { letterId, began: 0, now: 0, random: Math.random });
  note("a", { is: "unknown" });
  note("a", { is: "unknown" });
  note("b", { is: "accepted", wamid: "w" });
  note("c", { is: "unknown" });
  expect(trouble.isOn).toBe(false);
  note("a", { is: "unknown" });
  expect(trouble.isOn).toBe(true);
});
