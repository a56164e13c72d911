import type { Receipt } from "../../outbox/index.ts";
import { idIn, type Loose, listIn, momentIn, objectIn, wordIn } from "./loose-json.ts";
import { verdictOfError } from "./verdict.ts";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * What became of a letter of ours; undefined where no message is named. A status we do not know is `other`,
 * so are those of payments, whose `failed` says nothing about the letter.
 */
export function readReceipt(status: Loose, now: Temporal.Instant): Receipt | undefined {
  const wamid = idIn(status.id);
  if (wamid === undefined) return undefined;
  const kind = status.type === "payment" ? "other" : kindOf(status.status);
  const echoed = wordIn(status.biz_opaque_callback_data);
  return {
    wamid,
    status: kind,
    at: momentIn(status.timestamp, now),
    ...(echoed && uuid.test(echoed) && { letterId: echoed.toLowerCase() }),
    ...(kind === "failed" && { verdict: verdictOfError(objectIn(listIn(status.errors)[0])) }),
  };
}

function kindOf(status: unknown): Receipt["status"] {
  switch (status) {
    case "sent":
    case "delivered":
    case "read":
    case "failed":
      return status;
    // A voice message that was played was read.
    case "played":
      return "read";
    default:
      return "other";
  }
}
