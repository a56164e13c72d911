import { type Database, type Listener, listen, type Tx } from "../database/index.ts";
import { notifyNeighbours } from "./neighbours.sql.ts";

interface Note {
  from: string;
  /** Numbers were given up: look for your share. */
  freed?: boolean;
  /** How many messages came in on numbers that others send for. */
  heard?: Record<string, number>;
}

export interface NeighbourEvents {
  serverId: string;
  /** There are letters, perhaps. */
  onWake(): void;
  /** The moment to look for numbers to send for: another sender left, or our own session is new. */
  onLook(): void;
  onHeard(number: string, count: number): void;
}

/**
 * What senders on one database tell each other: that there are letters, how much came in on a number, that numbers are free.
 * Notes may be lost; a look every second makes up for it.
 */
export class Neighbours {
  /** Others are running, so it is worth telling. */
  present = false;
  session: number | undefined;
  private wake = false;
  private heard: Record<string, number> = {};
  private readonly serverId: string;
  private readonly listener: Listener;

  constructor(database: Database, events: NeighbourEvents) {
    this.serverId = events.serverId;
    const url = database.pool.options.connectionString ?? "";
    const hear = (_: string, payload: string) => this.hear(payload, events);
    this.listener = listen(url, [channel], hear, (session) => {
      this.session = session || undefined;
      events.onLook();
    });
  }

  tellWake() {
    this.wake = this.present;
  }

  tellHeard(number: string, count: number) {
    if (this.present) this.heard[number] = (this.heard[number] ?? 0) + count;
  }

  hasNews(): boolean {
    return this.wake || Object.keys(this.heard).length > 0;
  }

  /** Sends what there is to tell, when `tx` commits. Not for every letter: a NOTIFY makes commits queue up behind each other. */
  async tell(tx: Tx, freed = false): Promise<void> {
    if (!this.hasNews() && !freed) return;
    const counts = Object.entries(this.heard);
    const notes: Note[] = [{ from: this.serverId, freed }];
    // A payload may have 8,000 bytes.
    for (let i = 0; i < counts.length; i += 200)
      notes.push({ from: this.serverId, heard: Object.fromEntries(counts.slice(i, i + 200)) });
    this.wake = false;
    this.heard = {};
    for (const note of notes) await notifyNeighbours(tx, channel, JSON.stringify(note));
  }

  stop(): Promise<void> {
    return this.listener.stop();
  }

  private hear(payload: string, events: NeighbourEvents) {
    const note = JSON.parse(payload) as Note;
    if (note.from === this.serverId) return;
    for (const [number, count] of Object.entries(note.heard ?? {})) events.onHeard(number, count);
    if (note.freed) events.onLook();
    else events.onWake();
  }
}

const channel = "outbox";
