import { afterEach, beforeEach, expect, test } from "vitest";
import { newCode, showCode } from "../../booking/index.ts";
import { type ApiServer, anApiServer } from "./api-server.fixture.ts";

// What a program gets when its key has used up a budget.

let server: ApiServer;
beforeEach(async () => {
  server = await anApiServer();
});
afterEach(() => server.close());

const arrivals = "/offices/bogor/arrivals";
const guess = () => ({ code: showCode(newCode()) });
/** The whole answer, headers too. */
async function answer(key: string, body: object, once?: string): Promise<Response> {
  return fetch(`${server.addresses[0]}/api/v1${arrivals}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      ...(once && { "idempotency-key": once }),
    },
    body: JSON.stringify(body),
  });
}

test("a key that guesses codes is told to wait, and until when; the right code is not answered either", async () => {
  const { code } = await server.book();
  const [key, other] = [await server.key(["arrivals"]), await server.key(["arrivals"])];
  for (let nr = 0; nr < 5; nr++) expect((await answer(key, guess())).status).toBe(409);
  const said = await answer(key, { code });
  expect(said.status).toBe(429);
  expect(said.headers.get("retry-after")).toBe("60");
  expect(await said.json()).toEqual({
    code: "too-many",
    sentence: expect.stringContaining(
      "The limit for codes that were not found is reached. Possible again from 07.51 on.",
    ),
    retryAfter: 60,
  });
  // Nobody else waits, and a minute later neither does this one.
  expect((await answer(other, guess())).status).toBe(409);
  server.at("07:51");
  expect((await answer(key, { code })).status).toBe(200);
});

test("'wait' is no answer that is kept for a repetition: the same request is done when it may be", async () => {
  const { code } = await server.book();
  const key = await server.key(["arrivals"]);
  for (let nr = 0; nr < 5; nr++) await answer(key, guess());
  expect((await answer(key, { code }, "scan-1")).status).toBe(429);
  server.at("07:52");
  const done = await answer(key, { code }, "scan-1");
  expect(done.status).toBe(200);
  expect(await (await answer(key, { code }, "scan-1")).json()).toEqual(await done.json());
  expect(await server.query("select from arrival")).toHaveLength(1);
});

test("a key books public seats only for who stands at the desk, and so many a day", async () => {
  await server.query("update slot set taken = opened where pool = 'desk'");
  const key = await server.key(["bookings"]);
  const book = (nr: number, more: object = {}) =>
    server.ask("/offices/bogor/bookings", {
      key,
      body: { name: `Orang ${"abcdefghijklmnop"[nr]}x`, birth: "01-02-1990", ...more },
    });
  expect(await book(0)).toMatchObject({ status: 409, body: { code: "only-desk-seats" } });
  expect(await book(0, { present: true, day: "2017-08-25" })).toMatchObject({
    status: 409,
    body: { code: "only-desk-seats" },
  });
  const answers = [];
  for (let nr = 0; nr < 12; nr++) {
    server.at(`08:${String(nr).padStart(2, "0")}`);
    answers.push((await book(nr, { present: true })).status);
  }
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
  expect(await server.query("select pool, count(*)::int as n from booking group by 1")).toEqual([
    { pool: "public", n: 10 },
  ]);
});
