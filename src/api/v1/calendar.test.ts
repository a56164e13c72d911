import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiServer, anApiServer } from "./api-server.fixture.ts";

let server: ApiServer;
let key: string;
beforeAll(async () => {
  server = await anApiServer();
  key = await server.key(["calendar"]);
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

test("a program looks whom a closure touches, enters it, reads it, and takes it back", async () => {
  await server.book({ day: "2017-08-15", starts: "09:00" });
  const closure = { firstDay: "2017-08-15", name: "Pindah gedung" };
  expect(await ask("closures/look", closure)).toMatchObject({
    status: 200,
    people: 1,
    offices: [{ office: "bogor", people: 1, hours: [{ day: "2017-08-15", hour: "09:00", pool: "public", people: 1 }] }],
  });
  const done = await ask("closures", { ...closure, reason: "Surat 12" });
  expect(done).toMatchObject({ status: 200, moved: 1, waiting: 0, offices: 1 });
  expect(await ask("calendar")).toMatchObject({
    changes: expect.arrayContaining([
      expect.objectContaining({ id: done["change"], scope: "bogor", moved: 1, takenBack: false, officesToDo: 0 }),
    ]),
  });
  const back = `calendar-changes/${done["change"]}/take-back`;
  expect(await ask(back, { reason: "Batal" })).toMatchObject({ status: 200 });
  expect(await ask(back, { reason: "Batal" })).toMatchObject({ status: 409, code: "taken-back-already" });
});

test("a special day is entered; an hour twice, a day that never comes and a past one are refused in words", async () => {
  const day = {
    day: "2017-08-19",
    name: "Sabtu ekstra",
    doorsOpen: "07:30",
    opens: "08:00",
    closes: "12:00",
    slots: [{ starts: "08:00", pool: "public", seats: 20 }],
    reason: "Program",
  };
  const twice = { ...day, slots: [...day.slots, ...day.slots] };
  expect(await ask("special-days", twice)).toMatchObject({ status: 400, code: "bad-request" });
  expect(await ask("special-days", { ...day, day: "2017-02-30" })).toMatchObject({ status: 400 });
  expect(await ask("special-days", { ...day, day: "2017-08-01" })).toMatchObject({ status: 409, code: "day-past" });
  expect(await ask("special-days/look", day)).toMatchObject({ status: 200, people: 0 });
  expect(await ask("special-days", day)).toMatchObject({ status: 200, moved: 0 });
});

test("a holiday of a province takes a key of all offices", async () => {
  const holiday = {
    scope: "Jawa Barat",
    kind: "holiday",
    decree: "Kepgub 1",
    firstDay: "2017-08-16",
    name: "Hari Jadi",
    reason: "Kepgub 1",
  };
  expect(await ask("closures", holiday)).toMatchObject({ status: 403, code: "not-allowed" });
  const wide = await server.key(["calendar"], "all");
  const done = await ask("closures", holiday, wide);
  expect(done).toMatchObject({ status: 200, moved: 0 });
  expect(done["offices"]).toBeGreaterThan(1);
  const open = { scope: "Jawa Barat", firstDay: "2017-08-16", reason: "Dicabut" };
  expect(await ask("closures/open-again", open, wide)).toMatchObject({ status: 200 });
  expect(await ask("closures/open-again", open, wide)).toMatchObject({ status: 409, code: "not-closed" });
});
