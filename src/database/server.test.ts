import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { type Server, type ServerOptions, startServer } from "./server.ts";

let dataDir: string;
const running: Server[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "antrean-server-")); // 0700, as mkdtemp makes them
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of running.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("whatever language the machine speaks, the database is UTF8 and sorts the same everywhere", async () => {
  vi.stubEnv("LANG", "id_ID.UTF-8");
  vi.stubEnv("LC_ALL", "xx_YY");
  vi.stubEnv("PGDATA", "/nowhere");
  const { url } = await started();
  const [row] = await ask(
    url,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
            current_setting('fsync') as fsync, current_setting('timezone') as zone
       from pg_database where datname = current_database()`,
  );
  expect(row).toEqual({ encoding: "UTF8", provider: "b", locale: "C.UTF-8", fsync: "on", zone: "UTC" });
});

test("nobody gets in without the password, which only the owner can read", async () => {
  const { url } = await started();
  const wrong = Object.assign(new URL(url), { password: "guess" }).href;
  await expect(ask(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
});

test("a second start finds what the first one wrote, at the same address", async () => {
  const first = await startServer({ dataDir });
  await ask(first.url, "create table seat as select 7 as number");
  await first.stop();
  await expect(ask(first.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  const second = await started();
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select number from seat")).toEqual([{ number: 7 }]);
});

test("a cluster from before there were roles gets them, with the passwords beside the data, whatever it knew before", async () => {
  const first = await startServer({ dataDir });
  const all = "antrean_runtime, antrean_reader";
  await ask(
    first.url,
    `drop owned by ${all}; drop role ${all}; create role antrean_reader superuser login password 'x'`,
  );
  await first.stop();
  rmSync(join(dataDir, "postgres/runtime-password"));
  const { runtimeUrl, readerUrl } = await started();
  const role =
    "select current_user as name, rolsuper or rolcreatedb or rolcreaterole or rolreplication as much from pg_roles where rolname = current_user";
  expect(await ask(runtimeUrl, role)).toEqual([{ name: "antrean_runtime", much: false }]);
  expect(await ask(readerUrl, role)).toEqual([{ name: "antrean_reader", much: false }]);
  expect(statSync(join(dataDir, "postgres/runtime-password")).mode & 0o077).toBe(0);
});

test("programs that begin together on an empty folder share one PostgreSQL, and the last to leave ends it", async () => {
  const [first, second] = await Promise.all([startServer({ dataDir }), startServer({ dataDir })]);
  expect(second.url).toBe(first.url);
  await first.stop();
  expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await second.stop();
  await expect(ask(second.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
});

test("a killed program leaves PostgreSQL alive, and the next one goes on with it", async () => {
  const { child, url } = await otherProgram();
  const before = await ask(url, "select pg_postmaster_start_time()");
  child.kill("SIGKILL");
  await once(child, "exit");
  const next = await started();
  expect(next.url).toBe(url);
  expect(await ask(next.url, "select pg_postmaster_start_time()")).toEqual(before);
});

test("a Ctrl-C that reaches the program's whole process group does not reach PostgreSQL", async () => {
  const { child, url } = await otherProgram();
  process.kill(-child.pid!, "SIGINT");
  await once(child, "exit");
  expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
  await started(); // so that it ends with this test
});

test("a killed PostgreSQL is started again where it was, and nothing committed is lost", async () => {
  const heard: string[] = [];
  const back = Promise.withResolvers<void>();
  const server = await started({ onDown: () => heard.push("down"), onUp: () => back.resolve() });
  await ask(server.url, "create table seat as select 7 as number");
  process.kill(postmaster(), "SIGKILL");
  await back.promise;
  expect(heard).toEqual(["down"]);
  expect(await ask(server.url, "select number from seat")).toEqual([{ number: 7 }]);
});

test("a PostgreSQL that was adopted is watched like one's own", async () => {
  const back = Promise.withResolvers<void>();
  const first = await startServer({ dataDir });
  const second = await started({ onUp: () => back.resolve() });
  await first.stop();
  process.kill(postmaster(), "SIGKILL");
  await back.promise;
  expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a PostgreSQL ended by somebody else is started again too", async () => {
  const back = Promise.withResolvers<void>();
  const server = await started({ onUp: () => back.resolve() });
  process.kill(postmaster(), "SIGINT");
  await back.promise;
  expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a number left in postmaster.pid that now belongs to another program does not keep PostgreSQL down", async () => {
  const server = await startServer({ dataDir });
  const file = join(dataDir, "postgres/data/postmaster.pid");
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  await server.stop();
  const stranger = spawn("sleep", ["1000"]);
  onTestFinished(() => void stranger.kill());
  writeFileSync(file, [stranger.pid, ...rest].join("\n"), { mode: 0o600 });
  const again = await started();
  expect(await ask(again.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a name or a number in a failing statement does not get into PostgreSQL's log", async () => {
  const { url } = await started();
  await ask(url, "create table person (name text primary key)");
  await ask(url, "insert into person values ('Sri Wahyuni')");
  await expect(ask(url, "insert into person values ('Sri Wahyuni')")).rejects.toThrow(/duplicate key/);
  await expect(ask(url, "select 'Sri Wahyuni'::date")).rejects.toThrow(/invalid input syntax/);
  expect(readFileSync(join(dataDir, "postgres/log"), "utf8")).not.toMatch(/Wahyuni|duplicate/);
});

test("a folder that cannot be made is refused with a sentence", async () => {
  writeFileSync(join(dataDir, "file"), "");
  await expect(startServer({ dataDir: join(dataDir, "file/data") })).rejects.toThrow(/cannot be made or entered/);
});

test.runIf(process.getuid?.() === 0)("root may keep the data where only root can enter", async () => {
  const deep = join(dataDir, "private", "data");
  mkdirSync(join(dataDir, "private"), { mode: 0o700 });
  const server = await startServer({ dataDir: deep });
  expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

// It makes the user `antrean` where there is none, which no test should do to a machine unasked.
const mayBeSystemUser = process.getuid?.() === 0 && /^antrean:/m.test(readFileSync("/etc/passwd", "utf8"));

test.runIf(mayBeSystemUser)("where user namespaces are refused, root has it run by a system user", async () => {
  const fakes = join(dataDir, "bin");
  mkdirSync(fakes);
  writeFileSync(join(fakes, "unshare"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  vi.stubEnv("PATH", `${fakes}:${process.env["PATH"]}`);
  const deep = join(dataDir, "data"); // below a folder that only root may enter
  const server = await startServer({ dataDir: deep });
  await ask(server.url, "create table seat as select 7 as number");
  await server.stop();
  const again = await startServer({ dataDir: deep });
  expect(await ask(again.url, "select number from seat")).toEqual([{ number: 7 }]);
  await again.stop();
  rmSync(readFileSync(join(deep, "postgres-is-at"), "utf8"), { recursive: true });
  await expect(startServer({ dataDir: deep })).rejects.toThrow(/which is gone/);
});

async function started(wishes: Partial<ServerOptions> = {}): Promise<Server> {
  const server = await startServer({ dataDir, ...wishes });
  running.push(server);
  return server;
}

/** A program of its own that starts the server and then waits to be killed. */
async function otherProgram(): Promise<{ child: ChildProcess; url: string }> {
  const text = `
    import { startServer } from ${JSON.stringify(new URL("./server.ts", import.meta.url).href)};
    console.log((await startServer({ dataDir: ${JSON.stringify(dataDir)} })).url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", text], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  return { child, url: line.toString().trim() };
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);
}
