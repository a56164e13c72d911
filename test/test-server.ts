import pg from "pg";
import { readConfig } from "../src/config.ts";
import { type Log, quietLog } from "../src/log/index.ts";
import { type Program, startProgram } from "../src/program.ts";
import { aDatabase } from "./database.ts";
import { withKeyFile } from "./key-file.ts";
import { aMeta, deliver, type Letter, type Meta, type Saying, until, webhook } from "./meta.ts";

/** The whole program on its own database, with a pretended Meta outside. */
export interface TestServer {
  program: Program;
  meta: Meta;
  pool: pg.Pool;
  /** Says something and waits until everything is answered; the letters that came of it, in order. */
  say(saying: Omit<Saying, "at"> & { at?: Temporal.Instant }): Promise<Letter[]>;
  /** `meanwhile`: what is done while it is stopped. */
  restart(settings?: Record<string, string>, meanwhile?: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

/** It works as the runtime role, as in production; `pool` is the owner's. `log`: where the program tells what happens; nowhere if left out. */
export async function aTestServer(
  clock: string,
  settings: Record<string, string> = {},
  log: Log = quietLog,
): Promise<TestServer> {
  const { url, runtimeUrl, drop } = await aDatabase();
  const meta = await aMeta();
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // A connection that is thrown out when its database goes tells it to nobody else.
  pool.on("connect", (client) => client.on("error", () => {}));
  const start = (more: Record<string, string> = {}) =>
    startProgram(
      readConfig(withKeyFile({ PORT: "0", CLOCK: clock, DATABASE_URL: url, ...meta.settings, ...settings, ...more })),
      runtimeUrl,
      log,
      url,
    );
  const server: TestServer = {
    program: await start(),
    meta,
    pool,
    async say(saying) {
      const before = meta.letters.length;
      const { program } = server;
      const status = await deliver(program.address, webhook({ at: program.clock.now(), ...saying }));
      if (status !== 200) throw new Error(`the webhook was answered with ${status}`);
      await until("an answer, and letters to leave", () => isQuiet(pool));
      return meta.letters.slice(before);
    },
    async restart(more, meanwhile) {
      await server.program.stop();
      await meanwhile?.();
      server.program = await start(more);
    },
    async close() {
      await server.program.stop();
      await meta.close();
      await pool.end();
      await drop();
    },
  };
  return server;
}

/** Nobody waits for an answer, and every letter has left. */
export async function isQuiet(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(`
    select not exists (select from message where attended_at is null and set_aside_at is null)
       and not exists (select from letter where accepted_at is null and failed_at is null and dropped_at is null) as quiet`);
  return rows[0].quiet;
}
