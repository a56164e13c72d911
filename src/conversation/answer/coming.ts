import type { Booking } from "../../booking/index.ts";
import { lineOf } from "./booked.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** "Datang" beneath a reminder: thanks, and what they have. */
export function coming(context: ReplyContext, booking: Booking): Reply {
  const { day, menu } = context.say;
  return {
    kind: "coming",
    text: `${day.coming}\n- ${lineOf(context, booking)}`,
    after: menu.howToSeeOrChange,
    aside: true,
  };
}
