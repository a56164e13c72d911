import { type Socket, sendAll } from "../../../console/index.ts";
import { type Database, isDatabaseDown, type Listener, listen } from "../../../database/index.ts";
import { connectionWatch, type Log } from "../../../log/index.ts";
import { noticeChannel } from "../notice.sql.ts";

/** Draws the parts of one view as they are now. */
export type DrawNow = () => Promise<Record<string, string>>;

export interface Live {
  /** Sends parts over a page's socket: all of them at once, then each that changed. `keys` are the view's talks. */
  join(socket: Socket, keys: string[], draw: DrawNow): void;
  stop(): Promise<void>;
}

interface Screen {
  keys: string[];
  draw: DrawNow;
  socket: Socket;
  last: Record<string, string>;
  busy: boolean;
  dirty: boolean;
}

const gatherMs = 30;

/**
 * One socket a page: browsers allow dozens of them to a host, and of streams over HTTP only six. It hears of changes by NOTIFY, whichever server made them, and looks by itself every five seconds
 * for what nobody announces: the minute of the clock, and "typing" that ended.
 */
export function openLive(database: Database, log: Log, lookMs = 5_000): Live {
  const screens = new Set<Screen>();
  let listener: Listener | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const connection = connectionWatch(log);
  const told: Told = {
    drawn: connection.back,
    failed(err) {
      if (isDatabaseDown(err)) connection.away(err);
      else log.error({ err }, "a chat page could not be drawn");
    },
  };
  const timer = setInterval(() => mark(screens), lookMs);
  timer.unref();
  const flush = () => {
    gathering = undefined;
    for (const screen of screens) if (screen.dirty) void redraw(screen, told);
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
    join(socket, keys, draw) {
      listener ??= listen(addressOf(database), [noticeChannel, "clock"], log, heard, () => mark(screens));
      const screen: Screen = { keys, draw, socket, last: {}, busy: false, dirty: true };
      screens.add(screen);
      socket.once("close", () => screens.delete(screen));
      mark([screen]);
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(gathering);
      screens.clear();
      await listener?.stop();
    },
  };
}

interface Told {
  drawn(): void;
  failed(error: unknown): void;
}

// A change that comes while the last one is being drawn is drawn after it: never two drawings at once for one screen.
async function redraw(screen: Screen, told: Told): Promise<void> {
  if (screen.busy) return;
  screen.busy = true;
  while (screen.dirty && screen.socket.readyState === screen.socket.OPEN) {
    screen.dirty = false;
    const parts = await screen.draw().catch(told.failed);
    if (!parts) break;
    told.drawn();
    const changed = Object.fromEntries(Object.entries(parts).filter(([id, html]) => screen.last[id] !== html));
    screen.last = parts;
    if (Object.keys(changed).length > 0) sendAll([screen.socket], JSON.stringify(changed));
  }
  screen.busy = false;
}

function addressOf({ pool }: Database): string {
  return pool.options.connectionString ?? "";
}
