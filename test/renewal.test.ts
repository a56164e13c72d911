import { createHmac } from "node:crypto";
import { copyFile, readFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { keyFileOf } from "./key-file.ts";
import { until } from "./meta.ts";
import { aKey, asker } from "./program-key.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

// What a reader of an older dump can still do with the key file of today (docs/decisions/0045).

const clock = "2017-08-01T09:00:00+07:00";
let server: TestServer;
let url: string;
beforeEach(async () => {
  server = await aTestServer(clock);
  url = server.pool.options.connectionString!;
});
afterEach(() => server.close());

const gone = { phone: "+6281266600001", name: "Kirana Puspitasari" };
const stays = { phone: "+6281266600002", name: "Budi Santoso" };
const booking = (name: string) => `#${name}#25011987#07082017`;
const codeIn = (text = "") => /Kode booking: \*([A-Z0-9-]{9})\*/.exec(text)?.[1] ?? "no code";
const only = (letters: { text: string }[]) => letters.map(({ text }) => text).join("\n");
const renew = (...more: string[]) => runCommand({ DATABASE_URL: url }, ["keys", "renew", ...more]);

/** Everything in the database that is a digest, as a dump shows it. */
async function digests(): Promise<Set<string>> {
  const { rows } = await server.pool.query(`
    select encode(d, 'hex') as d from (
      select digest from address union select digest from citizen union select applicant_digest from booking
      union select code_digest from booking union select applicant_digest from claim union select subject from journal) as all_of (d)
     where d is not null`);
  return new Set(rows.map(({ d }) => d as string));
}

/** Every key in the file, whatever it is for. */
async function keysInFile(): Promise<Buffer[]> {
  const file = JSON.parse(await readFile(keyFileOf(url), "utf8"));
  const texts: string[] = [...file.digestKeys.map((one: { key: string }) => one.key), file.tokenKey, file.master];
  return texts.map((text) => Buffer.from(text, "base64"));
}

/** What of somebody is found in a dump by trying with every key of the file. */
async function foundOf({ phone, name }: typeof gone, code: string, dump: Set<string>): Promise<string[]> {
  const tries: [string, string[]][] = [
    ["phone", [phone]],
    ["applicant", [name.toUpperCase(), "1987-01-25"]],
    ["code", [code.replace("-", "")]],
  ];
  const keys = await keysInFile();
  return tries
    .filter(([kind, parts]) =>
      keys.some((key) => {
        const made = createHmac("sha256", key)
          .update([kind, ...parts].join("\u001f"))
          .digest();
        return dump.has(made.subarray(0, 16).toString("hex"));
      }),
    )
    .map(([kind]) => kind);
}

async function bothBookAndOneIsErased(): Promise<{ codes: { gone: string; stays: string }; older: Set<string> }> {
  const codes = {
    gone: codeIn(only(await server.say({ from: gone.phone, text: booking(gone.name) }))),
    stays: codeIn(only(await server.say({ from: stays.phone, text: booking(stays.name) }))),
  };
  const older = await digests();
  await server.say({ from: gone.phone, text: "hapus data saya" });
  await server.say({ from: gone.phone, text: "HAPUS" });
  await until("the number to go", async () => {
    const { rows } = await server.pool.query("select from citizen where phone = $1", [gone.phone]);
    return rows.length === 0;
  });
  return { codes, older };
}

test("after a renewal an older dump with the key file of today tells nothing of who was erased, and everybody else goes on", async () => {
  const { codes, older } = await bothBookAndOneIsErased();
  const all = ["phone", "applicant", "code"];
  expect([await foundOf(gone, codes.gone, older), await foundOf(stays, codes.stays, older)]).toEqual([all, all]);
  expect(await metric("antrean_erased_since_renewal_seconds")).toBeGreaterThanOrEqual(0);
  const api = await aKey(url, Temporal.Instant.from(clock));
  expect((await renew()).out).toMatch(/^1 program works on this database/);
  let said = "";
  await server.restart({}, async () => {
    const { code, out, err } = await renew();
    expect([code, err]).toEqual([0, ""]);
    said = out;
  });
  expect(said).toMatch(/^Renewed: 1 people and 1 bookings have new digests/);
  expect(await keysInFile()).toHaveLength(3);
  const now = await digests();
  for (const dump of [older, now]) expect(await foundOf(gone, codes.gone, dump)).toEqual([]);
  expect([await foundOf(stays, codes.stays, older), await foundOf(stays, codes.stays, now)]).toEqual([[], all]);

  // Who stays is known again: by the number, as a person, by the code, and by the key of a program.
  expect(only(await server.say({ from: stays.phone, text: "kode saya" }))).toContain(codes.stays);
  expect(only(await server.say({ from: stays.phone, text: booking(stays.name) }))).toContain(codes.stays);
  const { rows } = await server.pool.query(
    "select count(*)::int as n, count(distinct applicant_digest)::int as people from claim",
  );
  expect(rows).toEqual([{ n: 1, people: 1 }]);
  const came = await asker(() => server.program.address, api)("/offices/bogor/arrivals", { code: codes.stays });
  expect(came.json).not.toMatchObject({ code: "unknown-code" });
});

test("a renewal that breaks off leaves everything as it was, and the next start takes its key out again", async () => {
  const { codes } = await bothBookAndOneIsErased();
  const before = await keysInFile();
  await server.restart({}, async () => {
    // Somebody's digest is not what it should be: what stands here was not what was digested.
    const { rows } = await server.pool.query("select booking_id, code_digest from booking where code is not null");
    await server.pool.query("update booking set code_digest = sha256(code_digest) where code is not null");
    expect((await renew()).code).toBe(1);
    expect(await keysInFile()).toHaveLength(4);
    for (const { booking_id, code_digest } of rows)
      await server.pool.query("update booking set code_digest = $2 where booking_id = $1", [booking_id, code_digest]);
  });
  expect(await keysInFile()).toEqual(before);
  expect(only(await server.say({ from: stays.phone, text: "kode saya" }))).toContain(codes.stays);
});

test("a copy of the key file from before a renewal opens the database no more", async () => {
  const copy = `${keyFileOf(url)}.copy`;
  await copyFile(keyFileOf(url), copy);
  await server.restart({}, async () => expect((await renew()).code).toBe(0));
  const late = await runCommand({ DATABASE_URL: url, KEY_FILE: copy }, ["explain", "7KMX-4PTM"]);
  expect([late.code, late.err]).toEqual([1, expect.stringMatching(/a copy from before the digests were renewed/)]);
  await rm(copy);
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.program.address}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
}
