import { sql, type Tx } from "../database/index.ts";

/** Who is at these addresses, by the digest in hex; the citizens are locked. */
export async function holdersOf(tx: Tx, addresses: readonly Buffer[]): Promise<Map<string, string>> {
  const { rows } = await sql("holdersOf")`
    select encode(a.digest, 'hex') as digest, c.citizen_id as id from address a join citizen c using (citizen_id)
     where a.digest = any(${addresses}::bytea[]) order by c.citizen_id for update of c`.execute(tx);
  return new Map(rows.map(({ digest, id }) => [digest, id]));
}

/** This address leads to this citizen from now on, whoever it led to before. */
export async function giveAddress(tx: Tx, citizen: string, address: Buffer): Promise<void> {
  await sql("giveAddress")`
    insert into address (digest, citizen_id) values (${address}, ${citizen})
    on conflict (digest) do update set citizen_id = excluded.citizen_id`.execute(tx);
}

export async function dropAddress(tx: Tx, citizen: string, address: Buffer): Promise<void> {
  await sql("dropAddress")`delete from address where citizen_id = ${citizen} and digest = ${address}`.execute(tx);
}

/** The number of their key; the citizen is locked. */
export async function lockKeyNumber(tx: Tx, citizen: string): Promise<number | null> {
  const { rows } = await sql("lockKeyNumber")`
    select key_no as "keyNo" from citizen where citizen_id = ${citizen} for update`.execute(tx);
  return rows[0]?.keyNo ?? null;
}

/** What letters to them are addressed to, as it is stored: undefined leaves it as it is, null takes it away. */
export async function learnAddresses(
  tx: Tx,
  citizen: string,
  { phone, userId }: { phone?: string | undefined; userId?: string | null | undefined },
): Promise<void> {
  await sql("learnAddresses")`
    update citizen set phone = coalesce(${phone ?? null}, phone),
                       user_id = case when ${userId === null} then null else coalesce(${userId ?? null}, user_id) end
     where citizen_id = ${citizen}`.execute(tx);
}

/** Somebody else has their number: what waits for them must not go there. */
export async function losePhone(tx: Tx, citizen: string): Promise<void> {
  await sql("losePhone")`update citizen set phone = null where citizen_id = ${citizen}`.execute(tx);
}
