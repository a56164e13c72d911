import pg from "pg";

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Listens for NOTIFY on a connection of its own, and reconnects after PostgreSQL was down.
 * `onNote` is called with channel and payload; `onOpen` after every (re)connection, since notes sent meanwhile are lost,
 * with the session's process id at PostgreSQL (0 if it is not told).
 */
export function listen(
  url: string,
  channels: string[],
  onNote: (channel: string, payload: string) => void,
  onOpen: (session: number) => void = () => {},
): Listener {
  let stopped = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;

  async function open() {
    const next = new pg.Client({ connectionString: url, application_name: "antrean listen" });
    client = next;
    next.on("error", () => {});
    next.on("end", reopen);
    next.on("notification", (note) => onNote(note.channel, note.payload ?? ""));
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      onOpen((next as { processID?: number }).processID ?? 0);
    } catch {
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
      await client?.end().catch(() => {});
    },
  };
}
