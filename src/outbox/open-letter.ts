import { type Keys, openedText } from "../keys/index.ts";
import type { Log } from "../log/index.ts";
import type { TakenLetter } from "./decide-send.ts";
import { openedContent } from "./stored-content.ts";
import type { StoredLetter } from "./take-letters.sql.ts";

/**
 * A letter in hand with what it says and where it goes, opened. Nothing of either where the citizen's key was destroyed; the same, and a line in the log,
 * where somebody changed what was sealed: one letter must not stop the others.
 */
export function openLetter({ content, phone, userId, ...letter }: StoredLetter, keys: Keys, log: Log): TakenLetter {
  try {
    const number = phone === null ? undefined : openedText(keys, "phone", phone);
    const user = userId === null ? undefined : openedText(keys, "user", userId);
    const to = { ...(number && { phone: number }), ...(user && { userId: user }) };
    return { ...letter, content: openedContent(keys, content), to };
  } catch (err) {
    log.error({ err, letter: letter.letterId }, "a letter was changed since it was sealed: it is dropped");
    return { ...letter, content: null, to: {} };
  }
}
