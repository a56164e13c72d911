import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, aParty, at, type BookingWanted, type DayWanted } from "../../../test/arrivals.ts";
import { arrive, arriveWalkIn, setPriority } from "../../../test/looked.ts";
import { aCitizen, again, aTown, hour, day as on, type Town } from "../../../test/town.ts";
import { grant, newCode, showCode } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { bookAtDesk, countNoCode, arrive as doorOf, lastArrivals, stampPresence } from "../index.ts";
import { forfeitNoShows } from "../lateness/no-shows.ts";
import type { DoorAnswer } from "../views.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const monday = "2017-08-14";
const friday = "2017-08-18";

const book = (wanted: Partial<BookingWanted> = {}) =>
  town.database.transaction((tx) => aBookingAt(tx, town, { day: monday, ...wanted }));
const inside = <T>(work: (tx: Tx) => Promise<T>) => town.database.transaction(work);
const dayAt = (now: string, more: DayWanted = {}) =>
  aDay(town, { now: now.includes(" ") ? now : `${monday} ${now}`, ...more });
const scan = (code: string, now: string, more: DayWanted = {}) =>
  inside((tx) => arrive(tx, { typed: code }, dayAt(now, more)));
const choose = (booking: string, now: string, absent?: string[]) =>
  inside((tx) => arrive(tx, { booking, ...(absent && { absent }) }, dayAt(now)));
const rows = async (text: string, values: unknown[] = []) => (await town.database.pool.query(text, values)).rows;
/** The journal's lines of this story. */
const journal = (text = "true") => rows(`select * from journal where ${text} order by entry_id`);
const acts = async () =>
  (await journal("act not in ('booked', 'held', 'refused')"))
    .map((row): string => (row.reason ? `${row.act} ${row.reason}` : row.act))
    // Two lines of one millisecond have no order.
    .toSorted();
function recorded(answer: DoorAnswer) {
  if (answer.is !== "recorded" && answer.is !== "again") throw new Error(`not recorded: ${answer.is}`);
  return answer.arrival;
}
const outage = (from: string, until: string) =>
  rows(
    "insert into disturbance (office_id, disturbance_id, kind, began_at, ended_at, actor, recorded_at) values ($1, gen_random_uuid(), 'declared', $2, $3, 'staff x', $3)",
    [town.office("bogor"), at(town, `${monday} ${from}`).toString(), at(town, `${monday} ${until}`).toString()],
  );

test("in time: recorded with the moment of the scan, in the line of the booked; a second scan hears the first moment", async () => {
  const { code, id } = await book({ name: "Budi Santoso" });
  const first = await scan(showCode(code), "07:35");
  expect(first).toMatchObject({
    is: "recorded",
    arrival: {
      state: "waiting",
      verdict: "in-window",
      stream: "booked",
      starts: hour("08:00"),
      presentAt: at(town, `${monday} 07:35`),
      eligibleFrom: at(town, `${monday} 07:00`),
      people: [{ booking: id, name: "Budi Santoso" }],
      lastFour: code.slice(4),
    },
  });
  const second = await scan(code.toLowerCase(), "08:40");
  expect(second).toMatchObject({
    is: "again",
    arrival: { id: recorded(first).id, presentAt: at(town, `${monday} 07:35`) },
  });
  expect(await acts()).toEqual(["arrived in-window", "seen-again"]);
});

test("a guard sees initials and no birth date; the journal holds neither code nor name", async () => {
  const { code } = await book({ name: "Siti Aminah" });
  const answer = await scan(code, "07:35", { permissions: ["door.scan"] });
  expect(recorded(answer).people).toMatchObject([{ name: "S. A.", birthDate: undefined }]);
  await scan(code, "09:00");
  const lines = JSON.stringify(await journal()).toUpperCase();
  for (const secret of [code, showCode(code), "SITI", "AMINAH", "1987-01-25"]) expect(lines).not.toContain(secret);
});

test("too early: recorded as well, to the desk from the window on, and never late afterwards", async () => {
  const { code } = await book({ starts: "14:00" });
  expect(await scan(code, "07:31")).toMatchObject({
    is: "recorded",
    arrival: { verdict: "early", eligibleFrom: at(town, `${monday} 13:00`) },
  });
  expect((await scan(code, "14:30")).is).toBe("again");
  expect(await acts()).toEqual(["arrived early", "seen-again"]);
});

