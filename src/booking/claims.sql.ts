import { randomInt } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import type { BookingRef } from "./wish.ts";

/** A person's right to one live booking; see promise 4. */
export interface ClaimWanted {
  digest: Buffer;
  citizenId: string | undefined;
  /** The citizen's free place among their five. */
  citizenOrdinal: number | undefined;
  office: number;
  booking: string;
}

/**
 * Claims people for bookings. How many others claim the same person is nobody's limit and makes nobody wait (promise 4): the ordinal
 * only keeps a person's claims apart, so it is any number, and two that met on one look again. Returns the bookings that got a claim;
 * one that got none belongs to a citizen who claims this person already, or has no place among their five.
 */
export async function claimPeople(tx: Tx, wanted: ClaimWanted[]): Promise<Set<string>> {
  const claimed = new Set<string>();
  let waiting = wanted;
  for (let round = 0; round < 3 && waiting.length > 0; round++) {
    for (const booking of await insertClaims(tx, waiting)) claimed.add(booking);
    waiting = waiting.filter((claim) => !claimed.has(claim.booking));
  }
  return claimed;
}

/** Ordinals are smallint. */
const ordinals = 32_767;

/** For each of these claims three ordinals of which it takes the first that nobody has; only claims of another transaction can meet on one. */
function anyOrdinals(wanted: readonly ClaimWanted[]): [number[], number[], number[]] {
  const first = randomInt(ordinals);
  const from = (away: number) => wanted.map((_, i) => ((first + away + i) % ordinals) + 1);
  return [from(0), from(10_000), from(20_000)];
}

async function insertClaims(tx: Tx, wanted: ClaimWanted[]): Promise<string[]> {
  const [one, two, three] = anyOrdinals(wanted);
  const { rows } = await sql("insertClaims")`
    insert into claim (applicant_digest, ordinal, citizen_id, citizen_ordinal, office_id, booking_id)
    select w.digest, free.ordinal, w.citizen_id, w.citizen_ordinal, w.office_id, w.booking_id
      from unnest(${wanted.map((w) => w.digest)}::bytea[], ${wanted.map((w) => w.citizenId ?? null)}::uuid[],
                  ${wanted.map((w) => w.citizenOrdinal ?? null)}::smallint[], ${wanted.map((w) => w.office)}::smallint[],
                  ${wanted.map((w) => w.booking)}::uuid[], ${one}::smallint[], ${two}::smallint[], ${three}::smallint[])
           as w (digest, citizen_id, citizen_ordinal, office_id, booking_id, one, two, three)
     cross join lateral (
       select n as ordinal from unnest(array[w.one, w.two, w.three]) n
        where not exists (select from claim c where c.applicant_digest = w.digest and c.ordinal = n) limit 1) free
     order by w.digest
    on conflict do nothing
    returning booking_id`.execute(tx);
  return rows.map((row) => row.booking_id);
}

/** The digests (hex) among these people for whom more than one sender holds a claim. */
export async function sharedPeople(tx: Tx, digests: Buffer[]): Promise<Set<string>> {
  const { rows } = await sql("sharedPeople")`
    select encode(applicant_digest, 'hex') as digest from claim
     where applicant_digest = any(${digests}::bytea[]) group by 1 having count(*) > 1`.execute(tx);
  return new Set(rows.map((row) => row.digest));
}

/** Gives up the claims of these bookings: they are not live any more. */
export async function dropClaims(tx: Tx, bookings: string[]): Promise<void> {
  if (bookings.length === 0) return;
  await sql("dropClaims")`delete from claim where booking_id = any(${bookings}::uuid[])`.execute(tx);
}

/** Which places among their five (a group has more) a citizen's live bookings hold, but for one booking. */
export async function ordinalsOf(tx: Tx, citizenId: string, except: string): Promise<number[]> {
  const { rows } = await sql("ordinalsOf")`
    select citizen_ordinal from claim where citizen_id = ${citizenId} and booking_id <> ${except}
       and citizen_ordinal is not null`.execute(tx);
  return rows.map((row) => row.citizen_ordinal);
}

/** The first place that the citizen `z` has free: of everybody's five, or of a group that holds at that moment; without a moment, of any group. */
export const freePlace = (at: Temporal.Instant | undefined) => sql.fragment("freePlace")`(
  select min(n) from generate_series(1, greatest(5,
           case when ${at ?? null}::timestamptz is null or z.group_until > ${at ?? null}::timestamptz then z.group_people end)) n
   where not exists (select from claim c where c.citizen_id = z.citizen_id and c.citizen_ordinal = n))`;

/**
 * A booking that had ended lives again: its person's claim comes back, under the keys that hold promise 4. False: its citizen has booked
 * this person again meanwhile; with `placeAt` also where the citizen has no free place at that moment. The booking is locked, because its
 * person's digest changes while keys are rotated.
 */
export async function reclaim(tx: Tx, ref: BookingRef, need?: { placeAt: Temporal.Instant }): Promise<boolean> {
  const { rows } = await sql("reclaim")`
    select b.applicant_digest as digest, b.citizen_id as "citizenId",
           ${freePlace(need?.placeAt)} as ordinal
      from booking b left join citizen z using (citizen_id) where b.office_id = ${ref.office} and b.booking_id = ${ref.id}
       for update of b`.execute(tx);
  const row = rows[0];
  if (!row || (need && row.citizenId && !row.ordinal)) return false;
  const claimed = await claimPeople(tx, [
    {
      digest: row.digest,
      citizenId: row.citizenId ?? undefined,
      citizenOrdinal: row.citizenId ? (row.ordinal ?? undefined) : undefined,
      office: ref.office,
      booking: ref.id,
    },
  ]);
  return claimed.has(ref.id);
}

/**
 * A live booking's claim goes over to another person: a name or a birth date was corrected. Its citizen holds no other seat for that
 * person: the caller looked, under the citizen's lock. @throws where one is held all the same
 */
export async function claimAnew(tx: Tx, ref: BookingRef, digest: Buffer): Promise<void> {
  const { rows } = await sql("leavePerson")`
    delete from claim where office_id = ${ref.office} and booking_id = ${ref.id}
    returning citizen_id as "citizenId", citizen_ordinal as "citizenOrdinal"`.execute(tx);
  const claimed = await claimPeople(
    tx,
    rows.map(({ citizenId, citizenOrdinal }) => ({
      digest,
      citizenId: citizenId ?? undefined,
      citizenOrdinal: citizenOrdinal ?? undefined,
      office: ref.office,
      booking: ref.id,
    })),
  );
  if (!claimed.has(ref.id)) throw new Error("A corrected booking's person is claimed by its citizen already.");
}

/** A booking's claim goes over to the one that takes its place; person, citizen and their places stay, so there is one all the time. */
export async function carryClaim(tx: Tx, from: BookingRef, to: BookingRef): Promise<void> {
  await sql("carryClaim")`
    update claim set office_id = ${to.office}, booking_id = ${to.id}
     where office_id = ${from.office} and booking_id = ${from.id}`.execute(tx);
}

/** Which of these bookings have their person's claim. */
export async function withClaim(tx: Tx, refs: readonly BookingRef[]): Promise<Set<string>> {
  const { rows } = await sql("withClaim")`
    select c.booking_id as id from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
      join claim c using (office_id, booking_id)`.execute(tx);
  return new Set(rows.map((row) => row.id));
}
