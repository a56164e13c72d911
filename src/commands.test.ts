import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runCommand } from "../test/command.ts";
import { aSeededDatabase } from "../test/database.ts";
import { keyFileOf } from "../test/key-file.ts";
import { showCode } from "./booking/index.ts";
import { type Database, openDatabase, sql } from "./database/index.ts";
import { extendChain, writeJournal } from "./journal/index.ts";
import { type Keys, openKeys } from "./keys/index.ts";
import { commands } from "./operator/index.ts";

const now = Temporal.Instant.from("2017-08-01T09:00:00+07:00");
const real = Temporal.Now.instant();

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface House {
  database: Database;
  keys: Keys;
  keyFile: string;
  say(statement: string): Promise<{ rows: unknown[] }>;
  /** Runs a command as an operator does, in a process of its own. */
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>;
}

async function aHouse(): Promise<House> {
  const { url, drop } = await aSeededDatabase(now);
  const database = openDatabase(url, { connections: 2 });
  ends.push(drop, () => database.close());
  await database.transaction(async (tx) => {
    await sql`insert into clock (ahead_ms) values (${now.epochMilliseconds - real.epochMilliseconds})`.execute(tx);
  });
  return {
    database,
    keys: await openKeys(database, keyFileOf(url)),
    keyFile: keyFileOf(url),
    say: (statement) => database.transaction((tx) => tx.query(statement)),
    run: (...args) => runCommand({ DATABASE_URL: url }, args),
  };
}

function aMessage(services: House, wamid: string, { said = true } = {}) {
  return services.say(`
    insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said, tries, set_aside_at, alone, fault)
    values ('${wamid}', '108111100333', '${randomUUID()}', '${now}', '${now}', '${real}',
            ${said ? `'{"kind":"text","text":"#Budi Santoso#25011987#07082017"}'` : "null"},
            3, '${now.subtract({ minutes: 10 })}', true, 'TypeError')`);
}

const personal = /Budi|25011987|wamid|62811/;

describe("messages", () => {
  test("are listed with kind, age and error and never whose or what", async () => {
    const services = await aHouse();
    await aMessage(services, "wamid.HBgNNjI4MTExMTAwMzMz");
    const { code, out } = await services.run("messages", "list");
    expect(code).toBe(0);
    expect(out).toMatch(/[0-9a-f]{12} {2}108111100333 {2}text {2}1\d min {5}TypeError/);
    expect(out).not.toMatch(personal);
  });

  test("can be tried again, alone and with all their tries, or dropped with their text", async () => {
    const services = await aHouse();
    for (const wamid of ["wamid.a", "wamid.b", "wamid.c"]) await aMessage(services, wamid);
    const { out } = await services.run("messages", "list");
    const [first = "", second = ""] = out
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]!);
    expect(await services.run("messages", "retry", first)).toMatchObject({
      code: 0,
      out: "1 message will be tried again.\n",
    });
    expect(await services.run("messages", "drop", second)).toMatchObject({ code: 0, out: "1 message dropped.\n" });
    const { rows } = await services.say(`
      select tries, alone, said is null as blank, set_aside_at is null as waits, attended_at is not null as over from message order by tries, over`);
    expect(rows).toEqual([
      { tries: 0, alone: true, blank: false, waits: true, over: false },
      { tries: 3, alone: true, blank: false, waits: false, over: false },
      { tries: 3, alone: true, blank: true, waits: false, over: true },
    ]);
    expect((await services.run("messages", "retry", "all")).out).toBe("1 message will be tried again.\n");
    expect((await services.run("messages", "list")).out).toBe("No message is set aside.\n");
  });

  test("whose text is gone, or that are unknown, are not tried again, and the exit code says so", async () => {
    const services = await aHouse();
    await aMessage(services, "wamid.a", { said: false });
    expect((await services.run("messages", "list")).out).toContain("(its text is gone)");
    expect(await services.run("messages", "retry", "all")).toMatchObject({
      code: 1,
      out: "0 messages will be tried again.\n",
    });
    expect(await services.run("messages", "drop", "000000000000")).toMatchObject({
      code: 1,
      out: "None of these is set aside: npm run messages -- list.\n",
    });
  });
});

