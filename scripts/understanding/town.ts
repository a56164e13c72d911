import pg from "pg";
import { opened } from "../../src/booking/index.ts";
import { readConfig } from "../../src/config.ts";
import { openedDialogue } from "../../src/conversation/index.ts";
import { startServer } from "../../src/database/index.ts";
import type { Keys } from "../../src/keys/index.ts";
import { quietLog } from "../../src/log/index.ts";
import { openedContent } from "../../src/outbox/index.ts";
import { type Program, startProgram } from "../../src/program.ts";
import { keysOf, withKeyFile } from "../../test/key-file.ts";
import { aMeta, deliver, webhook } from "../../test/meta.ts";
import type { Noted } from "./judge.ts";
import type { Seat } from "./seats.ts";

/** The whole program on a fresh database, with a pretended Meta outside, as the webhook door sees it. */
export interface Town {
  program: Program;
  /** Says one thing, and gives what came of it once it is answered. `copies`: how often Meta delivers it. */
  say(from: string, content: Content, copies?: number): Promise<Answer>;
  seatsOf(from: string): Promise<Seat[]>;
  /** How many letters this citizen got. */
  lettersTo(from: string): Promise<number>;
  close(): Promise<void>;
}

export type Content = Record<string, unknown>;

export interface Answer {
  letters: { kind: string; text: string; taps: { id: string; title: string; row: boolean }[] }[];
  noted?: Noted;
}

// Trials share the days of one office: for each fifty its days get their seats once more, so that no trial changes another's.
const trialsOfADay = 50;
let towns = 0;

/**
 * @param clock the moment at which all begins
 * @param trials how many talks will be held in it
 */
