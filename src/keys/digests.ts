import type { KeyFile } from "./key-file.ts";
import { KeyFileFault } from "./key-file-fault.ts";
import { mac } from "./mac.ts";

/** What a keyed digest stands for; equal texts of two kinds have different digests. */
export type DigestKind = "phone" | "user" | "applicant" | "alike" | "code";

/** Makes the 16 bytes by which something is known again. */
export type Digester = (kind: DigestKind, ...parts: string[]) => Buffer;

/**
 * Digests of senders, people and codes: equal things stay comparable after the data they stand for is erased, and without the key nobody
 * can try out all phone numbers.
 */
export interface Digests {
  /** The number of the key in force. */
  readonly no: number;
  /** With the key in force: what is written. */
  readonly of: Digester;
  /** With the older key, while keys are rotated: under what those stand who were not brought along yet. */
  readonly before: Digester | undefined;
  /** All under which something may stand, for whoever only looks: `= any($1)`. One, or two while keys are rotated. */
  sought(kind: DigestKind, ...parts: string[]): Buffer[];
}

/** @throws KeyFileFault where the file lacks one of the keys that the database names */
export function digestsOf(file: KeyFile, { no, older }: { no: number; older: number | null }): Digests {
  const of = digesterOf(file, no);
  const before = older === null ? undefined : digesterOf(file, older);
  return {
    no,
    of,
    before,
    sought: (...asked) => (before ? [of(...asked), before(...asked)] : [of(...asked)]),
  };
}

/** Whether a file has this key. */
export function hasDigestKey({ digestKeys }: KeyFile, no: number): boolean {
  return digestKeys.some((one) => one.no === no);
}

function digesterOf({ digestKeys }: KeyFile, no: number): Digester {
  const key = digestKeys.find((one) => one.no === no)?.key;
  if (!key)
    throw new KeyFileFault(
      "KEY_FILE lacks the key that the database names since its keys were rotated; copy the file of the machine where that was done.",
    );
  return (kind, ...parts) => mac(key, [kind, ...parts].join("\u001f")).subarray(0, 16);
}
