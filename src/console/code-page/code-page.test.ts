import { afterEach, beforeEach, expect, test } from "vitest";
import { keysOf } from "../../../test/key-file.ts";
import { looked } from "../../../test/looked.ts";
import { until } from "../../../test/meta.ts";
import { peopleIn } from "../../../test/people.ts";
import { aStory } from "../../../test/story.ts";
import { aTestServer, type TestServer } from "../../../test/test-server.ts";
import { withoutIds } from "../../../test/without-ids.ts";
import { type Booking, showCode } from "../../booking/index.ts";
import { type Database, openDatabase } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { Office } from "../../office/index.ts";
import { isRefused } from "../../queue/index.ts";
import { explain } from "../../report/index.ts";
import type { Member } from "../../staff/index.ts";
import type { By } from "../../staff-acts/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { codePage } from "./code-page.tsx";

let server: TestServer;
let database: Database;
let pages: Pages;
let keys: Keys;
let bogor: Office;
let code: string;
const people: Record<"guard" | "desk" | "counter" | "boss" | "head" | "elsewhere" | "auditor", Member> = {} as never;

const name = "Kirana Puspitasari";
const from = "+6281200000021";
const clock = (text: string) => Temporal.Instant.from(`${text}+07:00`);

beforeEach(async () => {
  server = await aTestServer("2017-08-08T09:00:00+07:00");
  database = openDatabase(server.pool.options.connectionString!);
  const { offices } = server.program;
  bogor = offices.byCode.get("bogor")!;
  const makassar = offices.byCode.get("makassar")!;
  keys = await keysOf(server.pool.options.connectionString!);
  const world = () => ({
    now: server.program.clock.now(),
    real: Temporal.Now.instant(),
    offices,
    keys,
    consentVersion: "1",
  });
  pages = await pagesOn({ database, offices, world }, [codePage]);
  const at = (office: Office, role: "guard") => [{ office: office.id, role }];
  people.guard = await aColleague(database, "Ujang Saepudin", at(bogor, "guard"));
  people.desk = await aColleague(database, "Asep Gunawan", [{ office: bogor.id, role: "document-officer" }]);
  people.counter = await aColleague(database, "Rina Marlina", [{ office: bogor.id, role: "counter-officer" }]);
  people.boss = await aColleague(database, "Dedi Kusnadi", [{ office: bogor.id, role: "supervisor" }]);
  people.head = await aColleague(database, "Yayah Rokayah", [{ office: bogor.id, role: "head-of-office" }]);
  people.elsewhere = await aColleague(database, "Sitti Hasnah", [
    { office: makassar.id, role: "head-of-office" },
    { office: makassar.id, role: "guard" },
  ]);
  people.auditor = await aColleague(database, "Hendra Siregar", [{ office: null, role: "auditor" }]);
});
afterEach(async () => {
  await pages?.close();
  await database?.close();
  await server?.close();
});

const codeOf = async (booking: string) => (await peopleIn(database.pool)).get(booking)?.code;
const by = (member: Member, desk: string, office = bogor): By => ({ member, office, desk, source: "desk" });
const ok = <T extends object>(answer: T) => {
  if (isRefused(answer)) throw new Error(JSON.stringify(answer));
  return answer as Exclude<T, { refused: unknown }>;
};

/** Scans the code at the door of Bogor and takes it to the document desk. */
async function toTheDesk(typed: string) {
  await pages.desk.performAndSee("arrive", { typed }, by(people.guard, "pintu"), looked);
  return ok(await pages.desk.performAndSee("next-for-papers", {}, by(people.desk, "berkas-1"), looked));
}

const part = aStory("the history of one code, from its booking to a doubt");

