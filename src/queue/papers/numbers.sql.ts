import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** A number that a counter had sent back goes on: in its stage, at the head of the line, with its old order. The calls before it are over. */
export async function backToLine(tx: Tx, ticket: string, people: number, context: ActContext): Promise<void> {
  await sql("backToLine")`
    update ticket set state = 'waiting', state_at = ${context.now}, put_back_at = ${context.now}, people = ${people}, calls = 0, before = null
     where office_id = ${context.office.id} and ticket_id = ${ticket} and state = 'at-papers'`.execute(tx);
}

/** Nobody of it goes on: the number ends here. */
export async function endNumber(tx: Tx, ticket: string, context: ActContext): Promise<void> {
  await sql("endNumber")`
    update ticket set state = 'returned', state_at = ${context.now}, before = null
     where office_id = ${context.office.id} and ticket_id = ${ticket} and state = 'at-papers'`.execute(tx);
}

/** It waits for so many people who went for their copies. */
export async function keepFor(tx: Tx, ticket: string, people: number, context: ActContext): Promise<void> {
  await sql("keepFor")`
    update ticket set people = ${people}
     where office_id = ${context.office.id} and ticket_id = ${ticket} and state = 'at-papers'`.execute(tx);
}

/** Several numbers are about to be given: all of them, or none. */
export async function beforeNumbers(tx: Tx): Promise<void> {
  await sql("beforeNumbers")`savepoint numbers`.execute(tx);
}

/** One was refused: those before it are taken back. */
export async function takeBackNumbers(tx: Tx): Promise<void> {
  await sql("takeBackNumbers")`rollback to savepoint numbers`.execute(tx);
}
