import { inSlices } from "../clock/index.ts";
import { type Keys, openedText, openedValue } from "../keys/index.ts";
import type { Said, Sender } from "./incoming-message.ts";
import { MessageFault } from "./message-fault.ts";
import type { StoredMessage } from "./message-queue.sql.ts";

/** A message that waits for its answer, opened. */
export interface WaitingMessage extends StoredMessage {
  said: Said;
}

/**
 * Opens messages. `gone`: their sender was erased, and the key with them; nobody can read them any more.
 * @throws MessageFault for one that was changed since it was sealed
 */
export async function openMessages(
  stored: readonly StoredMessage[],
  keys: Keys,
): Promise<{ waiting: WaitingMessage[]; gone: string[] }> {
  const [waiting, gone]: [WaitingMessage[], string[]] = [[], []];
  const letOthersIn = inSlices();
  for (const message of stored) {
    await letOthersIn();
    const said = opened(message, keys);
    // As `keepMessages` wrote it.
    if (said) waiting.push({ ...message, said: said as Said });
    else gone.push(message.id);
  }
  return { waiting, gone };
}

function opened({ id, said }: StoredMessage, keys: Keys): unknown {
  try {
    return openedValue(keys, "message", said);
  } catch (error) {
    throw new MessageFault(id, error);
  }
}

/** Where letters to somebody go, from what is stored of it; nothing where the key was destroyed. */
export function openSender({ phone, userId }: { phone: string | null; userId: string | null }, keys: Keys): Sender {
  const [number, user] = [
    phone === null ? undefined : openedText(keys, "phone", phone),
    userId === null ? undefined : openedText(keys, "user", userId),
  ];
  return { ...(number !== undefined && { phone: number }), ...(user !== undefined && { userId: user }) };
}
