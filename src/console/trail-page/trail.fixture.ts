import type { Town } from "../../../test/town.ts";
import { type Entry, type JournalAct, writeJournal } from "../../journal/index.ts";

/** A line as a story wants it; Bogor, at counter 2 and by an officer, unless it says so. */
export interface LineWanted {
  act: JournalAct;
  actor: string;
  /** 2017-08-07T09:00, on Bogor's wall. */
  at: string;
  desk?: string;
  reason?: string;
  booking?: string;
  ticket?: string;
  office?: number;
  source?: Entry["source"];
  detail?: Record<string, unknown>;
}

/** Writes lines of the journal, as the acts themselves do. */
export async function happened(town: Town, wanted: readonly LineWanted[]): Promise<void> {
  const entries = wanted.map(({ at, office = town.office("bogor"), source = "desk", ...more }): Entry => {
    const moment = Temporal.Instant.from(`${at}+07:00`);
    return { ...more, office, source, happenedAt: moment, recordedAt: moment };
  });
  await town.database.transaction((tx) => writeJournal(tx, entries, town.world().keys));
}
