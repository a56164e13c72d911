import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { isBusy, isShut, lockDesk } from "./desk.sql.ts";

/** The desk of the hand, if it may take somebody now: of the floor (not the door), open, and with nobody before it. Locks it. */
export async function freeDesk(tx: Tx, context: ActContext): Promise<{ desk: string } | ActRefusal> {
  const desk = context.floor.desks.find(({ code, kind }) => code === context.hand.desk && kind !== "door")?.code;
  if (desk === undefined) return { refused: "no-such-desk" };
  await lockDesk(tx, desk, context);
  if (await isShut(tx, desk, context)) return { refused: "counter-closed" };
  return (await isBusy(tx, desk, context)) ? { refused: "desk-busy" } : { desk };
}
