import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { officeOf } from "../../../test/arrivals.ts";
import { day } from "../../../test/town.ts";
import { offices, servicesOn } from "../../office/index.ts";
import { type Role, staffMember } from "../../staff/index.ts";
import { type AskOf, factsToldAct, openStaffActs, previewFacts, type StaffActs } from "../../staff-acts/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";
import { writeDayLetters } from "./write-day-letters.ts";

// Papers, fees and the address hold from a day: letters say what holds on the day of the visit, and whoever had booked hears of it once.

let bogor: DayAtBogor;
let acts: StaffActs;
let now = "2017-08-08 10:00";
beforeAll(async () => {
  bogor = await aDayAtBogor();
  const { database } = bogor.town;
  acts = openStaffActs({
    database,
    world: () => bogor.town.world(bogor.now(now)),
    wake: () => {},
    tell: (tx, office, events) => tellAt(tx, office, events),
  });
});
beforeEach(async () => {
  now = "2017-08-08 10:00";
  await bogor.empty();
  await query("delete from fact_told");
  await query("delete from facts_to_tell");
  await query("delete from fact_change");
  await refresh();
});
afterAll(() => bogor.town.close());

type Tell = Parameters<typeof writeDayLetters>;
const tellAt = (tx: Tell[0], office: number, events: Tell[2]) =>
  writeDayLetters(tx, bogor.town.offices.byId.get(office)!, events, bogor.town.world(bogor.now(now)));
const by = (role: Role = "head-office") => ({
  member: staffMember({
    id: crypto.randomUUID(),
    name: "Pusat",
    roles: [{ office: role === "head-office" ? null : officeOf(bogor.town).id, role }],
  }),
  office: officeOf(bogor.town),
  source: "desk" as const,
});
const query = async (text: string, values: unknown[] = []) => (await bogor.town.database.pool.query(text, values)).rows;
/** As every server does when it hears of a change. */
async function refresh() {
  Object.assign(bogor.town.offices, await bogor.town.database.transaction(offices));
}
async function changes(ask: Omit<AskOf<"change-facts">, "reason">) {
  const done = await acts.perform("change-facts", { ...ask, reason: "Permen 9" } as AskOf<"change-facts">, by());
  await refresh();
  if ("refused" in done) throw new Error(done.refused);
  return done;
}
async function takesBack(id: string) {
  await acts.perform("withdraw-facts", { id, reason: "Keliru" }, by());
  await refresh();
}
/** The timed act, a minute later, until nobody is left. */
async function letters(): Promise<void> {
  now = `${now.slice(0, 14)}${String(Number(now.slice(14)) + 2).padStart(2, "0")}`;
  const act = factsToldAct(
    (at) => bogor.town.world(at),
    async (tx, events) => {
      for (const { office, event } of events) await tellAt(tx, office, [event]);
    },
  );
  for (let times = 0; times < 5; times++) {
    const due = await bogor.town.database.transaction((tx) => act.next(tx, bogor.now(now)));
    if (!due) return;
    await bogor.town.database.transaction((tx) => act.run(tx, bogor.now(now)));
  }
}
const list = (papers: string[]) => ({ name: "Paspor baru", brief: papers.join(", "), papers, notes: [] });
const newPapers = {
  what: "papers" as const,
  about: "new",
  scope: "nasional",
  firstDay: day("2017-08-14"),
  value: list(["e-KTP", "Kartu Keluarga (KK)", "Akta kelahiran"]),
};
const moved = {
  what: "place" as const,
  about: "" as const,
  scope: "bogor",
  firstDay: day("2017-08-14"),
  value: { address: "Jalan Baru 7, Bogor" },
};
const rani = "+62811000777";
const siti = "+62811000778";

test("a visit before the first day has the old papers, one after it the new, and who had booked hears of it once", async () => {
  await bogor.books(rani, "#Rani Wulandari#14031990#14082017");
  await bogor.books(siti, "#Siti Rahayu#14031991#09082017");
  await query("update booking set service = 'new'");
  const looked = await bogor.town.database.transaction((tx) => previewFacts(tx, newPapers, { day: day("2017-08-08") }));
  expect(looked).toMatchObject({ people: 1 });
  const done = await changes(newPapers);
  expect(done).toMatchObject({ people: 1 });

  await letters();
  await letters();
  const told = await bogor.letters(rani, "papers-changed");
  expect(told.map(({ content }) => content.text)).toEqual([
    expect.stringMatching(
      /Senin 14 Agustus, 08\.00 di Kantor Imigrasi Bogor[^]*- e-KTP\n- Kartu Keluarga \(KK\)\n- Akta kelahiran/,
    ),
  ]);
  expect(told[0]?.content.template?.name).toMatch(/^papers_changed/);
  expect(await bogor.letters(siti, "papers-changed")).toEqual([]);
  expect(await bogor.says(rani, "cek", "2017-08-08 10:10")).toContain("e-KTP, Kartu Keluarga (KK), Akta kelahiran");
  expect(await bogor.says(siti, "cek", "2017-08-08 10:10")).toContain("KTP, KK, akta lahir/buku nikah/ijazah");
  expect(await bogor.says(siti, "BARU", "2017-08-08 10:11")).toMatch(
    /- KTP\n[^]*Mulai Senin 14 Agustus untuk Paspor baru: e-KTP, Kartu Keluarga/,
  );

  await takesBack(done.change);
  now = "2017-08-08 10:20";
  await letters();
  expect((await bogor.letters(rani, "papers-changed")).at(-1)?.content.text).toContain("- KTP\n- Kartu Keluarga (KK)");
  expect(await bogor.letters(rani, "papers-changed")).toHaveLength(2);
  expect(await bogor.letters(siti, "papers-changed")).toEqual([]);
});