describe("letters", () => {
  test("that failed are listed, sent again or dropped", async () => {
    const services = await aHouse();
    const [tired, wrong] = [randomUUID(), randomUUID()];
    for (const [id, fault, code] of [
      [tired, "tired", 131000],
      [wrong, "our-mistake", 131009],
    ]) {
      await services.say(`
        insert into letter (letter_id, phone_number_id, citizen_id, kind, content, created_at, failed_at, fault, error_code)
        values ('${id}', '108111100333', '${randomUUID()}', 'booked', '{"text":"Budi"}', '${now}', '${real}', '${fault}', ${code})`);
    }
    const { out } = await services.run("letters", "list");
    expect(out).toContain("tired 131000");
    expect(out).toContain("our-mistake 131009");
    expect(out).not.toMatch(personal);
    expect((await services.run("letters", "retry", tired!)).out).toBe("1 letter will be sent again.\n");
    expect((await services.run("letters", "drop", "all")).out).toBe("1 letter dropped.\n");
    expect(await services.run("letters", "retry", "not-an-id")).toMatchObject({ code: 1 });
    expect((await services.run("letters", "list")).out).toBe("No letter has failed.\n");
  });
});

test("timed acts that failed are listed with what fails and since when, and tried again from the first try", async () => {
  const house = await aHouse();
  await house.say(`
    insert into due_fault (name, key, tries, fault, due_at, failed_at, not_before, set_aside_at)
    values ('nights', 'bogor', 5, 'error 23514', now() - interval '1 day', now(), now(), now())`);
  const { out } = await house.run("acts", "list");
  expect(out).toMatch(/nights +bogor +5 .*set aside .*error 23514/);
  expect((await house.run("acts", "retry", "no-such-act")).code).toBe(1);
  expect(await house.run("acts", "retry", "nights")).toMatchObject({
    code: 0,
    out: "1 is tried again within a second.\n",
  });
  expect((await house.run("acts", "list")).out).toMatch(/nights +bogor +0 .*is tried now/);
  expect((await house.run("acts", "drop", "nights")).code).toBe(2);
  await house.say("delete from due_fault");
  expect((await house.run("acts", "list")).out).toBe("No timed act fails.\n");
});

describe("numbers", () => {
  test("that were stopped are shown with the error that did it, and resumed", async () => {
    const services = await aHouse();
    await services.say(`insert into sender_lease (phone_number_id, stopped_at, stop_code)
      values ('108111100333', '${real.subtract({ minutes: 5 })}', 131042)`);
    const { out } = await services.run("numbers", "list");
    expect(out).toMatch(/108111100333 .* stopped since [5-9] min, error 131042 {2}0/);
    expect(out).toMatch(/900000000120 .* sends/);
    expect((await services.run("numbers", "resume", "108111100333")).code).toBe(0);
    expect(await services.run("numbers", "resume", "108111100333")).toMatchObject({
      code: 1,
      out: "Number 108111100333 was neither stopped nor resting.\n",
    });
  });
});

