import type { Tx } from "../../database/index.ts";
import type { Office } from "../../office/index.ts";
import { shortTime } from "../entries.ts";
import type { Promised, Result } from "./files.ts";
import { publicDraws, publicLots } from "./published.sql.ts";

/** The published files of a draw: what was promised before, and, once it was drawn, the result. Undefined: there is no such draw. */
export async function publishedFiles(
  tx: Tx,
  office: Office,
  day: Temporal.PlainDate,
): Promise<{ promised: Promised; result: Result | undefined } | undefined> {
  const [draw] = await publicDraws(tx, office.id, 1, day);
  if (!draw) return undefined;
  const of = { format: "antrean-draw-1" as const, office: office.code, day: day.toString() };
  const seedHash = draw.seedHash.toString("hex");
  const promised: Promised = {
    ...of,
    file: "promised",
    requestsFrom: draw.lotsFrom.toString(),
    drawnAt: draw.drawsAt.toString(),
    seedHash,
  };
  if (!draw.drawnAt || !draw.seed) return { promised, result: undefined };
  const lots = (await publicLots(tx, office.id, day)).map(({ lot, people, hour, same, counts, starts }) => ({
    lot,
    people,
    hour: hour && shortTime(hour),
    same: same ?? [],
    counts: counts === true,
    starts: starts && shortTime(starts),
  }));
  const hours = draw.hours as Result["hours"];
  return {
    promised,
    result: { ...of, file: "result", drawn: draw.drawnAt.toString(), seedHash, seed: draw.seed, hours, lots },
  };
}
