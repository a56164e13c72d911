import { afterAll, beforeAll, expect, test } from "vitest";
import { aCitizen } from "./citizen.ts";
import { keysOf } from "./key-file.ts";
import { until } from "./meta.ts";
import { openedReasons } from "./opened-reasons.ts";
import { type Answered, aKey, asker } from "./program-key.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

// What the front desk does for whoever stands there, of any day: people write to the webhook, the desk acts, letters leave for Meta.

let server: TestServer;
let ask: ReturnType<typeof asker>;
const newHand = async () => {
  const url = server.pool.options.connectionString as string;
  const key = await aKey(url, server.program.clock.now());
  return asker(() => server.program.address, key);
};
beforeAll(async () => {
  server = await aTestServer("2017-08-07T09:00:00+07:00");
});
afterAll(() => server.close());

async function desk(path: string, body: object = {}): Promise<Answered> {
  const answer = await ask(`/offices/bogor/bookings${path}`, body);
  await until("letters to leave", () => isQuiet(server.pool));
  return answer;
}
const codeOf = (words: string | undefined) => /\*?(\w{4}-\w{4})\*?/.exec(words ?? "")?.[1] as string;
const lastTo = (phone: string) => server.meta.lettersTo(phone).at(-1)?.text ?? "";
const found = async (body: object) => (await desk("/find", body)).json["found"] as unknown as { booking: string }[];
const reason = "Diminta di meja";

test("a booking of any day is found by code, by name in any order with the birth date, and by telephone; parts find nothing", async () => {
  ask = await newHand();
  const rina = aCitizen(server);
  const code = codeOf(await rina.says("#Rina Ayu Lestari#25011987#14082017"));
  const [one] = await found({ code });
  expect(one).toMatchObject({ office: "bogor", day: "2017-08-14", state: "confirmed", over: false, telephone: true });
  expect(one).toMatchObject({ initials: "R. A. L.", lastFour: code.slice(-4) });
  expect(await found({ name: "lestari RINA ayu", birth: "25-01-1987" })).toEqual([one]);
  expect(await found({ phone: rina.phone.replace("+62", "0") })).toEqual([one]);
  expect(await found({ name: "Rina", birth: "25-01-1987" })).toEqual([]);
  expect(await found({ name: "Rina Ayu Lestari", birth: "26-01-1987" })).toEqual([]);
  const { json } = await desk(`/${one?.booking}/history`);
  expect((json["history"] as unknown as { act: string }[]).map(({ act }) => act)).toEqual(["booked"]);
  // Who looked, and for nobody by name.
  const { rows } = await server.pool.query("select detail::text as said from journal where act = 'searched'");
  expect(rows.map(({ said }) => said).join()).not.toMatch(/Rina|1987|628/i);
  expect((await desk(`/${one?.booking}/letter`)).status).toBe(200);
  expect(lastTo(rina.phone)).toContain(code);
});

test("it moves to another day and another office after the moves of a telephone are used up, and is cancelled with a reason; each letter says so", async () => {
  ask = await newHand();
  const budi = aCitizen(server);
  const code = codeOf(await budi.says("#Budi Hartono#02031980#15082017"));
  const [one] = await found({ code });
  await server.pool.query("update booking set moves = 2 where booking_id = $1", [one?.booking]);
  expect((await desk(`/${one?.booking}/move`, { day: "2017-08-16", hour: "10:00" })).json).toMatchObject({
    day: "2017-08-16",
    hour: "10:00",
  });
  expect(lastTo(budi.phone)).toMatch(/Sudah dipindah[\s\S]*16 Agustus[\s\S]*10\.00/);
  const moved = (await desk(`/${one?.booking}/move`, { office: "depok", day: "2017-08-18" })).json;
  expect(moved).toMatchObject({ office: "depok", day: "2017-08-18" });
  expect(lastTo(budi.phone)).toMatch(/kantor lain[\s\S]*Depok/);
  // There it is Depok's to change.
  const there = String(moved["booking"]);
  expect((await desk(`/${there}/cancel`, { reason })).json.code).toBe("no-booking");
  const cancelled = await ask(`/offices/depok/bookings/${there}/cancel`, { reason });
  await until("letters to leave", () => isQuiet(server.pool));
  expect(cancelled.status).toBe(200);
  expect(lastTo(budi.phone)).toContain("sudah dibatalkan di meja informasi");
  expect(await budi.says("urung")).toContain("Kembali seperti semula");
  const { rows } = await server.pool.query(
    "select act, reason from journal where booking_id = $1 and actor like 'key %' and act = 'cancelled'",
    [there],
  );
  expect(openedReasons(await keysOf(server.pool.options.connectionString!), rows)).toEqual([
    { act: "cancelled", reason },
  ]);
});

