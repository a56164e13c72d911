import { expect, test } from "vitest";
import { aLetterbox, domainNow } from "./outbox.fixture.ts";

/** Nothing is begun at office 1 until this moment. */
const morning = domainNow.add({ hours: 9 });
const quietUntil = (office: number, at: Temporal.Instant) =>
  office === 1 && Temporal.Instant.compare(at, morning) < 0 ? morning : undefined;

async function aNight() {
  const box = await aLetterbox();
  const citizen = await box.aCitizen();
  const begun = (text: string, more = {}) => {
    const { replyTo: _, replyOrdinal: __, ...draft } = box.aLetter(citizen, { office: 1, content: { text }, ...more });
    return draft;
  };
  return { ...box, citizen, begun };
}

test("what was begun before the quiet hours and comes to leave in them waits for their end; an answer and a visit of the night do not", async () => {
  const { write, aLetter, begun, outbox, carrier, time, letters, citizen } = await aNight();
  let now = domainNow;
  await write(begun("moved"), begun("called", { atNight: true }), aLetter(citizen, { content: { text: "answer" } }));
  outbox({ quietUntil, now: () => now });
  await time.until(() => carrier.sent.length === 2);
  await time.pass(2_000);
  expect(carrier.texts()).toEqual(["answer", "called"]);
  const [waits] = await letters();
  expect(waits).toMatchObject({ accepted_at: null, dropped_at: null, tries: 0 });
  expect(String(waits?.["due_at"])).toBe(morning.toString());
  now = morning.add({ hours: 5 });
  await time.until(() => carrier.sent.length === 3);
  expect(carrier.texts().at(-1)).toBe("moved");
});

test("a letter that waits for the morning holds up nothing else to its citizen", async () => {
  const { write, begun, outbox, carrier, time } = await aNight();
  await write(begun("tomorrow", { dueAt: morning }), begun("called", { atNight: true }));
  outbox({ quietUntil });
  await time.until(() => carrier.sent.length === 1);
  await time.pass(2_000);
  expect(carrier.texts()).toEqual(["called"]);
});

test("a call that is over when Meta is back is not sent any more, and the letter says why", async () => {
  const { write, begun, outbox, carrier, time, letter } = await aNight();
  let now = domainNow;
  const call = begun("A001, silakan ke Loket 2 sekarang", { atNight: true, goodUntil: domainNow.add({ minutes: 3 }) });
  const number = begun("A001", { atNight: true, goodUntil: domainNow.add({ hours: 2 }) });
  carrier.answer = () => ({ is: "again" });
  await write(call, number);
  outbox({ quietUntil, now: () => now });
  await time.until(() => carrier.sent.length > 0);
  now = domainNow.add({ minutes: 15 });
  carrier.answer = (_, nth) => ({ is: "accepted", wamid: `wamid.${nth}` });
  await time.until(async () => (await letter(number.letterId))["accepted_at"] !== null);
  expect(await letter(call.letterId)).toMatchObject({ accepted_at: null, fault: "over", content: null });
});
