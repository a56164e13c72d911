import { BrokenSetting } from "./broken-setting.ts";
import type { DatabaseKind } from "./database/index.ts";
import { trustedProxies } from "./http/index.ts";
import { isLogLevel, type LogLevel, logLevels } from "./log/index.ts";
import { oidcOf } from "./oidc-settings.ts";
import type { SettingName } from "./settings.ts";
import type { ProviderSettings } from "./staff/index.ts";
import { decideStart, kindSaid, type NoStart, type Said, type Start } from "./start.ts";

/** The settings, read once at the start. A broken one stops the program: which one and what was wanted, never its value. */
export interface Config {
  port: number;
  host: string;
  /** undefined: the built-in PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  /** The same database as its owner, who alone changes tables; undefined: the user of `databaseUrl` does. */
  databaseOwnerUrl: string | undefined;
  dataDir: string;
  /** The file with the installation's key, outside the database and its backups. */
  keyFile: string;
  /** undefined: the emulator brings its own. */
  whatsapp: WhatsAppSettings | undefined;
  emulator: boolean;
  /** What these settings start: a database of the other kind is refused. */
  kind: DatabaseKind;
  /** The settings that made it so, for the operator. */
  because: string;
  /** The instant the demo's clock is set to. */
  clock: Temporal.Instant | undefined;
  unknownOutcomeWaitMs: number;
  publicUrl: string | undefined;
  /** The ministry's sign-in; undefined: there is none. */
  oidc: ProviderSettings | undefined;
  /** Proxies of ours: only what they say of where a request came from is believed. */
  trustedProxies: readonly string[];
  /** How many connections may be open at once. */
  maxConnections: number;
  /** Where a finder of a weakness should write; published in security.txt. */
  securityContact: string | undefined;
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

export { BrokenSetting };

type Env = Record<string, string | undefined>;

const graphRoot = "https://graph.facebook.com/v25.0";
const shippedPack = new URL("../packs/2017/", import.meta.url).pathname;

/**
 * @param env the environment; empty strings count as unset
 * @throws BrokenSetting naming the setting and what was wanted
 */
export function readConfig(env: Env): Config {
  const read = reader(env);
  const port = portOf(read("PORT"));
  const said = whatIsSaid(env);
  const clock = clockOf(read("CLOCK"));
  const start = decideStart(said);
  if ("refused" in start) throw new BrokenSetting(start.refused);
  return {
    port,
    host: said.host,
    databaseUrl: read("DATABASE_URL")?.replace(/\/$/, ""),
    databaseOwnerUrl: ownerUrlOf(read),
    ...placesOf(read),
    whatsapp: start.emulator ? undefined : whatsappOf(said),
    ...start,
    clock,
    unknownOutcomeWaitMs: durationOf("UNKNOWN_OUTCOME_WAIT", read("UNKNOWN_OUTCOME_WAIT") ?? "3 minutes"),
    publicUrl: said.publicUrl,
    oidc: oidcOf(read, start.kind, said.publicUrl),
    trustedProxies: proxiesOf(read("TRUSTED_PROXIES") ?? "loopback"),
    maxConnections: countOf("MAX_CONNECTIONS", read("MAX_CONNECTIONS") ?? "5000"),
    securityContact: urlOf(
      "SECURITY_CONTACT",
      read("SECURITY_CONTACT"),
      ["mailto:", "https:"],
      "mailto:security@antrean.example.go.id",
    ),
    offices: read("OFFICES") ?? shippedPack,
    logLevel: logLevelOf(read("LOG_LEVEL")),
  };
}

/**
 * What an operator's command may open: its database (undefined: the built-in one of `dataDir`), and the kind it is meant for where the
 * settings say so.
 * @throws BrokenSetting as `readConfig` does
 */
export function readCommandConfig(env: Env): {
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  dataDir: string;
  keyFile: string;
  meant: Pick<Start, "kind" | "because"> | undefined;
} {
  const read = reader(env);
  const meant: Pick<Start, "kind" | "because"> | NoStart | undefined = kindSaid(whatIsSaid(env));
  if (meant && "refused" in meant) throw new BrokenSetting(meant.refused);
  return { databaseUrl: read("DATABASE_URL"), databaseOwnerUrl: ownerUrlOf(read), ...placesOf(read), meant };
}

function ownerUrlOf(read: (name: SettingName) => string | undefined): string | undefined {
  const url = databaseUrlOf("DATABASE_OWNER_URL", read("DATABASE_OWNER_URL"));
  if (url !== undefined && read("DATABASE_URL") === undefined)
    throw new BrokenSetting(
      "DATABASE_OWNER_URL: only together with DATABASE_URL; the built-in PostgreSQL has its own.",
    );
  return url;
}

function databaseUrlOf(name: SettingName, text: string | undefined): string | undefined {
  return urlOf(name, text, ["postgres:", "postgresql:"], "postgres://user:password@host:5432/database");
}

/** The key lies beside the data and not in them: whoever copies the folder has no key. */
function placesOf(read: (name: SettingName) => string | undefined): { dataDir: string; keyFile: string } {
  const dataDir = read("DATA_DIR") ?? "./data";
  return { dataDir, keyFile: read("KEY_FILE") ?? `${dataDir.replace(/\/+$/, "")}.key` };
}

function reader(env: Env): (name: SettingName) => string | undefined {
  return (name) => env[name]?.trim() || undefined;
}

function whatIsSaid(env: Env): Said {
  const read = reader(env);
  const secret = (name: SettingName) => ({ ...(read(name) && { [name]: read(name) }) });
  return {
    nodeEnv: read("NODE_ENV"),
    emulator: switchOf("EMULATOR", read("EMULATOR")),
    secrets: {
      ...secret("WHATSAPP_APP_SECRET"),
      ...secret("WHATSAPP_VERIFY_TOKEN"),
      ...secret("WHATSAPP_ACCESS_TOKEN"),
      ...secret("WHATSAPP_APP_SECRET_PREVIOUS"),
    },
    apiUrl: urlOf("WHATSAPP_API_URL", read("WHATSAPP_API_URL"), ["https:", "http:"], graphRoot),
    databaseUrl: databaseUrlOf("DATABASE_URL", read("DATABASE_URL")) !== undefined,
    publicUrl: originOf("PUBLIC_URL", read("PUBLIC_URL"), "https://antrean.example.go.id"),
    host: read("HOST") ?? "127.0.0.1",
    clock: read("CLOCK") !== undefined,
    keyFile: read("KEY_FILE") !== undefined,
  };
}

function whatsappOf({ secrets, apiUrl }: Said): WhatsAppSettings {
  return {
    appSecret: secrets.WHATSAPP_APP_SECRET ?? "",
    verifyToken: secrets.WHATSAPP_VERIFY_TOKEN ?? "",
    accessToken: secrets.WHATSAPP_ACCESS_TOKEN ?? "",
    previousAppSecret: secrets.WHATSAPP_APP_SECRET_PREVIOUS,
    apiUrl: apiUrl ?? graphRoot,
  };
}

function portOf(text = "8080"): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new BrokenSetting("PORT: wanted a number from 0 to 65535, such as 8080.");
}

