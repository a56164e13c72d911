import { v7 } from "uuid";

/**
 * A new id for a row: a UUID of version 7 (RFC 9562) that sorts behind every id this process made before, in the same millisecond
 * too. Two entries of one moment (served, then called) can so be read in the order in which they were written.
 */
export const newId = (): string => v7();
