import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { aMeta, until } from "../../test/meta.ts";
import { isQuiet } from "../../test/test-server.ts";
import { startCluster, wantedPrograms } from "./cluster.ts";
import { checklist } from "./held.ts";
import { judge } from "./judge.ts";
import { type Ends, endAll, endWhenStopped, findPrograms, freePorts, say } from "./processes.ts";
import { startProduction } from "./production.ts";
import { confirmReceipts } from "./receipts.ts";
import { readWishes, sendAll } from "./sender.ts";
import { whoRuns } from "./user.ts";

/**
 * Two PostgreSQL 15 with Patroni, etcd and HAProxy as in deploy/postgresql, two of our programs on them, all on this machine. A
 * third of the way through the messages the primary and its Patroni are killed without a word.
 * @param messages how many webhooks are sent, each with one booking
 * @returns whether every message was accepted in the end, with one code each and nothing doubled
 */
export async function tryFailover(messages: number): Promise<boolean> {
  const programs = findPrograms(wantedPrograms);
  const as = whoRuns();
  const folder = await mkdtemp(join(tmpdir(), "antrean-failover-"));
  await chmod(folder, 0o755);
  if (as) await chown(folder, as.uid, as.gid);
  const ends = [() => rm(folder, { recursive: true, force: true })] as Ends;
  endWhenStopped(ends);
  try {
    const cluster = await startCluster(programs, folder, as);
    ends.push(() => cluster.stop());
    const meta = await aMeta();
    ends.push(() => meta.close());
    const ports = await freePorts(2);
    const ours = await Promise.all(
      ports.map((port) => startProduction(meta, { DATABASE_URL: cluster.url, PORT: String(port) })),
    );
    ends.push(() => Promise.all(ours.map((program) => program.stop())));
    say("two programs in production stand on it, through HAProxy");

    const addresses = ours.map(({ url }) => url);
    const receipts = confirmReceipts(meta, addresses);
    const wishes = await readWishes(addresses[0] as string, messages);
    const sent = await sendAll(addresses, wishes, {
      at: Math.floor(messages / 3),
      async kill() {
        say(
          `the primary (${cluster.primary()}) and its Patroni are killed with ${messages - Math.floor(messages / 3)} messages to come`,
        );
        await cluster.killPrimary();
      },
    });
    say(`all were heard after ${sent.seconds.toFixed(1)} s; ${sent.refusals} answers were no 200`);
    const pool = new pg.Pool({ connectionString: cluster.url, max: 2 });
    pool.on("error", () => {});
    ends.push(() => pool.end());
    say("waiting until every letter has left");
    await until("all answers and letters", () => isQuiet(pool).catch(() => false), 900).catch(() => {});
    await receipts.settled();

    const list = checklist();
    list.held("the standby became primary by itself", cluster.primary() !== cluster.first);
    await judge(list, pool, meta, wishes, sent);
    return list.close();
  } finally {
    await endAll(ends);
  }
}
