// Writes schema.sql from a database that has just walked through every migration.

import { writeFile } from "node:fs/promises";
import { readCatalog } from "./catalog.ts";
import { withFreshDatabase } from "./fresh-database.ts";
import { drawSchema } from "./schema-sql.ts";

/** The files that the migrations lead to: path and whole text. */
export async function schemaFiles(): Promise<Map<string, string>> {
  const catalog = await withFreshDatabase(readCatalog);
  return new Map([["schema.sql", drawSchema(catalog)]]);
}

if (import.meta.main) {
  for (const [path, text] of await schemaFiles()) await writeFile(path, text);
}
