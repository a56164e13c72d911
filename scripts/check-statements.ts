import { textOf } from "./files.ts";
import { statementTypes, typesFile } from "./statements.ts";

/** Every statement prepares, has a name of its own and can be read without a run, and its types are those PostgreSQL gives. */
export async function checkStatements(): Promise<string[]> {
  const { text, wrong } = await statementTypes();
  const isOld = (await textOf(typesFile)) !== text;
  return [...wrong, ...(isOld ? [`${typesFile} is not what the statements say: npm run statements`] : [])];
}