test("who books after the change is not written to again, and a change taken back before its letters is told to nobody", async () => {
  const done = await changes(moved);
  now = "2017-08-08 11:00";
  await bogor.says(siti, "#Siti Rahayu#14031991#14082017", now);
  await letters();
  expect(await bogor.letters(siti, "place-changed")).toEqual([]);
  expect((await bogor.letters(siti)).at(-1)?.content.text).toContain("Kantor Imigrasi Bogor, Jalan Baru 7, Bogor");
  await takesBack(done.change);

  await bogor.books(rani, "#Rani Wulandari#14031990#15082017");
  now = "2017-08-08 12:00";
  const again = await changes(moved);
  await takesBack(again.change);
  await letters();
  expect(await bogor.letters(rani, "place-changed")).toEqual([]);
});

test("a new address reaches whoever comes after it, and answers name it ahead; a fee is asked by its day", async () => {
  await bogor.books(rani, "#Rani Wulandari#14031990#14082017");
  await bogor.books(siti, "#Siti Rahayu#14031991#09082017");
  await changes(moved);
  await letters();
  expect((await bogor.letters(rani, "place-changed")).map(({ content }) => content.text).join()).toContain(
    "*Jalan Baru 7, Bogor*",
  );
  expect(await bogor.letters(siti, "place-changed")).toEqual([]);
  expect(await bogor.says(siti, "alamat kantornya di mana?", "2017-08-08 10:10")).toContain(
    "Mulai Senin 14 Agustus 2017: Jalan Baru 7, Bogor.",
  );
  await changes({
    what: "fees",
    about: "",
    scope: "nasional",
    firstDay: day("2017-08-20"),
    value: { law: "PP 1/2017", ordinary: 400_000 },
  });
  const fees = await bogor.says(siti, "berapa biaya paspor?", "2017-08-08 10:12");
  expect(fees).toMatch(/Biasa Rp355\.000[^]*Mulai Minggu 20 Agustus 2017 \(PP 1\/2017\):\n- Biasa Rp400\.000/);
  expect(await bogor.says(siti, "berapa biaya paspor?", "2017-08-21 10:12")).toMatch(
    /menurut PP 1\/2017, berlaku sejak 20 Agustus 2017:\n- Biasa Rp400\.000/,
  );
});

test("whoever the office moves to a day with another list and address hears of both", async () => {
  await changes({ ...newPapers, firstDay: day("2017-08-10") });
  await changes({ ...moved, firstDay: day("2017-08-10") });
  const { booking } = await bogor.books(rani, "#Rani Wulandari#14031990#09082017");
  await query("update booking set service = 'new'");
  const seat = { day: day("2017-08-09"), starts: Temporal.PlainTime.from("08:00") };
  const displaced = { is: "displaced" as const, booking, because: "hours" as const, reason: undefined, from: seat };
  await query("update booking set day = '2017-08-11', starts = '08:00' where booking_id = $1", [booking]);
  await bogor.town.database.transaction((tx) =>
    tellAt(tx, officeOf(bogor.town).id, [{ ...displaced, seat: { ...seat, day: day("2017-08-11") } }]),
  );
  const told = (await bogor.letters(rani)).slice(-3);
  expect(told.map(({ kind }) => kind)).toEqual(["displaced", "papers-changed", "place-changed"]);
  await query("update booking set day = '2017-08-09', starts = '08:00' where booking_id = $1", [booking]);
});

test("a head of office changes the address and no papers; a paper keeps its number in the next list; the same day is taken once", async () => {
  const own = (ask: Omit<AskOf<"change-own-facts">, "reason">) =>
    acts.perform("change-own-facts", { ...ask, reason: "Pindah" } as AskOf<"change-own-facts">, by("head-of-office"));
  expect(await own(newPapers)).toEqual({ refused: "not-yours" });
  expect(await own({ ...moved, scope: "depok" })).toEqual({ refused: "not-yours" });
  await expect(
    acts.perform("change-facts", { ...newPapers, reason: "Permen" }, by("head-of-office")),
  ).rejects.toThrow();
  expect(await own(moved)).toMatchObject({ people: 0 });
  expect(await own(moved)).toMatchObject({ refused: "planned" });
  await changes(newPapers);
  const numbers = servicesOn(officeOf(bogor.town), day("2017-08-14")).find(({ code }) => code === "new")?.numbers;
  expect(numbers, "KTP was 0, KK is 1, two papers are new").toEqual([3, 1, 4]);
  expect(await own({ ...moved, firstDay: day("2017-08-07") })).toEqual({ refused: "day-past" });
});

test("who was sent home for a paper brings that one, whatever stands in its place in the list of their second visit", async () => {
  const { code } = await bogor.books(rani, "#Rani Wulandari#14031990#08082017");
  await bogor.findsMissing(code, { service: "new", missing: [{ paper: 2 }] }, "07:40");
  await changes({ ...newPapers, firstDay: day("2017-08-09") });
  await letters();
  expect(await bogor.letters(rani, "papers-changed"), "the other papers were looked at").toEqual([]);
  const again = await bogor.says(rani, "cek", "2017-08-08 10:10");
  expect(again).toContain("- Salah satu: akta kelahiran");
  expect(again).not.toContain("- Akta kelahiran");
});
