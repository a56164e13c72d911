import { afterEach, beforeEach, expect, test } from "vitest";
import { everyValue } from "../../../test/every-value.ts";
import { keysOf } from "../../../test/key-file.ts";
import { callNext } from "../../../test/looked.ts";
import { peopleIn } from "../../../test/people.ts";
import { together } from "../../clock/index.ts";
import { bookAtDesk, reached, served } from "../../queue/index.ts";
import { retentionStep } from "../retention.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";

let office: DayAtBogor;
beforeEach(async () => {
  office = await aDayAtBogor();
});
afterEach(() => office.town.close());

/** What people write and what is written to them has words of its own, on its way. */
const pool = () => office.town.database.pool;

const surnames = ["Puspitasari", "Wening", "Kusumaningrum", "Hadiwijaya", "Tirtayasa", "Lesmanawati", "Prawiranegara"];
const births = ["23041991", "1991-04-23", "25011987", "1987-01-25"];

test("after a day of every kind no column names anybody, tells a birth date or a code, in clear or as base64 of it", async () => {
  const phone = (nr: number) => `+62812000009${nr}`;
  const books = (nr: number, text: string) => office.books(phone(nr), text);
  const came = await books(1, "#Kirana Puspitasari#23041991#08082017");
  const returned = await books(2, "#Larasati Wening#23041991#08082017");
  const cancelled = await books(3, "#Sekar Kusumaningrum#25011987#08082017");
  const moved = await books(4, "#Bayu Hadiwijaya#25011987#09082017");
  const erased = await books(5, "#Jaka Tirtayasa#25011987#09082017");
  await office.says(phone(3), "batal", "2017-08-07 09:05");
  await office.says(phone(3), "ya", "2017-08-07 09:06");
  await office.says(phone(4), "pindah ke kantor depok", "2017-08-07 09:05");
  await office.says(phone(4), "ya", "2017-08-07 09:06");
  await office.says(phone(5), "hapus data saya", "2017-08-07 09:05");
  await office.says(phone(5), "HAPUS", "2017-08-07 09:06");
  // Begun, and not finished.
  await office.says(phone(6), "saya Ratna Lesmanawati, lahir 23 april 1991", "2017-08-07 09:10");

  await office.getsNumber(came.code, "07:40");
  await office.findsMissing(returned.code, { missing: [{ paper: 1 }] }, "07:45");
  const call = await office.act(callNext, {}, "08:20", "1");
  if (!("ticket" in call)) throw new Error(JSON.stringify(call));
  await office.act(reached, { ticket: call.ticket.id }, "08:21", "1");
  await office.act(served, { ticket: call.ticket.id }, "08:29", "1");
  const desk = { name: "Wira Prawiranegara", birth: "25-01-1987", present: true };
  const booked = await office.act(bookAtDesk, desk, "08:40", "berkas-1");
  if ("refused" in booked) throw new Error(booked.refused);

  const people = [...(await peopleIn(pool())).values()];
  const words = [...surnames, ...births, ...people.flatMap(({ code }) => (code ? [code] : []))];
  expect(people.filter(({ name }) => name !== null)).toHaveLength(6);
  for (const word of [came.code, returned.code, cancelled.code, moved.code, booked.code]) expect(words).toContain(word);
  const values = (await everyValue(pool(), [])).map((value) => value.toLowerCase());
  const holds = (word: string) =>
    values.some(
      (value) =>
        value.includes(word.toLowerCase()) ||
        value.includes(word.slice(0, 4).toLowerCase() + "-" + word.slice(4).toLowerCase()),
    );
  expect(words.filter(holds)).toEqual([]);
  expect(erased.code).toHaveLength(8);
});

test("whose visit is over for thirty days opens no more, also in the copy of that day with the key file of after", async () => {
  const { booking } = await office.books("+6281200000981", "#Kirana Puspitasari#23041991#08082017");
  const later = await office.books("+6281200000982", "#Larasati Wening#23041991#06092017");
  const { rows: copy } = await pool().query("select booking_id as id, key_no as no, name from applicant");
  const opens = async (id: string) => {
    const row = copy.find((one) => one.id === id);
    return (await keysOf(office.town.url)).open(Number(row.no), "applicant", Buffer.from(row.name, "base64"));
  };
  expect(await opens(booking)).toContain("Kirana Puspitasari");
  const night = {
    now: Temporal.Instant.from("2017-09-08T19:00:00Z"),
    settled: undefined,
    keep: { personDays: 30, textDays: 7, journalYears: 10, zone: "Asia/Jakarta" },
    offices: [],
    onGone: async () => {},
    keys: await keysOf(office.town.url),
  };
  await office.town.database.transaction((tx) => retentionStep(tx, night, together));
  expect(await opens(booking)).toBeUndefined();
  expect(await opens(later.booking)).toContain("Larasati Wening");
  expect((await peopleIn(pool())).get(booking)).toEqual({ name: null, born: null, code: null });
});
