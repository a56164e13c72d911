import { sql, type Tx } from "../database/index.ts";

/** Every second factor, as Better Auth sealed it. Locked, so that nobody sets one up meanwhile. */
export function readFactors(tx: Tx) {
  return sql(
    "readFactors",
  )`select id, secret, backup_codes as codes from auth.second_factor order by id for update`.execute(tx);
}

/** Puts others in their place. */
export function writeFactors(tx: Tx, factors: readonly { id: string; secret: string; codes: string }[]) {
  return sql("writeFactors")`
    update auth.second_factor f set secret = n.secret, backup_codes = n.codes
      from unnest(${factors.map(({ id }) => id)}::uuid[], ${factors.map(({ secret }) => secret)}::text[],
                  ${factors.map(({ codes }) => codes)}::text[]) as n (id, secret, codes)
     where f.id = n.id`.execute(tx);
}
