import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { quietLog } from "../src/log/index.ts";
import { type Program, startProgram } from "../src/program.ts";
import { runCommand } from "./command.ts";
import { keyFileOf, keysOf, withKeyFile } from "./key-file.ts";
import { deliver, until, webhook } from "./meta.ts";
import { aKey, asker } from "./program-key.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

// The digests' key is rotated while people write and officers work (docs/decisions/0058).

const clock = "2017-08-01T09:00:00+07:00";
let server: TestServer;
let url: string;
/** As the role of a program, with the key file of this database. */
let settings: Record<string, string>;
beforeEach(async () => {
  server = await aTestServer(clock);
  url = server.pool.options.connectionString!;
  const runtime = Object.assign(new URL(inject("testRuntime")), { pathname: new URL(url).pathname }).href;
  settings = { DATABASE_URL: runtime, KEY_FILE: keyFileOf(url) };
});
afterEach(() => server.close());

const gone = { phone: "+6281266600001", name: "Kirana Puspitasari" };
const stays = { phone: "+6281266600002", name: "Budi Santoso" };
const silent = { phone: "+6281266600003", name: "Rina Wulandari" };
const booking = (name: string, day = "07082017") => `#${name}#25011987#${day}`;
const codeIn = (text = "") => /Kode booking: \*([A-Z0-9-]{9})\*/.exec(text)?.[1] ?? "no code";
const only = (letters: { text: string }[]) => letters.map(({ text }) => text).join("\n");
const rotate = (...more: string[]) => runCommand(settings, ["keys", "rotate", ...more]);
const books = async ({ phone, name }: typeof gone) =>
  codeIn(only(await server.say({ from: phone, text: booking(name) })));
const numbersOf = async (text: string) => (await server.pool.query(text)).rows[0];

/** Everything in the database that is a digest, as a dump shows it. */
async function digests(): Promise<Set<string>> {
  const { rows } = await server.pool.query(`
    select encode(d, 'hex') as d from (
      select digest from address union select digest from citizen union select applicant_digest from booking
      union select code_digest from booking union select applicant_digest from claim union select subject from journal
      union select unnest(alike) from applicant) as all_of (d)
     where d is not null`);
  return new Set(rows.map(({ d }) => d as string));
}

/** Every key in the file, whatever it is for. */
async function keysInFile(): Promise<Buffer[]> {
  const file = JSON.parse(await readFile(keyFileOf(url), "utf8"));
  const texts: string[] = [...file.digestKeys.map((one: { key: string }) => one.key), file.tokenKey, file.master];
  return texts.map((text) => Buffer.from(text, "base64"));
}

/** What of somebody is found in a dump by trying with these keys. */
function foundOf({ phone, name }: typeof gone, code: string, dump: Set<string>, keys: Buffer[]): string[] {
  const tries: [string, string[]][] = [
    ["phone", [phone]],
    ["applicant", [name.toUpperCase(), "1987-01-25"]],
    ["alike", ["first", "1987-01-25", name.toUpperCase().slice(0, 4)]],
    ["code", [code.replace("-", "")]],
  ];
  const made = (key: Buffer, kind: string, parts: string[]) =>
    createHmac("sha256", key)
      .update([kind, ...parts].join("\u001f"))
      .digest()
      .subarray(0, 16)
      .toString("hex");
  return tries.filter(([kind, parts]) => keys.some((key) => dump.has(made(key, kind, parts)))).map(([kind]) => kind);
}
const all = ["phone", "applicant", "alike", "code"];

async function isErased({ phone }: typeof gone): Promise<void> {
  await server.say({ from: phone, text: "hapus data saya" });
  await server.say({ from: phone, text: "HAPUS" });
  await until(
    "the erasure",
    async () => (await numbersOf("select count(*)::int as n from citizen where erased_at is not null")).n === 1,
  );
}

