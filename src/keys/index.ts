/** The key of an installation, from a file outside the database: digests, tokens, secrets, and a key for each person that dies with them. */

export { bringAlong, bringAlongUnder, type DigestParts } from "./bring-along.ts";
export { carryDigests } from "./digest-columns.sql.ts";
export type { Digests } from "./digests.ts";
export { programsWithout, waitAtMost } from "./installation.sql.ts";
export { KeyFileFault } from "./key-file-fault.ts";
export { keysChannel, mergeHoles, newKeyNumbers } from "./key-holes.sql.ts";
export type { Keys, KeysOfFile } from "./keys.ts";
export { destroyKeys, findKeys, openKeys, type Sealed, sealDatabase, takeOut } from "./open-keys.ts";
export { endRestoring, keysOfRestored, type NotRestored } from "./restored-digests.ts";
export { endRotation, handOutKey, type NotRotated, putInForce, rotationOf } from "./rotate-digests.ts";
export {
  isSealedText,
  keyNumberOf,
  openedOwnBytes,
  openedOwnText,
  openedOwnValue,
  openedText,
  openedValue,
  openedWords,
  openOwnAlways,
  sealOwnAlways,
  storedOwnBytes,
  storedOwnText,
  storedOwnValue,
  storedText,
  storedValue,
  storedWords,
} from "./stored.ts";
