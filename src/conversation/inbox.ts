import type { Clock } from "../clock/index.ts";
import { type Database, isDatabaseDown, isDeadlock, isTakenKey } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { IncomingMessage } from "./incoming-message.ts";
import { keepMessages } from "./keep-messages.ts";

export interface Inbox {
  /** Resolves once the messages are safely written down; throws (and stores none of them) if the database is down. */
  keep(heard: IncomingMessage[]): Promise<void>;
}

interface PendingWrite {
  heard: IncomingMessage[];
  done: () => void;
  failed: (error: unknown) => void;
}

/** At most so many messages go down in one transaction. */
const most = 2_000;

/**
 * Writes messages down. What arrives while a write is under way goes down together in the next one, so the more people
 * write, the fewer commits each costs. `onKept` is called after every write: somebody waits for an answer.
 */
export function openInbox(database: Database, clock: Clock, keys: Keys, onKept: (count: number) => void): Inbox {
  const waiting: PendingWrite[] = [];
  let writing = false;

  async function writeAll() {
    writing = true;
    while (waiting.length > 0) {
      const together = takeTogether(waiting);
      try {
        await write(together.flatMap((w) => w.heard));
        for (const w of together) w.done();
      } catch (error) {
        if (together.length === 1 || isDatabaseDown(error)) for (const w of together) w.failed(error);
        else await writeApart(together);
      }
    }
    writing = false;
  }
  // One that the database refuses must not make the others fail.
  async function writeApart(together: PendingWrite[]) {
    for (const w of together) await write(w.heard).then(w.done, w.failed);
  }
  async function write(heard: IncomingMessage[], tries = 5): Promise<void> {
    try {
      await database.statement((tx) => keepMessages(tx, heard, clock.now(), clock.real(), keys));
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

function takeTogether(waiting: PendingWrite[]): PendingWrite[] {
  let count = 0;
  let n = 0;
  while (n < waiting.length && (n === 0 || count + (waiting[n]?.heard.length ?? 0) <= most))
    count += waiting[n++]?.heard.length ?? 0;
  return waiting.splice(0, n);
}
