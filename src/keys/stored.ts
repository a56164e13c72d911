import type { Keys, SealedKind } from "./keys.ts";
import { openBytes, openText, sealBytes, sealText } from "./seal.ts";

// One column holds a text in clear or sealed. In clear it was written by a release that shares the database with this one, or before the
// database was sealed. A sealed one names the number of its key: whatever row it stands in, and whoever that row belongs to since.
const sealedText = /^sealed:(\d{1,15}):(.*)$/s;

/** What a text column keeps of somebody: the text, or in a sealed database the text sealed with their key. Undefined: they have no key any more. */
export function storedText(keys: Keys, keyNo: number | null, kind: SealedKind, text: string): string | undefined {
  if (!keys.sealed) return text;
  const sealed = keyNo === null ? undefined : keys.seal(keyNo, kind, text);
  return sealed && `sealed:${keyNo}:${sealed.toString("base64")}`;
}

/** The text of such a column. Undefined: its key was destroyed. @throws Error where it was changed, or is something else */
export function openedText(keys: Keys, kind: SealedKind, stored: string): string | undefined {
  const [, keyNo, sealed] = sealedText.exec(stored) ?? [];
  return sealed === undefined ? stored : keys.open(Number(keyNo), kind, Buffer.from(sealed, "base64"));
}

const ownText = /^sealed:own:(.*)$/s;

/**
 * What a text column keeps of what belongs to nobody who can be erased, such as where an officer signed in: sealed with a key of the
 * installation, `what` by name. In a database that is not sealed the text itself.
 */
export function storedOwnText(keys: Keys, what: string, text: string): string {
  return keys.sealed ? `sealed:own:${sealText(keys.secret(`sealed ${what}`), what, text).toString("base64")}` : text;
}

/** The text of such a column; one from before is there in clear. @throws Error where it was changed, or is something else */
export function openedOwnText(keys: Keys, what: string, stored: string): string {
  const sealed = keys.sealed ? ownText.exec(stored)?.[1] : undefined;
  return sealed === undefined ? stored : openText(keys.secret(`sealed ${what}`), what, Buffer.from(sealed, "base64"));
}

const typedByStaff = "words of staff";

/**
 * What a text column keeps of words that somebody of the staff typed, such as a reason. They may be about anybody and are read for years by
 * whoever answers for the office, so they are sealed with a key of the installation.
 */
export function storedWords(keys: Keys, words: string): string {
  return storedOwnText(keys, typedByStaff, words);
}

/**
 * The words of such a column. What does not open is given as it stands: one line that was changed must not take away a whole page, and
 * `journal verify` names it.
 */
export function openedWords<T extends string | null | undefined>(keys: Keys, stored: T): T {
  if (typeof stored !== "string") return stored;
  try {
    return openedOwnText(keys, typedByStaff, stored) as T;
  } catch {
    // dropped: the reader sees that it does not open.
    return stored;
  }
}

/** Whether a text column's content is sealed. */
export function isSealedText(stored: string): boolean {
  return sealedText.test(stored);
}

/** The number of the key that a text column's content is sealed with; undefined: it is in clear, or sealed with none of a number. */
export function keyNumberOf(stored: string): number | undefined {
  const no = sealedText.exec(stored)?.[1];
  return no === undefined ? undefined : Number(no);
}

/** The same for a jsonb column; `shown` stays in clear beside what is sealed, for whoever only counts or sorts. */
export function storedValue(
  keys: Keys,
  keyNo: number | null,
  kind: SealedKind,
  value: object,
  shown: object = {},
): object | undefined {
  if (!keys.sealed) return value;
  const sealed = keyNo === null ? undefined : keys.seal(keyNo, kind, JSON.stringify(value));
  return sealed && { ...shown, key: keyNo, sealed: sealed.toString("base64") };
}

/** The value of such a column, as it was given; undefined: its key was destroyed. @throws Error where it was changed, or is something else */
export function openedValue(keys: Keys, kind: SealedKind, stored: unknown): unknown {
  const { key, sealed } = (stored ?? {}) as { key?: unknown; sealed?: unknown };
  if (typeof sealed !== "string" || typeof key !== "number") return stored;
  const text = keys.open(key, kind, Buffer.from(sealed, "base64"));
  return text === undefined ? undefined : JSON.parse(text);
}

/** What a jsonb column keeps of what is sealed with a key of the installation, with what stays in clear beside it. */
export function storedOwnValue(keys: Keys, what: string, value: object, shown: object = {}): object {
  return keys.sealed ? { ...shown, own: storedOwnText(keys, what, JSON.stringify(value)) } : value;
}

/** The value of such a column, as it was given. @throws Error where it was changed, or is something else */
export function openedOwnValue(keys: Keys, what: string, stored: unknown): unknown {
  const { own } = (stored ?? {}) as { own?: unknown };
  return typeof own === "string" ? JSON.parse(openedOwnText(keys, what, own)) : stored;
}

const ownBytes = Buffer.from("sealed:own:");

/** What a bytea column keeps of what is sealed with a key of the installation. */
export function storedOwnBytes(keys: Keys, what: string, bytes: Uint8Array): Buffer {
  if (!keys.sealed) return Buffer.from(bytes);
  return Buffer.concat([ownBytes, sealBytes(keys.secret(`sealed ${what}`), what, bytes)]);
}

/** The bytes of such a column. @throws Error where they were changed, or are something else */
export function openedOwnBytes(keys: Keys, what: string, stored: Buffer): Buffer {
  if (!keys.sealed || !stored.subarray(0, ownBytes.length).equals(ownBytes)) return stored;
  return openBytes(keys.secret(`sealed ${what}`), what, stored.subarray(ownBytes.length));
}
