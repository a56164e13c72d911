import pg from "pg";
import { expect, test } from "vitest";
import { aDatabase } from "./database.ts";

test("each test has a migrated database of its own, and none after it is dropped", async () => {
  const [mine, other] = await Promise.all([aDatabase(), aDatabase()]);
  expect(mine.url).not.toBe(other.url);
  const client = new pg.Client({ connectionString: mine.url });
  await client.connect();
  client.on("error", () => {}); // dropping throws us out
  const { rows } = await client.query("select name from migration");
  expect(rows.length).toBeGreaterThan(0);
  await mine.drop();
  await other.drop();
  await expect(new pg.Client({ connectionString: mine.url }).connect()).rejects.toThrow(/does not exist/);
});
