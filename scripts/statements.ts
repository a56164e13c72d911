// Writes src/database/statements.types.ts: PostgreSQL says what each statement takes and gives.

import { writeFile } from "node:fs/promises";
import { withFreshDatabase } from "./fresh-database.ts";
import { drawTypes } from "./statements/draw.ts";
import { read } from "./statements/read.ts";

export const typesFile = "src/database/statements.types.ts";

/** The file as it should be, and every fault found in the statements. */
export async function statementTypes(): Promise<{ text: string; wrong: string[] }> {
  return withFreshDatabase(async (client) => {
    const reading = await read(client);
    const { text, wrong } = drawTypes(reading);
    return { text, wrong: [...reading.wrong, ...wrong] };
  });
}

if (import.meta.main) {
  const { text, wrong } = await statementTypes();
  await writeFile(typesFile, text);
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
