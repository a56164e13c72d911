import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { permissionsOfRole } from "../../staff/index.ts";
import { aMember, anOfficeServer, type OfficeServer } from "../door-page/office-server.fixture.ts";

// Of one press alone, from its `begin` on: whatever else runs in the program meanwhile is not counted, nor is how a new connection
// is made ready.
const press = new AsyncLocalStorage<{ statements: number }>();
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
  const counts = press.getStore();
  if (counts && (counts.statements > 0 || args[0] === "begin")) counts.statements += 1;
  return Reflect.apply(query, this, args);
} as typeof query;

let server: OfficeServer;
beforeAll(async () => {
  server = await anOfficeServer({ time: "07:41" });
});
afterAll(() => server.close());

// Measured: begin and commit, three that note the act, the act's own with its journal, and one that tells the screens. An act
// that reads a view costs at least one more, and is caught here.
const statementsOf = {
  arrive: 12,
  next: 11,
  check: 23,
  call: 11,
  reached: 10,
  "call, somebody in hand": 14,
  missed: 11,
  recall: 14,
  served: 11,
  undo: 14,
  park: 11,
  rejoin: 10,
  close: 12,
};

test("a press costs no more statements than its act, and reads no view that nobody shows", async () => {
  const all = Object.values(permissionsOfRole).flat();
  const { acts: desk, offices } = server.tools;
  const by = (at: string) => {
    const office = offices.byCode.get("bogor");
    if (!office) throw new Error("no Bogor");
    return { member: aMember("staff test", all), office, desk: at, source: "desk" as const };
  };
  const cost: Partial<Record<keyof typeof statementsOf, number>> = {};
  const count = async <T>(name: keyof typeof statementsOf, work: () => Promise<T>): Promise<T> => {
    const counts = { statements: 0 };
    const done = await press.run(counts, work);
    cost[name] = Math.max(cost[name] ?? 0, counts.statements);
    expect(done).not.toHaveProperty("refused");
    return done;
  };
  for (let i = 0; i < 2; i++) {
    const { id } = await server.book({});
    await count("arrive", () => desk.perform("arrive", { booking: id }, by("pintu")));
  }
  server.at("08:05");
  for (let i = 0; i < 2; i++) {
    const taken = await count("next", () => desk.perform("next-for-papers", {}, by("berkas-1")));
    if (!("arrival" in taken)) throw new Error("nobody waits");
    const [visitor] = await server.query<{ id: string }>(
      `select visitor_id as id from visitor where arrival_id = '${taken.arrival}'`,
    );
    const people = [{ visitor: visitor?.id ?? "", service: "new", missing: [], differs: [] }];
    const ask = { arrival: taken.arrival, people };
    await count("check", () => desk.perform("check-papers", ask, by("berkas-1")));
  }
  const at = by("2");
  const called = await count("call", () => desk.perform("call-next", {}, at));
  if (!("ticket" in called)) throw new Error("nobody waits");
  await count("reached", () => desk.perform("reached", { ticket: called.ticket }, at));
  const next = await count("call, somebody in hand", () => desk.perform("call-next", { inHand: called.ticket }, at));
  if (!("ticket" in next)) throw new Error("nobody waits");
  const { ticket } = next;
  await count("missed", () => desk.perform("missed", { ticket }, at));
  server.at("08:15");
  await count("recall", () => desk.perform("recall", { ticket }, at));
  await count("served", () => desk.perform("served", { ticket }, at));
  await count("undo", () => desk.perform("undo", { ticket }, at));
  await count("park", () => desk.perform("park", { ticket }, at));
  await count("rejoin", () => desk.perform("rejoin", { ticket }, at));
  await count("close", () => desk.perform("set-counter", { counter: "2", state: "closed", reason: "Salat" }, at));
  expect(cost).toEqual(statementsOf);
});
