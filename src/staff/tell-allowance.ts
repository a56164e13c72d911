import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { nameOfStaff } from "./account.sql.ts";
import { writeNotice } from "./notice.sql.ts";

/** Tells a person of the staff that somebody allowed them more than a day has. A hand that is no person is not told. */
export async function tellAllowance(
  tx: Tx,
  hand: string,
  actor: string,
  { keys, real }: { keys: Keys; real: Temporal.Instant },
): Promise<void> {
  const staff = idOf(hand);
  if (!staff || (await nameOfStaff(tx, staff)) === undefined) return;
  const by = (await nameOfStaff(tx, idOf(actor) ?? "")) ?? "";
  await writeNotice(tx, keys, staff, { kind: "allowance", detail: { by } }, real);
}

function idOf(actor: string): string | undefined {
  return /^staff ([0-9a-f-]{36})$/.exec(actor)?.[1];
}