function proxiesOf(text: string): string[] {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  if (entries.length > 0 && trustedProxies(entries)) return entries;
  throw new BrokenSetting(
    "TRUSTED_PROXIES: wanted loopback, linklocal, uniquelocal, addresses or networks, such as loopback, 10.1.0.0/16.",
  );
}

function countOf(name: SettingName, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new BrokenSetting(`${name}: wanted a whole number from 1 to 9999999, such as 5000.`);
}

// Our own paths stand behind it, and it is told to everybody: no path, no question, no password.
function originOf(name: SettingName, text: string | undefined, example: string): string | undefined {
  const url = urlOf(name, text, ["https:", "http:"], example);
  if (url === undefined) return undefined;
  const { origin, href } = new URL(url);
  if (href === `${origin}/`) return origin;
  throw new BrokenSetting(`${name}: wanted a host and nothing behind or before it, such as ${example}.`);
}

function urlOf(name: SettingName, text: string | undefined, protocols: string[], example: string): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text.replace(/\/$/, "");
  throw new BrokenSetting(`${name}: wanted an address such as ${example}.`);
}

function logLevelOf(text = "info"): LogLevel {
  if (isLogLevel(text)) return text;
  throw new BrokenSetting(`LOG_LEVEL: wanted one of ${logLevels.join(", ")}.`);
}

function switchOf(name: SettingName, text: string | undefined): "on" | "off" | undefined {
  if (text === undefined || text === "on" || text === "off") return text;
  throw new BrokenSetting(`${name}: wanted on or off, nothing else.`);
}

function clockOf(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    // dropped: the sentence says what is wanted.
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
function durationOf(name: SettingName, text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
  const unit = match && units[match[2]?.toLowerCase() || "s"];
  if (match && unit) return Number(match[1]) * unit;
  try {
    return Temporal.Duration.from(text).total("milliseconds");
  } catch {
    // dropped: the sentence says what is wanted.
    throw new BrokenSetting(`${name}: wanted a length of time, such as 3 minutes or 90 s.`);
  }
}

/** Where this program reaches itself, when it listens on `host`. */
export function ownAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
