import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// Another hour, or another day with the same hour, for a seat that is held or booked. It is Tuesday 8 August 2017.

const seats = (talk: Dialogue) =>
  talk.world.bookings.map(({ state, day, starts }) => `${state} ${day} ${starts.toString().slice(0, 5)}`);

function after(...said: string[]) {
  const talk = aDialogue();
  const heard = said.map((text) => talk.say(text)).at(-1);
  return { seats: seats(talk), taps: heard?.taps ?? [], text: heard?.text ?? "" };
}

const held = "nama Dimas Aji lahir 3 mei 1990 datang tgl 9 agustus";

test.each([
  ["kepagian pak, ada yang lebih siang?", "10.00 11.00 13.30"],
  ["duh jam 8 kepagian, siangan dikit dong", "10.00 11.00 13.30"],
  ["too early for me", "09.00 10.00 11.00"],
])("a later hour of the same day is offered: %s", (text, hours) => {
  const { taps, seats } = after(held, text);
  expect(taps.slice(0, 3).map((tap) => tap.replace(/^.*, /, ""))).toEqual(hours.split(" "));
  expect(seats).toEqual(["held 2017-08-09 08:00"]);
});

test("how much later is said: a hold moves, a booking is asked about", () => {
  expect(after(held, "mundurin sejam ya").seats).toEqual(["held 2017-08-09 09:00"]);
  const booked = after("#Dimas Aji#03051990#09082017", "bisa dimundurin sejam?");
  expect(booked.seats).toEqual(["confirmed 2017-08-09 08:00"]);
  expect(booked.text).toContain("09.00");
});

test("an hour that is named beside the one they have is the wish", () => {
  expect(after(held, "kok jam 8? ga bisa agak siangan, jam 11 gitu").text).toContain("11.00");
});

test("half of the day beyond an hour is the wish, and not any later hour", () => {
  const { taps } = after(held, "too early for me, something after 1?");
  expect(taps[0]).toContain("13.30");
});

test.each([
  ["make it thursday, same time", "held 2017-08-10 10:00"],
  ["eh kamis aja deh", "held 2017-08-10 10:00"],
  ["tgl 11 aja, jam 9", "held 2017-08-11 09:00"],
])("the hour that was asked for stays when the day changes: %s", (text, seat) => {
  expect(after(`${held} jam 10`, text).seats).toEqual([seat]);
});

test("where no earlier hour is, that is said", () => {
  expect(after("#Dimas Aji#03051990#09082017", "boleh minta yg lebih pagi dari itu?").text).toContain(
    "tidak ada jadwal pukul 07.00",
  );
});

test("the day after the one that was shown", () => {
  expect(after(`${held} jam 10`, "besoknya aja deh").seats).toEqual(["held 2017-08-10 10:00"]);
});

test("an hour that was offered stays for another day", () => {
  expect(after(held, "jam 10 bisa?", "eh jadi tgl 10 deh").seats).toEqual(["held 2017-08-10 10:00"]);
});

test("a weekday answers the list in which it stands", () => {
  expect(after("Tiara Andini 23 sep 2001 minggu depan", "rabu").seats).toEqual(["held 2017-08-16 08:00"]);
});

test("any day of next week is asked about, in the half of the day that was wished for", () => {
  const { seats, taps } = after("Dodi Hartono 15 mar 1977 minggu depan hari apa aja asal sore");
  expect(seats).toEqual([]);
  expect(taps[0]).toBe("1. Sen 14 Agu, 13.30");
});

test("which days are free is a question, and chooses none", () => {
  expect(after("Wahyu Hidayat lahir 5 oktober 1987", "yg kosong hari apa aja?").seats).toEqual([]);
});

test("the birthday that stands in the echo is no day to move to", () => {
  const { seats, text } = after("#Reza Pahlevi#110792#14082017", "bener. itu 11 juli ya?");
  expect(seats).toEqual(["held 2017-08-14 08:00"]);
  expect(text).toContain("11 Juli 1992");
});

test("of several who come together their own time is told", () => {
  const { text } = after(
    "Adit Nugraha 30/07/1990 & Mega Utami 14/09/1992. kamis 10/08/2017 jam 9",
    "ya",
    "jadwal kita lusa kan min? jam 9?",
  );
  expect(text).toContain("Kamis, 10 Agustus 2017, pukul 09.00");
});

test.each(["later please, 8 is too early for us", "kepagian, yg sejam setelahnya"])(
  "'%s' of two who were echoed together lists the hours of both",
  (said) => {
    const { seats, taps } = after("Adit Nugraha 30/07/1990 & Mega Utami 14/09/1992. tgl 14 jam 8", said, "1");
    expect(taps).not.toEqual([]);
    expect(seats).toEqual(["held 2017-08-14 09:00", "held 2017-08-14 09:00"]);
  },
);
