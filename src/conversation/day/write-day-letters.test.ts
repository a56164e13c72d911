import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { arrive, callNext, missed, recall } from "../../../test/looked.ts";
import { peopleIn } from "../../../test/people.ts";
import { limits, templates } from "../../phrasebook/index.ts";
import { openDoubt } from "../../queue/index.ts";
import { aDayAtBogor, type DayAtBogor, type Written } from "./day.fixture.ts";

let office: DayAtBogor;
beforeAll(async () => {
  office = await aDayAtBogor();
});
beforeEach(() => office.empty());
afterAll(() => office.town.close());

const budi = "+6281100000001";
const siti = "+6281100000002";
const isTemplate = ({ content }: Written) => content.template?.name;
const tuesday8 = "#Budi Santoso#25011987#08082017";

/** All of them leave as Meta lets them: short enough, and the template has what its body wants. */
function fitsMeta(letters: Written[]) {
  for (const { content } of letters) {
    expect(content.text.length).toBeLessThanOrEqual(limits.caption);
    expect(content.text).not.toMatch(/undefined|NaN|\[object/);
    const { template } = content;
    if (!template) continue;
    const known = templates.find(({ name, language }) => name === template.name && language === template.language);
    const places = new Set(known?.body.match(/\{\{\d\}\}/g)).size;
    expect([template.name, template.parameters.length]).toEqual([template.name, places]);
    const whole = template.parameters.reduce((body, one, i) => body.replace(`{{${i + 1}}}`, one), known?.body ?? "");
    expect(whole.length).toBeLessThanOrEqual(1024);
    expect(template.parameters.join("")).not.toMatch(/[\n\t]|undefined/);
  }
}

test("late at the door: the moments, free hours in words that can be answered, and a bare day books again for that person", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: code }, "08:31", "pintu");
  const [letter] = await office.letters(budi, "late-forfeited");
  expect(letter?.content.text).toMatch(/Budi Santoso, batas kedatangan .* pukul 08\.00 WIB .* tiba pukul 08\.31/);
  expect(letter?.content.text).toMatch(/- hari ini, 1\d\.\d\d\n- Rabu 9 Agustus, 08\.00/);
  expect(letter?.content.text).toContain("SUDAH DATANG");
  expect(await office.says(budi, "rabu", "08:40")).toMatch(/Sudah pasti[^]*Rabu, 9 Agustus 2017[^]*Budi Santoso/);
  // Once booked, a day is about that booking again.
  expect(await office.says(budi, "kamis", "08:41")).toContain("sudah punya tempat Rabu, 9 Agustus 2017");
  fitsMeta(await office.letters(budi));
});

test("the first of the hours offered after a loss is taken by its own words", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: code }, "08:31", "pintu");
  const [letter] = await office.letters(budi, "late-forfeited");
  const offered = /- (hari ini, [\d.]+)/.exec(letter?.content.text ?? "")?.[1] as string;
  const hour = offered.slice(-5);
  expect(await office.says(budi, offered, "08:32")).toContain(`Selasa, 8 Agustus 2017, pukul ${hour} WIB`);
});

test("a family that lost its hour books again together with one day", async () => {
  await office.says(budi, "#Budi Santoso#25011987#08082017\n#Ani Santoso#26021990#08082017", "2017-08-07 09:00");
  await office.says(budi, "ya", "2017-08-07 09:01");
  const [one] = (await peopleIn(office.town.database.pool)).values();
  await office.act(arrive, { typed: one!.code! }, "08:31", "pintu");
  expect((await office.letters(budi, "late-forfeited")).length).toBe(2);
  const answer = await office.says(budi, "rabu", "09:31");
  expect(answer).toMatch(/2 orang/);
  expect(answer).toMatch(/Rabu/);
});

test("nobody came: said once, and outside the 24 hours with a template", async () => {
  const { booking } = await office.books(budi, tuesday8);
  const event = { is: "forfeited" as const, booking, latest: office.now("08:00"), came: undefined };
  await office.tell([event], "08:30");
  await office.tell([event], "2017-08-09 09:30");
  const [open, closed] = await office.letters(budi, "no-show");
  expect(open?.windowUntil?.toString()).toBe("2017-08-08T02:00:00Z");
  expect(open?.content.text).toContain("belum mencatat kedatangan Anda");
  expect(closed?.content.template).toMatchObject({ name: "no_show", language: "id" });
  fitsMeta([open as Written, closed as Written]);
});

test("sent back: what is missing by name, the reserved seat with its code, and PINDAH until the last day", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.findsMissing(
    code,
    { missing: [{ paper: 1 }, { paper: 0, copy: true }, { paper: "other" }], differs: ["mother"] },
    "08:00",
  );
  const [letter] = await office.letters(budi, "returned");
  const text = letter?.content.text ?? "";
  expect(text).toContain("- Kartu Keluarga (KK)\n- KTP: hanya fotokopinya\n- Dokumen lain");
  expect(text).toContain("Nama ibu tidak sama di semua dokumen. Perbaiki dulu di Dukcapil.");
  expect(text).toMatch(/\*Jumat, 11 Agustus 2017, pukul \d\d\.\d\d WIB\*/);
  expect(text).toContain("bisa sampai Selasa 22 Agustus");
  expect(letter?.content.template?.parameters[1]).toContain("Kartu Keluarga (KK); KTP: hanya fotokopinya");
  fitsMeta([letter as Written]);
});

