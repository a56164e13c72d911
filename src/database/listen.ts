import pg from "pg";
import { connectionWatch, type Log } from "../log/index.ts";
import { isDatabaseDown } from "./connection.ts";

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Listens for NOTIFY on a connection of its own, and reconnects after PostgreSQL was down.
 * `onNote` is called with channel and payload; `onOpen` after every (re)connection, since notes sent meanwhile are lost,
 * with the session's process id at PostgreSQL (0 if it is not told). What goes wrong, also in these two, is logged and ends nothing.
 */
export function listen(
  url: string,
  channels: string[],
  log: Log,
  onNote: (channel: string, payload: string) => void,
  onOpen: (session: number) => void = () => {},
): Listener {
  let stopped = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const connection = connectionWatch(log);

  function failed(err: unknown) {
    if (isDatabaseDown(err)) connection.away(err);
    else log.error({ err }, "listener error");
  }
  function heard(channel: string, payload: string) {
    try {
      onNote(channel, payload);
    } catch (err) {
      log.error({ err, channel }, "a note of another server could not be followed");
    }
  }

  async function open() {
    const next = new pg.Client({ connectionString: url, application_name: "antrean listen" });
    client = next;
    next.on("error", failed);
    next.on("end", reopen);
    next.on("notification", (note) => heard(note.channel, note.payload ?? ""));
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      connection.back();
      onOpen((next as { processID?: number }).processID ?? 0);
    } catch (error) {
      if (!stopped) failed(error);
      // dropped: it never stood, or is broken already.
      next.end().catch(() => {});
      reopen();
    }
  }
  function reopen() {
    if (stopped || again) return;
    again = setTimeout(() => {
      again = undefined;
      void open();
    }, 500);
  }
  void open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      // dropped: a connection that is broken already is ended.
      await client?.end().catch(() => {});
    },
  };
}
