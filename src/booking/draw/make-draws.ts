import { randomBytes } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { storedOwnText } from "../../keys/index.ts";
import { drawnDays, type Office } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { insertDraws, type NewDraw } from "./draw.sql.ts";
import { seedHash } from "./order.ts";

/** The name of the key by which seeds are sealed until they are drawn. */
export const seedKey = "draw seed";

/** So long before the first request the hash of a seed is published. */
const hoursAhead = 24;

/**
 * Makes the seeds of the next days that will be drawn, and writes their hashes into the journal: a request is only taken for a draw whose hash
 * stands there. Does nothing for draws that are there already.
 */
export async function makeDraws(tx: Tx, offices: readonly Office[], world: World): Promise<void> {
  const until = world.now.add({ hours: hoursAhead });
  const wanted = offices.flatMap((office) =>
    drawnDays(office, world.now, until).map(({ day, from, at }): NewDraw & { hash: string } => {
      const seed = randomBytes(32).toString("hex");
      const hash = seedHash(seed);
      const stored = storedOwnText(world.keys, seedKey, seed);
      return {
        office: office.id,
        day,
        seed: stored,
        hash,
        seedHash: Buffer.from(hash, "hex"),
        lotsFrom: from,
        drawsAt: at,
      };
    }),
  );
  if (wanted.length === 0) return;
  const made = new Set((await insertDraws(tx, wanted, world.now)).map(({ office, day }) => `${office} ${day}`));
  await writeJournal(
    tx,
    wanted
      .filter(({ office, day }) => made.has(`${office} ${day}`))
      .map(({ office, day, hash, lotsFrom, drawsAt }) => ({
        office,
        act: "draw-made" as const,
        actor: "clock",
        source: "clock" as const,
        happenedAt: world.now,
        recordedAt: world.now,
        detail: { day: day.toString(), seedHash: hash, requestsFrom: lotsFrom.toString(), drawsAt: drawsAt.toString() },
      })),
    world.keys,
  );
}
