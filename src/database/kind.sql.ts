import { sql, type Tx } from "./statement.ts";

/** What a database is, for ever: invented people and a clock that can be moved, or real people and real time. */
export type DatabaseKind = "demonstration" | "production";

/**
 * What this database is; undefined: no program ever ran on it. Works on any schema, also an empty one, and writes nothing.
 * A database from before the kind was written down is judged by its clock: a demonstration's never shows the real time, because the
 * emulator begins in 2017 and CLOCK is noted; a real one's was never moved. What the emulator may have left in a real database that
 * was once opened by mistake does not count: it would make that mistake last.
 */
export async function kindOf(tx: Tx): Promise<DatabaseKind | undefined> {
  const { rows: schema } = await sql("kindOfReadPgAttribute")`
    select exists (select from pg_attribute
                    where attrelid = to_regclass('installation') and attname = 'kind' and not attisdropped) as marked,
           to_regclass('clock') is not null as clock`.execute(tx);
  if (schema[0]?.marked) {
    const { rows } = await sql("kindOfReadInstallation")`select kind from installation`.execute(tx);
    if (rows[0]?.kind) return rows[0].kind;
  }
  if (!schema[0]?.clock) return undefined;
  const { rows } = await sql("kindOfReadClock")`
    select ahead_ms <> 0 or set_to is not null as moved from clock`.execute(tx);
  if (!rows[0]) return undefined;
  return rows[0].moved ? "demonstration" : "production";
}

/**
 * Writes the kind down where it is not yet, `wanted` on a database that no program ever ran on, and answers what stands there. Needs
 * the installation's row. Two programs may start at once: the first decides, and the other reads it.
 */
export async function settleKind(tx: Tx, wanted: DatabaseKind): Promise<DatabaseKind> {
  const kind = (await kindOf(tx)) ?? wanted;
  await sql("settleKind")`update installation set kind = ${kind} where kind is null`.execute(tx);
  return (await kindOf(tx)) ?? wanted;
}

/** True where the database itself says that it is a demonstration: asked by whatever a real one must never have. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const { rows } = await sql("isDemonstration")`select from installation where kind = 'demonstration'`.execute(tx);
  return rows.length > 0;
}
