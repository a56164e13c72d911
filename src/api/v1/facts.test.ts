import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiServer, anApiServer } from "./api-server.fixture.ts";

let server: ApiServer;
let key: string;
beforeAll(async () => {
  server = await anApiServer();
  key = await server.key(["facts"]);
});
afterAll(() => server.close());

type Body = Record<string, unknown>;
const ask = async (path: string, body?: object, as = key) => {
  const { status, body: answer } = await server.ask(`/offices/bogor/${path}`, {
    ...(body ? { body } : { method: "GET" as const }),
    key: as,
  });
  return { status, ...(answer as unknown as Body) } as { status: number } & Body;
};

test("a program looks whom a new address concerns, enters it, reads it and takes it back; papers take a key of all offices", async () => {
  await server.book({ day: "2017-08-15", starts: "09:00" });
  const moved = { firstDay: "2017-08-14", place: { address: "Jalan Baru 7" } };
  expect(await ask("facts/look", moved)).toMatchObject({ status: 200, people: 1, offices: 1 });
  const done = await ask("facts", { ...moved, reason: "Pindah" });
  expect(done).toMatchObject({ status: 200, people: 1, offices: 1 });
  expect(await ask("facts", { ...moved, reason: "Pindah" })).toMatchObject({ status: 409, code: "planned" });
  expect(await ask("facts", { ...moved, text: { about: "gate", id: "Timur" }, reason: "X" })).toMatchObject({
    status: 400,
  });
  expect(await ask("facts")).toMatchObject({
    day: "2017-08-08",
    services: expect.arrayContaining([expect.objectContaining({ code: "new" })]),
    changes: [{ id: done["change"], what: "place", scope: "bogor", firstDay: "2017-08-14", reason: "Pindah" }],
  });
  const back = `fact-changes/${done["change"]}/take-back`;
  expect(await ask(back, { reason: "Batal" })).toMatchObject({ status: 200 });
  expect(await ask(back, { reason: "Batal" })).toMatchObject({ status: 409, code: "taken-back-already" });

  const fees = { firstDay: "2017-08-14", scope: "nasional", fees: { law: "PP 1", ordinary: 400_000 }, reason: "PP 1" };
  expect(await ask("facts", fees)).toMatchObject({ status: 403, code: "not-allowed" });
  const wide = await server.key(["facts"], "all");
  expect(await ask("facts", fees, wide)).toMatchObject({ status: 200 });
  expect(await ask("facts", { ...fees, firstDay: "2017-02-30" }, wide)).toMatchObject({ status: 400 });
});
