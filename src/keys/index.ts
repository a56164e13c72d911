/** The key of an installation, from a file outside the database: digests, tokens, secrets, and a key for each person that dies with them. */
export { KeyFileFault } from "./key-file-fault.ts";
export { keysChannel, mergeHoles, newKeyNumbers } from "./key-holes.sql.ts";
export type { Keys } from "./keys.ts";
export { destroyKeys, findKeys, openKeys, type Sealed, sealDatabase, takeOut } from "./open-keys.ts";
export { renewDigests } from "./renew-digests.ts";
export {
  isSealedText,
  keyNumberOf,
  openedOwnBytes,
  openedOwnText,
  openedOwnValue,
  openedText,
  openedValue,
  openedWords,
  storedOwnBytes,
  storedOwnText,
  storedOwnValue,
  storedText,
  storedValue,
  storedWords,
} from "./stored.ts";