test("every day that cannot be had is refused by its own name, in a move as in a booking", async () => {
  ask = await newHand();
  const code = codeOf(await aCitizen(server).says("#Tono Saputra#02031981#15082017"));
  const [one] = await found({ code });
  const move = async (day: string, hour?: string) =>
    (await desk(`/${one?.booking}/move`, { day, ...(hour && { hour }) })).json.code;
  expect([await move("2017-08-12"), await move("2017-08-17"), await move("2017-08-04")]).toEqual([
    "weekend",
    "holiday",
    "past",
  ]);
  expect([await move("2017-12-04"), await move("2017-08-16", "12:00")]).toEqual(["beyond-horizon", "no-such-hour"]);
  ask = await newHand();
  const book = async (day: string, hour?: string) =>
    (await desk("", { name: "Orang Baru", birth: "02-03-1990", day, present: true, ...(hour && { hour }) })).json;
  expect((await book("2017-08-12")).code).toBe("weekend");
  expect(await book("2017-08-17")).toMatchObject({ code: "holiday", sentence: expect.stringContaining("closed") });
  expect((await book("2017-08-04")).code).toBe("past");
  expect((await book("2017-12-04")).code).toBe("beyond-horizon");
  expect((await book("2017-08-08", "12:00")).code).toBe("no-such-hour");
  expect((await book("2017-08-07", "08:00")).code).toBe("too-late-today");
});

test("a name or birth date is corrected with the card in hand and a reason, and never both into another person", async () => {
  ask = await newHand();
  const dewi = aCitizen(server);
  const code = codeOf(await dewi.says("#Dewi Angraini#11051990#15082017"));
  const [one] = await found({ code });
  const birth = "12-06-1991";
  expect((await desk(`/${one?.booking}/birth-date`, { birth, reason })).json.code).toBe("card-wanted");
  expect((await desk(`/${one?.booking}/name`, { name: "Sukarti Wulandari" })).json.code).toBe("card-wanted");
  expect((await desk(`/${one?.booking}/birth-date`, { birth, card: true, reason })).status).toBe(200);
  expect(lastTo(dewi.phone)).toContain("Tanggal lahir sudah diperbaiki");
  ask = await newHand();
  const other = await desk(`/${one?.booking}/name`, { name: "Sukarti Wulandari", card: true, reason });
  expect(other.json.code).toBe("other-person");
  expect(await found({ name: "Dewi Angraini", birth })).toMatchObject([{ booking: one?.booking }]);
  expect(await found({ name: "Dewi Angraini", birth: "11-05-1990" })).toEqual([]);
  const { rows } = await server.pool.query(
    "select reason, detail from journal where booking_id = $1 and act = 'birth-corrected'",
    [one?.booking],
  );
  expect(openedReasons(await keysOf(server.pool.options.connectionString!), rows)).toEqual([
    { reason, detail: expect.objectContaining({ card: true }) },
  ]);
});

