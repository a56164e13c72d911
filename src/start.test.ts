import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import type { DatabaseKind } from "./database/index.ts";
import { disagreement, isLoopback } from "./start.ts";

type Env = Record<string, string>;

const secrets = {
  WHATSAPP_APP_SECRET: "hunter2 hunter2 hunter2 hunter2 hunter2",
  WHATSAPP_VERIFY_TOKEN: "hunter2 hunter2 hunter2",
  WHATSAPP_ACCESS_TOKEN: "hunter2 hunter2 hunter2 hunter2 hunter2",
};
const standIn = "http://127.0.0.1:9000/v25.0";

// Every setting that decides, with every value that is told apart.
const nodeEnvs = [undefined, "development", "test", "production", "Production", "prod"];
const emulators = [undefined, "on", "off"];
const whatsapps: Env[] = [
  {},
  { WHATSAPP_ACCESS_TOKEN: secrets.WHATSAPP_ACCESS_TOKEN },
  { WHATSAPP_APP_SECRET_PREVIOUS: secrets.WHATSAPP_APP_SECRET },
  { WHATSAPP_API_URL: standIn },
  secrets,
  { ...secrets, WHATSAPP_APP_SECRET: "hunter2" },
  { ...secrets, WHATSAPP_API_URL: standIn },
  { ...secrets, WHATSAPP_API_URL: "https://graph.example/v25.0" },
  { ...secrets, WHATSAPP_API_URL: "http://graph.example/v25.0" },
  { ...secrets, WHATSAPP_API_URL: "http://127.0.0.1.example/v25.0" },
];
const databaseUrls = [undefined, "postgres://antrean:hunter2@db:5432/antrean"];
const publicUrls = [undefined, "http://antrean.example", "https://antrean.example"];
const keyFiles = [undefined, "/hunter2/key"];
const hosts = [undefined, "::1", "0.0.0.0", "10.0.0.5"];
const clocks = [undefined, "2017-08-01T09:00:00+07:00"];
const kinds: (DatabaseKind | undefined)[] = [undefined, "demonstration", "production"];

/** What these words ask for, told anew and in other words than the program's; undefined: nothing that may start. */
function wanted(env: Env): { kind: DatabaseKind; emulator: boolean } | undefined {
  const given = (name: string) => env[name] !== undefined;
  const known = [undefined, "development", "test", "production"].includes(env["NODE_ENV"]);
  const production = env["NODE_ENV"] === "production";
  const anyOfMeta = Object.keys(env).some((name) => name.startsWith("WHATSAPP_"));
  const allOfMeta = Object.keys(secrets).every(given) && env["EMULATOR"] !== "on";
  const here = [undefined, "127.0.0.1", "::1", "localhost"].includes(env["HOST"]);
  const aloud = env["EMULATOR"] === "on" || given("CLOCK");
  const toStandIn = env["WHATSAPP_API_URL"] === standIn;
  const toMeta = !given("WHATSAPP_API_URL") || env["WHATSAPP_API_URL"]?.startsWith("https:");
  if (!known) return undefined;
  if (!anyOfMeta && !production && env["EMULATOR"] !== "off" && here)
    return aloud || !(given("DATABASE_URL") || given("PUBLIC_URL"))
      ? { kind: "demonstration", emulator: true }
      : undefined;
  if (allOfMeta && toStandIn && !production && here) return { kind: "demonstration", emulator: false };
  const reachable =
    env["PUBLIC_URL"]?.startsWith("https:") && env["WHATSAPP_APP_SECRET"] !== "hunter2" && given("KEY_FILE");
  if (allOfMeta && (toMeta || (toStandIn && production)) && !given("CLOCK") && reachable)
    return { kind: "production", emulator: false };
  return undefined;
}

function* combinations(): Generator<Env> {
  for (const NODE_ENV of nodeEnvs)
    for (const EMULATOR of emulators)
      for (const whatsapp of whatsapps)
        for (const DATABASE_URL of databaseUrls)
          for (const PUBLIC_URL of publicUrls)
            for (const KEY_FILE of keyFiles)
              for (const HOST of hosts)
                for (const CLOCK of clocks)
                  yield saidOnly({ NODE_ENV, EMULATOR, ...whatsapp, DATABASE_URL, PUBLIC_URL, KEY_FILE, HOST, CLOCK });
}

function saidOnly(words: Record<string, string | undefined>): Env {
  return Object.fromEntries(Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** What becomes of a start with these settings on such a database. */
function startOn(env: Env, found: DatabaseKind | undefined) {
  try {
    const config = readConfig(env);
    const refused = disagreement(config, found);
    return refused ? { refused } : { config };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

test("each combination of settings and database starts what its words say, or is refused with one sentence", () => {
  let seen = 0;
  const started = { demonstration: 0, production: 0 };
  const wrong: unknown[] = [];
  for (const env of combinations())
    for (const found of kinds) {
      seen += 1;
      const { config, refused } = startOn(env, found);
      const want = wanted(env);
      const right = want && (found === undefined || found === want.kind) ? want : undefined;
      const same = right ? config?.kind === right.kind && config.emulator === right.emulator : refused !== undefined;
      if (!same) wrong.push({ env, found, right, config: config?.kind, refused });
      if (config) started[config.kind] += 1;
    }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(seen).toBe(6 * 3 * 10 * 2 * 3 * 2 * 4 * 2 * 3);
  // The property is not kept by refusing everything.
  expect(started.demonstration).toBeGreaterThan(500);
  expect(started.production).toBeGreaterThan(200);
});

test("a production database is never opened with the emulator or a moved clock, nor a demonstration for production, nor to others", () => {
  const wrong: Env[] = [];
  for (const env of combinations()) {
    const real = startOn(env, "production").config;
    if (real && (real.kind !== "production" || real.emulator || real.clock || !real.publicUrl?.startsWith("https:")))
      wrong.push(env);
    const pretended = startOn(env, "demonstration").config;
    if (pretended && pretended.kind !== "demonstration") wrong.push(env);
    const first = startOn(env, undefined).config;
    if (first?.kind === "demonstration" && !isLoopback(first.host)) wrong.push(env);
    if ((first?.emulator || first?.clock) && first.kind !== "demonstration") wrong.push(env);
  }
  expect(wrong).toEqual([]);
});

test("a refusal is one sentence that names a setting or the database, says what to do, and shows no value", () => {
  const sentences = new Set<string>();
  for (const env of combinations())
    for (const found of kinds) {
      const { refused } = startOn(env, found);
      if (refused) sentences.add(refused);
    }
  expect(sentences.size).toBeGreaterThan(12);
  for (const sentence of sentences) {
    expect(sentence).toMatch(
      /^([A-Z_]+( and [A-Z_]+)?: |This is a production database|This database is a demonstration)/,
    );
    expect(sentence).not.toContain("hunter2");
    expect(sentence.endsWith(".")).toBe(true);
  }
});

test.each([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["::1", true],
  ["[::1]", true],
  ["localhost", true],
  ["127.0.0.1.example.com", false],
  ["localhost.example.com", false],
  ["0.0.0.0", false],
  ["::", false],
  ["192.168.1.2", false],
])("%s is only this machine: %s", (host, only) => {
  expect(isLoopback(host)).toBe(only);
});