test.each([
  ["bogor", monday, "08:00"],
  ["makassar", monday, "08:00"],
  ["contoh-timur", monday, "13:30"],
  ["bogor", friday, "11:00"],
  ["makassar", friday, "13:30"],
  ["contoh-timur", friday, "08:00"],
])(
  "%s, %s %s: the minute before the window, its first and the last are in time, the next minute is late",
  async (office, on, starts) => {
    const time = (minutes: number) => at(town, `${on} ${starts}`, office).add({ minutes });
    const verdict = async (now: Temporal.Instant) => {
      const { code } = await book({ office, day: on, starts });
      const answer = await inside((tx) => arrive(tx, { typed: code }, aDay(town, { office, now })));
      return answer.is === "recorded" ? answer.arrival.verdict : answer.is;
    };
    expect(await verdict(time(-61))).toBe("early");
    expect(await verdict(time(-60))).toBe("in-window");
    expect(await verdict(time(0))).toBe("in-window");
    expect(await verdict(time(0).add({ seconds: 59 }))).toBe("in-window");
    expect(await verdict(time(1))).toBe("late");
  },
);

test("over midnight the day is the office's own: 23.59 is another day, 00.00 is early, in each zone", async () => {
  for (const office of ["bogor", "makassar", "contoh-timur"]) {
    const { code } = await book({ office });
    const ask = (now: string) =>
      inside((tx) => arrive(tx, { typed: code }, aDay(town, { office, now: at(town, now, office) })));
    expect(await ask("2017-08-13 23:59")).toEqual({
      is: "other-day",
      day: on(monday),
      starts: hour("08:00"),
      come: hour("07:30"),
      past: false,
    });
    expect(await ask("2017-08-14 00:00")).toMatchObject({ is: "recorded", arrival: { verdict: "early" } });
    const late = await book({ office });
    expect(
      await inside((tx) =>
        arrive(tx, { typed: late.code }, aDay(town, { office, now: at(town, "2017-08-15 00:00", office) })),
      ),
    ).toMatchObject({ is: "other-day", past: true });
  }
});

test("late: ended at once with its evidence, and today's hours that still have a seat, desk and public together", async () => {
  const { code, id } = await book({ name: "Budi Santoso" });
  const answer = await scan(code, "08:20", { permissions: ["door.scan"] });
  expect(answer).toMatchObject({
    is: "late",
    booking: id,
    initials: "B. S.",
    starts: hour("08:00"),
    latest: at(town, `${monday} 08:00`),
    came: at(town, `${monday} 08:20`),
    before: false,
  });
  expect(answer.is === "late" && answer.hoursToday[0]).toEqual({ starts: hour("09:00"), left: 32 });
  expect(await scan(code, "08:45")).toMatchObject({ is: "late", before: true, came: at(town, `${monday} 08:20`) });
  expect(await rows("select forfeited_at is not null as gone from booking")).toEqual([{ gone: true }]);
  expect(await rows("select from claim")).toHaveLength(0);
  expect(await acts()).toEqual(["forfeited late", "turned-away late"]);
});

test("an hour of today may be had at the desk until it strikes, then no more", async () => {
  const { code } = await book();
  const answer = await scan(code, "09:00");
  expect(answer.is === "late" && answer.hoursToday.map(({ starts }) => String(starts).slice(0, 5))).toEqual([
    "09:00",
    "10:00",
    "11:00",
    "13:30",
    "14:00",
  ]);
  const other = await book();
  const later = await scan(other.code, "14:01");
  expect(later.is === "late" && later.hoursToday).toEqual([]);
});

test("nobody forfeits in a disturbance: late by the clock, recorded by amnesty", async () => {
  const { code } = await book();
  await outage("07:50", "08:30");
  expect(await scan(code, "08:35")).toMatchObject({ is: "recorded", arrival: { verdict: "amnesty" } });
});

test("everyone standing here at 08.00: the stamp's moment counts for so many late scans, and only where it helps", async () => {
  const people = [await book(), await book(), await book(), await book({ starts: "09:00" })];
  await inside((tx) => stampPresence(tx, { moment: at(town, `${monday} 08:00`), scans: 2 }, dayAt("08:10")));
  // In time by the clock: the stamp keeps its scans.
  expect((await scan(people[3]?.code ?? "", "08:11")).is).toBe("recorded");
  for (const one of people.slice(0, 2)) {
    expect(await scan(one.code, "08:12")).toMatchObject({
      is: "recorded",
      arrival: { verdict: "in-window", presentAt: at(town, `${monday} 08:00`) },
    });
  }
  expect((await scan(people[2]?.code ?? "", "08:12")).is).toBe("late");
  expect(await rows("select scans_left from stamp")).toEqual([{ scans_left: 0 }]);
});

