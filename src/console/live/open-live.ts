import { type Database, type Listener, listen } from "../../database/index.ts";
import type { Log } from "../../log/index.ts";
import { dayChannel } from "../../queue/index.ts";
import { type DrawBoard, openBoardScreens } from "./board-screens.ts";
import { type Socket, sendAll } from "./sockets.ts";

export interface LiveOptions {
  database: Database;
  /** Where to listen, if not where `database` is connected. */
  databaseUrl?: string;
  drawBoard: DrawBoard;
  log: Log;
  /** How often to look for what nobody announces: minutes of the clock, expectations. */
  lookMs?: number;
}

export interface Live {
  /** `office:<id>`: a "tick" whenever its day changes. `board:<office>:<room>`: the parts of the board. False: no such thing to watch. */
  join(socket: Socket, watch: string): boolean;
  stop(): Promise<void>;
}

/** Officers press several keys at once, and a jump of the clock is many small ones: what comes within so long is one change. */
const gatherMs = 20;
const lookMs = 5_000;

/** Who watches what on this server. Changes are heard from PostgreSQL, whichever server made them. */
export function openLive({ database, databaseUrl, drawBoard, log, ...options }: LiveOptions): Live {
  const pages = new Map<number, Set<Socket>>();
  const changed = new Set<number>();
  const boards = openBoardScreens(drawBoard, log);
  let gathering: NodeJS.Timeout | undefined;
  const soon = () => void (gathering ??= setTimeout(flush, gatherMs));
  const look = setInterval(() => {
    boards.mark(undefined, false);
    soon();
  }, options.lookMs ?? lookMs);
  look.unref();
  const url = databaseUrl ?? database.pool.options.connectionString ?? "";
  // After every (re)connection all of them: what was said meanwhile is lost.
  const listener: Listener = listen(url, [dayChannel, "clock"], log, heard, () => tick(undefined));
  return {
    join(socket, watch) {
      const [kind, one = "", room] = watch.split(":");
      if (kind === "board" && one && room) boards.join(socket, one, room);
      else if (kind === "office" && /^\d{1,5}$/.test(one)) joinPages(pages, socket, Number(one));
      else return false;
      soon();
      return true;
    },
    async stop() {
      clearInterval(look);
      clearTimeout(gathering);
      await listener.stop();
    },
  };

  function heard(channel: string, payload: string) {
    tick(channel === dayChannel && payload !== "" ? Number(payload) : undefined);
    // The program reads the clock's offset again when it hears the same, and may do so after we have drawn: the look is brought forward.
    if (channel === "clock") setTimeout(() => tick(undefined), 250).unref();
  }
  function tick(office: number | undefined) {
    for (const id of office === undefined ? pages.keys() : [office]) changed.add(id);
    boards.mark(office, true);
    soon();
  }
  function flush() {
    gathering = undefined;
    for (const id of changed) sendAll(pages.get(id) ?? [], "tick");
    changed.clear();
    boards.flush();
  }
}

function joinPages(pages: Map<number, Set<Socket>>, socket: Socket, office: number) {
  const those = pages.get(office) ?? new Set();
  pages.set(office, those);
  those.add(socket);
  socket.once("close", () => {
    those.delete(socket);
    if (those.size === 0 && pages.get(office) === those) pages.delete(office);
  });
}
