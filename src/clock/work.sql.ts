import { sql, type Tx } from "../database/index.ts";

/** A point to come back to, should this part of an act throw. Parts may stand in each other. */
export async function beginPart(tx: Tx): Promise<void> {
  await sql("beginPart")`savepoint part`.execute(tx);
}

export async function keepPart(tx: Tx): Promise<void> {
  await sql("keepPart")`release savepoint part`.execute(tx);
}

/** Everything since its `beginPart` has not been. */
export async function undoPart(tx: Tx): Promise<void> {
  await sql("undoPart")`rollback to savepoint part`.execute(tx);
  await keepPart(tx);
}