test("a stamp after the last moment helps nobody; one of the future or of yesterday is refused", async () => {
  const { code } = await book();
  const stamp = (moment: string, scans = 3) =>
    inside((tx) => stampPresence(tx, { moment: at(town, moment), scans }, dayAt("08:10")));
  expect(await stamp(`${monday} 08:11`)).toEqual({ refused: "not-yet", at: at(town, `${monday} 08:11`) });
  expect(await stamp("2017-08-13 23:59")).toEqual({ refused: "unreadable" });
  expect(await stamp(`${monday} 08:00`, 0)).toEqual({ refused: "unreadable" });
  expect(await stamp(`${monday} 08:05`)).toHaveProperty("stamp");
  expect((await scan(code, "08:12")).is).toBe("late");
  expect(await rows("select scans_left from stamp")).toEqual([{ scans_left: 3 }]);
});

test("whom the clock gave up is judged again: a stamp or a disturbance known now brings the booking back, once", async () => {
  const [a, b] = [await book(), await book()];
  await inside((tx) => countNoCode(tx, {}, dayAt("07:30")));
  await rows("update office_day set first_act_at = $1", [at(town, `${monday} 07:30`).toString()]);
  await inside((tx) => forfeitNoShows(tx, town.offices, town.world(at(town, `${monday} 09:00`))));
  expect(await rows("select from booking where forfeited_at is not null")).toHaveLength(2);
  await inside((tx) => stampPresence(tx, { moment: at(town, `${monday} 07:55`), scans: 1 }, dayAt("09:01")));
  expect(await scan(a.code, "09:02")).toMatchObject({ is: "recorded", arrival: { verdict: "in-window" } });
  expect(await scan(b.code, "09:03")).toMatchObject({ is: "late", before: true });
  await outage("07:40", "08:10");
  expect(await scan(b.code, "09:05")).toMatchObject({ is: "recorded", arrival: { verdict: "amnesty" } });
  expect(await rows("select from claim")).toHaveLength(2);
  expect((await acts()).filter((act) => act.startsWith("forfeit-lifted"))).toEqual([
    "forfeit-lifted disturbance",
    "forfeit-lifted stamp",
  ]);
});

test("where the person has another seat by now the old booking stays ended, and the stamp keeps its scan", async () => {
  const sender = await inside(aCitizen);
  const person = { name: "Rani Cahaya" };
  const { code } = await book({ ...person, by: sender });
  expect((await scan(code, "08:20")).is).toBe("late");
  await book({ ...person, starts: "11:00", by: await inside((tx) => again(tx, sender, town.world())) });
  await inside((tx) => stampPresence(tx, { moment: at(town, `${monday} 08:00`), scans: 1 }, dayAt("08:25")));
  expect(await scan(code, "08:30")).toMatchObject({ is: "late", before: true });
  expect(await rows("select scans_left from stamp")).toEqual([{ scans_left: 1 }]);
});

test("other office, cancelled, not confirmed, unknown, mistyped: each has its own answer and leaves a line without the code", async () => {
  const depok = await book({ office: "depok", starts: "09:00" });
  expect(await scan(depok.code, "07:35")).toEqual({
    is: "other-office",
    office: town.office("depok"),
    day: on(monday),
    starts: hour("09:00"),
  });
  const gone = await book();
  await rows("update booking set cancelled_at = now() where booking_id = $1", [gone.id]);
  expect(await scan(gone.code, "07:35")).toEqual({ is: "cancelled" });
  const held = await book({ held: true });
  expect(await scan(held.code, "07:35")).toEqual({ is: "not-confirmed", until: held.holdUntil });
  await rows("delete from applicant where booking_id = $1", [gone.id]);
  await rows("update booking set code_digest = 'x' where booking_id = $1", [gone.id]);
  // With its hyphen: a code of letters alone might be somebody's name, and people would be searched.
  expect(await scan(showCode(gone.code), "07:35")).toEqual({ is: "unknown" });
  const mistyped = gone.code.replace(/.$/, (last) => (last === "3" ? "4" : "3"));
  expect(await scan(showCode(mistyped), "07:35")).toEqual({ is: "not-a-code" });
  expect(await scan("", "07:35")).toEqual({ is: "not-a-code" });
  expect(await choose("no-such-id", "07:35")).toEqual({ is: "unknown" });
  expect(await acts()).toEqual([
    "turned-away cancelled",
    "turned-away not-a-code",
    "turned-away not-a-code",
    "turned-away not-confirmed",
    "turned-away other-office",
    "turned-away unknown",
    "turned-away unknown",
  ]);
});