part("a code's page tells both visits with the names of who acted, also after 'hapus data saya'", async () => {
  await server.say({ from, text: `#${name}#23041991#14082017` });
  const { rows } = await database.pool.query<Pick<Booking, "id">>("select booking_id as id from booking");
  code = (await codeOf(rows[0]!.id))!;
  const elsewhere = server.program.offices.byCode.get("makassar")!;
  await server.program.jump(clock("2017-08-14T07:35:00"));
  await pages.desk.performAndSee("arrive", { typed: code }, by(people.elsewhere, "pintu", elsewhere), looked);
  const first = await toTheDesk(code);
  const [person] = first.people;
  const found = { visitor: person!.id, service: "new", missing: [{ paper: 1 }], differs: ["mother" as const] };
  const checked = ok(
    await pages.desk.performAndSee(
      "check-papers",
      { arrival: first.id, people: [found] },
      by(people.desk, "berkas-1"),
      looked,
    ),
  );
  const second = checked.returned![0]!.visit!;
  await pages.desk.perform(
    "declare-disturbance",
    { began: clock("2017-08-14T07:00:00"), reason: "listrik padam", ended: clock("2017-08-14T07:20:00") },
    by(people.boss, ""),
  );
  await server.program.jump(clock(`${second.day}T${second.starts.subtract({ minutes: 20 })}`));
  const again = await toTheDesk(code);
  const complete = { visitor: again.people[0]!.id, service: "new", missing: [], differs: [] };
  ok(
    await pages.desk.performAndSee(
      "check-papers",
      { arrival: again.id, people: [complete] },
      by(people.desk, "berkas-1"),
      looked,
    ),
  );
  const called = ok(await pages.desk.performAndSee("call-next", {}, by(people.counter, "2"), looked));
  ok(await pages.desk.performAndSee("reached", { ticket: called.ticket.id }, by(people.counter, "2"), looked));
  ok(await pages.desk.performAndSee("served", { ticket: called.ticket.id }, by(people.counter, "2"), looked));

  const before = await history();
  await server.say({ from, text: "hapus data saya" });
  await server.say({ from, text: "ya" });
  await until("the person to go", async () => {
    const { rows: kept } = await database.pool.query("select from applicant where name is not null");
    return kept.length === 0;
  });
  const after = await history();
  expect(after.booking.erasedAt).not.toBeNull();
  expect(after.journal.map(({ act }) => act)).toEqual(expect.arrayContaining(before.journal.map(({ act }) => act)));
  expect({ ...after, booking: 0, journal: 0, letters: 0 }).toEqual({ ...before, booking: 0, journal: 0, letters: 0 });
  expect(after.letters.map(({ kind }) => kind)).toEqual(expect.arrayContaining(before.letters.map(({ kind }) => kind)));
  expect(after.journal.map(({ act }) => act)).toEqual(
    expect.arrayContaining([
      "booked",
      "turned-away",
      "arrived",
      "returned",
      "second-visit-reserved",
      "papers-complete",
      "called",
      "reached",
      "served",
    ]),
  );
  expect(after.appointments.map(({ act }) => act)).toEqual(["booked", "second-visit-reserved"]);

  pages.signIn(people.head);
  const { text } = await pages.post("/console/bogor/kode", { code: showCode(code).toLowerCase() });
  for (const acted of ["Ujang Saepudin", "Asep Gunawan", "Rina Marlina", "Dedi Kusnadi", "Sitti Hasnah"])
    expect(text).toContain(acted);
  expect(text).toContain("Kartu Keluarga (KK)");
  expect(text).toContain("nama ibu");
  expect(text).toContain("listrik padam");
  expect(text).toContain("Makassar");
  expect(text).toContain("A001 dipanggil ke loket 2.");
  expect(text).toContain("Aturan versi 1");
  expect(text).not.toMatch(/Kirana|Puspitasari|1991|81200000021/i);
});

async function history() {
  const found = await database.transaction((tx) => explain(tx, server.program.offices, keys, code));
  if (typeof found === "string") throw new Error(found);
  return found;
}

part("whoever reads it is written down, and the code stands in no address", async () => {
  pages.signIn(people.auditor);
  const read = await pages.post("/console/bogor/kode", { code });
  expect(read.text).toContain("Riwayat kode ini dibaca.");
  expect(read.text).toContain("Yayah Rokayah");
  const { journal } = await history();
  const readers = journal.filter(({ act }) => act === "evidence-read").map(({ actor }) => actor);
  expect(readers).toEqual([people.head.actor, people.auditor.actor]);
  const asked = await pages.get(`/console/bogor/kode?code=${code}`);
  expect(asked.text).not.toContain(showCode(code));
});

part("a head sees codes of the own office only; an auditor sees them from any office", async () => {
  pages.signIn(people.elsewhere);
  const refused = await pages.post("/console/makassar/kode", { code });
  expect(refused.text).toContain("Booking ini untuk kantor lain.");
  expect(refused.text).not.toContain("A001");
  expect((await pages.post("/console/bogor/kode", { code })).status).toBe(403);
  pages.signIn(people.auditor);
  expect((await pages.post("/console/makassar/kode", { code })).text).toContain("A001");
  pages.signIn(people.counter);
  expect((await pages.get("/console/bogor/kode")).status).toBe(403);
});

