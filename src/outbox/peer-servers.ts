import { type Database, type Listener, listen, type Tx } from "../database/index.ts";
import type { Log } from "../log/index.ts";
import { notifyNeighbours } from "./neighbours.sql.ts";

interface PeerNote {
  from: string;
  /** Numbers were given up: look for your share. */
  freed?: boolean;
  /** How many messages came in on numbers that others send for. */
  heard?: Record<string, number>;
}

export interface PeerEvents {
  serverId: string;
  /** There are letters, perhaps. */
  onWake(): void;
  /** The moment to look for numbers to send for: another sender left, or our own session is new. */
  onRebalance(): void;
  onHeard(number: string, count: number): void;
}

/**
 * What servers on one database tell each other: that there are letters, how many messages came in on a number, that numbers
 * are free. Notifications may be lost; polling every second makes up for it.
 */
export class PeerServers {
  /** Others are running, so it is worth telling. */
  present = false;
  session: number | undefined;
  private wake = false;
  private incoming: Record<string, number> = {};
  private readonly serverId: string;
  private readonly listener: Listener;

  constructor(database: Database, log: Log, events: PeerEvents) {
    this.serverId = events.serverId;
    const url = database.pool.options.connectionString ?? "";
    const receive = (_: string, payload: string) => this.receive(payload, events);
    this.listener = listen(url, [channel], log, receive, (session) => {
      this.session = session || undefined;
      events.onRebalance();
    });
  }

  noteWake() {
    this.wake = this.present;
  }

  noteIncoming(number: string, count: number) {
    if (this.present) this.incoming[number] = (this.incoming[number] ?? 0) + count;
  }

  hasNotes(): boolean {
    return this.wake || Object.keys(this.incoming).length > 0;
  }

  /** Sends what there is to tell, when `tx` commits. Not for every letter: NOTIFY makes commits wait for each other. */
  async notify(tx: Tx, freed = false): Promise<void> {
    if (!this.hasNotes() && !freed) return;
    const counts = Object.entries(this.incoming);
    const notes: PeerNote[] = [{ from: this.serverId, freed }];
    // A payload may have 8,000 bytes.
    for (let i = 0; i < counts.length; i += 200)
      notes.push({ from: this.serverId, heard: Object.fromEntries(counts.slice(i, i + 200)) });
    this.wake = false;
    this.incoming = {};
    for (const note of notes) await notifyNeighbours(tx, channel, JSON.stringify(note));
  }

  stop(): Promise<void> {
    return this.listener.stop();
  }

  private receive(payload: string, events: PeerEvents) {
    const note = JSON.parse(payload) as PeerNote;
    if (note.from === this.serverId) return;
    for (const [number, count] of Object.entries(note.heard ?? {})) events.onHeard(number, count);
    if (note.freed) events.onRebalance();
    else events.onWake();
  }
}

const channel = "outbox";
