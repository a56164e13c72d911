import { sql, type Tx } from "../database/index.ts";

/**
 * The bookings that letters of ours are about, by Meta's ids of the letters: only echoes, and only the newest one that its citizen got from that
 * number. For a thumb on a letter: whose question it answers. An older echo, of whomever, shows what is no longer so: YA would confirm the newer.
 */
export async function bookingsEchoedIn(tx: Tx, wamids: readonly string[]): Promise<Map<string, string>> {
  if (wamids.length === 0) return new Map();
  const { rows } = await sql("bookingsEchoedIn")`
    select l.wamid, l.booking_id as booking from letter l
     where l.wamid = any(${wamids}::text[]) and l.kind = 'echo' and l.booking_id is not null
       and not exists (select from letter n
                        where n.citizen_id = l.citizen_id and n.phone_number_id = l.phone_number_id and n.seq > l.seq
                          and n.kind = 'echo' and n.content is not null)`.execute(tx);
  return new Map(rows.flatMap(({ wamid, booking }) => (wamid && booking ? [[wamid, booking] as const] : [])));
}
