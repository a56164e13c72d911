import type { Tx } from "../database/index.ts";
import { type ActContext, allowMore, isRefused } from "../queue/index.ts";
import { tellAllowance } from "../staff/index.ts";

/** More of something for one hand; where that is somebody of the staff, the person is told. Refused: as `allowMore` says. */
export async function allowMoreAndTell(tx: Tx, ask: Parameters<typeof allowMore>[1], context: ActContext) {
  const answer = await allowMore(tx, ask, context);
  if (!isRefused(answer)) await tellAllowance(tx, ask.hand, context.hand.actor, context);
  return answer;
}
