import type { FastifyReply } from "fastify";
import { type Database, type Listener, listen } from "../../../database/index.ts";
import { noticeChannel } from "../notice.sql.ts";

/** Draws the parts of one view as they are now. */
export type DrawNow = () => Promise<Record<string, string>>;

export interface Live {
  /** Answers with a stream of parts: all of them at once, then each that changed. `keys` are the view's talks. */
  stream(reply: FastifyReply, keys: string[], draw: DrawNow): void;
  stop(): Promise<void>;
}

interface Screen {
  keys: string[];
  draw: DrawNow;
  reply: FastifyReply;
  last: Record<string, string>;
  busy: boolean;
  dirty: boolean;
}

const gatherMs = 30;

/**
 * One stream a page. It hears of changes by NOTIFY, whichever server made them, and looks by itself every five seconds
 * for what nobody announces: the minute of the clock, and "typing" that ended.
 */
export function openLive(database: Database, lookMs = 5_000): Live {
  const screens = new Set<Screen>();
  let listener: Listener | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const timer = setInterval(() => mark(screens), lookMs);
  timer.unref();
  const flush = () => {
    gathering = undefined;
    for (const screen of screens) if (screen.dirty) void redraw(screen);
  };
  const mark = (some: Iterable<Screen>) => {
    for (const screen of some) screen.dirty = true;
    gathering ??= setTimeout(flush, gatherMs);
  };
  const heard = (channel: string, payload: string) => {
    const everybody = channel !== noticeChannel || payload === "";
    mark(everybody ? screens : [...screens].filter((screen) => screen.keys.includes(payload)));
  };
  return {
    stream(reply, keys, draw) {
      listener ??= listen(addressOf(database), [noticeChannel, "clock"], heard, () => mark(screens));
      const screen: Screen = { keys, draw, reply, last: {}, busy: false, dirty: true };
      begin(reply);
      screens.add(screen);
      reply.raw.on("close", () => screens.delete(screen));
      mark([screen]);
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(gathering);
      for (const { reply } of screens) reply.raw.end();
      screens.clear();
      await listener?.stop();
    },
  };
}

function begin(reply: FastifyReply) {
  reply.hijack();
  reply.raw.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  reply.raw.write("retry: 1000\n\n");
}

// A change that comes while the last one is being drawn is drawn after it: never two drawings at once for one screen.
async function redraw(screen: Screen): Promise<void> {
  if (screen.busy) return;
  screen.busy = true;
  while (screen.dirty && !screen.reply.raw.destroyed) {
    screen.dirty = false;
    const parts = await screen.draw().catch(() => undefined);
    if (!parts) break;
    const changed = Object.fromEntries(Object.entries(parts).filter(([id, html]) => screen.last[id] !== html));
    screen.last = parts;
    if (Object.keys(changed).length > 0) screen.reply.raw.write(`data: ${JSON.stringify(changed)}\n\n`);
  }
  screen.busy = false;
}

function addressOf({ pool }: Database): string {
  return pool.options.connectionString ?? "";
}
