import { isLogLevel, type LogLevel, logLevels } from "./log/index.ts";

/** The settings, read once at the start. A broken one stops the program: which one and what was wanted, never its value. */
export interface Config {
  port: number;
  host: string;
  /** undefined: the built-in PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** undefined: the emulator brings its own. */
  whatsapp: WhatsAppSettings | undefined;
  emulator: boolean;
  production: boolean;
  /** The instant the demo's clock is set to. */
  clock: Temporal.Instant | undefined;
  unknownOutcomeWaitMs: number;
  publicUrl: string | undefined;
  /** The folder of the office pack. */
  offices: string;
  logLevel: LogLevel;
}

export interface WhatsAppSettings {
  appSecret: string;
  previousAppSecret: string | undefined;
  verifyToken: string;
  accessToken: string;
  /** Graph's root with its version, without a slash at the end. */
  apiUrl: string;
}

export class BrokenSetting extends Error {}

type Env = Record<string, string | undefined>;

const graphRoot = "https://graph.facebook.com/v25.0";
const shippedPack = new URL("../packs/2017/", import.meta.url).pathname;
const fromMeta = ["WHATSAPP_APP_SECRET", "WHATSAPP_VERIFY_TOKEN", "WHATSAPP_ACCESS_TOKEN"] as const;

/**
 * @param env the environment; empty strings count as unset
 * @throws BrokenSetting naming the setting and what was wanted
 */
export function readConfig(env: Env): Config {
  const read = (name: string) => env[name]?.trim() || undefined;
  const production = read("NODE_ENV") === "production";
  const port = portOf(read("PORT"));
  const host = read("HOST") ?? "127.0.0.1";
  const databaseUrl = urlOf(
    "DATABASE_URL",
    read("DATABASE_URL"),
    ["postgres:", "postgresql:"],
    "postgres://user:password@host:5432/database",
  );
  const publicUrl = urlOf("PUBLIC_URL", read("PUBLIC_URL"), ["https:", "http:"], "https://antrean.example.go.id");
  const apiUrl = urlOf("WHATSAPP_API_URL", read("WHATSAPP_API_URL"), ["https:", "http:"], graphRoot);
  const given = fromMeta.filter((name) => read(name));
  const anyWhatsApp = given.length > 0 || apiUrl !== undefined || read("WHATSAPP_APP_SECRET_PREVIOUS") !== undefined;
  const emulator = switchOf("EMULATOR", read("EMULATOR")) ?? (!anyWhatsApp && !production);
  if (emulator && production)
    throw new BrokenSetting("EMULATOR: off with NODE_ENV=production; the emulator is for demonstrations.");
  if (emulator && apiUrl)
    throw new BrokenSetting(
      "EMULATOR and WHATSAPP_API_URL: only one of them; the emulator is itself the place letters are sent to.",
    );
  const clock = clockOf(read("CLOCK"));
  if (clock && production)
    throw new BrokenSetting("CLOCK: not with NODE_ENV=production; there the time is the real one.");
  return {
    port,
    host,
    databaseUrl,
    dataDir: read("DATA_DIR") ?? "./data",
    whatsapp: emulator ? undefined : whatsappOf(read, apiUrl ?? graphRoot),
    emulator,
    production,
    clock,
    unknownOutcomeWaitMs: durationOf("UNKNOWN_OUTCOME_WAIT", read("UNKNOWN_OUTCOME_WAIT") ?? "3 minutes"),
    publicUrl,
    offices: read("OFFICES") ?? shippedPack,
    logLevel: logLevelOf(read("LOG_LEVEL")),
  };
}

function whatsappOf(read: (name: string) => string | undefined, apiUrl: string): WhatsAppSettings {
  const needed = (name: (typeof fromMeta)[number]) => {
    const value = read(name);
    if (!value)
      throw new BrokenSetting(`${name}: missing; without the emulator ${fromMeta.join(", ")} are all needed.`);
    return value;
  };
  return {
    appSecret: needed("WHATSAPP_APP_SECRET"),
    verifyToken: needed("WHATSAPP_VERIFY_TOKEN"),
    accessToken: needed("WHATSAPP_ACCESS_TOKEN"),
    previousAppSecret: read("WHATSAPP_APP_SECRET_PREVIOUS"),
    apiUrl,
  };
}

function portOf(text = "8080"): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new BrokenSetting("PORT: wanted a number from 0 to 65535, such as 8080.");
}

function urlOf(name: string, text: string | undefined, protocols: string[], example: string): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text.replace(/\/$/, "");
  throw new BrokenSetting(`${name}: wanted an address such as ${example}.`);
}

function logLevelOf(text = "info"): LogLevel {
  if (isLogLevel(text)) return text;
  throw new BrokenSetting(`LOG_LEVEL: wanted one of ${logLevels.join(", ")}.`);
}

function switchOf(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (["on", "off"].includes(text)) return text === "on";
  throw new BrokenSetting(`${name}: wanted on or off, nothing else.`);
}

function clockOf(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new BrokenSetting("CLOCK: wanted an instant with its zone, such as 2017-08-01T09:00:00+07:00.");
  }
}

const units: Record<string, number> = {
  ms: 1,
  s: 1_000,
  second: 1_000,
  seconds: 1_000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
};

/** "3 minutes", "90 s", "PT3M" or a bare number of seconds, in milliseconds. */
function durationOf(name: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
  const unit = match && units[match[2]?.toLowerCase() || "s"];
  if (match && unit) return Number(match[1]) * unit;
  try {
    return Temporal.Duration.from(text).total("milliseconds");
  } catch {
    throw new BrokenSetting(`${name}: wanted a length of time, such as 3 minutes or 90 s.`);
  }
}

/** Where this program reaches itself, when it listens on `host`. */
export function ownAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
