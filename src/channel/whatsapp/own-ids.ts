import type { Keys } from "../../keys/index.ts";
import type { ReadWebhook } from "./read-webhook.ts";

/** By what a message of Meta's is known outside of this module, from Meta's own id of it, the wamid. */
export type IdOf = (wamid: string) => string;

/**
 * A wamid holds the telephone number of the person as base64, so in a sealed database a digest stands for it. In one that is not sealed a release that
 * looks for the wamid may work beside this one.
 */
export function ownIds(keys: Keys): IdOf {
  return (wamid) => (keys.sealed ? keys.idDigest(wamid).toString("base64url") : wamid);
}

/** The same webhook, with the letters of ours that it is about under the ids by which we know them. */
export function withOwnIds(webhook: ReadWebhook, idOf: IdOf): ReadWebhook {
  return {
    ...webhook,
    receipts: webhook.receipts.map((receipt) => ({ ...receipt, wamid: idOf(receipt.wamid) })),
    messages: webhook.messages.map((message) => {
      const { said } = message;
      if (said.kind !== "reaction" || said.to === undefined) return message;
      return { ...message, said: { ...said, to: idOf(said.to) } };
    }),
  };
}
