import { afterAll, beforeAll, expect, test } from "vitest";
import { minutesOfDay } from "../bench/brokers/calendar.ts";
import { chance, oneOf } from "../bench/brokers/chance.ts";
import type { Seat } from "../bench/brokers/contact.ts";
import { allOn } from "../bench/brokers/measures.ts";
import { Town } from "../bench/brokers/town.ts";
import { type Database, openDatabase } from "../src/database/index.ts";
import type { Office } from "../src/office/index.ts";
import { staffMember } from "../src/staff/index.ts";
import { openStaffActs } from "../src/staff-acts/index.ts";
import { keysOf } from "./key-file.ts";
import { bookingNamed, peopleIn } from "./people.ts";
import { aTestServer, type TestServer } from "./test-server.ts";
import { aName } from "./town.ts";

// A small part of what `npm run brokers` plays, through the real webhook: for each message the model and the program decide alike.

const first = Temporal.PlainDate.from("2017-08-07");
const seed = 7;
const days = [0, 1, 2, 3, 4, 7, 8];
const phones = Array.from({ length: 8 }, (_, i) => `+62812000066${i}0`);

/** One of them asks for a family and moves its people on, one after the other. */
const movesAllTheTime = 3;

let server: TestServer;
let database: Database;
let bogor: Office;
let model: Town;

beforeAll(async () => {
  server = await aTestServer("2017-08-07T06:00:00+07:00");
  database = openDatabase(server.pool.options.connectionString as string);
  bogor = server.program.offices.byCode.get("bogor") as Office;
  model = new Town(server.program.offices, seed, allOn, first, 45);
  model.comes = () => false;
});
afterAll(async () => {
  await database.close();
  await server.close();
});

/** What was decided about one message: for how many people there is a seat, and whether it is sure. */
interface Decided {
  seats: number;
  held: boolean;
}

test("model and program decide alike about each message of some telephones, over days with missed, cancelled and held seats", {
  timeout: 300_000,
}, async () => {
  const decided: { model: Decided; program: Decided }[] = [];
  const moved: Moved[] = [];
  for (const day of days) {
    await officeOpens(day);
    for (let nr = 0; nr < phones.length; nr++) {
      const at = day * minutesOfDay + 10 * 60 + nr * 20;
      await clockAt(at);
      const phone = phones[nr] as string;
      const does = nr === movesAllTheTime ? (day === 0 ? "family" : "move") : doneBy(day, nr);
      if (does === "give back") await giveBack(phone, at);
      else if (does === "move") moved.push(...(await move(phone, at)));
      else decided.push(await ask(phone, does === "family" ? 3 : 1, day, at));
    }
  }
  expect(decided.map(({ program }) => program)).toEqual(decided.map(({ model }) => model));
  expect(moved.map(({ program }) => program)).toEqual(moved.map(({ model }) => model));
  // The measures were met, or nothing was compared.
  expect(moved.some(({ program }) => program)).toBe(true);
  expect(moved.some(({ model, movesOfSeat }) => !model && movesOfSeat < 2)).toBe(true);
  expect(decided.some(({ program }) => program.held)).toBe(true);
  expect(decided.some(({ program }) => program.seats === 0)).toBe(true);
  expect(decided.filter(({ program }) => program.seats > 0 && !program.held).length).toBeGreaterThan(10);
});

function doneBy(day: number, nr: number) {
  return oneOf(
    [["ask", 5] as const, ["family", 1] as const, ["give back", 4] as const, ["move", 1] as const],
    chance(seed, day, nr, "does"),
  );
}

/** The model's time and the program's, which does what falls due on the way. */
async function clockAt(minute: number): Promise<void> {
  model.clockwork.runTo(minute);
  await server.program.jump(model.calendar.momentOf(minute));
}

/** Somebody of the office does something before the first hour, or the clock forfeits nobody. */
async function officeOpens(day: number): Promise<void> {
  await clockAt(day * minutesOfDay + 7 * 60 + 45);
  const { offices, clock } = server.program;
  const keys = await keysOf(server.pool.options.connectionString as string);
  const world = () => ({ now: clock.now(), real: clock.real(), offices, keys, consentVersion: "1" });
  const acts = openStaffActs({ database, world, tell: async () => {}, wake: () => {} });
  const member = staffMember({ id: crypto.randomUUID(), name: "Ujang", roles: [{ office: bogor.id, role: "guard" }] });
  await acts.perform("count-no-code", {}, { member, office: bogor, desk: "pintu", source: "desk" });
}

