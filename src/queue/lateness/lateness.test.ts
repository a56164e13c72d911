import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBookingAt, aDay, aParty, at } from "../../../test/arrivals.ts";
import { arrive } from "../../../test/looked.ts";
import { aCitizen, aTown, type Town } from "../../../test/town.ts";
import { momentAt } from "../../calendar/index.ts";
import { sql } from "../../database/index.ts";
import { loadPack, officesOfPack } from "../../office/index.ts";
import {
  type Disturbance,
  declareDisturbance,
  disturbanceTimedActs,
  endDisturbance,
  noteAct,
  noteSystemOutage,
} from "../index.ts";
import { judge, momentsOf, noShowMoment } from "./judge.ts";
import { forfeitNoShows, noShowTimedActs } from "./no-shows.ts";

const pack = officesOfPack(loadPack(new URL("../../../packs/2017/", import.meta.url).pathname));
const time = (text: string) => Temporal.PlainTime.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

/** An hour of an office, and what its clock on the wall shows. */
function anHour(code: string, on: string, starts: string, graceMinutes: number) {
  const office = pack.byCode.get(code)!;
  const rules = { ...office.rules[0]!, graceMinutes };
  const moments = momentsOf(office, rules, day(on), time(starts));
  const clock = (text: string, plusDays = 0) => momentAt(office.zone, day(on).add({ days: plusDays }), time(text));
  const verdict = (text: string, disturbances: Disturbance[] = [], plusDays = 0) =>
    judge(moments, rules, clock(text, plusDays), disturbances);
  return { clock, verdict, rules, moments };
}

function aDisturbance(began: Temporal.Instant, ended: Temporal.Instant | undefined): Disturbance {
  return { id: "1", kind: "declared", began, ended, reason: undefined, withdrawn: undefined, actor: "staff 1" };
}

describe("in time or late", () => {
  test.each([
    ["bogor", "2017-08-07"],
    ["makassar", "2017-08-07"],
    ["contoh-timur", "2017-08-07"],
    ["bogor", "2017-08-11"],
  ])("%s on %s: the minute before and after, by the clock on that office's wall", (code, on) => {
    const { verdict } = anHour(code, on, "08:00", 15);
    expect(verdict("06:59:59")).toBe("early");
    expect(verdict("07:00")).toBe("in-window");
    expect(verdict("08:15")).toBe("in-window");
    expect(verdict("08:15:59")).toBe("in-window");
    expect(verdict("08:16")).toBe("late");
  });

  test("without grace the hour itself is the last minute", () => {
    const { verdict } = anHour("bogor", "2017-08-07", "08:00", 0);
    expect(verdict("08:00:59")).toBe("in-window");
    expect(verdict("08:01")).toBe("late");
  });

  test("an hour late in the evening has its grace after midnight", () => {
    const { verdict } = anHour("contoh-timur", "2017-08-07", "23:50", 15);
    expect(verdict("00:05", [], 1)).toBe("in-window");
    expect(verdict("00:06", [], 1)).toBe("late");
  });

  test("a power cut from 10.05 to 10.45 protects ten and eleven o'clock, not nine and not noon", () => {
    for (const [starts, expected] of [
      ["09:00", "late"],
      ["10:00", "amnesty"],
      ["11:00", "amnesty"],
      ["12:00", "late"],
    ] as const) {
      const { verdict, clock } = anHour("bogor", "2017-08-07", starts, 0);
      expect([starts, verdict("12:30", [aDisturbance(clock("10:05"), clock("10:45"))])]).toEqual([starts, expected]);
    }
  });

  test("one that goes on protects all that come after it", () => {
    const { verdict, clock } = anHour("bogor", "2017-08-07", "13:30", 15);
    expect(verdict("14:30", [aDisturbance(clock("10:05"), undefined)])).toBe("amnesty");
  });

  test("nobody's coming is written down only when a silence would be known", () => {
    const { moments, rules, clock } = anHour("bogor", "2017-08-07", "08:00", 15);
    expect(noShowMoment(moments, rules)).toEqual(clock("08:30"));
  });
});

