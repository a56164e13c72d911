import { sql, type Tx } from "../database/index.ts";

/** Moves a booking's claim to another person, at the first of two places that no other booking of that person has; no row: both are taken. */
export function moveClaim(tx: Tx, digest: Uint8Array, id: string, office: number) {
  return sql("moveClaim")`
    update claim c set applicant_digest = ${digest}, ordinal = free.ordinal
      from (select n as ordinal from generate_series(1, 2) n
             where not exists (select from claim o where o.applicant_digest = ${digest} and o.ordinal = n and o.booking_id <> ${id})
             order by n limit 1) free
     where c.office_id = ${office} and c.booking_id = ${id}
    returning c.booking_id`.execute(tx);
}
