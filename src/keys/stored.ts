import type { Keys, SealedKind } from "./keys.ts";
import { openText, sealText } from "./seal.ts";

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

/** Whether a text column's content is sealed. */
export function isSealedText(stored: string): boolean {
  return sealedText.test(stored);
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
