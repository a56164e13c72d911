import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { arrive, callNext, missed } from "../../../test/looked.ts";
import { limits } from "../../phrasebook/index.ts";

import { read } from "../recognise/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";
import { needsToday } from "./needs-today.ts";

let office: DayAtBogor;
beforeAll(async () => {
  office = await aDayAtBogor();
});
beforeEach(() => office.empty());
afterAll(() => office.town.close());

const budi = "+6281100000001";
const passerBy = "+6281100000009";
const tuesday8 = "#Budi Santoso#25011987#08082017";
const journal = async (act: string) => {
  const { rows } = await office.town.database.pool.query(
    `select j.booking_id, j.ticket_id, j.arrival_id, j.detail, j.source, j.actor from journal j
      where act = $1 and (exists (select from booking b where b.booking_id = j.booking_id) or exists (select from ticket t where t.ticket_id = j.ticket_id)
         or exists (select from arrival a where a.arrival_id = j.arrival_id))`,
    [act],
  );
  return rows;
};
const secretOf = async (ticket: string) => {
  const { rows } = await office.town.database.pool.query("select number, secret from ticket where ticket_id = $1", [
    ticket,
  ]);
  return rows[0] as { number: string; secret: string };
};

test("what a ticket's QR says is read in any spelling, and is nobody's name or code", () => {
  const today = Temporal.PlainDate.from("2017-08-08");
  for (const text of [
    "NOMOR A014 7KMX4PTH2Q",
    "nomor a014 7kmx4pth2q",
    "*NOMOR* A014\n7KMX4PTH2Q",
    "A014 7KMX4PTH2Q.",
  ]) {
    expect(read(text, today)).toMatchObject({
      keyword: "number",
      people: [],
      ticket: { number: "A014", secret: "7KMX4PTH2Q" },
    });
  }
  expect(read("nomor a014", today).ticket).toEqual({ number: "A014" });
  for (const text of [
    "7KMX-4PTH",
    "Budi 250187",
    "jam 10",
    "A 25 Agustus",
    "nomor antrean berapa?",
    "blok A 123 jalan mawar",
  ])
    expect(read(text, today).ticket).toBeUndefined();
});

test("the day is looked up for short texts of people we know, and not for the requests of a morning", () => {
  const text = (said: string) => ({ kind: "text" as const, text: said });
  expect(needsToday(text("rabu"), true)).toBe(true);
  expect(needsToday(text("rabu"), false)).toBe(false);
  expect(needsToday(text("#Budi#25011987#07082017"), true)).toBe(false);
  expect(needsToday(text("x".repeat(500)), true)).toBe(false);
  expect(needsToday({ kind: "choice", id: "a.1", title: "Lihat" }, true)).toBe(true);
});

test("the ticket's QR opens the chat for somebody who never wrote: number, before, counters; a wrong paper follows nothing", async () => {
  const { code } = await office.books(budi, tuesday8);
  const ticket = await office.getsNumber(code, "08:00");
  const { number, secret } = await secretOf(ticket);
  expect(await office.says(passerBy, `NOMOR ${number} 2222222222`, "08:03")).toContain("tidak kami temukan");
  const answer = await office.says(passerBy, `NOMOR ${number} ${secret}`, "08:04");
  expect(answer).toContain("*A001*: Anda yang berikutnya.");
  expect(answer).toContain("Dipanggil ke loket 1 sampai 4.");
  expect(answer.length).toBeLessThan(limits.caption);
  await office.says(passerBy, `NOMOR ${number} ${secret}`, "08:05");
  expect(await journal("ticket-followed")).toEqual([
    expect.objectContaining({ ticket_id: ticket, source: "whatsapp", actor: "citizen" }),
  ]);
  await office.act(callNext, {}, "08:06", "2");
  expect((await office.letters(passerBy, "called"))[0]?.content.template?.name).toBe("called");
  expect(await office.says(passerBy, "nomor", "08:07")).toContain("*A001* sedang dipanggil. Silakan ke Loket 2");
});

test("no more than a family's telephones follow one paper", async () => {
  const { code } = await office.books(budi, tuesday8);
  const { number, secret } = await secretOf(await office.getsNumber(code, "08:00"));
  const answers: string[] = [];
  for (let i = 0; i < 5; i++)
    answers.push(await office.says(`+628110000010${i}`, `NOMOR ${number} ${secret}`, "08:05"));
  expect(answers.filter((answer) => answer.includes("*A001*")).length).toBe(4);
});