test("the visit is over: when, and its number", async () => {
  const { code, id } = await book();
  const { id: arrival } = recorded(await scan(code, "07:35"));
  await rows(
    `insert into ticket (office_id, ticket_id, day, number, stream, seq, arrival_id, rules_version, rank, line_at, present_at, stage, state, state_at, born_at, recorded_at)
     select office_id, arrival_id, day, 'A007', 'booked', 7, arrival_id, 1, 1, line_at, present_at, 'foto', 'waiting', $1, $1, $1 from arrival`,
    [at(town, `${monday} 08:05`).toString()],
  );
  await rows("update arrival set state = 'checked', state_at = $1", [at(town, `${monday} 08:05`).toString()]);
  await rows("update visitor set outcome = 'complete', outcome_at = $1, ticket_id = arrival_id", [
    at(town, `${monday} 08:05`).toString(),
  ]);
  await rows("update booking set visited_at = $1 where booking_id = $2", [at(town, `${monday} 08:05`).toString(), id]);
  expect(await scan(code, "08:30")).toEqual({ is: "visited", at: at(town, `${monday} 08:05`), number: "A007" });
  expect(await scan(code, "2017-08-15 08:30")).toMatchObject({ is: "visited" });
  expect(arrival).toBeTruthy();
});

test("absent at the desk, or sent for copies: the next scan puts them first in line with their first moment", async () => {
  for (const state of ["absent", "back-today"]) {
    const { code } = await book();
    const { id } = recorded(await scan(code, "07:35"));
    await rows("update arrival set state = $1 where arrival_id = $2", [state, id]);
    expect(await scan(code, "09:10")).toMatchObject({
      is: "again",
      arrival: { id, state: "waiting", presentAt: at(town, `${monday} 07:35`) },
    });
    expect(await rows("select put_back_at from arrival where arrival_id = $1", [id])).toEqual([
      { put_back_at: at(town, `${monday} 09:10`) },
    ]);
  }
});

test("one scan brings the party, one visitor each; who is absent comes later: into the same arrival while it waits, else alone", async () => {
  const party = aParty();
  const people = [];
  for (let i = 0; i < 4; i++) people.push(await book({ party, starts: "09:00" }));
  const [a, b, c, d] = people.map(({ id }) => id) as [string, string, string, string];
  const other = await book({ party, starts: "10:00" });
  const first = recorded(await choose(a, "08:30", [c, d]));
  expect(new Set(first.people.map(({ booking }) => booking))).toEqual(new Set([a, b]));
  const joined = recorded(await choose(c, "08:40"));
  expect(joined.id).toBe(first.id);
  expect(joined.people).toHaveLength(3);
  await rows("update arrival set state = 'checked'");
  await rows("update visitor set outcome = 'complete', outcome_at = now()");
  const alone = recorded(await choose(d, "08:50"));
  expect(alone.id).not.toBe(first.id);
  expect(alone.people).toMatchObject([{ booking: d }]);
  // Another hour is another visit.
  expect(recorded(await choose(other.id, "09:10")).people).toMatchObject([{ booking: other.id }]);
  expect((await acts()).filter((act) => act.startsWith("arrived"))).toHaveLength(5);
});

test("a party that came whole may lose somebody again, who is not there after all; their code stays good", async () => {
  const party = aParty();
  const [mother, child] = [await book({ party }), await book({ party })];
  expect(recorded(await scan(mother.code, "07:35")).people).toHaveLength(2);
  const again = await choose(mother.id, "07:36", [child.id, mother.id]);
  expect(recorded(again).people).toMatchObject([{ booking: mother.id }]);
  expect(recorded(await scan(child.code, "07:50")).people).toHaveLength(2);
});