export async function aTown(clock: string, trials: number): Promise<Town> {
  const server = await startServer({ dataDir: "node_modules/.cache/antrean-test-db" });
  const name = `test_${process.pid}_understanding_${++towns}`;
  await onServer(server.url, `create database ${name}`);
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const meta = await aMeta();
  const program = await startProgram(
    readConfig(withKeyFile({ PORT: "0", CLOCK: clock, DATABASE_URL: url, ...meta.settings })),
    url,
    quietLog,
  );
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A connection that waits and is lost is replaced; one in use fails the look that uses it.
  pool.on("error", () => {});
  await pool.query("update slot set capacity = capacity * $1, opened = opened * $1 where pool = 'public'", [
    4 + Math.ceil(trials / trialsOfADay),
  ]);
  // On each day an officer does something: whoever does not come is missed, as anywhere, and not moved as by an office that nobody opens.
  await pool.query(
    `insert into office_day (office_id, day, first_act_at)
     select distinct s.office_id, s.day, s.day - interval '1 hour' from slot s`,
  );
  const attended = watchMessages(pool);
  const keys = await keysOf(url);
  return {
    program,
    async say(from, content, copies = 1) {
      const saying = { from, text: "", content, id: `wamid.trial.${crypto.randomUUID()}`, at: program.clock.now() };
      const all = Array.from({ length: copies }, () => deliver(program.address, webhook(saying)));
      const statuses = await Promise.all(all);
      if (statuses.some((status) => status !== 200)) throw new Error(`the webhook was answered with ${statuses}`);
      const id = await newestMessageOf(pool, keys, from);
      await attended.wait(id).catch((error: Error) => {
        throw new Error(`${error.message}: ${JSON.stringify(content)}`, { cause: error });
      });
      return answerTo(pool, keys, id, from);
    },
    seatsOf: (from) => seatsOf(pool, keys, from),
    async lettersTo(from) {
      const { rows } = await pool.query(
        "select count(*)::int as count from letter l join citizen using (citizen_id) where digest = $1",
        [keys.digest("phone", from)],
      );
      return rows[0].count;
    },
    async close() {
      await attended.stop();
      await program.stop();
      await meta.close();
      await pool.end();
      await onServer(server.url, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function onServer(url: string, act: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(act);
  } finally {
    await client.end();
  }
}

/** The program's own id of what was just said: Meta's is not kept. */
async function newestMessageOf(pool: pg.Pool, keys: Keys, from: string): Promise<string> {
  const { rows } = await pool.query<{ message_id: string }>(
    "select message_id from message join citizen using (citizen_id) where digest = $1 order by recorded_at desc limit 1",
    [keys.digest("phone", from)],
  );
  if (!rows[0]) throw new Error("what was said was not kept");
  return rows[0].message_id;
}

/** One look at a time for all who wait: many talks go on at once. */
function watchMessages(pool: pg.Pool) {
  const waiting = new Map<string, { resolve: () => void; reject: (error: Error) => void; until: number }>();
  let stopped = false;
  const look = async () => {
    while (!stopped) {
      if (waiting.size > 0) await settle();
      await new Promise((on) => setTimeout(on, 20));
    }
  };
  async function settle() {
    const { rows } = await pool.query<{ message_id: string }>(
      `select message_id from message
        where message_id = any($1) and (attended_at is not null or set_aside_at is not null)`,
      [[...waiting.keys()]],
    );
    for (const { message_id } of rows) {
      waiting.get(message_id)?.resolve();
      waiting.delete(message_id);
    }
    for (const [id, { reject, until }] of waiting) {
      if (performance.now() < until) continue;
      reject(new Error("a message was not answered for a minute"));
      waiting.delete(id);
    }
  }
  const looking = look().catch((error: Error) => waiting.forEach(({ reject }) => reject(error)));
  return {
    wait: (id: string) =>
      new Promise<void>((resolve, reject) => waiting.set(id, { resolve, reject, until: performance.now() + 60_000 })),
    async stop() {
      stopped = true;
      await looking;
    },
  };
}

async function answerTo(pool: pg.Pool, keys: Keys, id: string, from: string): Promise<Answer> {
  const { rows } = await pool.query<{ kind: string; content: unknown }>(
    "select kind, content from letter where reply_to = $1 order by reply_ordinal",
    [id],
  );
  const { rows: places } = await pool.query<{ place: unknown; key_no: string | null }>(
    "select place, key_no from citizen where digest = $1 and erased_at is null",
    [keys.digest("phone", from)],
  );
  const [one] = places;
  const noted = one && openedDialogue(keys, one.key_no === null ? null : Number(one.key_no), one.place).draft;
  const letters = rows.map(({ kind, content }) => {
    const { text, buttons = [], rows: list } = openedContent(keys, content)!;
    return {
      kind,
      text,
      taps: [
        ...buttons.map(({ id, title }) => ({ id, title, row: false })),
        ...(list?.rows ?? []).map(({ id, title }) => ({ id, title, row: true })),
      ],
    };
  });
  return { letters, ...(noted && { noted }) };
}

async function seatsOf(pool: pg.Pool, keys: Keys, from: string): Promise<Seat[]> {
  const { rows } = await pool.query<Omit<Seat, "name" | "born"> & { key: string | null; sealed: string }>(
    `select a.key_no as key, a.name as sealed, o.code as office, b.day::text, left(b.starts::text, 5) as starts,
            case when b.confirmed_at is null then 'held' else 'confirmed' end as state
       from claim c join booking b using (office_id, booking_id) join applicant a using (office_id, booking_id)
       join office o on o.office_id = b.office_id join citizen s on s.citizen_id = b.citizen_id
      where s.digest = $1`,
    [keys.digest("phone", from)],
  );
  const order = ({ day, starts, name, born }: Seat) => [day, starts, name, born].join(" ");
  return rows
    .map(({ key, sealed, ...seat }) => {
      const { name, birthDate } = opened(keys, {
        keyNo: key === null ? null : Number(key),
        name: sealed,
        birthDate: null,
      });
      return { ...seat, name: name ?? "", born: `${birthDate}` };
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