async function ask(phone: string, people: number, day: number, at: number) {
  const wished = firstOpen(day + 1 + Math.floor(chance(seed, phone, at, "wished") * 5));
  const names = Array.from({ length: people }, aName);
  const date = model.calendar.dateOf(wished);
  const typed = (part: number) => String(part).padStart(2, "0");
  const text = names.map((name) => `#${name}#14031990#${typed(date.day)}${typed(date.month)}${date.year}`).join("\n");
  await server.say({ from: phone, text });
  const asked = [...(await peopleIn(server.pool))].filter(([, { name }]) => name !== null && names.includes(name));
  const { rows } = await server.pool.query(
    `select booking_id as id, confirmed_at is null as held from booking
      where booking_id = any($1) and lapsed_at is null and cancelled_at is null`,
    [asked.map(([id]) => id)],
  );
  const held = rows.some((row) => row.held);
  const contact = model.contact(phone, "broker");
  const { granted, asks } = model.mayHave(
    contact,
    names.map((name) => ({ id: name, name, birth: "1990-03-14" })),
    bogor,
    at,
  );
  const seats = granted.map((person) => {
    const hour = model.calendar.take(bogor, wished)!;
    return model.seat(contact, person, hour, at, asks ? "held" : "sure", phone);
  });
  if (held) await server.say({ from: phone, text: "YA" });
  for (const seat of seats) model.confirm(seat, at);
  // A family is asked for YA for other reasons too: whether its names were read right.
  const alone = people === 1;
  return {
    program: { seats: rows.length, held: alone && held },
    model: { seats: granted.length, held: alone && granted.length > 0 && asks !== undefined },
  };
}

function firstOpen(from: number): number {
  let day = from;
  while (model.calendar.hoursOf(bogor, day).length === 0) day++;
  return day;
}

/** The seat that lies furthest ahead is given back in both, if there is one; one of a family takes only itself along. */
async function giveBack(phone: string, at: number): Promise<void> {
  const seat = ahead(phone, at).at(-1);
  if (!seat) return;
  await server.say({ from: phone, text: `batal untuk ${seat.person.name}` });
  await server.say({ from: phone, text: "BATAL" });
  expect(await isGone(seat)).toBe(true);
  model.letGo(seat, at);
}

/** Whether a seat moved; one that had moved twice may not for its own sake. */
interface Moved {
  model: boolean;
  program: boolean;
  movesOfSeat: number;
}

/** The next seat moves on by a working day in both, if there is one and the rules let it. */
async function move(phone: string, at: number): Promise<Moved[]> {
  const seat = ahead(phone, at).at(0);
  if (!seat) return [];
  const to = firstOpen(seat.hour.day + 1);
  const date = model.calendar.dateOf(to);
  await server.say({ from: phone, text: `pindah ${seat.person.name} ke ${date.day}-${date.month}-${date.year}` });
  await server.say({ from: phone, text: "PINDAH" });
  const { moves: movesOfSeat = 0 } = seat;
  const may = model.canMove(seat, at);
  if (may) model.move([{ seat, hour: model.calendar.take(bogor, to)! }], at);
  const { rows } = await server.pool.query("select day = $2 as there from booking where booking_id = $1", [
    await bookingNamed(server.pool, seat.person.name),
    date.toString(),
  ]);
  return [{ model: may, program: rows[0]?.there === true, movesOfSeat }];
}

function ahead(phone: string, at: number): Seat[] {
  const live = [...model.contact(phone, "broker").live].filter(({ hour }) => hour.at > at);
  return live.sort((a, b) => a.hour.at - b.hour.at);
}

async function isGone({ person }: Seat): Promise<boolean> {
  const { rows } = await server.pool.query(
    "select cancelled_at is not null as gone from booking where booking_id = $1",
    [await bookingNamed(server.pool, person.name)],
  );
  return rows[0]?.gone === true;
}
