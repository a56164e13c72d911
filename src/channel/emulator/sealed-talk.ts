import { type Keys, openedOwnText, openedOwnValue, storedOwnText, storedOwnValue } from "../../keys/index.ts";
import type { Content } from "./content.ts";

// What the pretended telephones keep is sealed with a key of the installation: nobody in a demonstration is real, but what visitors of it
// type may be.

const person = "person of the emulator";
const address = "address of the emulator";
const talk = "talk of the emulator";

/** Somebody as the table holds them; sealed, `name` has the birth date with it. */
export interface StoredCitizen {
  name: string | null;
  phone: string | null;
  userId: string | null;
  born: Temporal.PlainDate | null;
}

export function storedCitizen(keys: Keys, { name, phone, userId, born }: StoredCitizen): StoredCitizen {
  if (!keys.sealed) return { name, phone, userId, born };
  const text = (value: string | null) => value && storedOwnText(keys, address, value);
  return {
    name: name && storedOwnText(keys, person, JSON.stringify([name, born?.toString() ?? null])),
    phone: text(phone),
    userId: text(userId),
    born: null,
  };
}

export function openedCitizen<R extends StoredCitizen>(keys: Keys, row: R): R {
  const opened = row.name === null ? null : openedOwnText(keys, person, row.name);
  const text = (value: string | null) => value && openedOwnText(keys, address, value);
  const addresses = { phone: text(row.phone), userId: text(row.userId) };
  if (opened === null || opened === row.name) return { ...row, ...addresses };
  const [name, born] = JSON.parse(opened) as [string, string | null];
  return { ...row, ...addresses, name, born: born && Temporal.PlainDate.from(born) };
}

/** A content as it is stored: its kind and its picture's id are looked for by PostgreSQL. Notes say only a code of Meta's. */
export function storedContent(keys: Keys, content: Content): object {
  if (content.kind === "refused" || content.kind === "gone") return content;
  const picture = "mediaId" in content ? { mediaId: content.mediaId } : {};
  return storedOwnValue(keys, talk, content, { kind: content.kind, ...picture });
}

/** Only `storedContent` makes what is stored. */
export function openedContent(keys: Keys, stored: unknown): Content {
  return openedOwnValue(keys, talk, stored) as Content;
}
