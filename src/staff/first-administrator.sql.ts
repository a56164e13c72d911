import { sql, type Tx } from "../database/index.ts";

/** Whether somebody manages the whole country, and how many people there are. */
export function headOfficeStaff(tx: Tx) {
  return sql("headOfficeStaff")`
    select exists (select from staff join staff_role using (staff_id)
                    where left_at is null and not demo and role = 'head-office') as managed,
           (select count(*) from staff where not demo)::int as people`.execute(tx);
}

/** One makes the first administrator at a time. */
export function lockFirstAdministrator(tx: Tx) {
  return sql("lockFirstAdministrator")`select pg_advisory_xact_lock(hashtext('first administrator'))`.execute(tx);
}