test("back today for copies: until when, and straight to the desk", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.findsMissing(code, { missing: [{ paper: 0, copy: true }], backToday: true }, "08:00");
  const [letter] = await office.letters(budi, "back-today");
  expect(letter?.content.text).toMatch(/Kembali hari ini sebelum pukul 11\.30 WIB, langsung ke meja berkas/);
  expect(isTemplate(letter as Written)).toBe("back_today");
});

test("numbers and calls: nothing unasked by default; who follows the paper hears number, three before, one call, a missed one", async () => {
  const phones = Array.from({ length: 6 }, (_, i) => `+62812000000${i}`);
  const tickets: string[] = [];
  for (const [i, phone] of phones.entries()) {
    const { code } = await office.books(phone, `#Warga ${"ABCDEF"[i]}nwar#2501198${i}#08082017`);
    tickets.push(await office.getsNumber(code, "08:00"));
  }
  const theirs = phones[5] as string;
  expect(await office.letters(theirs, "ticket-number")).toEqual([]);
  const { rows } = await office.town.database.pool.query("select number, secret from ticket where ticket_id = $1", [
    tickets[5],
  ]);
  expect(await office.says(theirs, `NOMOR ${rows[0].number} ${rows[0].secret}`, "08:05")).toContain(
    "*A006*: Di depan Anda ada 5 nomor.",
  );
  await office.act(callNext, {}, "08:06", "2");
  expect(await office.letters(theirs, "three-before")).toEqual([]);
  await office.act(callNext, {}, "08:07", "3");
  const [soon] = await office.letters(theirs, "three-before");
  expect(soon?.content.text).toContain("A006, tinggal 3 nomor lagi");
  await office.act(callNext, {}, "08:08", "4");
  expect((await office.letters(theirs, "three-before")).length).toBe(1);
  await office.act(callNext, {}, "08:09", "1");
  await office.town.database.pool.query("update ticket set state = 'served', counter = null where counter is not null");
  await office.act(callNext, {}, "08:12", "2");
  const called = await office.act(callNext, {}, "08:13", "3");
  expect(called).toMatchObject({ ticket: { number: "A006" } });
  const ticket = tickets[5] as string;
  const [call] = await office.letters(theirs, "called");
  expect(call?.content.text).toMatch(/^\*A006, silakan ke Loket 3 sekarang\.\*[^]*panggil lagi 3 menit lagi[^]*JEMPUT/);
  await office.act(recall, { ticket }, "08:17", "3");
  expect((await office.letters(theirs, "called")).length).toBe(1);
  await office.act(missed, { ticket }, "08:21", "3");
  const [gone] = await office.letters(theirs, "missed");
  expect(gone?.content.text).toContain("masih berlaku sampai pukul 08.47");
  fitsMeta(await office.letters(theirs));
  expect((await office.letters(phones[1] as string)).map(({ kind }) => kind)).toEqual(["booked"]);
});

test("an office that writes unasked: free words to whoever wrote today, nothing to others", async () => {
  office.writesUnasked(true);
  const { code } = await office.books(budi, tuesday8);
  const other = await office.books(siti, "#Siti Aminah#26021990#08082017");
  await office.says(budi, "cek", "07:00");
  await office.getsNumber(code, "08:00");
  const [number] = await office.letters(budi, "ticket-number");
  expect(number?.content.text).toMatch(
    /Nomor antrean Anda \*A001\*[^]*Foto dan wawancara, loket 1 sampai 4\.\nAnda yang berikutnya\./,
  );
  expect(number?.content.template).toBeUndefined();
  // Siti wrote yesterday at nine: at half past ten her 24 hours are over.
  await office.town.database.pool.query(
    "update letter set window_until = window_until - interval '3 hours' where kind = 'booked'",
  );
  await office.getsNumber(other.code, "08:00");
  expect(await office.letters(siti, "ticket-number")).toEqual([]);
});

test("whoever hears their number with three or fewer before it is not told so again", async () => {
  office.writesUnasked(true);
  const { code } = await office.books(budi, tuesday8);
  const ticket = await office.getsNumber(code, "08:00");
  await office.tell([{ is: "line-moved", stage: "foto" }], "08:01");
  expect((await office.letters(budi)).map(({ kind }) => kind)).toEqual(["booked", "ticket-number"]);
  await office.town.database.pool.query("delete from ticket_told where ticket_id = $1", [ticket]);
  await office.tell([{ is: "line-moved", stage: "foto" }], "08:02");
  expect((await office.letters(budi, "three-before"))[0]?.content.text).toContain("A001, Anda yang berikutnya.");
});

