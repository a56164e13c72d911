import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { keyFileOf } from "../../test/key-file.ts";
import { type Database, openDatabase, type Statement, sql } from "../database/index.ts";
import { type Keys, openKeys } from "../keys/index.ts";
import { openLog } from "../log/index.ts";
import type { Carrier, Parcel, Verdict } from "./carrier.ts";
import type { LetterDraft } from "./letter.ts";
import type { OutboxOptions } from "./outbox-options.ts";
import type { RealTime } from "./real-time.ts";
import { startOutbox } from "./start-outbox.ts";
import { openedContent } from "./stored-content.ts";
import { writeLetters } from "./write-letters.sql.ts";

export const start = Temporal.Instant.from("2026-11-02T02:00:00Z");
/** Domain time in these tests: years away from real time, and standing still. */
export const domainNow = Temporal.Instant.from("2017-08-01T02:00:00Z");

/** Time that moves only when a test says so; whoever sleeps wakes in the right order. */
export class PretendedTime {
  private ms = start.epochMilliseconds;
  private readonly sleepers = new Set<{ due: number; wake(): void }>();
  private readonly views = new Set<{ asleep: boolean }>();

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.ms);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { due: this.ms + ms, wake };
      if (signal?.aborted) return resolve();
      this.sleepers.add(sleeper);
      signal?.addEventListener("abort", sleeper.wake, { once: true });
    });
  }

  /** The time of one outbox: we can see when it sleeps, and `freeze` makes it sleep for ever, like a dead process. */
  view(): RealTime & { freeze(): void; thaw(): void; leave(): void } {
    const view = { asleep: false };
    let frozen = false;
    let thaw = () => {};
    this.views.add(view);
    return {
      now: () => this.now(),
      sleep: async (ms, signal) => {
        view.asleep = true;
        await this.sleep(ms, signal);
        if (frozen) await new Promise<void>((resolve) => (thaw = resolve));
        view.asleep = false;
      },
      leave: () => void this.views.delete(view),
      freeze: () => void (frozen = true),
      thaw: () => {
        frozen = false;
        thaw();
      },
    };
  }

  /** Moves time on in small steps (bigger where much is to pass), each outbox doing what it has to in between. */
  async pass(ms: number) {
    const step = ms > 100_000 ? 1_000 : ms > 20_000 ? 250 : 10;
    for (let left = ms; left > 0; left -= step) await this.step(Math.min(step, left));
  }

  /** Lets time pass until the condition holds; real seconds are limited, pretended ones by `most`. */
  async until(holds: () => boolean | Promise<boolean>, most = 600_000) {
    const deadline = performance.now() + 110_000;
    const began = this.ms;
    const end = began + most;
    await this.settle();
    while (!(await holds())) {
      if (performance.now() > deadline || this.ms > end) throw new Error("waited in vain");
      // What is worth a fine look happens soon.
      const passed = this.ms - began;
      await this.step(passed < 3_000 ? 10 : passed < 60_000 ? 100 : 1_000);
    }
  }

  async step(ms: number) {
    this.ms += ms;
    const due = [...this.sleepers].filter((sleeper) => sleeper.due <= this.ms).sort((a, b) => a.due - b.due);
    for (const sleeper of due) sleeper.wake();
    await this.settle();
  }

  /** For the end of a test: everybody wakes, now and until they are done. */
  sleepersWake() {
    this.ms += 100;
    for (const sleeper of this.sleepers) sleeper.wake();
  }

  async settle() {
    for (let quiet = 0; quiet < 3; ) {
      await setImmediate();
      quiet = [...this.views].every((view) => view.asleep) ? quiet + 1 : 0;
    }
  }
}

export interface Sent {
  parcel: Parcel;
  at: Temporal.Instant;
}

/** A channel that writes down what it gets. `answer` and `uploaded` are its switches. */
export class PretendedCarrier implements Carrier {
  readonly sent: Sent[] = [];
  readonly uploads: { number: string; png: Uint8Array }[] = [];
  mostInFlight = 0;
  answer: (parcel: Parcel, nth: number) => Verdict | Promise<Verdict> = (_, nth) => ({
    is: "accepted",
    wamid: `wamid.${nth}.${randomUUID()}`,
  });
  uploaded: (nth: number) => { mediaId: string } | { failed: Verdict } = (nth) => ({ mediaId: `media-${nth}` });
  private inFlight = 0;
  private readonly time: PretendedTime;

