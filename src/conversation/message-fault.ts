import { faultName } from "../log/index.ts";

/** A pure step threw for this message: it is the poison message, the rest of the batch is not affected. */
export class MessageFault extends Error {
  readonly messageId: string;
  constructor(messageId: string, cause: unknown) {
    super(faultName(cause), { cause });
    this.messageId = messageId;
  }
}
