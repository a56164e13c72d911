import { sql, type Tx } from "../database/index.ts";
import type { NewPerson, Person } from "./sealed-person.ts";
import type { BookingRef } from "./wish.ts";

/** Somebody of a booking whose row is in clear. */
export interface PersonInClear extends BookingRef, Person {}

/** So many people whose rows are in clear, locked; who is in another's hand is left out. */
export async function lockInClear(tx: Tx, some: number): Promise<PersonInClear[]> {
  const { rows } = await sql("lockInClear")`
    select a.office_id as office, a.booking_id as id, a.name, a.birth_date as "birthDate", b.code
      from applicant a join booking b using (office_id, booking_id)
     where a.key_no is null and a.name is not null and a.birth_date is not null and b.code is not null
     order by a.office_id, a.booking_id limit ${some} for update of a, b skip locked`.execute(tx);
  return rows.flatMap(({ name, birthDate, code, ...ref }) =>
    name === null || birthDate === null || code === null ? [] : [{ ...ref, name, birthDate, code }],
  );
}

/** How many people are in clear. */
export async function countInClear(tx: Tx): Promise<number> {
  const { rows } = await sql("countInClear")`
    select count(*)::int as people from applicant a join booking b using (office_id, booking_id)
     where a.key_no is null and a.name is not null and a.birth_date is not null and b.code is not null`.execute(tx);
  return rows[0]!.people;
}

/** Writes down people as they are sealed, each in the row that was locked. */
export async function writeSealed(tx: Tx, refs: readonly BookingRef[], people: readonly NewPerson[]): Promise<void> {
  const [offices, ids] = [refs.map(({ office }) => office), refs.map(({ id }) => id)];
  await sql("writeSealedApplicants")`
    update applicant a set key_no = p.key_no, name = p.name, birth_date = null, alike = array[p.first, p.last]
      from unnest(${offices}::smallint[], ${ids}::uuid[], ${people.map(({ keyNo }) => keyNo)}::bigint[], ${people.map(({ name }) => name)}::text[],
                  ${people.map(({ alike }) => alike?.[0] ?? null)}::bytea[], ${people.map(({ alike }) => alike?.[1] ?? null)}::bytea[])
           as p (office_id, booking_id, key_no, name, first, last)
     where (a.office_id, a.booking_id) = (p.office_id, p.booking_id)`.execute(tx);
  await sql("writeSealedBookings")`
    update booking b set code = p.code
      from unnest(${offices}::smallint[], ${ids}::uuid[], ${people.map(({ code }) => code)}::text[]) as p (office_id, booking_id, code)
     where (b.office_id, b.booking_id) = (p.office_id, p.booking_id)`.execute(tx);
}
