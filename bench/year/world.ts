import pg from "pg";
import type { World as BookingWorld } from "../../src/booking/index.ts";
import { readConfig } from "../../src/config.ts";
import { writeDayLetters } from "../../src/conversation/index.ts";
import { type Database, openDatabase } from "../../src/database/index.ts";
import { type Keys, openKeys } from "../../src/keys/index.ts";
import { type Log, quietLog } from "../../src/log/index.ts";
import type { Office } from "../../src/office/index.ts";
import { consentVersion } from "../../src/phrasebook/index.ts";
import { type Program, startProgram } from "../../src/program.ts";
import { openStaffActs, type StaffActs } from "../../src/staff-acts/index.ts";
import { keyFileOf, withKeyFile } from "../../test/key-file.ts";
import { aMeta, deliver, type Letter, type Meta, type Saying, webhook } from "../../test/meta.ts";

/** A letter as its reader got it, and when by the office's clock. */
export interface Got {
  to: string;
  at: Temporal.Instant;
  letterId: string;
  text: string;
  /** What stands beneath it to tap: its id, and the message that a tap sends. */
  buttons: { id: string; content: Record<string, unknown> }[];
}

/** The program of one office with its database, and around it what is pretended: the clock, Meta, and everybody who writes. */
export interface World {
  program: Program;
  office: Office;
  acts: StaffActs;
  keys: Keys;
  /** The owner's connections, to read the tables with. */
  pool: pg.Pool;
  now(): Temporal.Instant;
  /** Moves the clock through all that falls due, and waits until every letter of the way has left. */
  jumpTo(to: Temporal.Instant): Promise<void>;
  /** All at once through the webhook's door; waits until all are answered and the answers have left. */
  say(sayings: readonly Omit<Saying, "at">[]): Promise<void>;
  /** Hears of every letter. */
  onLetter: (got: Got) => void;
  /** Timed acts that failed, messages that were set aside. */
  trouble: Map<string, number>;
  /** Where the time of the machine went: milliseconds, by what was waited for. */
  spent: Map<string, number>;
  close(): Promise<void>;
}

export interface Where {
  /** The database as its owner, and as the program works on it. */
  url: string;
  runtimeUrl: string;
  /** The folder of the office pack. */
  pack: string;
  /** When it begins. */
  begins: Temporal.Instant;
  /** Where the program says what goes wrong; nowhere if left out. */
  log?: Log;
}

const perPost = 50;

export async function openWorld({ url, runtimeUrl, pack, begins, log = quietLog }: Where): Promise<World> {
  const meta = await aMeta();
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  await commitWithoutWaiting(pool, url);
  const settings = { PORT: "0", CLOCK: begins.toString(), DATABASE_URL: url, OFFICES: pack, ...meta.settings };
  const program = await startProgram(readConfig(withKeyFile(settings)), runtimeUrl, log, url);
  const database = openDatabase(runtimeUrl, { connections: 8 });
  const keys = await openKeys(database, keyFileOf(url));
  const world: World = {
    program,
    office: program.offices.all[0]!,
    acts: actsOf(program, database, keys, () => void wakeOutbox(pool)),
    keys,
    pool,
    now: () => program.clock.now(),
    async jumpTo(to) {
      const failed = await timed(world.spent, "the clock's moves", () => program.jump(to));
      for (const act of failed) note(world.trouble, `timed act ${act} failed`);
      await timed(world.spent, "letters of the clock", () => untilQuiet(world));
    },
    async say(sayings) {
      const at = program.clock.now();
      for (let from = 0; from < sayings.length; from += perPost)
        await post(world, webhook(...sayings.slice(from, from + perPost).map((one) => ({ ...one, at }))));
      await timed(world.spent, "answers", () => untilQuiet(world));
    },
    onLetter: () => {},
    trouble: new Map(),
    spent: new Map(),
    async close() {
      await program.stop();
      await Promise.all([meta.close(), pool.end(), database.close()]);
    },
  };
  meta.mood = (letter) => hear(world, meta, letter);
  return world;
}

/** Commits wait for no disk: the machine may fail, and then the year begins anew. */
async function commitWithoutWaiting(pool: pg.Pool, url: string): Promise<void> {
  await pool.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
}