test("a lost telephone: the old one is told and can do nothing more, and the one that writes the new code has the booking", async () => {
  ask = await newHand();
  const [lost, bought, late] = [aCitizen(server), aCitizen(server), aCitizen(server)];
  const before = codeOf(await lost.says("#Wati Suryani#01021980#15082017"));
  const [one] = await found({ code: before });
  expect((await desk(`/${one?.booking}/hand-over`, { reason })).json.code).toBe("card-wanted");
  expect((await desk(`/${one?.booking}/hand-over`, { card: true, reason })).status).toBe(200);
  const farewell = lastTo(lost.phone);
  expect(farewell).toContain("dilepas dari nomor ini");
  expect(farewell).not.toMatch(/Wati|Suryani/);
  expect(await found({ code: before })).toEqual([]);
  expect(await lost.says("batal")).not.toContain("Wati");
  const slip = await desk(`/${one?.booking}/slip`);
  const code = String(slip.json.code);
  expect(code).toMatch(/^\w{4}-\w{4}$/);
  expect(farewell).not.toContain(code);
  expect((await desk(`/${one?.booking}/letter`)).json.code).toBe("no-telephone");
  expect(await bought.says(code)).toContain("Wati Suryani");
  expect(await bought.says("cek")).toContain(code);
  // It is theirs by now: nobody else takes it with the same paper.
  expect(await late.says(code)).not.toContain("Wati");
  expect(await lost.says("cek")).not.toContain(code);
  expect((await desk(`/${one?.booking}/letter`)).status).toBe(200);
  const { rows } = await server.pool.query(
    "select act from journal where booking_id = $1 and act in ('handed-over', 'telephone-taken') order by recorded_at",
    [one?.booking],
  );
  expect(rows.map(({ act }) => act)).toEqual(["handed-over", "telephone-taken"]);
});

test("who has a booking from a telephone gets a second one at the desk only with a reason", async () => {
  ask = await newHand();
  await aCitizen(server).says("#Agus Wijaya#01021983#16082017");
  const person = { name: "Agus Wijaya", birth: "01-02-1983", day: "2017-08-14" };
  expect((await desk("", person)).json).toMatchObject({
    code: "has-booking",
    sentence: expect.stringMatching(/Bogor.*16 August/),
  });
  expect((await desk("", { ...person, despite: "Anaknya ikut pada hari lain" })).status).toBe(200);
  const { rows } = await server.pool.query("select reason from journal where act = 'second-booking'");
  expect(openedReasons(await keysOf(server.pool.options.connectionString!), rows)).toEqual([
    { reason: "Anaknya ikut pada hari lain" },
  ]);
});

test("nobody walks into the line of the booked", async () => {
  ask = await newHand();
  const { json } = await ask("/offices/bogor/walk-ins", { stream: "booked", people: 1 });
  expect(json.code).toBe("needs-booking");
  expect((await server.pool.query("select from arrival")).rowCount).toBe(0);
});

test("a group beyond five is asked for by one and granted by another; its telephone may book for more from then on", async () => {
  ask = await newHand();
  const leader = aCitizen(server);
  const names = ["Ahmad", "Basuki", "Candra", "Darma", "Eka", "Fajar", "Gilang"].map((first) => `${first} Rombongan`);
  const books = (name: string) => leader.says(`#${name}#01021970#21082017`);
  const code = codeOf(await books(names[0] as string));
  for (const name of names.slice(1, 5)) await books(name);
  expect(await books(names[5] as string)).not.toMatch(/Sudah pasti/);
  const [one] = await found({ code });
  const group = await desk(`/${one?.booking}/group`, { people: 20, until: "2017-08-31", reason: "Haji" });
  const allow = `/offices/bogor/groups/${group.json["group"]}/allow`;
  expect((await ask(allow)).json.code).toBe("second-person-wanted");
  const other = await newHand();
  expect((await other(allow)).status).toBe(200);
  const sixth = codeOf(await books(names[5] as string));
  expect(await books(names[6] as string)).toContain("Sudah pasti");
  // The places beyond five are taken up again as the first five are.
  await leader.says("batal");
  expect(await leader.says("6")).toContain(sixth);
  expect(await leader.says("urung")).toContain("Kembali seperti semula");
  expect((await other(`/offices/bogor/groups/${group.json["group"]}/end`)).status).toBe(200);
  expect(await books("Hadi Rombongan")).not.toMatch(/Sudah pasti/);
  const { rows } = await server.pool.query(
    "select act, reason from journal where act like 'group-%' order by recorded_at",
  );
  expect(rows.map(({ act }) => act)).toEqual(["group-asked", "group-allowed", "group-ended"]);
});