test("a party that is late is late together; somebody absent is left to the clock", async () => {
  const party = aParty();
  const [a, b, c] = [await book({ party }), await book({ party }), await book({ party })];
  expect(await choose(a.id, "08:10", [c.id])).toMatchObject({ is: "late", before: false });
  const ended = await rows("select booking_id as id from booking where forfeited_at is not null");
  expect(new Set(ended.map(({ id }) => id))).toEqual(new Set([a.id, b.id]));
});

test("a whole name or the end of a number finds today's people of this office, and somebody chooses", async () => {
  const siti = await book({ name: "Hj. Siti Aminah, S.E", starts: "09:00" });
  const budi = await book({ name: "Budi Ai'nun" });
  const alone = await book({ name: "Sukarno" });
  await book({ name: "Siti Aminah", office: "depok" });
  await book({ name: "Siti Aminah", day: "2017-08-15" });
  await rows("update citizen set phone = '+628123459876' where citizen_id = $1", [budi.citizenId]);
  const found = async (typed: string) => {
    const answer = await scan(typed, "07:35");
    return answer.is === "choose" ? answer.found.map(({ booking }) => booking) : answer.is;
  };
  expect(await found("23459876")).toEqual([budi.id]);
  expect(await found("0812-345-9876")).toEqual([budi.id]);
  expect(await found("11111111")).toBe("nobody");
  expect(await found("Siti Aminah")).toEqual([siti.id]);
  expect(await found("aminah SITI")).toEqual([siti.id]);
  expect(await found("budi ainun")).toEqual([budi.id]);
  expect(await found("sukarno")).toEqual([alone.id]);
  expect(await found("Siti Rahma")).toBe("nobody");
  expect(await scan("siti aminah", "07:36", { permissions: ["door.scan"] })).toEqual({
    is: "choose",
    found: [
      {
        booking: siti.id,
        name: expect.not.stringContaining("Siti"),
        starts: hour("09:00"),
        lastFour: siti.code.slice(4),
        recorded: false,
      },
    ],
  });
  expect((await choose(siti.id, "08:35")).is).toBe("recorded");
});

test("nothing is found letter by letter: not by parts of words, by one word of a longer name, or by a few digits", async () => {
  const { citizenId } = await book({ name: "Dewi Lestari Ningrum" });
  await rows("update citizen set phone = '+628123459876' where citizen_id = $1", [citizenId]);
  for (const typed of ["de", "dewi", "lestari", "dewi lest", "dewi lestari n", "9876", "3459876"])
    expect([typed, await scan(typed, "07:35")]).toEqual([typed, { is: "nobody" }]);
  // A word more than the name has finds nobody either: one search is one name, not many.
  expect(await scan("dewi lestari ningrum budi siti", "07:35")).toEqual({ is: "nobody" });
});

test("two words of a longer name show it to whoever sees names, without what would check it in; to others nothing", async () => {
  const { id } = await book({ name: "Dewi Lestari Ningrum" });
  const seen = await scan("lestari dewi", "07:35");
  expect(seen).toMatchObject({ is: "choose", found: [{ booking: undefined, name: "Dewi Lestari Ningrum" }] });
  expect(await scan("lestari dewi", "07:36", { permissions: ["door.scan"] })).toEqual({ is: "nobody" });
  expect(await scan("lestari dewi", "07:37", { permissions: ["door.scan"], source: "api", actor: "key 1" })).toEqual({
    is: "nobody",
  });
  expect(await scan("ningrum lestari dewi", "07:38")).toMatchObject({ is: "choose", found: [{ booking: id }] });
});

test("a kiosk looks for nobody: a name or a number is no code there", async () => {
  await book({ name: "Siti Aminah" });
  const kiosk = { permissions: ["door.scan"], source: "kiosk", actor: "device k1" } as const;
  expect(await scan("Siti Aminah", "07:35", kiosk)).toEqual({ is: "not-a-code" });
  expect(await scan("08123459876", "07:35", kiosk)).toEqual({ is: "not-a-code" });
});

