import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aTown, type Town } from "../../../test/town.ts";
import { type JournalAct, tallyDays, tidyTallies } from "../../journal/index.ts";
import type { Member } from "../../staff/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { happened } from "./trail.fixture.ts";
import { trailPage } from "./trail-page.tsx";

// Officers who do anything anywhere on any day, and a ledger on paper beside them: the page says what the ledger says.

let town: Town;
let pages: Pages;
let officers: Member[];
beforeAll(async () => {
  town = await aTown();
  pages = await pagesOn({ ...town, world: () => town.world() }, [trailPage]);
  const at = (role: "counter-officer" | "auditor") => [{ office: role === "auditor" ? null : 1, role }];
  officers = [];
  for (const name of ["Satu", "Dua", "Tiga", "Empat", "Lima"])
    officers.push(await aColleague(town.database, `Petugas ${name}`, at("counter-officer")));
  pages.signIn(await aColleague(town.database, "Hendra Siregar", at("auditor")));
});
afterAll(async () => {
  await pages?.close();
  await town?.close();
});

/** Acts with the group the page has for them; undefined: work that no group counts. */
const kinds: readonly { act: JournalAct; group?: string; reason?: string; detail?: object; works?: false }[] = [
  { act: "called" },
  { act: "taken-to-desk" },
  { act: "taken-to-desk", detail: { picked: true } },
  { act: "taken-to-desk", detail: { picked: true }, reason: "kursi roda", group: "Dipanggil di luar urutan" },
  { act: "called-out-of-order", reason: "ibu hamil", group: "Dipanggil di luar urutan" },
  { act: "readmitted", reason: "di toilet", group: "Nomor dihidupkan lagi" },
  { act: "priority-set", group: "Prioritas" },
  { act: "booked", group: "Pesanan di meja" },
  { act: "searched", group: "Pencarian orang" },
  { act: "papers-undone", group: "Ditarik kembali" },
  { act: "evidence-read", group: "Melihat data", works: false },
  { act: "signed-in", works: false },
];
const desks = [
  { desk: "2", place: "loket" },
  { desk: "3", place: "loket" },
  { desk: "berkas-1", place: "meja berkas" },
  { desk: undefined, place: "tanpa meja" },
];

const someAct = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.constantFrom(...desks),
  who: fc.integer({ min: 0, max: 4 }),
  day: fc.integer({ min: 0, max: 6 }),
  // The first and the last minute of a day too.
  time: fc.constantFrom("00:00", "09:30", "16:00", "23:59"),
});
type SomeAct = typeof someAct extends fc.Arbitrary<infer T> ? T : never;

let weeks = 0;

test("the page's figures are those of the ledger, whatever the night has counted, and behind each stand as many lines", () =>
  fc.assert(
    fc.asyncProperty(fc.array(someAct, { maxLength: 60 }), fc.boolean(), async (acts, counted) => {
      const monday = Temporal.PlainDate.from("2014-01-06").add({ weeks: weeks++ });
      const half = Math.floor(acts.length / 2);
      await write(monday, acts.slice(0, half));
      if (counted) await aNight(monday.add({ days: 5 }));
      // What is written of days that were counted comes late.
      await write(monday, acts.slice(half));
      if (counted) await aNight(monday.add({ days: 6 }));
      const span = { dari: monday.toString(), sampai: monday.add({ days: 6 }).toString() };
      const figures = await rowsOf({ do: "figures", ...span });
      expect(figures.map((row) => row.join("|")).sort()).toEqual(ledger(acts).sort());
      for (const [name, place, group, times] of figures.slice(0, 2)) {
        const petugas = officers.find((one) => one.name === name)!.actor;
        const lines = await rowsOf({ do: "lines", petugas, meja: code(place!), tindakan: groups[group!]!, ...span });
        expect(lines).toHaveLength(Number(times));
      }
    }),
    { numRuns: 40 },
  ));

function write(monday: Temporal.PlainDate, acts: readonly SomeAct[]): Promise<void> {
  return happened(
    town,
    acts.map(({ kind, at, who, day, time }) => ({
      act: kind.act,
      actor: officers[who]!.actor,
      at: `${monday.add({ days: day })}T${time}`,
      ...(at.desk && { desk: at.desk }),
      ...(kind.reason && { reason: kind.reason }),
      ...(kind.detail && { detail: { ...kind.detail } }),
    })),
  );
}

/** What the night does before this day begins. */
async function aNight(today: Temporal.PlainDate): Promise<void> {
  const places = [{ office: town.office("bogor"), zone: "Asia/Jakarta", today }];
  await town.database.transaction((tx) => tidyTallies(tx, places));
  while ((await town.database.transaction((tx) => tallyDays(tx, places))) > 0);
}

/** The same by hand: who, where, what, how often, days worked, a day, the median of the others, how many they are, and the difference. */
function ledger(acts: readonly SomeAct[]): string[] {
  const keyOf = (act: SomeAct) => `${act.who}|${act.at.place}`;
  const worked = Map.groupBy(acts, keyOf);
  const daysOf = (theirs: readonly SomeAct[]) =>
    new Set(theirs.filter(({ kind }) => kind.works !== false).map(({ day }) => day)).size;
  return [...new Set(acts.flatMap(({ kind }) => kind.group ?? []))].flatMap((group) => {
    const rows = [...worked].map(([key, theirs]) => {
      const times = theirs.filter(({ kind }) => kind.group === group).length;
      const days = daysOf(theirs);
      return { key, place: theirs[0]!.at.place, times, days, rate: days > 0 ? times / days : undefined };
    });
    return rows.flatMap(({ key, place, times, days, rate }) => {
      if (times === 0) return [];
      const others = rows.filter((one) => one.key !== key && one.place === place).flatMap((one) => one.rate ?? []);
      const median = others.length < 3 ? undefined : middle(others);
      const above = median === undefined || rate === undefined ? "" : times - median * days;
      const name = officers[Number(key.split("|")[0])]!.name;
      return [[name, place, group, times, days, rate ?? "", median ?? "", others.length, above].join("|")];
    });
  });
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
}

const groups: Record<string, string> = {
  "Dipanggil di luar urutan": "out-of-order",
  "Nomor dihidupkan lagi": "readmissions",
  Prioritas: "priority",
  "Pesanan di meja": "desk-bookings",
  "Pencarian orang": "searches",
  "Ditarik kembali": "undone",
  "Melihat data": "looking",
};
const code = (place: string) => ({ loket: "counter", "meja berkas": "papers" })[place] ?? "none";

async function rowsOf(form: Record<string, string>): Promise<string[][]> {
  const { text } = await pages.post("/console/bogor/jejak", form);
  return text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((row) => row.split(","));
}
