import type { Tx } from "../database/index.ts";
import { type Digests, type Keys, newKeyNumbers } from "../keys/index.ts";
import { foldName } from "./fold-name.ts";

/** Who a booking is for, and its code. */
export interface Person {
  name: string;
  birthDate: Temporal.PlainDate;
  code: string;
}

/** The same as the tables `applicant` and `booking` hold it. All null: erased. */
export interface StoredPerson {
  /** `name` holds all of it, sealed under this number; null: it is in clear. */
  keyNo: number | null;
  name: string | null;
  birthDate: Temporal.PlainDate | null;
  code: string | null;
}

/** What is written down of a person. */
export interface NewPerson extends StoredPerson {
  /** Keyed digests of what near-equal names of one birth date have in common; only where the name is sealed. */
  alike: Buffer[] | null;
}

/** Stands in `booking.code` where the code is sealed: a booking without any code is one that was erased. */
const sealedCode = "*";

/** A number for each of so many people; none where the database is not sealed. */
export async function numbersFor(tx: Tx, people: number, keys: Keys): Promise<number[]> {
  return keys.sealed ? newKeyNumbers(tx, people) : [];
}

/** @param keyNo undefined: the database is not sealed, and the releases that work on it read all in clear */
export function storedPerson(person: Person, keyNo: number | undefined, keys: Keys, digests: Digests): NewPerson {
  const { name, birthDate, code } = person;
  if (keyNo === undefined) return { keyNo: null, name, birthDate, code, alike: null };
  const sealed = keys.seal(keyNo, "applicant", JSON.stringify([name, birthDate.toString(), code]));
  if (!sealed) throw new Error("A person's key was destroyed before they were.");
  return {
    keyNo,
    name: sealed.toString("base64"),
    birthDate: null,
    code: sealedCode,
    alike: alikeDigests(person, digests),
  };
}

/** A row as it was before anything was sealed; a person who was erased, also in a newer copy of the database than this one, has nulls. */
export function opened<R extends Pick<StoredPerson, "keyNo" | "name"> & Partial<StoredPerson>>(
  keys: Keys,
  { keyNo, ...row }: R,
): Omit<R, "keyNo"> {
  if (keyNo === null || row.name === null) return row.code === sealedCode ? { ...row, code: null } : row;
  const text = keys.open(keyNo, "applicant", Buffer.from(row.name, "base64"));
  if (text === undefined) return { ...row, name: null, birthDate: null, code: null };
  const [name, birthDate, code] = JSON.parse(text) as [string, string, string];
  return { ...row, name, birthDate: Temporal.PlainDate.from(birthDate), code: row.code === null ? null : code };
}

/** The eldest first, as in all lists of people who come together; who was erased comes last. */
export function byAge(
  a: { birthDate: Temporal.PlainDate | null },
  b: { birthDate: Temporal.PlainDate | null },
): number {
  if (!a.birthDate || !b.birthDate) return Number(!a.birthDate) - Number(!b.birthDate);
  return Temporal.PlainDate.compare(a.birthDate, b.birthDate);
}

/** So many letters at the beginning, or at the end, make a name worth comparing with another one. */
export const alikeLetters = 4;

/** What near-equal names of one birth date have in common, as digests. */
export function alikeDigests({ name, birthDate }: Pick<Person, "name" | "birthDate">, { of }: Digests): Buffer[] {
  const [folded, birth] = [foldName(name), birthDate.toString()];
  return [
    of("alike", "first", birth, folded.slice(0, alikeLetters)),
    of("alike", "last", birth, folded.slice(-alikeLetters)),
  ];
}