test("codes that nobody has are counted; who has guessed too many is not told of a right one either, until the minute is over", async () => {
  const { code } = await book();
  const kiosk = { permissions: ["door.scan"], source: "kiosk", actor: "device k1" } as const;
  const type = (typed: string, now: string) => inside((tx) => doorOf(tx, { typed }, dayAt(now, kiosk)));
  for (let nr = 0; nr < 5; nr++) expect(await type(newCode(), "07:35")).toEqual({ is: "unknown" });
  expect(await type(newCode(), "07:35")).toMatchObject({ refused: "too-many", what: "unknown-codes" });
  expect(await type(code, "07:35")).toMatchObject({ refused: "too-many", what: "unknown-codes" });
  expect(await rows("select from arrival")).toEqual([]);
  expect(await type(code, "07:36")).toMatchObject({ is: "recorded" });
  // Another kiosk was never stopped; and the first guess of a day is a line, the others are a number.
  expect(
    await inside((tx) => doorOf(tx, { typed: newCode() }, dayAt("07:35", { ...kiosk, actor: "device k2" }))),
  ).toEqual({
    is: "unknown",
  });
  expect((await journal("act = 'turned-away'")).map(({ actor, reason }) => `${actor}: ${reason}`).toSorted()).toEqual([
    "device k1: unknown",
    "device k2: unknown",
  ]);
});

test("many codes in one text are many guesses", async () => {
  const codes = Array.from({ length: 8 }, () => showCode(newCode()));
  const type = (typed: string, now: string) => inside((tx) => doorOf(tx, { typed }, dayAt(now)));
  expect(await type(codes.join(" "), "07:35")).toEqual({ is: "unknown" });
  expect(await type(newCode(), "07:35")).toMatchObject({ refused: "too-many" });
  const { code } = await book();
  // The right one stands behind five wrong ones: it is not looked for.
  expect(await type([...codes.slice(0, 5), showCode(code)].join(" "), "07:36")).toEqual({ is: "unknown" });
});

test("a code is found inside a longer text, and a name that happens to pass the check letter is still a name", async () => {
  const { code } = await book();
  expect((await scan(`https://antrean.example/k/${showCode(code)}?x=1`, "07:35")).is).toBe("recorded");
  expect((await scan(`KODE BOOKING: ${code}\nKanim Bogor 08.00`, "07:36")).is).toBe("again");
  expect((await scan(`${code.slice(0, 4)}'${code.slice(4)}`, "07:37")).is).toBe("again");
});

test("a second visit is judged by its new hour", async () => {
  const { code, id } = await book();
  await rows(
    "update slot set taken = taken + 1 where office_id = $1 and day = '2017-08-18' and pool = 'second' and starts = '09:00'",
    [town.office("bogor")],
  );
  await rows(
    "update booking set day = '2017-08-18', starts = '09:00', pool = 'second', returned_at = $2 where booking_id = $1",
    [id, at(town, `${monday} 09:00`).toString()],
  );
  expect(await scan(code, "10:00")).toMatchObject({ is: "other-day", day: on(friday), past: false });
  expect(await scan(code, `${friday} 09:00`)).toMatchObject({ is: "recorded", arrival: { secondVisit: true } });
});

test("walk-ins: same-day into the document line, priority before them, collection straight to a number", async () => {
  const come = (ask: Parameters<typeof arriveWalkIn>[1]) => inside((tx) => arriveWalkIn(tx, ask, dayAt("08:00")));
  expect(await come({ stream: "same-day", people: 1, service: "new" })).toMatchObject({
    arrival: {
      state: "waiting",
      verdict: "walk-in",
      stream: "same-day",
      people: [{ booking: undefined, service: "new" }],
      lastFour: expect.stringMatching(/^[34679ACDEFGHJKMNPRTVWXY]{4}$/),
    },
  });
  expect(await come({ stream: "same-day", people: 2, priority: "senior", help: "escort" })).toMatchObject({
    arrival: { stream: "priority", priority: "senior", help: "escort" },
  });
  expect(await come({ stream: "collection", people: 1 })).toMatchObject({
    arrival: { state: "checked", lastFour: undefined },
    ticket: { number: "E001", stage: "ambil", people: 1 },
  });
  expect(await rows("select stream, rank from arrival order by rank, stream")).toEqual([
    { stream: "priority", rank: 0 },
    { stream: "collection", rank: 1 },
    { stream: "same-day", rank: 2 },
  ]);
  expect(await come({ stream: "nowhere", people: 1 })).toEqual({ refused: "no-such-stream" });
  expect(await come({ stream: "same-day", people: 0 })).toEqual({ refused: "unreadable" });
  await rows("update office_day set closed_at = now()");
  expect(await come({ stream: "same-day", people: 1 })).toEqual({ refused: "day-closed" });
});

