import { sql, type Tx } from "../../database/index.ts";
import type { Office, Offices } from "../../office/index.ts";
import type { Member } from "../../staff/index.ts";
import { refusalWith } from "./tools.ts";

/** The office of a ticket and the counter that has it, or had it last; only among the offices this key belongs to. */
export async function findTicketOffice(
  tx: Tx,
  ticket: string,
  { offices: theirs }: Member,
  offices: Offices,
): Promise<{ office: Office; counter: string | undefined }> {
  const ids = theirs === "all" ? offices.all.map(({ id }) => id) : [...theirs];
  const { rows } = await sql("findTicketOffice")`
    select t.office_id as office, coalesce(t.counter, (
             select c.counter from call c where c.office_id = t.office_id and c.ticket_id = t.ticket_id order by c.called_at desc limit 1)) as counter
      from ticket t where t.office_id = any(${ids}::smallint[]) and t.ticket_id = ${ticket}`.execute(tx);
  const row = rows[0];
  const office = row && offices.byId.get(row.office);
  if (!row || !office) throw refusalWith(404, "no-ticket", "noTicket");
  return { office, counter: row.counter ?? undefined };
}
