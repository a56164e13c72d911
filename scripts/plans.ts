// `npm run plans`: the plan of every statement as if the country had run for years. `-- --prove` fills a database with a million bookings
// and compares the plans there with those of the recorded statistics; `-- --record` writes the statistics from such a database.

import { parseArgs } from "node:util";
import { onGivenStatistics, record, recorded, worldOf } from "./plans/given.ts";
import { goneFaults, indexesOfYears, unreadFaults } from "./plans/indexes.ts";
import { judgeAll } from "./plans/judge-all.ts";
import { spare } from "./plans/known.ts";
import { differences, onRealRows, statisticsOf } from "./plans/real-rows.ts";
import { growthFaults } from "./plans/tables.ts";

/** What is wrong with the plans, as lines to read, or none. */
export async function checkPlans(): Promise<string[]> {
  return onGivenStatistics(await recorded(), async (client, statements) => {
    const world = await worldOf(client);
    const judged = await judgeAll(client, world, statements);
    const indexes = await indexesOfYears(client);
    const wrong = [...unreadFaults(indexes, judged), ...goneFaults(indexes, spare)];
    return [...growthFaults(world.tables), ...judged.faults, ...wrong];
  });
}

async function prove(alsoRecord: boolean): Promise<string[]> {
  return onRealRows(async (url) => {
    if (alsoRecord) await record(await statisticsOf(url));
    return differences(url, await recorded());
  });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { prove: { type: "boolean" }, record: { type: "boolean" } } });
  const wrong = values.prove || values.record ? await prove(values.record ?? false) : await checkPlans();
  for (const line of wrong) console.error(line);
  console.log(wrong.length === 0 ? "every plan is fit for years" : `${wrong.length} faults`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
