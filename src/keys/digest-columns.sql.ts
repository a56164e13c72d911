import { sql, type Tx } from "../database/index.ts";
import type { DigestKind } from "./digests.ts";

/** Puts digests of after in the place of those of before, wherever one stands in a column. */
type Carry = (tx: Tx, before: readonly Buffer[], after: readonly Buffer[]) => Promise<unknown>;

/**
 * Every column that is looked up by a digest of people, senders or codes. While keys are rotated whoever stands under the older one is
 * moved here, by value, all columns of a kind in one transaction: so no two of them ever disagree about one person, and a unique digest
 * stays unique. A new column gets its line here; what of the living stands in it is found by a source of `operator/rotate.ts`.
 * (`applicant.alike` is not among them: nothing is found by it, only compared, and it is made anew with its booking.)
 */
const columns: Readonly<Record<Exclude<DigestKind, "alike">, readonly Carry[]>> = {
  phone: [carryAddresses],
  user: [carryAddresses],
  applicant: [carryBookings, carryClaims],
  code: [carryCodes],
};

/** The kinds of digests that rows are found by. */
export type SoughtKind = keyof typeof columns;

/** Whoever of these stands under a digest of before stands under that of after from now on. */
export async function carryDigests(
  tx: Tx,
  kind: SoughtKind,
  before: readonly Buffer[],
  after: readonly Buffer[],
): Promise<void> {
  // Each its own statement: a claim that another transaction wrote while the first one waited for it is seen by the second.
  if (before.length > 0) for (const carry of columns[kind]) await carry(tx, before, after);
}

/** Who is erased is known by it for the limits that outlive them. One statement: the inbox works without a transaction around it. */
function carryAddresses(tx: Tx, before: readonly Buffer[], after: readonly Buffer[]) {
  return sql("carryAddresses")`
    with pair as (select * from unnest(${before}::bytea[], ${after}::bytea[]) as p (before, after)),
    reached as (update address a set digest = p.after from pair p where a.digest = p.before)
    update citizen c set digest = p.after from pair p where c.digest = p.before`.execute(tx);
}

/** Also earlier bookings of theirs whose names are gone; of whoever has none with a name left nothing is made again. */
function carryBookings(tx: Tx, before: readonly Buffer[], after: readonly Buffer[]) {
  return sql("carryBookings")`
    update booking b set applicant_digest = p.after from unnest(${before}::bytea[], ${after}::bytea[]) as p (before, after)
     where b.applicant_digest = p.before
       and exists (select from booking l where l.applicant_digest = p.before and l.code is not null)`.execute(tx);
}

function carryClaims(tx: Tx, before: readonly Buffer[], after: readonly Buffer[]) {
  return sql("carryClaims")`
    update claim c set applicant_digest = p.after from unnest(${before}::bytea[], ${after}::bytea[]) as p (before, after)
     where c.applicant_digest = p.before`.execute(tx);
}

/** A code of somebody erased stays as it is. */
function carryCodes(tx: Tx, before: readonly Buffer[], after: readonly Buffer[]) {
  return sql("carryCodes")`
    update booking b set code_digest = p.after from unnest(${before}::bytea[], ${after}::bytea[]) as p (before, after)
     where b.code_digest = p.before and b.code is not null`.execute(tx);
}
