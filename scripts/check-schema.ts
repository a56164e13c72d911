import { textOf } from "./files.ts";
import { schemaFiles } from "./schema.ts";

/** schema.sql is what the migrations lead to. */
export async function checkSchema(): Promise<string[]> {
  const wrong: string[] = [];
  for (const [path, text] of await schemaFiles()) {
    if ((await textOf(path)) !== text) wrong.push(`${path} is not what the migrations lead to: npm run schema`);
  }
  return wrong;
}
