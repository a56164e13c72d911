/** The key of an installation, from a file outside the database: digests, tokens and secrets are made with it. */
export { KeyFileFault } from "./key-file-fault.ts";
export type { Keys } from "./keys.ts";
export { findKeys, type NotSealed, openKeys, type Sealed, sealDatabase } from "./open-keys.ts";