test("of a party whoever was returned reads that the others went on, and not their calls", async () => {
  await server.say({
    from: "+6281200000022",
    text: "#Wulan Guritno#24051992#29082017\n#Yoga Pratama#25061993#29082017",
  });
  await server.say({ from: "+6281200000022", text: "ya" });
  const { rows: booked } = await database.pool.query<{ id: string; starts: string }>(
    "select booking_id as id, starts::text from booking where confirmed_at is not null and day = '2017-08-29' order by booking_id",
  );
  const rows = await Promise.all(booked.map(async ({ id }) => ({ id, code: (await codeOf(id))! })));
  await server.program.jump(clock(`2017-08-29T${booked[0]!.starts}`).subtract({ minutes: 20 }));
  const arrival = await toTheDesk(rows[0]!.code);
  const found = arrival.people.map(({ id, booking }) => {
    const missing = booking === rows[0]!.id ? [{ paper: 1 }] : [];
    return { visitor: id, service: "new", missing, differs: [] };
  });
  ok(
    await pages.desk.performAndSee(
      "check-papers",
      { arrival: arrival.id, people: found },
      by(people.desk, "berkas-1"),
      looked,
    ),
  );
  ok(await pages.desk.performAndSee("call-next", {}, by(people.counter, "3"), looked));
  pages.signIn(people.head);
  const returned = (await pages.post("/console/bogor/kode", { code: rows[0]!.code })).text;
  expect(returned).toContain("Yang lain dari rombongan melanjutkan dengan nomor A001.");
  expect(returned).toContain("Berkas dikembalikan dengan daftar yang kurang.");
  expect(returned).not.toMatch(/dipanggil ke loket|Panggilan ke loket|A001 diberikan/);
  expect(returned).toContain("Kode booking dan QR (rombongan)");
  const complete = (await pages.post("/console/bogor/kode", { code: rows[1]!.code })).text;
  expect(complete).toContain("A001 dipanggil ke loket 3.");
  expect(complete).not.toContain("Yang lain dari rombongan");
  const english = (await pages.post("/console/bogor/kode?lang=en", { code: rows[0]!.code })).text;
  expect(english).toContain("The others of the party went on with number A001.");
}, 60_000);

test("a mistyped code and one that nobody has are told apart, and no history is read", async () => {
  pages.signIn(people.head);
  expect((await pages.post("/console/bogor/kode", { code: "7KMX-4PTC" })).text).toContain("ada huruf yang tertukar");
  expect((await pages.post("/console/bogor/kode", { code: "7KMX-4PTM" })).text).toContain("Tidak ada pesanan");
});

part("the facts of a doubt are for who may see doubts; others learn that there was one", async () => {
  await database.pool.query(
    `insert into doubt (office_id, doubt_id, booking_id, arrival_id, facts, opened_by, opened_at, ends_at)
     select office_id, gen_random_uuid(), booking_id, gen_random_uuid(), 'segel akta berbeda', $1, '2017-08-14T01:00Z', '2017-08-18T08:00Z' from booking`,
    [people.desk.actor],
  );
  pages.signIn(people.head);
  expect((await pages.post("/console/bogor/kode", { code })).text).toContain("segel akta berbeda");
  pages.signIn(people.auditor);
  const { text } = await pages.post("/console/bogor/kode", { code });
  expect(text).toContain("Keraguan data");
  expect(text).not.toContain("segel akta berbeda");
});

test("a corrected or unknown birth date is a mark of its code, without the date; a move to another office is told", async () => {
  await server.say({ from, text: `#${name}#23041991#14082017` });
  const { rows } = await database.pool.query("select booking_id as id, day from booking");
  await database.pool.query("update booking set birth_corrected_at = now()");
  await database.pool.query("update applicant set birth_unknown = true");
  await database.pool.query(
    `insert into journal (office_id, entry_id, act, booking_id, actor, source, happened_at, recorded_at)
     values (1, gen_random_uuid(), 'birth-corrected', $1, 'citizen', 'whatsapp', $2, $2), (1, gen_random_uuid(), 'moved-away', $1, 'citizen', 'whatsapp', $2, $2)`,
    [rows[0].id, server.program.clock.now().toString()],
  );
  pages.signIn(people.head);
  const { text } = await pages.post("/console/bogor/kode", { code: (await codeOf(rows[0].id))! });
  expect(text).toContain("Tanggal lahir tidak lengkap: cocokkan dengan KTP.");
  expect(text).toContain("Tanggal lahir diperbaiki oleh pengirim: bandingkan dengan KTP.");
  expect(text).toContain("Dipindah ke kantor lain, dengan kode baru.");
  expect(withoutIds(text)).not.toContain("1991");
});