test("a priority by right is noted and taken away; the journal has the category and no more; a number that was given stands", async () => {
  const { code } = await book();
  const { id } = recorded(await scan(code, "07:35"));
  const set = (priority: "pregnant" | undefined) =>
    inside((tx) => setPriority(tx, { arrival: id, priority, help: priority && "seat" }, dayAt("07:40")));
  expect(await set("pregnant")).toMatchObject({ stream: "priority", priority: "pregnant", help: "seat" });
  expect(await set(undefined)).toMatchObject({ stream: "booked", priority: undefined, help: undefined });
  await rows("update arrival set state = 'checked'");
  expect(await set("pregnant")).toEqual({ refused: "wrong-state", state: "checked" });
  expect(
    await inside((tx) => setPriority(tx, { arrival: "x", priority: "yes", help: undefined }, dayAt("07:40"))),
  ).toEqual({
    refused: "no-arrival",
  });
});

test("who came without a code is counted", async () => {
  const count = () => inside((tx) => countNoCode(tx, {}, dayAt("08:00")));
  await Promise.all([count(), count(), count()]);
  expect(await count()).toEqual({ today: 4 });
});

const desk = (ask: Partial<Parameters<typeof bookAtDesk>[1]>, now = "09:10", more: DayWanted = {}) =>
  inside((tx) =>
    bookAtDesk(tx, { name: "Dewi Lestari", birth: "25-01-1987", ...ask }, dayAt(now, { desk: "depan", ...more })),
  );

test("at the desk: the earliest hour that has not struck, the desk's seat first, then a public one; the code works at the door", async () => {
  const first = await desk({});
  expect(first).toMatchObject({ day: on(monday), starts: hour("10:00"), come: hour("09:30"), latest: hour("10:00") });
  await desk({ name: "Orang Dua", present: true });
  await desk({ name: "Orang Tiga", present: true });
  expect(
    await rows(
      "select pool, count(*)::int as n, bool_and(citizen_id is null and confirmed_at is not null and source = 'desk') as sure from booking group by 1 order by 1",
    ),
  ).toEqual([
    { pool: "desk", n: 2, sure: true },
    { pool: "public", n: 1, sure: true },
  ]);
  const code = "code" in first ? first.code : "";
  expect((await scan(code, "09:12")).is).toBe("recorded");
  expect((await journal("act = 'booked'"))[0]).toMatchObject({ actor: "staff test", desk: "depan", source: "desk" });
});

test("at the desk: a public seat is for who stands there, today or on the next two open days, and for so many a day", async () => {
  await rows("update slot set taken = opened where pool = 'desk'");
  const there = { present: true };
  expect(await desk({})).toEqual({ refused: "only-desk-seats" });
  expect(await desk({ day: "2017-08-18", ...there })).toEqual({ refused: "only-desk-seats" });
  // Monday the 14th; Thursday the 17th is a holiday, so Wednesday is the last near day.
  expect(await desk({ name: "Orang Satu", day: "2017-08-16", ...there })).toMatchObject({ day: on("2017-08-16") });
  expect(await desk({ day: "2017-08-17", ...there })).toEqual({ refused: "holiday", name: "Hari Kemerdekaan RI" });
  for (let nr = 0; nr < 19; nr++)
    expect(
      await desk({ name: `Orang ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[nr]}x`, ...there }, `09:${10 + Math.ceil(nr / 4)}`),
      `${nr}`,
    ).toHaveProperty("code");
  expect(await desk({ name: "Orang Akhir", ...there }, "09:30")).toMatchObject({
    refused: "too-many",
    what: "public-seats",
  });
  // Where nobody could get one, the hand's budget is not the reason.
  await rows("update slot set taken = opened where pool = 'public' and day = '2017-08-16'");
  expect(await desk({ name: "Orang Akhir", day: "2017-08-16", ...there }, "09:30")).toEqual({ refused: "no-seat" });
  expect(await rows("select pool, count(*)::int as n from booking group by 1")).toEqual([{ pool: "public", n: 20 }]);
  // The desk's own seats are none of these.
  await rows("update slot set taken = 0 where pool = 'desk'");
  expect(await desk({ name: "Orang Akhir", ...there }, "09:31")).toHaveProperty("code");
});

