import { findKeys } from "../keys/index.ts";
import { type Offices, offices } from "../office/index.ts";
import { type KeyRight, keyRights, keysOf, makeKey, revokeKey } from "../staff/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { age, table } from "./table.ts";

/**
 * `api-key <office|all> <right>... [--label text]` prints a new key on its last line; `api-key revoke <id>` and `api-key list`.
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
  const { rights, label } = split(words);
  if (rights.length === 0 || label === undefined) return 2;
  const all = await offices(tx);
  const found = office === "all" ? null : all.byCode.get(office)?.id;
  if (found === undefined) return say(print, `There is no office "${office}". Offices: ${codesOf(all)}, or all.`);
  const unknown = rights.find((right) => right !== "all" && !keyRights.includes(right as KeyRight));
  if (unknown !== undefined)
    return say(print, `There is no right "${unknown}". Rights: ${keyRights.join(", ")}, or all.`);
  const granted = rights.includes("all") ? keyRights : (rights as KeyRight[]);
  const ask = { office: found, rights: granted, label: label || `${office} ${rights.join(" ")}` };
  const { id, text } = await makeKey(tx, await findKeys(tx, keyFile), ask, { actor: "operator", now, real });
  print(`Key ${id} for ${office === "all" ? "all offices" : office}: ${granted.join(", ")}. It is shown this once:`);
  print(text);
  return 0;
}

/** The rights, and what stands behind `--label`; a label sign without a label is not understood. */
function split(words: string[]): { rights: string[]; label: string | undefined } {
  const at = words.indexOf("--label");
  if (at < 0) return { rights: words, label: "" };
  const label = words
    .slice(at + 1)
    .join(" ")
    .trim()
    .slice(0, 60);
  return { rights: words.slice(0, at), label: label || undefined };
}

async function revoke({ tx, print, now, real, keyFile }: CommandTools, id: string): Promise<0 | 1> {
  const done = await revokeKey(tx, await findKeys(tx, keyFile), id, { actor: "operator", now, real });
  print(done ? `Key ${id} opens nothing any more.` : `There is no living key ${id}.`);
  return done ? 0 : 1;
}

async function list({ tx, print, real }: CommandTools): Promise<0> {
  const [keys, all] = [await keysOf(tx), await offices(tx)];
  if (keys.length === 0) print("There are no keys.");
  const rows = keys.map(({ id, office, rights, label, madeAt, revokedAt }) => [
    id,
    office === null ? "all" : (all.byId.get(office)?.code ?? String(office)),
    rights.join(" "),
    label,
    age(real.since(madeAt).total("seconds")),
    revokedAt ? `revoked ${age(real.since(revokedAt).total("seconds"))} ago` : "",
  ]);
  if (rows.length > 0) for (const line of table(["id", "office", "rights", "label", "made", ""], rows)) print(line);
  return 0;
}

function codesOf({ all }: Offices): string {
  return all.map(({ code }) => code).join(", ");
}

function say(print: (line: string) => void, sentence: string): 1 {
  print(sentence);
  return 1;
}
