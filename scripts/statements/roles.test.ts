import pg from "pg";
import { expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { explain } from "../plans/explain.ts";
import { read } from "./read.ts";

test("every statement of the program is one that its own role may do", async () => {
  const { url, runtimeUrl, drop } = await aDatabase();
  const [owner, runtime] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: runtimeUrl })];
  await Promise.all([owner.connect(), runtime.connect()]);
  try {
    const { statements } = await read(owner);
    expect(statements.length).toBeGreaterThan(300);
    const refused: string[] = [];
    for (const { name, variants } of statements)
      for (const text of variants)
        await explain(runtime, text).catch((error: Error) => refused.push(`${name}: ${error.message}`));
    expect(refused).toEqual([]);
  } finally {
    await Promise.all([owner.end(), runtime.end()]);
    await drop();
  }
});
