import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, startServer } from "../database/index.ts";
import { countRows, type Facts, readSettled } from "./facts.sql.ts";
import type { Say } from "./make-backup.ts";
import { readManifest } from "./manifest.ts";
import { readEveryPage, readPromises } from "./promises.sql.ts";
import { unpack } from "./unpack.ts";
import { compareFiles } from "./verify.ts";

/**
 * Opens a backup on its own, in a temporary folder and on a free port of this machine, and compares it with what was written down when
 * it was made. Only PostgreSQL is started: nothing of our program, so nothing falls due and nothing is sent.
 * @param at where the temporary copy may lie; it needs as much room as the backup
 * @returns whether everything is as it should be
 * @throws BackupFault where it cannot be opened at all
 */
export async function checkBackup(backup: string, say: Say, at: string = tmpdir()): Promise<boolean> {
  const manifest = await readManifest(backup);
  const { files, madeAt, facts } = manifest;
  say(`A backup of ${madeAt}, PostgreSQL ${manifest.postgres}, ${files.length} files.`);
  const wrong = await compareFiles(backup, manifest);
  tell(say, "every file is as it was copied", wrong);
  if (wrong.length > 0) return false;
  const folder = await mkdtemp(join(at, "antrean-check-"));
  try {
    const dataDir = join(folder, "data");
    await unpack(backup, manifest, dataDir, { sync: false });
    const server = await startServer({ dataDir });
    try {
      return await compareRows(server.url, facts, say);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareRows(url: string, facts: Facts, say: Say): Promise<boolean> {
  const database = openDatabase(url, { connections: 1, name: "antrean check" });
  try {
    return await database.transaction(async (tx) => {
      const rows = await countRows(tx);
      const results = [
        tell(
          say,
          `every table is there (${sum(facts.rows)} rows when it was copied, ${sum(rows)} in the copy)`,
          differences(facts, rows),
        ),
        tell(say, settledWords(facts), settledFaults(facts, await readSettled(tx, facts.settledUntil))),
      ];
      for (const { what, broken } of await readPromises(tx))
        results.push(tell(say, what, broken > 0 ? [`${broken} rows break it`] : []));
      const { looked, faults } = await readEveryPage(tx);
      results.push(tell(say, `every page of ${looked} tables and indexes can be read and agrees`, faults));
      return results.every(Boolean);
    });
  } finally {
    await database.close();
  }
}

function tell(say: Say, what: string, wrong: string[]): boolean {
  say(`${wrong.length === 0 ? "ok    " : "BROKEN"} ${what}`);
  for (const one of wrong.slice(0, 20)) say(`         ${one}`);
  if (wrong.length > 20) say(`         and ${wrong.length - 20} more`);
  return wrong.length === 0;
}

const sum = (rows: Record<string, number>) => Object.values(rows).reduce((all, one) => all + one, 0);

/** Tables that only grow may have more rows, never fewer; the others come and go, but none is lost whole. */
const onlyGrow = [
  "journal",
  "message",
  "letter",
  "booking",
  "applicant",
  "citizen",
  "slot",
  "office",
  "rules",
  "migration",
];

function differences(facts: Facts, rows: Record<string, number>): string[] {
  return Object.entries(facts.rows).flatMap(([name, before]) => {
    const now = rows[name];
    if (now === undefined) return [`${name} is missing`];
    const lost = onlyGrow.includes(name) ? now < before : now === 0 && before > 100;
    return lost ? [`${name} had ${before} rows and has ${now}`] : [];
  });
}

function settledWords({ settled: { journal, message } }: Facts): string {
  return `the last day's lines are the same to the letter (journal ${journal.count}, messages ${message.count})`;
}

function settledFaults({ settled }: Facts, now: Facts["settled"]): string[] {
  return (["journal", "message"] as const)
    .filter((name) => settled[name].count !== now[name].count || settled[name].digest !== now[name].digest)
    .map((name) => `${name}: ${settled[name].count} lines then, ${now[name].count} now, or others`);
}
