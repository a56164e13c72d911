import { sql } from "../../database/index.ts";
import type { Stage } from "./stage.ts";

/** Somebody who will come: by their booking, or without one for this stream. */
export interface Comer {
  comes: Temporal.Instant;
  booking: string | undefined;
  stream: string | undefined;
  priority: "senior" | "pregnant" | undefined;
}

export async function writeComers({ tx, office, day }: Stage, comers: readonly Comer[]): Promise<void> {
  await sql("writeComers")`
    insert into emulator.demo_comer (office_id, day, nth, comes, booking_id, stream, priority)
    select ${office.id}, ${day}, nth, comes, booking, stream, priority
      from unnest(${comers.map(({ comes }) => comes)}::timestamptz[], ${comers.map(({ booking }) => booking ?? null)}::uuid[],
                  ${comers.map(({ stream }) => stream ?? null)}::text[], ${comers.map(({ priority }) => priority ?? null)}::text[])
           with ordinality as w (comes, booking, stream, priority, nth)`.execute(tx);
}

/** Who comes by this minute, in the order in which they were planned; each is given out once. */
export async function takeComers({ tx, office, day }: Stage, minute: Temporal.Instant) {
  const { rows } = await sql("takeComers")`
    update emulator.demo_comer set came_at = ${minute}
     where office_id = ${office.id} and day = ${day} and comes <= ${minute} and came_at is null
    returning nth, booking_id as booking, stream, priority`.execute(tx);
  return rows.toSorted((a, b) => a.nth - b.nth);
}

/** They are recorded as this arrival. `alone`: by themselves and for the first time, which is counted. */
export async function keepArrival(
  { tx, office, day }: Stage,
  nth: number,
  { arrival, alone }: { arrival: string; alone: boolean },
): Promise<void> {
  await sql("keepComerArrival")`
    update emulator.demo_comer set arrival_id = ${arrival}, alone = case when ${alone} then (
             select count(*) + 1 from emulator.demo_comer where office_id = ${office.id} and day = ${day} and alone is not null) end
     where office_id = ${office.id} and day = ${day} and nth = ${nth}`.execute(tx);
}