test("NOMOR and CEK on the day say how far the visit is: at the door, in line, called, missed, done", async () => {
  const { code } = await office.books(budi, tuesday8);
  expect(await office.says(budi, "nomor", "07:00")).toContain("Belum ada nomor antrean untuk Anda hari ini");
  expect(await office.says(budi, "cek", "07:00")).toContain("Kode booking");
  await office.act(arrive, { typed: code }, "06:50", "pintu");
  expect(await office.says(budi, "cek", "06:55")).toContain("tiba pukul 06.50. Berkas dilihat mulai pukul 07.00");
  expect(await office.says(budi, "nomor", "07:05")).toContain("tiba pukul 06.50. Tunggu dipanggil ke meja berkas");
  expect(await office.says(budi, "sekarang antrian nomor berapa?", "07:06")).toContain("tiba pukul 06.50");
  await office.empty();
  const again = await office.books(budi, tuesday8);
  const ticket = await office.getsNumber(again.code, "08:00");
  expect(await office.says(budi, "cek", "08:01")).toMatch(/\*A001\*: Anda yang berikutnya/);
  await office.act(callNext, {}, "08:06", "2");
  await office.act(missed, { ticket }, "08:10", "2");
  expect(await office.says(budi, "nomor saya", "08:11")).toContain(
    "*A001* sudah kami panggil. Datang ke meja depan, Anda tetap dilayani",
  );
  expect(await office.says(budi, "nomor A099", "08:12")).toContain("pindai QR di tiket itu");
  await office.town.database.pool.query("update ticket set state = 'served'");
  expect(await office.says(budi, "cek", "09:00")).toContain("*A001* sudah selesai dilayani");
});

test("JEMPUT: the counter sees it, and the chat follows the number from now on", async () => {
  const { code } = await office.books(budi, tuesday8);
  expect(await office.says(budi, "jemput", "07:30")).toContain("Beri tahu petugas pintu");
  const ticket = await office.getsNumber(code, "08:00");
  expect(await office.says(budi, "JEMPUT", "08:02")).toContain("Petugas yang memanggil A001 akan menjemput");
  const { rows } = await office.town.database.pool.query("select help from ticket where ticket_id = $1", [ticket]);
  expect(rows).toEqual([{ help: "escort" }]);
  expect((await journal("escort-asked")).length).toBe(1);
  await office.act(callNext, {}, "08:06", "2");
  expect((await office.letters(budi, "called")).length).toBe(1);
});

test("JEMPUT before there is a number is seen at the document desk", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: code }, "07:40", "pintu");
  expect(await office.says(budi, "minta dijemput", "07:41")).toContain("Petugas meja berkas akan menjemput");
  const { rows } = await office.town.database.pool.query("select help from arrival");
  expect(rows).toEqual([{ help: "escort" }]);
});

test("SUDAH DATANG: before the hour the door is named; after a loss it is a request, once; who is recorded hears when", async () => {
  const { code, booking } = await office.books(budi, tuesday8);
  expect(await office.says(passerBy, "sudah datang", "07:30")).toContain("Belum ada tempat atas nomor ini");
  expect(await office.says(budi, "sudah datang", "07:40")).toContain("Petugas pintu yang mencatat kehadiran");
  expect(await journal("seen-claimed")).toEqual([]);
  await office.act(arrive, { typed: code }, "08:31", "pintu");
  const answer = await office.says(budi, "SUDAH DATANG", "08:35");
  expect(answer).toContain("Sudah kami catat pukul 08.35");
  expect(await office.says(budi, "sudah datang", "08:50")).toContain("Sudah kami catat pukul 08.35");
  expect(await journal("seen-claimed")).toEqual([
    { booking_id: booking, ticket_id: null, arrival_id: null, detail: {}, source: "whatsapp", actor: "citizen" },
  ]);
  // A lost seat is told by CEK as well, and a day still books again.
  expect(await office.says(budi, "cek", "09:00")).toContain("sudah tidak berlaku. Data Anda masih tercatat");
  expect(await office.says(budi, "rabu", "09:01")).toContain("Rabu, 9 Agustus 2017");
  await office.empty();
  const other = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: other.code }, "07:41", "pintu");
  expect(await office.says(budi, "sudah datang", "07:42")).toContain("Tenang. Kami mencatat Anda tiba pukul 07.41");
});

test("a bare day of whoever has other bookings is about the lost one right after the loss, later about the others", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.books(budi, "#Ani Santoso#26021990#14082017");
  await office.act(arrive, { typed: code }, "08:31", "pintu");
  expect(await office.says(budi, "terima kasih", "08:32")).toContain("Sama-sama");
  expect(await office.says(budi, "rabu", "08:33")).toContain("Ani Santoso sudah punya tempat");
  await office.empty();
  const again = await office.books(budi, tuesday8);
  await office.books(budi, "#Ani Santoso#26021990#14082017");
  await office.act(arrive, { typed: again.code }, "08:31", "pintu");
  expect(await office.says(budi, "kamis", "08:33")).toMatch(/Sudah pasti[^]*Kamis, 10 Agustus[^]*Budi Santoso/);
});

test("whoever is forgotten follows nothing any more", async () => {
  const { code } = await office.books(budi, tuesday8);
  const { number, secret } = await secretOf(await office.getsNumber(code, "08:00"));
  await office.says(passerBy, `NOMOR ${number} ${secret}`, "08:05");
  await office.says(passerBy, "hapus data saya", "08:06");
  const { rows } = await office.town.database.pool.query("select from ticket_follow");
  expect(rows.length).toBe(0);
});