function actsOf(program: Program, database: Database, keys: Keys, wake: () => void): StaffActs {
  const { clock, offices } = program;
  const world = (): BookingWorld => ({ now: clock.now(), real: clock.real(), offices, keys, consentVersion });
  return openStaffActs({
    database,
    world,
    wake,
    async tell(tx, id, events, at) {
      const office = offices.byId.get(id);
      if (office) await writeDayLetters(tx, office, events, at);
    },
  });
}

/** As Meta does: what is not answered with 200 comes again. */
async function post({ program, trouble }: World, posted: ReturnType<typeof webhook>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const status = await deliver(program.address, posted);
    if (status === 200) return;
    note(trouble, `webhooks answered with ${status}`);
    if (tries === 5) throw new Error(`a webhook was answered with ${status} five times`);
  }
}

// Kept nowhere but in the checks: a year has some two hundred thousand of them.
function hear(world: World, meta: Meta, letter: Letter): undefined {
  meta.letters.length = 0;
  const { letterId, text } = letter;
  world.onLetter({ to: letter.to, at: world.now(), letterId, text, buttons: buttonsOf(letter) });
}

/** What stands beneath a letter to tap, as the answer that a tap sends. */
function buttonsOf({ body }: Letter): Got["buttons"] {
  const { interactive, template } = body as { interactive?: Interactive; template?: Template };
  const { buttons, sections } = interactive?.action ?? {};
  const rows = sections?.[0]?.rows ?? [];
  return [
    ...(buttons ?? []).map(({ reply }) => ({
      id: reply.id,
      content: { type: "interactive", interactive: { type: "button_reply", button_reply: reply } },
    })),
    ...rows.map(({ id, title }) => ({
      id,
      content: { type: "interactive", interactive: { type: "list_reply", list_reply: { id, title } } },
    })),
    ...(template?.components ?? [])
      .filter(({ type }) => type === "button")
      .flatMap(({ parameters }) =>
        parameters.map(({ payload }) => ({
          id: payload,
          content: { type: "button", button: { payload, text: payload } },
        })),
      ),
  ];
}

interface Interactive {
  action?: {
    buttons?: { reply: { id: string; title: string } }[];
    sections?: { rows: { id: string; title: string }[] }[];
  };
}
interface Template {
  components?: { type: string; parameters: { payload: string }[] }[];
}

/** Nobody waits for an answer, and every letter that may leave by now has left. Throws where for two minutes nothing came nearer to that. */
async function untilQuiet({ pool, program, trouble }: World): Promise<void> {
  let left = Number.POSITIVE_INFINITY;
  let patience = 0;
  for (let looks = 0; ; looks++) {
    const { rows } = await pool.query<{ asked: number; letters: number; aside: number }>(
      `select (select count(*)::int from message where attended_at is null and set_aside_at is null) as asked,
              (select count(*)::int from letter where accepted_at is null and failed_at is null and dropped_at is null
                  and (due_at is null or due_at <= $1)) as letters,
              (select count(*)::int from message where set_aside_at is not null) as aside`,
      [program.clock.now().toString()],
    );
    const { asked, letters, aside } = rows[0]!;
    if (aside > 0) trouble.set("messages set aside", aside);
    if (asked + letters === 0) return;
    // However slow the machine is: a message that is answered may bring letters, so each counts for several.
    if (asked * 10 + letters < left) {
      left = asked * 10 + letters;
      patience = performance.now() + 120_000;
    }
    if (performance.now() > patience)
      throw new Error(`for two minutes no letter left and no message was answered; ${letters} and ${asked} wait`);
    if (letters > 0 && looks % 20 === 0) await wakeOutbox(pool);
    await new Promise((on) => setTimeout(on, 5));
  }
}

/** As another server would: the outbox looks by itself once a second only. */
async function wakeOutbox(pool: pg.Pool): Promise<void> {
  await pool.query("select pg_notify('outbox', '{\"from\":\"the year\"}')");
}

/** Does it and notes how long it took. */
export async function timed<T>(spent: Map<string, number>, what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  note(spent, what, performance.now() - begun);
  return done;
}

export function note(counts: Map<string, number>, what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}
