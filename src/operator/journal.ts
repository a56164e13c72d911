import { readFileSync } from "node:fs";
import { firstOpenDay, headsBefore, type KeptHead, verifyChain, zonesOf } from "../journal/index.ts";
import { findKeys } from "../keys/index.ts";
import { type Offices, offices } from "../office/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { table } from "./table.ts";

/** The journal's name for what concerns all offices. */
const house = "all";

const sentences = {
  deleted: "a line is gone",
  changed: "a line does not read as it was written",
  inserted: "a line that no program of ours wrote",
  unchained: "a line of ours that stands in no block: blocks were deleted, or the database's clock was set back",
  "block-missing": "blocks of the chain before this are gone",
  "block-changed": "a block of the chain was changed",
  "head-differs": "the day's head is not the one that was kept",
} as const;

/**
 * `journal verify [--heads file]`: what in the journal is not as it was written, with its day and place; exit code 1 if anything is.
 * `journal heads`: the heads of all finished days, to be kept where nobody of this house writes; `verify --heads` takes that file.
 */
export const journal: Command = async (tools) => {
  const [act, option, file, ...more] = tools.args;
  if (act === "heads" && option === undefined) return printHeads(tools);
  if (act !== "verify" || more.length > 0) return 2;
  if (option === undefined) return verify(tools, []);
  if (option !== "--heads" || file === undefined) return 2;
  const all = await offices(tools.tx);
  const heads = readHeads(file, all);
  if (typeof heads === "string") {
    tools.print(heads);
    return 1;
  }
  return verify(tools, heads);
};

async function printHeads({ tx, print, now }: CommandTools): Promise<0> {
  const all = await offices(tx);
  for (const [id, code] of [[0, house] as const, ...all.all.map(({ id, code }) => [id, code] as const)]) {
    const heads = await headsBefore(tx, id, firstOpenDay(now, zonesOf(all)(id)), 100_000);
    for (const { day, lines, head } of heads.toReversed()) print([code, day, lines, head.toString("hex")].join(" "));
  }
  return 0;
}

/** Lines of `journal heads`; a sentence where they cannot be read. */
function readHeads(file: string, all: Offices): KeptHead[] | string {
  const heads: KeptHead[] = [];
  const text = textOf(file);
  if (text === undefined) return `There is no file ${file} that can be read.`;
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [, code = "", day = "", lines = "", head = ""] =
      /^(\S+) (\d{4}-\d{2}-\d{2}) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    const office = code === house ? 0 : all.byCode.get(code)?.id;
    if (office === undefined) return `Line ${n + 1} of the file is no head: npm run journal -- heads prints them.`;
    heads.push({ office, day: Temporal.PlainDate.from(day), lines: Number(lines), head });
  }
  return heads;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // dropped: the operator hears that the file cannot be read, and looks at it.
    return undefined;
  }
}

async function verify({ tx, print, now, keyFile }: CommandTools, heads: KeptHead[]): Promise<0 | 1> {
  const all = await offices(tx);
  const years = Math.max(...all.all.flatMap(({ rules }) => rules.map(({ journalYears }) => journalYears)));
  const verified = await verifyChain(tx, {
    keys: await findKeys(tx, keyFile),
    zoneOf: zonesOf(all),
    keptSince: now.subtract({ hours: Math.round(24 * 365.25 * years) }),
    heads,
    onBlock: (blocks) => {
      if (blocks % 1_000 === 0) print(`${blocks} blocks compared ...`);
    },
  });
  const { lines, blocks, waiting, findings } = verified;
  const nameOf = (office: number) => (office === 0 ? house : (all.byId.get(office)?.code ?? String(office)));
  if (findings.length > 0)
    for (const line of table(
      ["office", "day", "place", "what", "line"],
      findings.map(({ is, office, day, place, entry }) => [
        nameOf(office),
        day.toString(),
        place > 0 ? String(place) : "-",
        sentences[is],
        entry ?? "-",
      ]),
    ))
      print(line);
  print(
    `Compared: ${counted(lines, "line")} in ${counted(blocks, "block")}${heads.length > 0 ? `, and ${counted(heads.length, "head")}` : ""}. ` +
      `Of the last seconds, not yet in the chain: ${counted(waiting, "line")}. ` +
      (findings.length === 0 ? "All is as it was written." : `${counted(findings.length, "finding")}.`),
  );
  const told = findings.map(({ office, day, ...rest }) => ({ office: nameOf(office), day: day.toString(), ...rest }));
  print(JSON.stringify({ lines, blocks, waiting, heads: heads.length, findings: told }));
  return findings.length > 0 ? 1 : 0;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
