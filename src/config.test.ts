import { expect, test } from "vitest";
import { BrokenSetting, ownAddress, readCommandConfig, readConfig } from "./config.ts";

const meta = {
  WHATSAPP_APP_SECRET: "an app secret of thirty-two letters",
  WHATSAPP_VERIFY_TOKEN: "a word of ours, long enough",
  WHATSAPP_ACCESS_TOKEN: "an access token that is long enough",
  PUBLIC_URL: "https://antrean.example.go.id/",
  KEY_FILE: "/var/lib/antrean-key/key",
};

test("nothing set: the built-in PostgreSQL, the emulator, port 8080 for this machine only", () => {
  expect(readConfig({})).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    databaseUrl: undefined,
    dataDir: "./data",
    keyFile: "./data.key",
    emulator: true,
    kind: "demonstration",
    whatsapp: undefined,
    clock: undefined,
    unknownOutcomeWaitMs: 180_000,
  });
});

test("with Meta's settings the emulator is off and letters go to Meta, or to where WHATSAPP_API_URL says", () => {
  expect(readConfig(meta)).toMatchObject({
    emulator: false,
    kind: "production",
    keyFile: "/var/lib/antrean-key/key",
    publicUrl: "https://antrean.example.go.id",
    whatsapp: { apiUrl: "https://graph.facebook.com/v25.0" },
  });
  const elsewhere = readConfig({ ...meta, WHATSAPP_API_URL: "http://127.0.0.1:9000/v23.0/" });
  expect(elsewhere.whatsapp?.apiUrl).toBe("http://127.0.0.1:9000/v23.0");
});

test("empty settings count as unset", () => {
  expect(readConfig({ PORT: "", WHATSAPP_APP_SECRET: " ", CLOCK: "" })).toMatchObject({ port: 8080, emulator: true });
});

test.each([
  ["3 minutes", 180_000],
  ["90 s", 90_000],
  ["2", 2_000],
  ["PT1M30S", 90_000],
  ["250ms", 250],
])("UNKNOWN_OUTCOME_WAIT=%s", (text, ms) => {
  expect(readConfig({ UNKNOWN_OUTCOME_WAIT: text }).unknownOutcomeWaitMs).toBe(ms);
});

const demonstration = { EMULATOR: "on", PUBLIC_URL: "http://127.0.0.1:8080" };
const oidc = {
  OIDC_ISSUER: "https://login.example.go.id/realms/staff/",
  OIDC_CLIENT_ID: "antrean",
  OIDC_CLIENT_SECRET: "hunter2",
  OIDC_NAME: "Kemenimipas",
};

test("a ministry's sign-in is read whole, its issuer letter by letter", () => {
  expect(readConfig({ ...demonstration, ...oidc, OIDC_ACR: "mfa, urn:two" }).oidc).toEqual({
    issuer: "https://login.example.go.id/realms/staff/",
    clientId: "antrean",
    clientSecret: "hunter2",
    name: "Kemenimipas",
    acr: ["mfa", "urn:two"],
  });
  expect(readConfig(demonstration).oidc).toBeUndefined();
  const here = { ...demonstration, ...oidc, OIDC_ISSUER: "http://127.0.0.1:9000" };
  expect(readConfig(here).oidc?.issuer).toBe("http://127.0.0.1:9000");
});

