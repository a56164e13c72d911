import type { Tx } from "../database/index.ts";
import { bringAlong, type Digests, type Keys } from "../keys/index.ts";
import { personParts } from "./person.ts";
import { type CodedBooking, lockCodedAfter, writeAlike } from "./renew-digests.sql.ts";
import { alikeDigests, opened } from "./sealed-person.ts";
import type { BookingRef } from "./wish.ts";

/** What a step did: until where it went, how many rows it looked at, and how many are not what their digest says. */
export interface RenewedBookings {
  /** Undefined: that was all. */
  last: BookingRef | undefined;
  rows: number;
  strange: number;
}

/**
 * The digests of some people with a booking, of the person and of the code, stand under the key in force afterwards. Who was erased keeps
 * digests that nothing makes again once the older key is gone; who is erased meanwhile waits for this transaction, or is left out.
 */
export async function renewSomeBookings(
  tx: Tx,
  keys: Keys,
  after: BookingRef | undefined,
  some: number,
): Promise<RenewedBookings> {
  const stored = await lockCodedAfter(tx, after, some);
  const digests = await keys.digestsIn(tx);
  const people = codedPeople(stored, keys);
  // A code that is neither is nobody's to find: what stands here is not what was digested.
  const strange = people.filter(
    ({ code, codeDigest }) => !digests.sought("code", code).some((one) => one.equals(codeDigest)),
  );
  await bringAlong(tx, keys, "applicant", people.map(personParts));
  await bringAlong(
    tx,
    keys,
    "code",
    people.map(({ code }) => [code]),
  );
  await writeAlikeOf(tx, people, digests);
  return { last: stored.at(-1), rows: stored.length, strange: strange.length };
}

/** Somebody of a booking, opened. */
interface CodedPerson extends BookingRef {
  name: string;
  birthDate: Temporal.PlainDate;
  code: string;
  digest: Buffer;
  codeDigest: Buffer;
  isSealed: boolean;
}

/** Whose key was destroyed is erased, also in a database that was taken back to a time before that: they are left out. */
export function codedPeople(stored: readonly CodedBooking[], keys: Keys): CodedPerson[] {
  return stored.flatMap(({ office, id, digest, codeDigest, ...one }) => {
    const { name, birthDate, code } = opened(keys, one);
    if (name === null || birthDate === null || code === null) return [];
    return [{ office, id, digest, codeDigest, name, birthDate, code, isSealed: one.keyNo !== null }];
  });
}

/** What near-equal names have in common stands only beside names that are sealed. */
export async function writeAlikeOf(tx: Tx, people: readonly CodedPerson[], digests: Digests): Promise<void> {
  const sealed = people.filter(({ isSealed }) => isSealed);
  await writeAlike(
    tx,
    sealed,
    sealed.map((one) => alikeDigests(one, digests)),
  );
}
