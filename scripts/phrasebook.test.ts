import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadPack, officesOfPack } from "../src/office/index.ts";
import { htmlPage } from "./phrasebook/page.ts";
import { phrasebookRows } from "./phrasebook/rows.ts";
import { terminalTable } from "./phrasebook/terminal.ts";
import { phrasebook } from "./phrasebook.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const bogor = { office: "bogor", day: "2017-08-08", pack: `${root}packs/2017` };

test("a head of office finds a wrong answer, what people write for it, and the line to change", async () => {
  const lines = await phrasebook({ ...bogor, intent: "fee" });
  const [table, summary] = [lines.join("\n"), lines.at(-1)];
  expect(table).toContain("fee (question): How much. Harm if misread: low.");
  expect(table).toContain("- Biasa Rp355.000");
  expect(table).toContain("| - Ordinary Rp355.000");
  expect(summary).toMatch(/^1 meanings, 1 with an answer, \d+ sentences/);
  const [, file = "", line = ""] = /(packs\/2017\/facts\.yaml):(\d+)/.exec(table) ?? [];
  expect(readFileSync(root + file, "utf8").split("\n")[Number(line) - 1]).toMatch(/^fee:/);
});

test("every answer is found in its file, in both languages", async () => {
  const table = (await phrasebook(bogor)).join("\n");
  expect(table).not.toContain("not found");
  expect(table).toMatch(/^cancel \(act\): /m);
  expect(table).toMatch(/^application-number: an answer that no intent asks for$/m);
});

test("sentences of the corpus stand beside the answer they lead to, counted by language and escaped on the page", async () => {
  const folder = `${mkdtempSync(join(tmpdir(), "phrasebook-"))}/`;
  try {
    for (const part of ["src/phrasebook/answers", "src/conversation/classify"])
      cpSync(root + part, folder + part, { recursive: true });
    mkdirSync(`${folder}corpus`);
    writeFileSync(`${folder}corpus/id.tsv`, "intent\tsentence\nfee\tberapa biayanya <NAME>\nfee\tbayar berapa ya\n");
    writeFileSync(
      `${folder}corpus/en.tsv`,
      "intent\tsentence\nfee\thow much is it\ncancel\tplease cancel\nfees\tprice\n",
    );
    writeFileSync(`${folder}corpus/fields.tsv`, "field\tword\nfee\tayah\n");
    const rows = await phrasebookRows(folder, askedAtBogor(), bogor.pack);
    const table = terminalTable(rows, 4).join("\n");
    expect(table).toContain("3 sentences in corpus/ (en 1, id 2), such as:");
    expect(table).toContain("  bayar berapa ya   corpus/id.tsv:3");
    expect(table).toContain("fees: stands in corpus/, but is no intent");
    const page = htmlPage(rows, "about");
    expect(page).toContain("berapa biayanya &lt;NAME>");
    expect(page).toContain("<small>packs/2017/facts.yaml:");
    expect(page.split('<tr id="fee">')).toHaveLength(2);
    expect(page.slice(page.indexOf("What the dialogue decides"))).toContain("please cancel");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("an office or an intent that does not exist is told with those that do", async () => {
  await expect(phrasebook({ ...bogor, office: "cianjur" })).rejects.toThrow(/no office cianjur: bogor/);
  await expect(phrasebook({ ...bogor, intent: "price" })).rejects.toThrow(/no intent price: .*\bfee\b/);
});

function askedAtBogor() {
  const office = officesOfPack(loadPack(bogor.pack)).byCode.get("bogor")!;
  const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
  return { office, day: Temporal.PlainDate.from(bogor.day), now };
}