test.each([
  ["OIDC_CLIENT_ID", { ...demonstration, ...oidc, OIDC_CLIENT_ID: "" }],
  ["OIDC_CLIENT_SECRET", { ...demonstration, ...oidc, OIDC_CLIENT_SECRET: " " }],
  ["OIDC_NAME", { ...demonstration, ...oidc, OIDC_NAME: undefined }],
  ["OIDC_NAME", { ...demonstration, ...oidc, OIDC_NAME: "hunter2".repeat(6) }],
  ["OIDC_ISSUER", { ...demonstration, OIDC_ACR: "hunter2" }],
  ["OIDC_ISSUER", { ...demonstration, ...oidc, OIDC_ISSUER: "http://login.example.go.id/hunter2" }],
  ["OIDC_ISSUER", { ...demonstration, ...oidc, OIDC_ISSUER: "https://admin:hunter2@login.example.go.id" }],
  ["PUBLIC_URL", { EMULATOR: "on", ...oidc }],
  ["PORT", { PORT: "eighty" }],
  ["PORT", { PORT: "70000" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://u:hunter2@h/d" }],
  ["PUBLIC_URL", { PUBLIC_URL: "antrean.go.id hunter2" }],
  ["EMULATOR", { EMULATOR: "hunter2" }],
  ["EMULATOR", { EMULATOR: "on", NODE_ENV: "production" }],
  ["WHATSAPP_API_URL", { ...meta, EMULATOR: "on", WHATSAPP_API_URL: "http://127.0.0.1/hunter2" }],
  ["WHATSAPP_API_URL", { ...meta, WHATSAPP_API_URL: "hunter2" }],
  ["WHATSAPP_ACCESS_TOKEN", { WHATSAPP_APP_SECRET: "hunter2", WHATSAPP_VERIFY_TOKEN: "hunter2" }],
  ["WHATSAPP_APP_SECRET", { WHATSAPP_APP_SECRET_PREVIOUS: "hunter2" }],
  ["WHATSAPP_APP_SECRET", { EMULATOR: "off" }],
  ["WHATSAPP_APP_SECRET", { NODE_ENV: "production" }],
  ["CLOCK", { CLOCK: "2017-08-01 hunter2" }],
  ["CLOCK", { CLOCK: "2017-08-01T09:00:00" }],
  ["CLOCK", { ...meta, CLOCK: "2017-08-01T09:00:00+07:00", NODE_ENV: "production" }],
  ["UNKNOWN_OUTCOME_WAIT", { UNKNOWN_OUTCOME_WAIT: "hunter2" }],
  ["NODE_ENV", { NODE_ENV: "hunter2" }],
  ["WHATSAPP_APP_SECRET", { ...meta, WHATSAPP_APP_SECRET: "hunter2" }],
  ["WHATSAPP_APP_SECRET_PREVIOUS", { ...meta, WHATSAPP_APP_SECRET_PREVIOUS: "hunter2" }],
  ["WHATSAPP_VERIFY_TOKEN", { ...meta, WHATSAPP_VERIFY_TOKEN: "hunter2" }],
  ["WHATSAPP_ACCESS_TOKEN", { ...meta, WHATSAPP_ACCESS_TOKEN: "hunter2" }],
  ["PUBLIC_URL", { ...meta, PUBLIC_URL: "http://hunter2.example" }],
  ["PUBLIC_URL", { ...meta, PUBLIC_URL: "https://admin:hunter2@antrean.example.go.id" }],
  ["PUBLIC_URL", { ...meta, PUBLIC_URL: "https://antrean.example.go.id/hunter2" }],
  ["PUBLIC_URL", { ...meta, PUBLIC_URL: "https://antrean.example.go.id?hunter2" }],
  ["HOST", { HOST: "hunter2" }],
])("a broken %s stops the program: which one and what was wanted, never its value", (name, env) => {
  let said = "";
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenSetting);
    said = (error as Error).message;
  }
  expect(said).toContain(name);
  expect(said).not.toContain("hunter2");
  expect(said.length).toBeGreaterThan(name.length + 20);
});

test("an operator's command takes its database from the settings, and refuses words it does not know", () => {
  expect(readCommandConfig({ DATA_DIR: "/srv/data" })).toEqual({
    databaseUrl: undefined,
    dataDir: "/srv/data",
    keyFile: "/srv/data.key",
    meant: undefined,
  });
  expect(readCommandConfig({ DATABASE_URL: "postgres://h/d" }).meant).toBeUndefined();
  expect(readCommandConfig({ ...meta }).meant?.kind).toBe("production");
  expect(readCommandConfig({ NODE_ENV: "production" }).meant?.kind).toBe("production");
  expect(readCommandConfig({ CLOCK: "2017-08-01T09:00:00+07:00" }).meant?.kind).toBe("demonstration");
  expect(() => readCommandConfig({ NODE_ENV: "prod" })).toThrow(BrokenSetting);
});

test("the program reaches itself whatever it listens on", () => {
  expect(ownAddress("0.0.0.0", 80)).toBe("http://127.0.0.1:80");
  expect(ownAddress("::1", 80)).toBe("http://[::1]:80");
});