test("calls in writing, agreed at the door: every call, also where the office writes to nobody else", async () => {
  const { code } = await office.books(budi, tuesday8);
  const ticket = await office.getsNumber(code, "08:00");
  await office.town.database.pool.query("update ticket set help = 'written' where ticket_id = $1", [ticket]);
  await office.act(callNext, {}, "08:10", "2");
  await office.act(recall, { ticket }, "08:14", "2");
  expect((await office.letters(budi, "called")).length).toBe(2);
});

test("STOP, an erasure, and a booking made at a desk: no letters", async () => {
  const { booking } = await office.books(budi, tuesday8);
  const other = await office.books(siti, "#Siti Aminah#26021990#08082017");
  await office.says(budi, "stop", "07:00");
  await office.says(siti, "hapus data saya", "07:00");
  await office.says(siti, "hapus", "07:01");
  const before = [await office.letters(budi), await office.letters(siti)];
  const lost = (id: string) => ({
    is: "forfeited" as const,
    booking: id,
    latest: office.now("08:00"),
    came: undefined,
  });
  await office.tell([lost(booking), lost(other.booking)], "08:30");
  expect([await office.letters(budi), await office.letters(siti)]).toEqual(before);
});

test("an interruption: whoever has an hour in it and is not here yet is told once a day that it stays valid", async () => {
  await office.books(budi, "#Budi Santoso#25011987#08082017");
  const later = await office.books(siti, "#Siti Aminah#26021990#08082017");
  await office.town.database.pool.query("update booking set starts = '14:00' where booking_id = $1", [later.booking]);
  const began = office.now("08:00");
  await office.tell([{ is: "disturbed", disturbance: crypto.randomUUID(), began, ended: undefined }], "08:15");
  await office.tell(
    [{ is: "disturbed", disturbance: crypto.randomUUID(), began, ended: office.now("08:40") }],
    "08:40",
  );
  const [letter, more] = await office.letters(budi, "office-late");
  expect(letter?.content.text).toMatch(/terganggu sejak pukul 08\.00 WIB[^]*tetap berlaku/);
  expect(more).toBeUndefined();
  expect(await office.letters(siti, "office-late")).toEqual([]);
  fitsMeta([letter as Written]);
});

test("somebody else's hand, a doubt, a day that ended: calm words, and the seat that stays", async () => {
  const { code, booking } = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: code }, "07:40", "pintu");
  const { rows } = await office.town.database.pool.query("select arrival_id as id, visitor_id as visitor from visitor");
  await office.act(
    openDoubt,
    { arrival: rows[0].id, visitor: rows[0].visitor, facts: "foto berbeda" },
    "07:45",
    "berkas-1",
  );
  const [doubt] = await office.letters(budi, "doubt");
  expect(doubt?.content.text).toMatch(/bukan tuduhan[^]*PETUGAS/);
  await office.tell([{ is: "not-owner", booking }], "08:05");
  expect((await office.letters(budi, "not-owner"))[0]?.content.text).toContain(
    `kode ${code.slice(0, 4)}-${code.slice(4)}`,
  );
  await office.tell([{ is: "taken-back", booking }], "08:06");
  expect((await office.letters(budi, "taken-back"))[0]?.content.text).toMatch(/tidak berlaku[^]*meja berkas/);
  const other = await office.books(siti, "#Siti Aminah#26021990#08082017");
  const ticket = await office.getsNumber(other.code, "08:00");
  const seat = { day: Temporal.PlainDate.from("2017-08-09"), starts: Temporal.PlainTime.from("08:00") };
  await office.tell([{ is: "moved", ticket, booking: other.booking, seat, here: true }], "15:30");
  await office.tell([{ is: "moved", ticket, booking: undefined, seat: undefined, here: true }], "15:31");
  // Who was still before the document desk has no number, and hears of the seat all the same.
  await office.tell([{ is: "moved", ticket: undefined, booking, seat, here: true }], "15:32");
  expect((await office.letters(budi, "moved-day"))[0]?.content.text).toMatch(
    /kode \w{4}-\w{4} belum sempat[^]*Rabu, 9 Agustus/,
  );
  await office.tell([{ is: "returned", booking, missing: [], differs: [], seat, until: seat.day }], "15:33");
  expect((await office.letters(budi, "returned"))[0]?.content.text).toContain("Dokumen Anda sendiri lengkap.");
  const [moved] = await office.letters(siti, "moved-day");
  expect(moved?.content.text).toMatch(/nomor A001 belum sempat[^]*Rabu, 9 Agustus 2017, pukul 08\.00 WIB[^]*PINDAH/);
  expect((await office.letters(siti, "come-again"))[0]?.content.text).toContain("hari kerja berikutnya");
  fitsMeta([...(await office.letters(budi)), ...(await office.letters(siti))]);
});

test("in English to whoever writes English", async () => {
  await office.says(budi, "hello, I want to book", "2017-08-07 08:59");
  const { code } = await office.books(budi, "#Budi Santoso#25011987#08082017");
  await office.town.database.pool.query('update citizen set place = place || \'{"language": "en"}\'');
  await office.findsMissing(code, { missing: [{ paper: 1 }] }, "08:00");
  const [letter] = await office.letters(budi, "returned");
  expect(letter?.content.text).toContain("thank you for coming");
  expect(letter?.content.template?.language).toBe("en");
});
