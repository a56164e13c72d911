import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { aDatabase, type TestDatabase } from "./database.ts";
import { keysOf } from "./key-file.ts";

// What stops a start is told in one sentence that an operator can act on: no stack, no password, and nothing else that was begun.

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return String(url);
};

const refusals: [what: string, url: () => string, sentence: string][] = [
  ["nobody listens", () => "postgres://antrean:hunter2@127.0.0.1:9/antrean", "The database does not answer."],
  [
    "an unknown host",
    () => "postgres://antrean:hunter2@nowhere.invalid/antrean",
    "The host in DATABASE_URL is not known to this machine.",
  ],
  [
    "a wrong password",
    () => changed((url) => (url.password = "hunter2")),
    "PostgreSQL refuses the name or the password in DATABASE_URL.",
  ],
  [
    "no such database",
    () => changed((url) => (url.pathname = "/hunter2")),
    "The database that DATABASE_URL names does not exist: make it first (createdb), Antrean fills it.",
  ],
];

for (const [what, url, sentence] of refusals)
  test.each([
    ["src/main.ts", []],
    ["src/commands.ts", ["acts", "list"]],
    ["src/migrate.ts", []],
  ])(`${what}: %s says so and ends`, async (file, args) => {
    const settings = { EMULATOR: "on", DATABASE_URL: url() };
    expect(await runCommand(settings, args, file)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
  });

test("a key file that is not where it was: said, and no other one is made", async () => {
  await keysOf(database.url);
  const settings = { EMULATOR: "on", DATABASE_URL: database.url, KEY_FILE: "/nowhere/antrean.key" };
  const { code, err } = await runCommand(settings, [], "src/main.ts");
  expect([code, err]).toEqual([
    1,
    "KEY_FILE: /nowhere/antrean.key does not exist, and this database opens only with the key file that was made for it; put it back, or set KEY_FILE to where it is.\n",
  ]);
});

test("a port that is taken: said, and no worker is left that complains", async () => {
  const taken = createServer();
  const port = await new Promise<number>((listens) =>
    taken.listen(0, "127.0.0.1", () => listens((taken.address() as { port: number }).port)),
  );
  const settings = { EMULATOR: "on", DATABASE_URL: database.url, PORT: String(port) };
  const { code, out, err } = await runCommand(settings, [], "src/main.ts");
  taken.close();
  expect([code, err]).toEqual([
    1,
    `PORT: another program listens on ${port} already; end that one, or set another PORT.\n`,
  ]);
  expect(out).not.toMatch(/"level":"(warn|error)"/);
});
