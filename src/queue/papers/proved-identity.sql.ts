import { hasSeat, type SeatedBooking } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** How many identities one transaction settles at most. */
const some = 50;

/**
 * The visits of these bookings came to their end with the identity seen: their claims go, and where others claim the same person it is
 * written down, to be settled later.
 */
export async function dropProvedClaims(tx: Tx, bookings: readonly string[], context: ActContext): Promise<void> {
  if (bookings.length === 0) return;
  // While digests are rotated a claim may be on its way to another digest; waited for here, it is seen beside its rivals below.
  if (context.keys.lastDigests.before)
    await sql("lockProvedClaims")`
      select from claim where booking_id = any(${bookings}::uuid[]) order by applicant_digest, ordinal for update`.execute(
      tx,
    );
  await sql("dropProvedClaims")`
    with ended as (delete from claim where booking_id = any(${bookings}::uuid[]) returning office_id, booking_id, applicant_digest)
    insert into proved_identity (office_id, booking_id, proved_at)
    select e.office_id, e.booking_id, ${context.now} from ended e
     where exists (select from claim c where c.applicant_digest = e.applicant_digest and c.booking_id <> all(${bookings}::uuid[]))
    on conflict (office_id, booking_id) do update set proved_at = excluded.proved_at`.execute(tx);
}

/** When the next identity was proved, but for those in `skip`; undefined: all are settled. */
export async function nextProved(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextProved")`
    select proved_at as at from proved_identity where booking_id <> all(${skip}::uuid[]) order by proved_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}

export interface Proved {
  office: number;
  id: string;
}

/** Identities proved until this moment, locked, the first one first; what another server has in hand is left to it. */
export async function takeProved(tx: Tx, until: Temporal.Instant, skip: readonly string[]): Promise<Proved[]> {
  const { rows } = await sql("takeProved")`
    select office_id as office, booking_id as id from proved_identity
     where proved_at <= ${until} and booking_id <> all(${skip}::uuid[])
     order by proved_at limit ${some} for update skip locked`.execute(tx);
  return rows;
}

/**
 * What others claim of these people and no officer has looked at: their citizens are locked first, as everywhere, then the bookings. Where
 * the desk took its act back the booking has its claim again, and nothing is proved. A desk's own bookings stay: whoever stood there was
 * seen. So does whoever has come to an office: the desk compares.
 */
export async function otherClaimsOf(tx: Tx, proved: readonly Proved[]): Promise<SeatedBooking[]> {
  const [offices, ids] = [proved.map(({ office }) => office), proved.map(({ id }) => id)];
  await sql("lockOtherCitizens")`
    select from citizen where citizen_id in (
      select c.citizen_id from unnest(${offices}::smallint[], ${ids}::uuid[]) as p (office_id, booking_id)
        join booking b using (office_id, booking_id) join claim c on c.applicant_digest = b.applicant_digest)
     order by citizen_id for update`.execute(tx);
  const { rows } = await sql("otherClaimsOf")`
    select b.office_id as office, b.booking_id as id, b.day, b.starts, b.pool, b.rules_version as "rulesVersion"
      from unnest(${offices}::smallint[], ${ids}::uuid[]) as p (office_id, booking_id)
      join booking own using (office_id, booking_id)
      join claim c on c.applicant_digest = own.applicant_digest
      join booking b on (b.office_id, b.booking_id) = (c.office_id, c.booking_id)
     where c.citizen_id is not null and own.citizen_id is distinct from c.citizen_id and ${hasSeat}
       and not exists (select from claim again where (again.office_id, again.booking_id) = (own.office_id, own.booking_id))
       and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.undone_at is null)
     order by b.office_id, b.booking_id for update of b`.execute(tx);
  const found = new Map(rows.map((row) => [row.id, row]));
  return [...found.values()];
}

/** These are settled. */
export async function forgetProved(tx: Tx, proved: readonly Proved[]): Promise<void> {
  await sql("forgetProved")`
    delete from proved_identity where (office_id, booking_id) in (
      select * from unnest(${proved.map(({ office }) => office)}::smallint[], ${proved.map(({ id }) => id)}::uuid[]))`.execute(
    tx,
  );
}
