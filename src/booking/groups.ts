import { momentAt } from "../calendar/index.ts";
import { newId, type Tx } from "../database/index.ts";
import type { Office } from "../office/index.ts";
import type { World } from "./ask.ts";
import { insertGroup, lockGroup, markGranted, markGroupEnded, setGroupOf } from "./groups.sql.ts";

/** More than everybody's five, and no more than one letter can list with their whole names (Meta takes 4,096 signs). */
export const groupPeople = { least: 6, most: 35 } as const;

/** Asks for a group at one telephone; nothing holds until somebody else grants it. */
export async function askForGroup(
  tx: Tx,
  group: { office: Office; citizen: string; people: number; reason: string; by: string; until: Temporal.PlainDate },
  world: Pick<World, "now" | "keys">,
): Promise<string> {
  const id = newId();
  await insertGroup(tx, { ...group, id, office: group.office.id }, world);
  return id;
}

/** Grants it: until the end of its last day that telephone may have so many people. Nobody grants what they asked for. */
export async function grantGroup(
  tx: Tx,
  office: Office,
  id: string,
  by: string,
  now: Temporal.Instant,
): Promise<{ people: number } | "gone" | "own"> {
  const group = await lockGroup(tx, office.id, id);
  if (!group || group.grantedBy) return "gone";
  if (group.askedBy === by) return "own";
  const until = momentAt(office.zone, group.until.add({ days: 1 }), Temporal.PlainTime.from("00:00"));
  await markGranted(tx, office.id, id, by, now);
  await setGroupOf(tx, group.citizen, { people: group.people, until });
  return { people: group.people };
}

/** Ends it, granted or not. Whoever is booked stays booked. */
export async function endGroup(
  tx: Tx,
  office: Office,
  id: string,
  by: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const group = await lockGroup(tx, office.id, id);
  if (!group) return false;
  await markGroupEnded(tx, office.id, id, by, now);
  if (group.grantedBy) await setGroupOf(tx, group.citizen, undefined);
  return true;
}
