// `npm run phrasebook`: what people write (corpus/) and what they read (src/phrasebook/answers, facts.yaml), as tables, each with the
// file and line to change. `-- --office bogor --day 2017-08-08` names the reader, `--intent fee` shows one, `--html <file>` writes a page.

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadPack, type Office, type Offices, officesOfPack } from "../src/office/index.ts";
import type { FactsAsked } from "../src/phrasebook/index.ts";
import { htmlPage } from "./phrasebook/page.ts";
import { type PhrasebookRow, phrasebookRows } from "./phrasebook/rows.ts";
import { terminalTable } from "./phrasebook/terminal.ts";

const root = new URL("../", import.meta.url).pathname;

export interface PhrasebookAsk {
  /** Undefined: the first of the pack. */
  office?: string | undefined;
  /** Undefined: today. */
  day?: string | undefined;
  intent?: string | undefined;
  html?: string | undefined;
  /** A folder of offices; default: the setting OFFICES, or the pack we ship. */
  pack?: string | undefined;
}

/** The lines to print; a sentence where something asked for does not exist. */
export async function phrasebook({ office: code, day, intent, html, pack }: PhrasebookAsk): Promise<string[]> {
  const folder = resolve(pack ?? process.env["OFFICES"] ?? `${root}packs/2017`);
  const offices = officesOfPack(loadPack(folder));
  const office = code === undefined ? offices.all[0] : offices.byCode.get(code);
  if (!office) throw new Unknown(`There is no office ${code}: ${offices.all.map((one) => one.code).join(", ")}`);
  const asked = askedBy(offices, office, day ?? Temporal.Now.plainDateISO(office.zone).toString());
  const all = await phrasebookRows(root, asked, folder);
  const rows = intent === undefined ? all : all.filter(({ name }) => name === intent);
  if (rows.length === 0) throw new Unknown(`There is no intent ${intent}: ${all.map(({ name }) => name).join(", ")}`);
  const about = `As a citizen reads it who writes to ${office.name} on ${asked.day}, by the pack ${folder}. What an office has changed on its own page since does not show here.`;
  if (html === undefined) return [about, ...terminalTable(rows, intent ? 40 : 4), summary(rows)];
  await writeFile(html, htmlPage(rows, about));
  return [about, summary(rows), `Written to ${html}.`];
}

/** What was asked for does not exist. */
class Unknown extends Error {}

function askedBy(offices: Offices, office: Office, day: string): FactsAsked {
  const on = Temporal.PlainDate.from(day);
  const now = on.toZonedDateTime({ timeZone: office.zone, plainTime: "09:00" }).toInstant();
  const numbers = [...offices.numbers.values()].filter(({ offices: served }) => served[0]?.id === office.id);
  return { office, day: on, now, phone: numbers[0]?.phone };
}

function summary(rows: readonly PhrasebookRow[]): string {
  const answered = rows.filter(({ answers }) => answers).length;
  const sentences = rows.reduce((sum, row) => sum + row.sentences.length, 0);
  return `${rows.length} meanings, ${answered} with an answer, ${sentences} sentences in corpus/.`;
}

if (import.meta.main) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { office: text, day: text, intent: text, html: text, pack: text } });
  try {
    for (const line of await phrasebook(values)) console.log(line);
  } catch (error) {
    if (!(error instanceof Unknown) && !(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
