import { expect, test } from "vitest";
import { headFaults, insertsWithoutColumns } from "./check-migrations.ts";

test("an insert without its columns is found, one with them is not", () => {
  expect(insertsWithoutColumns("insert into booking select * from x")).toEqual(["booking"]);
  expect(insertsWithoutColumns("INSERT INTO emulator.talk\n  values (1)")).toEqual(["emulator.talk"]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source file
  expect(insertsWithoutColumns("insert into ${sql.table(table)} select 1")).toEqual(["${sql.table(table)}"]);
  expect(insertsWithoutColumns("insert into booking (id, day) select 1, 2; insert into a (b) values (1)")).toEqual([]);
});

test("a migration says which programs run on it, and has one statement where it has no transaction", () => {
  expect(headFaults("0017_x.sql", "select 1;\n")).toEqual([expect.stringContaining("say")]);
  expect(headFaults("0017_x.sql", "-- runs-with: 0017\nselect 1;\n")).toEqual([expect.stringContaining("older")]);
  expect(headFaults("0013_x.sql", "select 1;\n")).toEqual([]);
  const alone = "-- no transaction\n-- runs-with: 0013\ncreate index concurrently a on b (c);\n";
  expect(headFaults("0017_x.sql", alone)).toEqual([]);
  expect(headFaults("0017_x.sql", `${alone}drop index d;\n`)).toEqual([expect.stringContaining("one statement")]);
});
