import type { Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
import { isBusy, isShut, lockDesk } from "./desk.sql.ts";

/** The desk of the hand, if it may take somebody now: of the floor (not the door), open, and with nobody before it. Locks it. */
export async function freeDesk(tx: Tx, day: Day): Promise<{ desk: string } | DayRefusal> {
  const desk = day.floor.desks.find(({ code, kind }) => code === day.hand.desk && kind !== "door")?.code;
  if (desk === undefined) return { refused: "no-such-desk" };
  await lockDesk(tx, desk, day);
  if (await isShut(tx, desk, day)) return { refused: "counter-closed" };
  return (await isBusy(tx, desk, day)) ? { refused: "desk-busy" } : { desk };
}
