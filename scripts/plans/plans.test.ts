import type pg from "pg";
import { expect, test } from "vitest";
import type { Statement } from "../statements/read.ts";
import { explain } from "./explain.ts";
import { onGivenStatistics, recorded, worldOf } from "./given.ts";
import { faultsWithout, goneFaults, indexesOfYears, unreadFaults } from "./indexes.ts";
import { judge, type World } from "./judge.ts";
import { judgeAll } from "./judge-all.ts";
import { spare } from "./known.ts";
import { growthFaults } from "./tables.ts";

// The check of plans itself: that the empty database is taken for a full one, and that it cries where it should.

const onYears = async <T>(work: (client: pg.PoolClient, world: World, statements: Statement[]) => Promise<T>) =>
  onGivenStatistics(await recorded(), async (client, statements) => work(client, await worldOf(client), statements));

const faultsOf = async (client: pg.ClientBase, world: World, text: string) => {
  const plan = await explain(client, { text, parameterTypes: [] });
  return plan ? judge(plan, world).join("\n") : "no plan";
};

test("an empty database is planned for as one with a million bookings and their letters", () =>
  onYears(async (client) => {
    const { rows } = await client.query("select count(*)::int as n from booking");
    expect(rows[0].n).toBe(0);
    const rowsOf = async (text: string) => (await explain(client, { text, parameterTypes: [] }))?.["Plan Rows"];
    expect(await rowsOf("select from booking")).toBeGreaterThan(1_000_000);
    expect(await rowsOf("select from letter")).toBeGreaterThan(1_200_000);
    expect(await rowsOf("select from booking where office_id = $1 and day = $2")).toBeLessThan(1_000);
  }));

test("reading a table from end to end, an index that serves the wrong order, and sorting years for the first few are faults", () =>
  onYears(async (client, world) => {
    const faults = (text: string) => faultsOf(client, world, text);
    expect(await faults("select from letter where kind = $1")).toMatch(/reads public.letter from end to end/);
    expect(await faults("select count(*) from booking")).toMatch(/from end to end|whole index/);
    expect(await faults("select from journal where act = $1 order by office_id, entry_id limit 1")).toMatch(
      /journal_pkey/,
    );
    expect(await faults("select from journal where office_id = $1 order by recorded_at desc limit 10")).toMatch(
      /sorts \d+ rows to give the first few/,
    );
    expect(await faults("select * from journal where office_id = $1")).toMatch(/it costs \d+, more than/);
    expect(await faults("select from booking where office_id = $1")).toMatch(/reads about \d+ rows of public.booking/);
    expect(await faults("select from booking where office_id = $1 and booking_id = $2")).toBe("");
    expect(await faults("select from office")).toBe("");
    expect(await faults("notify clock")).toBe("no plan");
  }));

test("each index of a growing table is missed when it is gone, or has its reason written down", () =>
  onYears(async (client, world, statements) => {
    const judged = await judgeAll(client, world, statements);
    const wrong = new Set(judged.faults.map((line) => line.split(": ")[1]));
    const indexes = await indexesOfYears(client);
    const missed: string[] = [];
    const notMissed: string[] = [];
    for (const index of indexes) {
      const readers = statements.filter(({ name }) => judged.readers.get(index.name)?.has(name) && !wrong.has(name));
      const faults = await faultsWithout(client, world, index, readers);
      (faults.length > 0 ? missed : notMissed).push(index.name);
    }
    for (const hot of [
      "letter_window",
      "booking_code",
      "booking_day",
      "message_waiting",
      "letter_due",
      "claim_booking",
      "journal_ticket",
    ])
      expect(missed).toContain(`public.${hot}`);
    expect(notMissed.toSorted()).toEqual(Object.keys(spare).toSorted());
    // Both are as they were.
    expect((await judgeAll(client, world, statements)).faults).toEqual(judged.faults);
    expect(await indexesOfYears(client)).toEqual(indexes);
  }));

test("an index that nobody reads, one with a reason to stay that is gone, and a table that nobody has said how it grows, are faults", () =>
  onYears(async (client, world, statements) => {
    await client.query("begin; create table visit (n int); create index letter_picture on letter (media_id)");
    const judged = await judgeAll(client, world, statements);
    expect(unreadFaults(await indexesOfYears(client), judged).join()).toMatch(/letter_picture: no statement reads/);
    expect(growthFaults((await worldOf(client)).tables)).toContainEqual(
      expect.stringContaining("public.visit: say in"),
    );
    await client.query("rollback");
    const indexes = await indexesOfYears(client);
    expect(goneFaults(indexes, spare)).toEqual([]);
    const without = indexes.filter(({ name }) => name !== "public.ticket_line");
    expect(goneFaults(without, spare).join()).toMatch(/ticket_line: this index is gone/);
  }));