/** The command in a process of its own, to be killed. */
function rotateForLong() {
  const call = ["--import", "./sources.mjs", "src/commands.ts", "keys", "rotate"];
  const child = spawn(process.execPath, call, { env: { PATH: process.env["PATH"], ...settings }, stdio: "ignore" });
  const ended = new Promise((on) => child.once("exit", on));
  return {
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Another program on the same database and key file. */
function besideIt(): Promise<Program> {
  const config = readConfig(withKeyFile({ PORT: "0", DATABASE_URL: url, ...server.meta.settings }));
  return startProgram(config, settings["DATABASE_URL"]!, quietLog, url);
}

/** Says it at a program and waits until it is answered; what came of it. */
async function saidAt({ address }: Program, from: string, text: string): Promise<string> {
  const before = server.meta.lettersTo(from).length;
  expect(await deliver(address, webhook({ from, text, at: server.program.clock.now() }))).toBe(200);
  await until("an answer", () => isQuiet(server.pool));
  return only(server.meta.lettersTo(from).slice(before));
}

/** So many people write through each of these doors, again and again, half of them to book, until the command has ended. */
async function whileWriting<T>(command: Promise<T>, doors: Program[], people: number): Promise<T> {
  let isOver = false;
  const over = command.finally(() => void (isOver = true));
  const one = async ({ address }: Program) => {
    for (let i = 0; i < people || !isOver; i++) {
      const from = `+62812777000${String(i % people).padStart(2, "0")}`;
      const text = i < people && i % 2 ? booking(`Warga ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i]}`) : "halo";
      expect(await deliver(address, webhook({ from, text, at: server.program.clock.now() }))).toBe(200);
      // Some at every moment of the change; a loop without a breath would write thousands, and only cost time.
      if (i >= people) await setTimeout(25);
    }
  };
  await Promise.all(doors.map(one));
  return over;
}

test("the digests' key is rotated while two programs work, killed in the middle and resumed: who booked is found and cannot book twice, and older dumps tell nothing of the erased", async () => {
  const codes = { gone: await books(gone), stays: await books(stays), silent: await books(silent) };
  const api = asker(() => server.program.address, await aKey(url, Temporal.Instant.from(clock)));
  const atDesk = { name: "Sari Dewi", birth: "25-01-1987", day: "2017-08-08" };
  expect((await api("/offices/bogor/bookings", atDesk)).status).toBe(200);
  const older = await digests();
  await isErased(gone);
  const before = await keysInFile();
  expect([gone, stays].map((one) => foundOf(one, codes[one === gone ? "gone" : "stays"], older, before))).toEqual([
    all,
    all,
  ]);
  const beside = await besideIt();

  // A booking in somebody's hand keeps the command from its end: so it is killed in the middle.
  const hand = new pg.Client({ connectionString: url });
  await hand.connect();
  await hand.query("begin");
  await hand.query("select from booking where code is not null for update");
  const command = rotateForLong();
  await until("the new key to be in force, and senders to be brought along", async () => {
    const { two, moved } = await numbersOf(`
      select digest_older is not null as two,
             (select count(*)::int from citizen where erased_at is null and digest = any(array(select digest from address))
                                                   and encode(digest, 'hex') <> all(array[${[...older].map((d) => `'${d}'`).join()}])) as moved
        from installation`);
    return two && moved === 2;
  });
  await command.kill();
  await hand.query("rollback");
  await hand.end();
  expect(await keysInFile()).toHaveLength(4);
  // Senders are brought along, bookings are not.
  expect(foundOf(silent, codes.silent, await digests(), before)).toEqual(expect.arrayContaining(["applicant", "code"]));
  expect(await metric("antrean_rotation_open_seconds")).toBeGreaterThan(0);

  // In the middle: by the number, by the code, by officers; no second seat from the same hand, and the desk compares one from another hand.
  expect(await saidAt(beside, stays.phone, "kode saya")).toContain(codes.stays);
  expect((await api("/offices/bogor/arrivals", { code: codes.silent })).json).not.toMatchObject({
    code: "unknown-code",
  });
  for (const sought of [{ phone: silent.phone }, { name: silent.name, birth: "25-01-1987" }, { code: codes.silent }])
    expect((await api("/offices/bogor/bookings/find", sought)).json).toMatchObject({ found: [{}] });
  expect(await saidAt(server.program, stays.phone, booking(stays.name, "08082017"))).toContain(
    "Budi Santoso sudah punya tempat",
  );
  const other = await saidAt(beside, "+6281266600009", booking(silent.name, "08082017"));
  expect(codeIn(other)).not.toBe("no code");
  expect(
    await numbersOf(
      "select count(*)::int as n, count(distinct applicant_digest)::int as people, (select count(*)::int from booking where compare) as compared from claim",
    ),
  ).toEqual({ n: 4, people: 3, compared: 1 });
  expect((await api("/offices/bogor/bookings", atDesk)).json).toMatchObject({ code: "already-booked" });

  // To the end, while people write through both doors, most for the first time.
  const ended = await whileWriting(rotate(), [server.program, beside], 24);
  expect([ended.code, ended.err]).toEqual([0, ""]);
  expect(ended.out).toMatch(
    /^A rotation that was interrupted goes on\.\nRotated: \d+ people and \d+ bookings stand under the new key\./,
  );
  await until("all answers", () => isQuiet(server.pool));
  await beside.stop();

  const [keys, now] = [await keysInFile(), await digests()];
  expect(keys).toHaveLength(3);
  expect(keys.filter((key) => before.some((one) => one.equals(key)))).toHaveLength(2);
  for (const dump of [older, now]) expect(foundOf(gone, codes.gone, dump, keys)).toEqual([]);
  for (const [one, code] of [
    [stays, codes.stays],
    [silent, codes.silent],
  ] as const)
    expect([foundOf(one, code, older, keys), foundOf(one, code, now, keys)]).toEqual([[], all]);
  expect(await numbersOf("select count(*)::int as n, count(distinct citizen_id)::int as people from address")).toEqual({
    n: 27,
    people: 27,
  });
  expect(
    await numbersOf(
      "select count(*)::int as n, count(distinct (citizen_id, applicant_digest))::int as people, count(distinct applicant_digest)::int as names from claim",
    ),
  ).toEqual({ n: 16, people: 16, names: 15 });
  expect(await metric("antrean_rotation_open_seconds")).toBe(0);
  expect(only(await server.say({ from: silent.phone, text: "kode saya" }))).toContain(codes.silent);
  expect((await api("/offices/bogor/arrivals", { code: codes.stays })).json).not.toMatchObject({
    code: "unknown-code",
  });
});

test("who writes in the moment of the change is known once; where a code is not what its digest says both keys stay, and it goes on when that is mended", async () => {
  const code = await books(stays);
  const { rows } = await server.pool.query("select booking_id, code_digest from booking");
  await server.pool.query("update booking set code_digest = sha256(code_digest)");
  const stopped = await whileWriting(rotate(), [server.program, server.program], 40);
  expect([stopped.code, stopped.out]).toEqual([
    1,
    expect.stringMatching(/^The codes of 1 bookings are not what their digests say/),
  ]);
  await until("all answers", () => isQuiet(server.pool));
  const known = "select count(*)::int as n, count(distinct citizen_id)::int as people from address";
  expect(await numbersOf(known)).toEqual({ n: 41, people: 41 });
  expect(await keysInFile()).toHaveLength(4);
  expect(only(await server.say({ from: stays.phone, text: "kode saya" }))).toContain(code);
  await server.pool.query("update booking set code_digest = $2 where booking_id = $1", [
    rows[0].booking_id,
    rows[0].code_digest,
  ]);
  expect((await rotate()).code).toBe(0);
  expect(await keysInFile()).toHaveLength(3);
});

test("a database from before a rotation, as a backup is, is brought under the key of today's file, and everybody in it is found", async () => {
  const rani = { from: "+6281266600004", userId: "ID.rani" };
  const code = codeIn(only(await server.say({ ...rani, text: booking("Rani Lestari") })));
  const other = await books(stays);
  const kept = ["address", "claim", "citizen", "booking", "applicant"];
  for (const table of kept) await server.pool.query(`create table kept_${table} as table ${table}`);
  await server.restart({}, async () => {
    expect((await rotate()).code).toBe(0);
    await server.pool.query(`
      truncate address, claim;
      insert into address select * from kept_address;
      insert into claim select * from kept_claim;
      update citizen c set digest = k.digest from kept_citizen k where k.citizen_id = c.citizen_id;
      update booking b set applicant_digest = k.applicant_digest, code_digest = k.code_digest from kept_booking k where k.booking_id = b.booking_id;
      update applicant a set alike = k.alike from kept_applicant k where k.booking_id = a.booking_id;
      update installation set digest_no = 1`);
    await expect(keysOf(url)).rejects.toThrow(/this database is from before the digests' key was rotated/);
    const restored = await runCommand(settings, ["keys", "restore"]);
    expect([restored.code, restored.out]).toEqual([0, expect.stringMatching(/^2 people and 2 bookings stand under/)]);
  });
  const keys = await keysInFile();
  expect(foundOf(stays, other, await digests(), keys)).toEqual(all);
  for (const from of [rani, { from: "", userId: rani.userId }, { from: rani.from }])
    expect(only(await server.say({ ...from, text: "kode saya" }))).toContain(code);
  expect(await saidAt(server.program, stays.phone, booking(stays.name, "08082017"))).toContain("sudah punya tempat");
  const people = "select count(*)::int as n, count(distinct applicant_digest)::int as people from claim";
  expect(await numbersOf(people)).toEqual({ n: 2, people: 2 });
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.program.address}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
}
