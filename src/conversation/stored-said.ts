import { type Keys, storedValue } from "../keys/index.ts";
import type { Said } from "./incoming-message.ts";

/** What stands in `message.said`: in a sealed database its kind in clear, for operators, and all else sealed. Undefined: the sender has no key any more. */
export function storedSaid(keys: Keys, keyNo: number | null, said: Said): object | undefined {
  return storedValue(keys, keyNo, "message", said, { kind: said.kind });
}