describe("explain", () => {
  const code = "7KMX4PTM";

  async function aBookedCode(services: House) {
    const booking = randomUUID();
    await services.database.transaction(async (tx) => {
      const { keys } = services;
      await sql`
        insert into booking (office_id, booking_id, applicant_digest, code, code_digest, day, pool, starts, source, rules_version, consent_version, created_at, confirmed_at)
        values (1, ${booking}, ${keys.lastDigests.of("applicant", "budi")}, ${code}, ${keys.lastDigests.of("code", code)}, '2017-08-07', 'public', '08:00', 'whatsapp', 1, '1', ${now}, ${now})`.execute(
        tx,
      );
      await sql`insert into applicant (office_id, booking_id, name, birth_date) values (1, ${booking}, 'Budi Santoso', '1987-01-25')`.execute(
        tx,
      );
      const line = {
        office: 1,
        booking,
        source: "whatsapp",
        actor: "citizen",
        rulesVersion: 1,
        recordedAt: now,
      } as const;
      await writeJournal(
        tx,
        [
          { ...line, act: "cancelled", happenedAt: now.add({ minutes: 5 }), detail: {} },
          { ...line, act: "booked", happenedAt: now, detail: { day: "2017-08-07", starts: "08:00", pool: "public" } },
        ],
        services.keys,
      );
      await sql`
        insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, created_at, accepted_at, delivered_at)
        values (${randomUUID()}, '108111100333', ${randomUUID()}, 1, ${booking}, 'booked', ${now}, ${real}, ${real})`.execute(
        tx,
      );
    });
  }

  test("tells what happened to a code in order, with the office's hours, and the same as JSON on its last line", async () => {
    const services = await aHouse();
    await aBookedCode(services);
    const { code: exit, out } = await services.run("explain", showCode(code).toLowerCase());
    expect(exit).toBe(0);
    expect(out).toContain("Kantor Imigrasi Bogor, 2017-08-07 08:00 WIB");
    expect(out).toMatch(/2017-08-01 09:00:00 {2}booked .* day=2017-08-07/);
    expect(out).toContain("letter booked, written 2017-08-01 09:00:00: delivered");
    const json = JSON.parse(out.trim().split("\n").at(-1)!);
    expect(json.journal.map(({ act }: { act: string }) => act)).toEqual(["booked", "cancelled"]);
    expect(json).toMatchObject({ office: "bogor", booking: { day: "2017-08-07", starts: "08:00" } });
    expect(out).not.toMatch(personal);
  });

  test("is as complete after the person and the code are erased", async () => {
    const services = await aHouse();
    await aBookedCode(services);
    const before = await services.run("explain", code);
    await services.say("update booking set code = null");
    await services.say(`update applicant set name = null, birth_date = null, erased_at = '${now}'`);
    const after = await services.run("explain", code);
    expect(after.out).toContain("the person's data are erased since 2017-08-01 09:00:00");
    const journal = (out: string) => JSON.parse(out.trim().split("\n").at(-1)!).journal;
    expect(journal(after.out)).toEqual(journal(before.out));
  });

  test("tells a mistyped code from one that nobody has", async () => {
    const services = await aHouse();
    const wrong = await services.run("explain", "7KMX-4PTC");
    expect([wrong.code, JSON.parse(wrong.out.trim().split("\n").at(-1)!)]).toEqual([1, { error: "not-a-code" }]);
    const unknown = await services.run("explain", code);
    expect([unknown.code, JSON.parse(unknown.out.trim().split("\n").at(-1)!)]).toEqual([1, { error: "unknown" }]);
  });

  test("tells how a message is read: what was found in it, what it may mean and by which words, and the rule that decided", async () => {
    const services = await aHouse();
    const { code: exit, out } = await services.run("explain", "min, bisa pindah ke tgl 16 agustus ga?");
    expect(exit).toBe(0);
    expect(out).toMatch(/^1[.] Recognised\n[^]*day +"tgl 16 agustus"[^]*2[.] Meanings\n {3}move .*pindah [+]/);
    expect(out).toMatch(/3[.] Decided\n {3}rule: .+\n {3}about: /);
    expect((await services.run("explain", "batalkan")).out).toContain("1. Recognised");
  });
});

