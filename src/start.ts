import type { DatabaseKind } from "./database/index.ts";

/** What the settings say about how to start, before any of it is believed. Empty settings count as not said. */
export interface Said {
  nodeEnv: string | undefined;
  emulator: "on" | "off" | undefined;
  /** The three that Meta gives, as far as they are given, and the previous secret. */
  secrets: Readonly<Partial<Record<Secret, string>>>;
  /** `WHATSAPP_API_URL`, a readable address. */
  apiUrl: string | undefined;
  databaseUrl: boolean;
  /** `PUBLIC_URL`, a readable address. */
  publicUrl: string | undefined;
  host: string;
  clock: boolean;
  keyFile: boolean;
}

export type Secret =
  | "WHATSAPP_APP_SECRET"
  | "WHATSAPP_VERIFY_TOKEN"
  | "WHATSAPP_ACCESS_TOKEN"
  | "WHATSAPP_APP_SECRET_PREVIOUS";

/** How the program starts, and the words that made it so, for the operator. */
export interface Start {
  kind: DatabaseKind;
  /** The chat page, sign-in by one press, the invented day. Only in a demonstration. */
  emulator: boolean;
  because: string;
}

/** Why it does not start: the setting and what to do, never a value. */
export interface NoStart {
  refused: string;
}

const fromMeta = ["WHATSAPP_APP_SECRET", "WHATSAPP_VERIFY_TOKEN", "WHATSAPP_ACCESS_TOKEN"] as const;
const environments = ["development", "test", "production"];

/** Meta's own app secret has 32 characters, its access tokens some 200; the verify token is a word of the operator's. */
const shortest: Readonly<Record<Secret, number>> = {
  WHATSAPP_APP_SECRET: 32,
  WHATSAPP_APP_SECRET_PREVIOUS: 32,
  WHATSAPP_VERIFY_TOKEN: 16,
  WHATSAPP_ACCESS_TOKEN: 32,
};

/**
 * Decides what a start with these settings is: a demonstration, or production, or nothing. Whatever is not clearly one of them is
 * refused. The table of docs/operating.md tells the same in words; which database it may open is `disagreement`'s to say.
 */
export function decideStart(said: Said): Start | NoStart {
  const no = contradiction(said);
  if (no) return { refused: no };
  const start = startOf(said);
  const lacks = start.kind === "production" ? productionLacks(said) : demonstrationLacks(said);
  return lacks ? { refused: lacks } : start;
}

function contradiction(said: Said): string | undefined {
  const { nodeEnv, emulator, apiUrl, clock } = said;
  if (nodeEnv !== undefined && !environments.includes(nodeEnv))
    return "NODE_ENV: wanted production, development, test or nothing at all.";
  const whatsapp = anyWhatsApp(said);
  if (emulator === "on" && whatsapp)
    return `EMULATOR and ${whatsapp}: only one of them. The emulator is itself the place letters are sent to; leave EMULATOR out, or every WhatsApp setting.`;
  if (nodeEnv === "production" && emulator === "on")
    return "EMULATOR: off with NODE_ENV=production; the emulator is for demonstrations.";
  if (nodeEnv === "production" && clock) return "CLOCK: not with NODE_ENV=production; there the time is the real one.";
  const missing = fromMeta.find((name) => !said.secrets[name]);
  if (missing && (whatsapp || emulator === "off" || nodeEnv === "production"))
    return `${missing}: missing; without the emulator ${fromMeta.join(", ")} are all needed.`;
  if (apiUrl && !apiUrl.startsWith("https:") && !isLoopbackUrl(apiUrl))
    return "WHATSAPP_API_URL: wanted https; the access token goes there. Only an address of this machine may do without.";
  if (clock && whatsapp && !(apiUrl && isLoopbackUrl(apiUrl)))
    return "CLOCK: not with Meta itself, real people would get letters about pretended days. Leave CLOCK out, or let WHATSAPP_API_URL lead to a stand-in for Meta on this machine.";
  return undefined;
}

