import { sql, type Tx } from "../../database/index.ts";

/** An import is tried out in its transaction; what is not kept goes back to here. */
export async function saveBeforeImport(tx: Tx): Promise<void> {
  await sql("saveBeforeImport")`savepoint import`.execute(tx);
}

export async function backToBeforeImport(tx: Tx): Promise<void> {
  await sql("backToBeforeImport")`rollback to savepoint import`.execute(tx);
}