  constructor(time: PretendedTime) {
    this.time = time;
  }

  async send(parcel: Parcel): Promise<Verdict> {
    const nth = this.sent.push({ parcel, at: this.time.now() });
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    try {
      return await this.answer(parcel, nth);
    } finally {
      this.inFlight--;
    }
  }

  async upload(number: string, png: Uint8Array) {
    return this.uploaded(this.uploads.push({ number, png }));
  }

  texts(): string[] {
    return this.sent.map(({ parcel }) => parcel.content.text);
  }
}

export interface Letterbox {
  database: Database;
  time: PretendedTime;
  carrier: PretendedCarrier;
  logged: string[];
  /** A citizen of the made-up town, who can be reached by phone. */
  aCitizen(row?: { phone?: string | null; userId?: string | null; muted?: boolean }): Promise<string>;
  aLetter(citizenId: string, draft?: Partial<LetterDraft>): LetterDraft;
  write(...drafts: LetterDraft[]): Promise<void>;
  letter(letterId: string): Promise<Row>;
  letters(): Promise<Row[]>;
  outbox(
    options?: Partial<OutboxOptions>,
  ): ReturnType<typeof startOutbox> & { serverId: string; time: ReturnType<PretendedTime["view"]> };
}

export type Row = Record<string, unknown> & {
  letter_id: string;
  content: unknown;
  wamid: string | null;
  fault: string | null;
};

export const number = "108111100333";

const opened = (keys: Keys, rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, content: openedContent(keys, row.content) }));

/** A database with some numbers in it, a pretended channel, and a pretended time. All ends with the test. */
export async function aLetterbox({ numbers = [number] } = {}): Promise<Letterbox> {
  const { url, drop } = await aDatabase();
  const database = openDatabase(url);
  const keys = await openKeys(database, keyFileOf(url));
  const time = new PretendedTime();
  const carrier = new PretendedCarrier(time);
  const logged: string[] = [];
  const running: Promise<void>[] = [];
  const outboxes: { stop(): Promise<void>; time: { thaw(): void } }[] = [];
  onTestFinished(async () => {
    carrier.answer = () => ({ is: "unknown" });
    for (const outbox of outboxes) {
      outbox.time.thaw();
      running.push(outbox.stop());
    }
    let over = false;
    void Promise.all(running).then(() => (over = true));
    while (!over) {
      time.sleepersWake();
      await setImmediate();
    }
    await database.close();
    await drop();
  });
  const run = <T>(statement: Statement<T>) => database.transaction(async (tx) => (await statement.execute(tx)).rows);
  await run(sql`insert into number (phone_number_id, phone) select n, '+62811' || n from unnest(${numbers}::text[]) n`);
  return {
    database,
    time,
    carrier,
    logged,
    async aCitizen({ phone = "+6281234567890", userId = null, muted = false } = {}) {
      const citizenId = randomUUID();
      await run(sql`
        insert into citizen (citizen_id, digest, phone, user_id, muted_at)
        values (${citizenId}, decode('00', 'hex'), ${phone}, ${userId}, ${muted ? domainNow : null})`);
      return citizenId;
    },
    aLetter: (citizenId, draft = {}) => ({
      letterId: randomUUID(),
      number,
      citizenId,
      kind: "booked",
      replyTo: randomUUID(),
      replyOrdinal: 0,
      content: { text: "Halo" },
      createdAt: domainNow,
      windowUntil: domainNow.add({ hours: 24 }),
      ...draft,
    }),
    write: (...drafts) => database.transaction((tx) => writeLetters(tx, drafts, keys)),
    letter: async (letterId) =>
      opened(keys, await run(sql<Row>`select * from letter where letter_id = ${letterId}`))[0]!,
    letters: async () => opened(keys, await run(sql<Row>`select * from letter order by seq`)),
    outbox(options = {}) {
      const view = time.view();
      const serverId = randomUUID();
      const outbox = startOutbox({
        database,
        keys,
        carriers: { whatsapp: carrier },
        serverId,
        now: () => domainNow,
        unknownOutcomeWaitMs: 180_000,
        log: openLog({ write: (line) => void logged.push(line) }),
        time: view,
        random: () => 0.5,
        ...options,
      });
      const stop = () => outbox.stop().then(() => view.leave());
      const one = { ...outbox, stop, serverId, time: view };
      outboxes.push(one);
      return one;
    },
  };
}