describe("journal", () => {
  const yesterday = now.subtract({ hours: 22 });

  async function aChainedDay(services: House): Promise<void> {
    await services.database.transaction(async (tx) => {
      const line = { office: 1, act: "called", source: "desk", actor: "staff a", recordedAt: now } as const;
      const lines = [0, 1, 2].map((minute) => ({ ...line, happenedAt: now.subtract({ hours: 25 - minute }) }));
      await writeJournal(tx, lines, services.keys);
    });
    await expect.poll(() => extend(services)).toBe(3);
  }

  async function extend(services: House): Promise<number> {
    return services.database.transaction(async (tx) => {
      const key = services.keys.journalKey;
      while ((await extendChain(tx, { key, now: yesterday, real, zoneOf: () => "Asia/Jakarta" })) > 0);
      const { rows } = await sql<{ n: number }>`select coalesce(sum(lines), 0)::int as n from journal_head`.execute(tx);
      return rows[0]!.n;
    });
  }

  const last = (out: string) => JSON.parse(out.trim().split("\n").at(-1)!);

  test("verify says that all is as it was written, and names a line that is gone with its office, day and place", async () => {
    const services = await aHouse();
    await aChainedDay(services);
    const whole = await services.run("journal", "verify");
    expect(whole.code).toBe(0);
    expect(whole.out).toContain("Compared: 3 lines in 1 block.");
    expect(whole.out).toContain("All is as it was written.");
    await services.database.transaction(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`delete from journal where happened_at = ${now.subtract({ hours: 24 })}`.execute(tx);
    });
    const { code, out } = await services.run("journal", "verify");
    expect(code).toBe(1);
    expect(out).toMatch(/^bogor +2017-07-31 +2 +a line is gone +[0-9a-f-]{36}$/m);
    expect(last(out).findings).toMatchObject([{ is: "deleted", office: "bogor", day: "2017-07-31", place: 2 }]);
  });

  test("heads are printed for a file, and verify compares the file", async () => {
    const services = await aHouse();
    await aChainedDay(services);
    const { out } = await services.run("journal", "heads");
    expect(out).toMatch(/^bogor 2017-07-31 3 [0-9a-f]{64}\n$/);
    const folder = await mkdtemp(join(tmpdir(), "antrean-heads-"));
    ends.push(() => rm(folder, { recursive: true }));
    const file = join(folder, "heads.txt");
    await writeFile(file, out);
    expect(last((await services.run("journal", "verify", "--heads", file)).out)).toMatchObject({
      heads: 1,
      findings: [],
    });
    await writeFile(file, out.replace(" 3 ", " 4 "));
    const other = await services.run("journal", "verify", "--heads", file);
    expect(other.code).toBe(1);
    expect(last(other.out).findings).toMatchObject([{ is: "head-differs", office: "bogor", day: "2017-07-31" }]);
    await writeFile(file, "bogor yesterday\n");
    const unread = await services.run("journal", "verify", "--heads", file);
    expect([unread.code, unread.out]).toEqual([
      1,
      "Line 1 of the file is no head: npm run journal -- heads prints them.\n",
    ]);
    const none = await services.run("journal", "verify", "--heads", join(folder, "none.txt"));
    expect([none.code, none.out]).toEqual([1, `There is no file ${join(folder, "none.txt")} that can be read.\n`]);
  });
});