describe("on a real day", () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown({ now: Temporal.Instant.from("2017-08-07T09:00:00+07:00") });
  });
  afterEach(() => town.close());

  const forfeitedAt = (id: string) =>
    town.database.transaction(async (tx) => {
      const { rows } = await sql<{
        at: Temporal.Instant | null;
      }>`select forfeited_at as at from booking where booking_id = ${id}`.execute(tx);
      return rows[0]?.at ?? undefined;
    });
  const come = (id: string, when: string) =>
    town.database.transaction(async (tx) => {
      const today = aDay(town, { now: when, desk: "pintu" });
      await noteAct(tx, today);
      return arrive(tx, { booking: id }, today);
    });
  const book = (on: string, starts: string) =>
    town.database.transaction((tx) => aBookingAt(tx, town, { day: on, starts }));
  const noShows = (when: string) =>
    town.database.transaction((tx) => forfeitNoShows(tx, town.offices, town.world(at(town, when))));

  test("who was seen at 07.59 is safe whenever the desk comes; who never came is forfeited half an hour later, with the evidence", async () => {
    const seen = await book("2017-08-08", "08:00");
    const unseen = await book("2017-08-08", "08:00");
    expect((await come(seen.id, "2017-08-08 07:59")).is).toBe("recorded");
    await noShows("2017-08-08 08:29");
    expect(await forfeitedAt(unseen.id)).toBeUndefined();
    const told = await noShows("2017-08-08 08:30");
    expect(told.map(({ event }) => event)).toMatchObject([{ is: "forfeited", booking: unseen.id, came: undefined }]);
    expect(await forfeitedAt(unseen.id)).toEqual(at(town, "2017-08-08 08:30"));
    await noShows("2017-08-08 09:40");
    expect(await forfeitedAt(seen.id)).toBeUndefined();
    const { rows } = await town.database.transaction((tx) =>
      sql<{ reason: string; rules: number; detail: Record<string, string> }>`
        select reason, rules_version as rules, detail from journal where booking_id = ${unseen.id} and act = 'forfeited'`.execute(
        tx,
      ),
    );
    expect(rows).toMatchObject([
      { reason: "no-show", rules: 1, detail: { starts: "08:00", latest: "2017-08-08T01:00:00Z" } },
    ]);
    const claims = await town.database.transaction((tx) =>
      sql`select from claim where booking_id = ${unseen.id}`.execute(tx),
    );
    expect(claims.rows).toEqual([]);
  });

  test("the one letter of a party is the evidence for each of them, and for nobody else", async () => {
    const by = await town.database.transaction((tx) => aCitizen(tx));
    const party = aParty();
    const one = (more: object) =>
      town.database.transaction((tx) =>
        aBookingAt(tx, town, { day: "2017-08-28", starts: "09:00", by, at: at(town, "2017-08-21 09:00"), ...more }),
      );
    const [mother, child, other] = [await one({ party }), await one({ party }), await one({})];
    const { rows } = await town.database.pool.query(
      `insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, created_at)
       select gen_random_uuid(), '108111100333', $1, 1, $2, kind, '2017-08-21 02:00Z' from unnest($3::text[]) kind returning letter_id as id`,
      [mother.citizenId, mother.id, ["booked-party", "cancelled"]],
    );
    await town.database.transaction((tx) => noteAct(tx, aDay(town, { now: "2017-08-28 07:30", desk: "pintu" })));
    await noShows("2017-08-28 09:30");
    const told = await town.database.pool.query(
      "select booking_id as id, detail ->> 'letter' as letter from journal where act = 'forfeited' and booking_id = any($1::uuid[])",
      [[mother.id, child.id, other.id]],
    );
    expect(new Map(told.rows.map(({ id, letter }) => [id, letter]))).toEqual(
      new Map([
        [mother.id, rows[0].id],
        [child.id, rows[0].id],
        [other.id, null],
      ]),
    );
  });

  test("where nobody of the office had done anything by the last moment, the clock forfeits nobody", async () => {
    const waiting = await book("2017-08-09", "08:00");
    await noShows("2017-08-09 08:31");
    expect(await forfeitedAt(waiting.id)).toBeUndefined();
    const first = await book("2017-08-09", "09:00");
    await come(first.id, "2017-08-09 08:40");
    await noShows("2017-08-09 09:31");
    expect(await forfeitedAt(waiting.id)).toBeUndefined();
  });

  test("an office that falls silent with people waiting is found by the loop, and nobody of that hour forfeits", async () => {
    const here = await book("2017-08-10", "10:00");
    const unlucky = await book("2017-08-10", "10:00");
    await come(here.id, "2017-08-10 10:00");
    const [silences] = disturbanceTimedActs(
      town.offices,
      (now) => town.world(now),
      async () => {},
    );
    const known = at(town, "2017-08-10 10:15");
    expect(await town.database.transaction((tx) => silences!.next(tx, at(town, "2017-08-10 10:14")))).toEqual(known);
    expect(await town.database.transaction((tx) => silences!.run(tx, at(town, "2017-08-10 10:14")))).toBe(0);
    expect(await town.database.transaction((tx) => silences!.run(tx, known))).toBe(1);
    await noShows("2017-08-10 10:31");
    expect(await forfeitedAt(unlucky.id)).toBeUndefined();
    expect(await come(unlucky.id, "2017-08-10 10:46")).toMatchObject({
      is: "recorded",
      arrival: { verdict: "amnesty" },
    });
    const rows = await disturbances("2017-08-10");
    expect(rows).toMatchObject([
      { kind: "silence", began: at(town, "2017-08-10 10:00"), ended: at(town, "2017-08-10 10:46") },
    ]);
  });

  test("somebody forgotten in the line of an evening is no amnesty for the next morning", async () => {
    const forgotten = await book("2017-08-24", "14:00");
    const late = await book("2017-08-25", "08:00");
    await come(forgotten.id, "2017-08-24 13:50");
    const dues = disturbanceTimedActs(
      town.offices,
      (now) => town.world(now),
      async () => {},
    );
    const runAll = (when: string) =>
      town.database.transaction(async (tx) => {
        for (const due of dues) await due.run(tx, at(town, when));
      });
    await runAll("2017-08-24 14:15");
    await runAll("2017-08-24 23:59");
    expect(await disturbances("2017-08-24")).toMatchObject([{ kind: "silence", ended: null }]);
    expect(await town.database.transaction((tx) => dues[1]!.next(tx, at(town, "2017-08-24 14:20")))).toEqual(
      at(town, "2017-08-25 00:00"),
    );
    await runAll("2017-08-25 00:00");
    expect(await disturbances("2017-08-24")).toMatchObject([{ ended: at(town, "2017-08-25 00:00") }]);
    expect((await come(late.id, "2017-08-25 08:16")).is).toBe("late");
  });

  test("time that a jump of the clock left out is nobody's silence; who waited before it waits on", async () => {
    const jump = (to: string) =>
      town.database.transaction((tx) => sql`update clock set jumped_to = ${at(town, to)}`.execute(tx));
    await town.database.transaction((tx) =>
      sql`insert into clock (ahead_ms) values (0) on conflict do nothing`.execute(tx),
    );
    const early = await book("2017-08-22", "09:00");
    const late = await book("2017-08-22", "08:00");
    await come(early.id, "2017-08-22 07:40");
    await jump("2017-08-22 08:40");
    expect((await come(late.id, "2017-08-22 08:41")).is).toBe("late");
    expect(await disturbances("2017-08-22")).toEqual([]);
    await jump("2017-08-22 09:30");
    expect((await come(early.id, "2017-08-22 09:30")).is).toBe("again");
    expect(await disturbances("2017-08-22")).toMatchObject([{ began: at(town, "2017-08-22 08:41") }]);
    await town.database.transaction((tx) => sql`update clock set jumped_to = null`.execute(tx));
  });

  test("the lunch break is no silence, and twenty officers who come back at once find it once", async () => {
    const here = await book("2017-08-14", "11:00");
    await come(here.id, "2017-08-14 10:50");
    const acts = (when: string, officers: number) =>
      Promise.all(
        Array.from({ length: officers }, () =>
          town.database.transaction((tx) => noteAct(tx, aDay(town, { now: when, desk: "berkas-1" }))),
        ),
      );
    await acts("2017-08-14 11:50", 1);
    await acts("2017-08-14 13:10", 1);
    expect(await disturbances("2017-08-14")).toHaveLength(1);
    await acts("2017-08-14 13:40", 20);
    expect(await disturbances("2017-08-14")).toMatchObject([
      { began: at(town, "2017-08-14 10:50"), ended: at(town, "2017-08-14 11:50") },
      { began: at(town, "2017-08-14 13:10"), ended: at(town, "2017-08-14 13:40") },
    ]);
  });

  test("one slow counter is none: while anybody acts nobody is amnestied", async () => {
    const here = await book("2017-08-15", "10:00");
    const absent = await book("2017-08-15", "10:00");
    await come(here.id, "2017-08-15 09:50");
    for (const when of ["10:00", "10:10", "10:20", "10:30", "10:40"])
      await town.database.transaction((tx) => noteAct(tx, aDay(town, { now: `2017-08-15 ${when}`, desk: "berkas-1" })));
    await noShows("2017-08-15 10:45");
    expect(await forfeitedAt(absent.id)).toBeDefined();
  });

  test("a supervisor declares one with a reason, not for the future and not for yesterday, and ends it", async () => {
    const declare = (when: string, began: string, reason: string) =>
      town.database.transaction((tx) =>
        declareDisturbance(tx, { began: at(town, began), reason }, aDay(town, { now: when })),
      );
    expect(await declare("2017-08-16 10:50", "2017-08-16 10:05", " ")).toEqual({ refused: "reason-wanted" });
    expect(await declare("2017-08-16 10:50", "2017-08-16 10:55", "listrik padam")).toMatchObject({
      refused: "not-yet",
    });
    expect(await declare("2017-08-16 10:50", "2017-08-15 10:05", "listrik padam")).toEqual({ refused: "unreadable" });
    const declared = await declare("2017-08-16 10:50", "2017-08-16 10:05", "listrik padam");
    const end = () =>
      town.database.transaction((tx) =>
        endDisturbance(tx, { disturbance: (declared as Disturbance).id }, aDay(town, { now: "2017-08-16 11:00" })),
      );
    expect(await end()).toMatchObject({ ended: at(town, "2017-08-16 11:00"), kind: "declared" });
    expect(await end()).toMatchObject({ refused: "wrong-state" });
  });

  test("six minutes without a program at ten are an outage of every open office; four are none; the night is none", async () => {
    const real = Temporal.Instant.from("2026-11-22T10:00:00Z");
    const outage = (when: string, minutes: number) =>
      town.database.transaction((tx) =>
        noteSystemOutage(
          tx,
          town.offices,
          { ...town.world(at(town, when)), real },
          { from: real.subtract({ minutes }), until: real },
        ),
      );
    await outage("2017-08-18 10:00", 4);
    await outage("2017-08-18 23:00", 60);
    expect(await disturbances("2017-08-18")).toEqual([]);
    await outage("2017-08-18 10:00", 6);
    expect(await disturbances("2017-08-18")).toMatchObject([
      { kind: "outage", began: at(town, "2017-08-18 09:54"), ended: at(town, "2017-08-18 10:00") },
    ]);
  });

  test("no-shows fall due by the calendar alone: the next hour of any office", async () => {
    const [due] = noShowTimedActs(
      town.offices,
      (now) => town.world(now),
      async () => {},
    );
    await town.database.transaction(async (tx) => {
      await sql`insert into due (name, settled_until) values ('no-shows', ${at(town, "2017-08-21 05:00")}) on conflict (name) do update set settled_until = excluded.settled_until`.execute(
        tx,
      );
      // 08.00 in Jayapura is 06.00 in Jakarta; half an hour later it is judged.
      expect(await due!.next(tx, at(town, "2017-08-21 05:00"))).toEqual(at(town, "2017-08-21 06:30"));
    });
  });

  async function disturbances(on: string) {
    const { rows } = await town.database.transaction((tx) =>
      sql<Disturbance>`
        select kind, began_at as began, ended_at as ended from disturbance
         where office_id = 1 and (began_at at time zone 'Asia/Jakarta')::date = ${on}::date order by began_at`.execute(
        tx,
      ),
    );
    return rows;
  }
});
