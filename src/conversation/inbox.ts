import type { Clock } from "../clock/index.ts";
import { type Database, isDatabaseAway, isDeadlock, isTakenKey } from "../database/index.ts";
import type { DigestKey } from "../journal/index.ts";
import { keepMessages } from "./keep.sql.ts";
import type { Heard } from "./said.ts";

export interface Inbox {
  /** Resolves once the messages are safely written down; throws (and nothing of them is kept) where the database is away. */
  keep(heard: Heard[]): Promise<void>;
}

interface Waiting {
  heard: Heard[];
  done: () => void;
  failed: (error: unknown) => void;
}

/** At most so many messages go down in one transaction. */
const most = 2_000;

/**
 * Writes messages down. What arrives while a write is under way goes down together in the next one, so the more people
 * write, the fewer commits each costs. `onKept` is called after every write: somebody waits for an answer.
 */
export function openInbox(database: Database, clock: Clock, key: DigestKey, onKept: (count: number) => void): Inbox {
  const waiting: Waiting[] = [];
  let writing = false;

  async function writeAll() {
    writing = true;
    while (waiting.length > 0) {
      const together = takeTogether(waiting);
      try {
        await write(together.flatMap((w) => w.heard));
        for (const w of together) w.done();
      } catch (error) {
        if (together.length === 1 || isDatabaseAway(error)) for (const w of together) w.failed(error);
        else await writeApart(together);
      }
    }
    writing = false;
  }
  // One that the database refuses must not cost its neighbours their place.
  async function writeApart(together: Waiting[]) {
    for (const w of together) await write(w.heard).then(w.done, w.failed);
  }
  async function write(heard: Heard[], tries = 5): Promise<void> {
    try {
      await database.statement((tx) => keepMessages(tx, heard, clock.now(), clock.real(), key));
      onKept(heard.length);
    } catch (error) {
      if (tries > 0 && (isTakenKey(error) || isDeadlock(error))) return write(heard, tries - 1);
      throw error;
    }
  }
  return {
    keep(heard) {
      if (heard.length === 0) return Promise.resolve();
      return new Promise((done, failed) => {
        waiting.push({ heard, done, failed });
        if (!writing) void writeAll();
      });
    },
  };
}

function takeTogether(waiting: Waiting[]): Waiting[] {
  let count = 0;
  let n = 0;
  while (n < waiting.length && (n === 0 || count + (waiting[n]?.heard.length ?? 0) <= most))
    count += waiting[n++]?.heard.length ?? 0;
  return waiting.splice(0, n);
}