describe("a command", () => {
  test("that is not understood says how it is used", async () => {
    const services = await aHouse();
    for (const args of [
      [],
      ["nothing"],
      ["messages"],
      ["messages", "burn", "all"],
      ["numbers", "resume"],
      ["explain"],
      ["journal"],
      ["journal", "verify", "--heads"],
    ]) {
      const { code, err } = await services.run(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toContain("npm run ");
    }
  });

  test("says in one sentence what stands in its way", async () => {
    const away = await runCommand({ DATABASE_URL: "postgres://127.0.0.1:1/none" }, ["messages", "list"]);
    expect(away).toEqual({ code: 1, out: "", err: "The database does not answer.\n" });
    const none = await runCommand({ DATA_DIR: "node_modules/.cache/no-such-folder" }, ["messages", "list"]);
    expect(none.code).toBe(1);
    expect(none.err).toContain("There is no database in node_modules/.cache/no-such-folder yet.");
    const services = await aHouse();
    await services.say("delete from migration where name = '0001_house.sql'");
    expect((await services.run("messages", "list")).err).toContain("The database lacks 0001_house.sql");
  });
});

describe("api-key", () => {
  /** The command without a process of its own: a start costs more than all that it does. */
  async function inside({ database, keyFile }: House, ...args: string[]) {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    const code = await database.transaction((tx) =>
      commands["api-key"]!.run({ tx, args, print, now, real, keyFile, afterCommit: () => {} }),
    );
    return { code, out: lines.join("\n") };
  }

  test("prints a key on its last line that opens what was asked, and nothing after it is revoked", async () => {
    const services = await aHouse();
    const { code, out } = await services.run("api-key", "bogor", "arrivals", "calls", "--label", "Layar", "lobi");
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/^ant_[0-9A-Za-z]{32}$/);
    expect((await inside(services, "all", "all")).code).toBe(0);
    const { rows } = await services.say("select key_id::text as id, rights from api_key where office_id is not null");
    expect(rows).toMatchObject([{ rights: ["arrivals", "calls"] }]);
    const everywhere = await services.say("select rights from api_key where office_id is null");
    expect(everywhere.rows).toEqual([
      {
        rights: [
          "arrivals",
          "bookings",
          "changes",
          "papers",
          "tickets",
          "calls",
          "boards",
          "supervise",
          "calendar",
          "facts",
        ],
      },
    ]);
    const list = await inside(services, "list");
    expect(list.out).toMatch(/bogor +arrivals calls +Layar lobi .*never +ends in 180 d/);
    expect(list.out).not.toContain("ant_");
    const { id } = rows[0] as { id: string };
    expect(await inside(services, "revoke", id)).toEqual({ code: 0, out: `Key ${id} opens nothing any more.` });
    expect((await inside(services, "revoke", id)).code).toBe(1);
    const { rows: noted } = await services.say(
      "select act, actor from journal where act like 'key%' order by entry_id",
    );
    expect(noted).toEqual(["key-made", "key-made", "key-revoked"].map((act) => ({ act, actor: "operator" })));
  });

  test("a key lives as long and comes from where it is said", async () => {
    const services = await aHouse();
    const options = ["--days", "30", "--label", "Layar", "lobi", "--network", "10.20.0.0/16", "192.0.2.7"];
    const { code, out } = await inside(services, "bogor", "boards", ...options);
    expect([code, out]).toEqual([0, expect.stringContaining("ends in 30 days, from 10.20.0.0/16 192.0.2.7 only")]);
    expect((await inside(services, "list")).out).toMatch(
      /Layar lobi .* 10\.20\.0\.0\/16 192\.0\.2\.7\/32 +ends in 30 d/,
    );
    const { rows } = await services.say("select api_key::text as row from api_key");
    expect(rows).toEqual([{ row: expect.not.stringMatching(/Layar|10\.20|192\.0/) }]);
    for (const [wrong, told] of [
      [["--days", "400"], 1],
      [["--network", "lobby"], 1],
      [["--days"], 2],
      [["--until", "monday"], 2],
    ] as const)
      expect([wrong, (await inside(services, "bogor", "boards", ...wrong)).code]).toEqual([wrong, told]);
    expect((await services.say("select from api_key")).rows).toHaveLength(1);
  });

  test("says which office or right it does not know, and makes nothing", async () => {
    const services = await aHouse();
    const office = await services.run("api-key", "bandungan", "calls");
    expect(office).toMatchObject({ code: 1, out: expect.stringContaining('no office "bandungan"') });
    const right = await inside(services, "bogor", "everything");
    expect(right).toMatchObject({ code: 1, out: expect.stringContaining('no right "everything"') });
    expect((await inside(services, "bogor")).code).toBe(2);
    expect((await inside(services, "bogor", "calls", "--label")).code).toBe(2);
    expect((await services.say("select from api_key")).rows).toHaveLength(0);
  });
});