function startOf(said: Said): Start {
  const { nodeEnv, emulator, apiUrl, clock } = said;
  if (!anyWhatsApp(said)) {
    const because = emulator === "on" ? "EMULATOR is on" : "no WhatsApp setting is given, so the emulator is on";
    return { kind: "demonstration", emulator: true, because };
  }
  if (clock) return { kind: "demonstration", emulator: false, because: "CLOCK is set" };
  if (apiUrl && isLoopbackUrl(apiUrl) && nodeEnv !== "production")
    return { kind: "demonstration", emulator: false, because: "WHATSAPP_API_URL is a stand-in on this machine" };
  const because = nodeEnv === "production" ? "NODE_ENV=production" : "they lead to Meta itself";
  return { kind: "production", emulator: false, because };
}

function productionLacks({ publicUrl, secrets, keyFile }: Said): string | undefined {
  if (!publicUrl)
    return "PUBLIC_URL: missing; with Meta's settings the program wants the https address at which the world reaches it.";
  if (!publicUrl.startsWith("https:"))
    return "PUBLIC_URL: wanted https; staff sign in there, and real people's data pass.";
  const names = Object.keys(shortest) as Secret[];
  const short = names.find((name) => secrets[name] !== undefined && secrets[name].length < shortest[name]);
  if (short) return `${short}: too short to be Meta's or to be safe; wanted at least ${shortest[short]} characters.`;
  // Without the word it would lie beside the data, and whoever copies a machine's data would copy it too.
  if (!keyFile)
    return "KEY_FILE: missing; production wants a place for the installation's key outside the database and its backups, such as /var/lib/antrean-key/key.";
  return undefined;
}

// Whoever opens a demonstration is head office by one press and moves the clock, so nobody but this machine reaches it.
function demonstrationLacks({ host, databaseUrl, publicUrl, emulator, clock, ...said }: Said): string | undefined {
  if (!isLoopback(host))
    return "HOST: a demonstration listens on this machine only; leave HOST out or set 127.0.0.1. Production needs Meta's settings.";
  const aloud = emulator === "on" || clock || said.apiUrl !== undefined;
  if (aloud || !(databaseUrl || publicUrl)) return undefined;
  const given = databaseUrl ? "DATABASE_URL" : "PUBLIC_URL";
  return `${given}: set, but no WhatsApp setting is. Production needs ${fromMeta.join(", ")}; for a demonstration say EMULATOR=on.`;
}

/** The first WhatsApp setting that is given, if any. */
function anyWhatsApp({ secrets, apiUrl }: Said): string | undefined {
  if (apiUrl) return "WHATSAPP_API_URL";
  return (Object.keys(shortest) as Secret[]).find((name) => secrets[name]);
}

/**
 * Why a start may not open a database of this kind; undefined: it may. `found` is what the database is, undefined for one that no
 * program ever ran on: there the start decides, for ever.
 */
export function disagreement(
  start: Pick<Start, "kind" | "because">,
  found: DatabaseKind | undefined,
): string | undefined {
  if (found === undefined || found === start.kind) return undefined;
  if (found === "production")
    return `This is a production database, and these settings would open it as a demonstration (${start.because}): start it with production's settings, or set DATA_DIR or DATABASE_URL to a database for demonstrations.`;
  return `This database is a demonstration, and these settings would open it for production (${start.because}): give production a database of its own with DATABASE_URL or DATA_DIR, an empty one becomes it at its first start.`;
}

/**
 * What kind of database an operator's command is meant for, as far as its settings say so: commands open no door, so a shell without
 * the program's settings may use them, but settings of one kind never reach a database of the other.
 */
export function kindSaid(said: Said): Pick<Start, "kind" | "because"> | undefined | NoStart {
  const { nodeEnv, emulator, clock, apiUrl } = said;
  if (nodeEnv !== undefined && !environments.includes(nodeEnv)) return decideStart(said) as NoStart;
  if (emulator === "on") return { kind: "demonstration", because: "EMULATOR is on" };
  if (clock) return { kind: "demonstration", because: "CLOCK is set" };
  if (nodeEnv === "production") return { kind: "production", because: "NODE_ENV=production" };
  if (anyWhatsApp(said) && !(apiUrl && isLoopbackUrl(apiUrl)))
    return { kind: "production", because: "they lead to Meta itself" };
  return undefined;
}

/** True for an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname);
}
