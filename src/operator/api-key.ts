import { findKeys } from "../keys/index.ts";
import { type Offices, offices } from "../office/index.ts";
import {
  type ApiKey,
  type KeyRight,
  keyDays,
  keyRights,
  keysOf,
  makeKey,
  readKeyDays,
  readNetworks,
  revokeKey,
} from "../staff/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/**
 * `api-key <office|all> <right>... [--label text] [--days 180] [--network 10.20.0.0/16]` prints a new key on its last line; `api-key revoke <id>` and `api-key list`.
 * The key is shown this once: only a digest of it is kept.
 */
export const apiKey: Command = async (tools) => {
  const [act, ...rest] = tools.args;
  if (act === "list" && rest.length === 0) return list(tools);
  if (act === "revoke" && rest.length === 1) return revoke(tools, rest[0]!);
  if (act === undefined || act === "revoke" || act === "list") return 2;
  return make(tools, act, rest);
};

async function make(
  { tx, print, now, real, keyFile }: CommandTools,
  office: string,
  words: string[],
): Promise<0 | 1 | 2> {
  const { rights, options } = split(words);
  const said = options && readOptions(options);
  if (rights.length === 0 || !said) return 2;
  const all = await offices(tx);
  const found = office === "all" ? null : all.byCode.get(office)?.id;
  if (found === undefined) return say(print, `There is no office "${office}". Offices: ${codesOf(all)}, or all.`);
  const unknown = rights.find((right) => right !== "all" && !keyRights.includes(right as KeyRight));
  if (unknown !== undefined)
    return say(print, `There is no right "${unknown}". Rights: ${keyRights.join(", ")}, or all.`);
  const { label = `${office} ${rights.join(" ")}`, days, networks } = said;
  if (!days) return say(print, `--days is a number from 1 to ${keyDays.most}.`);
  if (!networks)
    return say(print, "--network is an address or a network, such as 10.20.0.0/16; at most eight of them.");
  const granted = grantedOf(rights as (KeyRight | "all")[]);
  const ask = { office: found, rights: granted, label, days, networks };
  const { id, text } = await makeKey(tx, await findKeys(tx, keyFile), ask, { actor: "operator", now, real });
  const from = networks.length > 0 ? `, from ${networks.join(" ")} only` : "";
  print(
    `Key ${id} for ${office === "all" ? "all offices" : office}: ${granted.join(", ")}. It ends in ${days} days${from}. It is shown this once:`,
  );
  print(text);
  return 0;
}

/** "all" is all but `identity`, which is given by its own name alone: with it a program changes who a booking is for. */
function grantedOf(rights: readonly (KeyRight | "all")[]): readonly KeyRight[] {
  if (!rights.includes("all")) return rights as readonly KeyRight[];
  return keyRights.filter((right) => right !== "identity" || rights.includes("identity"));
}

const optionNames = ["--label", "--days", "--network"] as const;
type Options = Partial<Record<(typeof optionNames)[number], string>>;

/** The rights, and the words behind each option; a sign that is none, or that nothing stands behind, is not understood. */
function split(words: string[]): { rights: string[]; options: Options | undefined } {
  const at = words.findIndex((word) => word.startsWith("--"));
  const rights = at < 0 ? words : words.slice(0, at);
  const options: Options = {};
  let name: keyof Options | undefined;
  for (const word of words.slice(rights.length)) {
    const option = optionNames.find((one) => one === word);
    if (!option && word.startsWith("--")) return { rights, options: undefined };
    name = option ?? name;
    if (name && !option) options[name] = `${options[name] ?? ""} ${word}`.trim();
    else if (name) options[name] ??= "";
  }
  return { rights, options: Object.values(options).includes("") ? undefined : options };
}

/** `days` and `networks` undefined: they could not be read. */
function readOptions(options: Options) {
  const days = options["--days"] === undefined ? keyDays.usual : readKeyDays(options["--days"]);
  return { label: options["--label"]?.slice(0, 60), days, networks: readNetworks(options["--network"] ?? "") };
}

async function revoke({ tx, print, now, real, keyFile }: CommandTools, id: string): Promise<0 | 1> {
  const done = await revokeKey(tx, await findKeys(tx, keyFile), id, { actor: "operator", now, real });
  print(done ? `Key ${id} opens nothing any more.` : `There is no living key ${id}.`);
  return done ? 0 : 1;
}

async function list({ tx, print, real }: CommandTools): Promise<0> {
  const [keys, all] = [await keysOf(tx), await offices(tx)];
  if (keys.length === 0) print("There are no keys.");
  const rows = keys.map(({ id, office, rights, label, madeAt, lastUsedAt, networks, ...key }) => [
    id,
    office === null ? "all" : (all.byId.get(office)?.code ?? String(office)),
    rights.join(" "),
    label,
    age(real.since(madeAt).total("seconds")),
    lastUsedAt ? age(real.since(lastUsedAt).total("seconds")) : "never",
    networks.join(" "),
    endOf(key, real),
  ]);
  if (rows.length > 0)
    for (const line of table(["id", "office", "rights", "label", "made", "used", "from", ""], rows)) print(line);
  return 0;
}

function endOf({ revokedAt, endsAt }: Pick<ApiKey, "revokedAt" | "endsAt">, real: Temporal.Instant): string {
  if (revokedAt) return `revoked ${age(real.since(revokedAt).total("seconds"))} ago`;
  const left = endsAt.since(real).total("seconds");
  return left > 0 ? `ends in ${age(left)}` : `ended ${age(-left)} ago`;
}

function codesOf({ all }: Offices): string {
  return all.map(({ code }) => code).join(", ");
}

function say(print: (line: string) => void, sentence: string): 1 {
  print(sentence);
  return 1;
}