test("at the desk: what was typed is read kindly, and a no says why", async () => {
  expect(await desk({ name: "A B", birth: "1/2/1990", day: "15.8.2017", hour: "13.30" })).toMatchObject({
    day: on("2017-08-15"),
    starts: hour("13:30"),
  });
  for (const birth of ["01021990", "1990-02-01", "1 2 1990"]) {
    expect(await desk({ name: `Orang ${birth.length} ${birth.includes(" ") ? "x" : "y"}`, birth })).toHaveProperty(
      "code",
    );
  }
  for (const bad of [
    { birth: "31-02-1990" },
    { birth: "01-02-2990" },
    { name: " . " },
    { hour: "25" },
    { day: "kemarin" },
    { service: "x" },
  ]) {
    expect(await desk(bad)).toEqual({ refused: "unreadable" });
  }
  for (const [none, why] of [
    [{ hour: "09:00" }, "too-late-today"],
    [{ hour: "09:30" }, "no-such-hour"],
    [{ day: "2017-08-13" }, "past"],
    [{ day: "2017-08-19" }, "weekend"],
    [{ day: "2018-08-20" }, "beyond-horizon"],
  ] as const) {
    expect(await desk(none)).toMatchObject({ refused: why });
  }
});

test("at the desk: one seat a person, also when the button is pressed twice, whoever else has booked for them", async () => {
  const [a, b] = await Promise.all([desk({}), desk({})]);
  expect([a, b].filter((one) => "refused" in one)).toEqual([{ refused: "already-booked" }]);
  const person = { name: "Rani Cahaya", birth: "1987-01-25" };
  await book({ ...person, starts: "11:00" });
  // Whoever holds a seat already is shown to the officer, who says why there is to be another one.
  expect(await desk(person)).toMatchObject({ refused: "has-booking" });
  const despite = "Kode di HP yang hilang";
  expect(await desk({ ...person, despite })).toHaveProperty("code");
  const other = { name: "Tono Wijaya", birth: "1987-01-25" };
  await book({ ...other, starts: "11:00" });
  await book({ ...other, starts: "13:30", held: true });
  expect(await desk({ ...other, despite })).toHaveProperty("code");
  expect(await rows("select sum(taken)::int as taken, (select count(*)::int from claim) as claims from slot")).toEqual([
    { taken: 6, claims: 6 },
  ]);
});

test("who was late gets another hour of today, linked to the one that was lost, once", async () => {
  const { code, id } = await book({ name: "Budi Santoso" });
  await scan(code, "08:20");
  const again = { name: "Budi Santoso", birth: "1987-01-25", after: id };
  const got = await desk(again, "08:22");
  expect(got).toMatchObject({ starts: hour("09:00") });
  expect(await rows("select previous from booking where previous is not null")).toEqual([{ previous: id }]);
  expect((await journal("act = 'booked' and detail ? 'after'")).map(({ detail }) => detail.after)).toEqual([id]);
  expect(await desk(again, "08:23")).toEqual({ refused: "already-booked" });
  const living = await book();
  expect(await desk({ after: living.id })).toEqual({ refused: "already-booked" });
});

test("who stands at the door cannot move or cancel in the chat any more; who was sent home can", async () => {
  const { id, ...booking } = await book({ starts: "14:00" });
  await scan(booking.code, "07:35");
  const wish = (act: "move" | "cancel") =>
    inside(async (tx) => {
      const by = await again(tx, { ...(await aCitizen(tx)), citizenId: booking.citizenId }, town.world());
      const now = at(town, `${monday} 07:40`);
      const ref = { office: booking.office, id };
      const asked = act === "move" ? { act, booking: ref, day: on(friday) } : { act, booking: ref };
      return (await grant(tx, [{ wish: asked, by, saidAt: now }], town.world(now)))[0];
    });
  expect(await wish("move")).toMatchObject({ is: "gone", why: "arrived" });
  expect(await wish("cancel")).toMatchObject({ is: "gone", why: "arrived" });
  await rows("update arrival set state = 'checked'");
  expect(await wish("move")).toMatchObject({ is: "moved" });
});

test("the newest arrivals of the door, newest first", async () => {
  const [a, b] = [await book(), await book()];
  await scan(a.code, "07:35");
  await scan(b.code, "07:36");
  const last = await inside((tx) => lastArrivals(tx, 5, dayAt("07:40")));
  expect(last.map(({ people }) => people[0]?.booking)).toEqual([b.id, a.id]);
});
