import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { shownMoment } from "../clock/index.ts";
import { holdInbox } from "../conversation/index.ts";
import { type Database, holdStart, openDatabase, releaseStart, startServer } from "../database/index.ts";
import { holdLetters } from "../outbox/index.ts";
import { endAllSessions } from "../staff/index.ts";
import { BackupFault } from "./fault.ts";
import type { Say } from "./make-backup.ts";
import { readManifest } from "./manifest.ts";
import { unpack } from "./unpack.ts";

/**
 * Makes a new data folder from a backup. The program does not start on it before `release`, and what could be done twice was put
 * aside. @throws BackupFault where `to` is not empty or the backup is broken
 */
export async function restore(backup: string, to: string, say: Say): Promise<void> {
  const manifest = await readManifest(backup);
  const dataDir = resolve(to);
  say(`Restoring the backup of ${manifest.madeAt} to ${dataDir} ...`);
  await unpack(backup, manifest, dataDir);
  await holdStart(dataDir, `It was restored from the backup of ${manifest.madeAt}.`);
  const server = await startServer({ dataDir });
  const database = openDatabase(server.url, { connections: 1, name: "antrean restore" });
  try {
    await putAside(database, say);
  } finally {
    await database.close();
    await server.stop();
  }
  say("It opens with the key file of before: leave KEY_FILE where it was, or set it to that file.");
  say(`The program does not start on it yet. Look at it, then: npm run restore -- release ${to}`);
}

/**
 * What a database that was taken back must not do by itself: letters and messages that were under way at the backup may have left and
 * been answered since, and sessions that ended since would live again. Also for a PostgreSQL of your own, before the program starts.
 */
export async function putAside(database: Database, say: Say): Promise<void> {
  const real = Temporal.Now.instant();
  const [letters, messages, sessions] = await database.transaction(async (tx) => [
    await holdLetters(tx, real),
    await holdInbox(tx, (await shownMoment(tx, real)) ?? real),
    await endAllSessions(tx, real),
  ]);
  say(`${letters} letters that had not left are kept back: npm run letters -- list, then retry or drop.`);
  say(`${messages} messages without an answer are set aside: npm run messages -- list, then retry or drop.`);
  say(`${sessions} sign-ins were ended; everybody signs in again.`);
  say(
    "As they were at the backup, so end again what you ended since: API keys, devices, people who left, changed passwords.",
  );
  say("Whoever asked to be erased since is there again: erase them again, or retention does at its time.");
}

/** Lets the program start on a restored folder. @throws BackupFault where nothing holds it */
export async function release(dataDir: string, say: Say): Promise<void> {
  if (!existsSync(dataDir)) throw new BackupFault(`${dataDir} does not exist: name the folder that was restored.`);
  if (!(await releaseStart(dataDir))) throw new BackupFault(`Nothing holds ${dataDir}; the program may start on it.`);
  say(`The program may start on ${dataDir}. What fell due since the backup is done then.`);
}
