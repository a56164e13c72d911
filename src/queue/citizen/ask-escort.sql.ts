import { sql, type Tx } from "../../database/index.ts";

/**
 * JEMPUT: whoever calls this number sees that somebody should walk along. The number, or undefined where nobody is waited for any
 * more. Asking twice changes nothing.
 */
export async function askEscort(tx: Tx, office: number, ticket: string): Promise<string | undefined> {
  const { rows } = await sql("askEscort")`
    update ticket set help = 'escort'
     where office_id = ${office} and ticket_id = ${ticket} and state in ('waiting', 'called', 'missed', 'parked', 'at-papers')
    returning number`.execute(tx);
  return rows[0]?.number;
}

/** The same before there is a number: the document desk sees it, and the number inherits it. */
export async function askEscortAtDoor(tx: Tx, office: number, arrival: string): Promise<boolean> {
  const { rows } = await sql("askEscortAtDoor")`
    update arrival set help = 'escort'
     where office_id = ${office} and arrival_id = ${arrival} and state in ('waiting', 'at-desk', 'absent', 'back-today')
    returning 1`.execute(tx);
  return rows.length > 0;
}
