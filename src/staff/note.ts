import type { Tx } from "../database/index.ts";
import { type JournalAct, writeJournal } from "../journal/index.ts";
import type { HeldRole } from "./member.ts";
import type { StaffOptions } from "./staff-services.ts";

/** The journal's office of what concerns all of them: no office has the id 0. */
export const everyOffice = 0;

interface Noted {
  act: JournalAct;
  /** An id, never a name. */
  actor: string;
  office: number | null;
  desk?: string | undefined;
  source?: "desk" | "api" | "kiosk";
  reason?: string;
  /** Ids, roles, rights, ways. */
  detail?: Record<string, unknown>;
  /** By somebody whom another hand gave a new way in within a day: the line says so. */
  afterReset?: boolean | undefined;
}

/** One line of the journal about sign-in, people, devices or keys, at domain time as all of the journal. */
export async function noteStaff(
  tx: Tx,
  { now, keys }: Pick<StaffOptions, "now" | "keys">,
  noted: Noted,
): Promise<void> {
  const { office, source = "desk", afterReset, ...rest } = noted;
  const at = now();
  const detail = { ...rest.detail, ...(afterReset && { afterReset }) };
  const entry = { ...rest, detail, source, office: office ?? everyOffice, happenedAt: at, recordedAt: at };
  await writeJournal(tx, [entry], keys);
}

/** The offices in whose journals something about this person stands: those they work for. */
export function officesOfRoles(roles: readonly HeldRole[]): (number | null)[] {
  return [...new Set(roles.map(({ office }) => office))];
}
