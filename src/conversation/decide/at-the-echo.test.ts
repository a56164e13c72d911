import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// A seat waits for YA, and something else is said. Tuesday 8 August 2017, nine o'clock.

function echoed(said = "Yusuf Maulana 5 mei 1987 tgl 14 agustus") {
  const talk = aDialogue();
  expect(talk.say(said).kind).toBe("echo");
  return talk;
}

const seats = ({ world }: ReturnType<typeof aDialogue>) =>
  world.bookings.map(
    ({ state, day, starts }) => `${state} ${day.toString().slice(5)} ${starts.toString().slice(0, 5)}`,
  );

test.each([
  ["bukan, tgl 15", "held 08-15 08:00"],
  ["salah, maunya tgl 15", "held 08-15 08:00"],
  ["no, the 15th", "held 08-15 08:00"],
  ["bukan min, rabu", "held 08-16 08:00"],
  ["ga, jam 10", "held 08-14 10:00"],
  ["waduh 14 ada kondangan, 15 aja", "held 08-15 08:00"],
  ["14 sy dinas. 9 deh", "held 08-09 08:00"],
  ["oh iya anak sekolah. 21 aja", "held 08-21 08:00"],
  ["jam terakhir aja", "held 08-14 14:00"],
  ["ga, salah tanggal. harusnya 16", "held 08-16 08:00"],
  ["yg paling sore aja", "held 08-14 14:00"],
  ["lusanya aja", "held 08-16 08:00"],
])("'%s' says what is right, and a new echo shows it", (said, seat) => {
  const talk = echoed();
  expect(talk.say(said).kind).toBe("echo");
  expect(seats(talk)).toEqual([seat]);
  talk.say("ya");
  expect(seats(talk)).toEqual([seat.replace("held", "confirmed")]);
});

test.each(["ga usah deh", "gausah deh ga jadi", "ga perlu deh kak", "nggak usah, makasih"])(
  "'%s' gives back the one seat that waits, and says so",
  (said) => {
    const talk = echoed();
    expect(talk.say(said).kind).toBe("cancelled");
    expect(seats(talk)).toEqual([]);
  },
);

test.each(["ga usah diganti, udah bener", "ga usah jam 10, jam 9 aja"])("'%s' gives nothing back", (said) => {
  const talk = echoed();
  talk.say(said);
  expect(seats(talk)).toHaveLength(1);
});

test("'ga jadi yang itu, yang no 2' goes back to a list that is gone: the free days once more, and nothing is given up", () => {
  const talk = echoed();
  expect(talk.say("ga jadi yg itu, yg no 2").kind).toBe("move-list");
  expect(seats(talk)).toEqual(["held 08-14 08:00"]);
  expect(echoed().say("ganti yang pertama aja").kind).toBe("move-list");
});

test.each(["samain aja tgl 15 dua2nya", "kami berdua tgl 15 aja", "both on the 15th please"])(
  "'%s', of two on two days, one of which is that day, is a wish for both",
  (said) => {
    const talk = echoed(
      "saya tgl 14 anak saya tgl 15. nama saya Wati Lestari lahir 4-4-1972, anak Rizki Pratama lahir 9-9-1998",
    );
    talk.say(said);
    expect(seats(talk)).toEqual(["held 08-15 08:00", "held 08-15 08:00"]);
  },
);

test.each(["ya", "iya pak", "ok siap"])(
  "'%s' to a refusal chooses nothing: what can be had is told once more",
  (said) => {
    const talk = aDialogue();
    const refused = talk.say("Yusuf Maulana 5 mei 1987 tgl 15 agustus jam 9.30");
    expect(refused.kind).toBe("refused-no-such-hour");
    expect(talk.say(said).text).toBe(refused.text);
    expect(talk.say("2").kind).toBe("echo");
  },
);

test.each(["oh libur ya wkwk. 22 aja", "ya udah 22 deh", "oh gitu, kalo gitu 22 aja", "ok then the 22nd"])(
  "a number at the end of what is said answers the list of days: %s",
  (said) => {
    const talk = aDialogue();
    expect(talk.say("Yusuf Maulana 5 mei 1987 tgl 17 agustus").kind).toBe("refused-holiday");
    talk.say(said);
    expect(seats(talk)).toEqual(["held 08-22 08:00"]);
  },
);

test.each([
  ["Yusuf Maulana 5 mei 1987 kamis jam terakhir", "held 08-10 14:00"],
  ["I'd like the last appointment on Friday. Name Grace Natalia, born 14 June 1993", "held 08-11 14:00"],
])("the last hour is the last one of that day: %s", (said, seat) => {
  expect(seats(echoed(said))).toEqual([seat]);
});

test("a day just gone, without its year, is called gone and not put off to next year", () => {
  expect(aDialogue().say("Yusuf Maulana 5 mei 1987 tgl 7 agustus").kind).toBe("refused-past");
});

test.each(["tgl lahir salah, 6 mei", "salah lahirnya, harusnya 6"])(
  "'%s' puts the birthday right, and asks for no day in May",
  (said) => {
    const talk = echoed();
    expect(talk.say(said).kind).toBe("echo");
    expect(talk.world.bookings[0]?.applicant.birthDate.toString()).toBe("1987-05-06");
    expect(seats(talk)).toEqual(["held 08-14 08:00"]);
  },
);

test("any day, so long as it is after one, is none before it", () => {
  const talk = aDialogue();
  const heard = talk.say("bebas tgl brp aja pokoknya sesudah gajian tgl 25, Novita Sari 1 jan 1991");
  expect([heard.kind, seats(talk)]).toEqual(["ask-day", []]);
  expect(heard.text).toContain("1. Senin 28 Agustus");
});

test("whoever has the first hour of the day and asks for the earliest is shown it", () => {
  expect(echoed().say("kalau jam yg paling pagi boleh?").kind).toBe("echo");
});

test.each([
  ["sabtu ini ada ga? kalo ga ada senin aja, Novita Sari 1 jan 1991", "held 08-14 08:00"],
  ["hari sabtu, kalo ga bisa ya selasa. Novita Sari 1 jan 1991", "held 08-15 08:00"],
])("where no office is open on the first choice, the second one counts: %s", (said, seat) => {
  expect(seats(echoed(said))).toEqual([seat]);
});

test.each([
  ["bisa gak kalo weekend? Novita Sari 1 jan 1991", "refused-weekend"],
  ["habis magrib bisa ga? Novita Sari 1 jan 1991 tgl 14", "refused-no-such-hour"],
])("what no office offers is said: %s", (said, kind) => {
  expect(aDialogue().say(said).kind).toBe(kind);
});

test("a question of ours that stands beneath another one still waits for its answer", () => {
  const talk = aDialogue();
  talk.say("mau daftar");
  expect(talk.say("mau tanya dulu, bisa diwakilin ga?").kind).toBe("fact-proxy-apply");
  expect(talk.say("Novita Sari").kind).toBe("ask-birth");
});

test("of two sentences the one with the day wishes for it", () => {
  const talk = aDialogue();
  talk.say("jadi boleh pake suket dr disdukcapil. klo gt mau ambil tgl 30 agustus");
  talk.say("Bayu Saputra");
  talk.say("30 Juni 2000");
  expect(seats(talk)).toEqual(["held 08-30 08:00"]);
});

test("'jam segitu aja' to the echo is a yes", () => {
  const talk = echoed();
  talk.say("jam brp itu?");
  expect(talk.say("oke jam segitu aja").kind).toBe("booked");
});

test("'utk anak saya', where the name is asked, leaves the question open", () => {
  const talk = aDialogue();
  talk.say("daftar paspor");
  expect(talk.say("utk anak saya").kind).toBe("ask-name");
  expect(talk.say("namanya Keisha Putri").kind).toBe("ask-birth");
});

test.each([
  ["jam 2 siang mawon mas, enjing mboten saged", "held 08-14 14:00"],
  ["jam 10 mawon, enjing repot", "held 08-14 10:00"],
  ["enjing mboten saged, siang mawon", "held 08-14 13:30"],
  ["sonten mawon, enjing wonten acara", "held 08-14 13:30"],
  ["sanes enjing, jam 2 mawon", "held 08-14 14:00"],
  ["ampun enjing nggih, jam 10 mawon", "held 08-14 10:00"],
  ["jam 2 siang, enjing teu tiasa", "held 08-14 14:00"],
  // Where it is wished for, it is what it was.
  ["jam 9 enjing mawon", "held 08-14 09:00"],
  ["enjing jam 10 mawon", "held 08-09 10:00"],
  ["mbenjing mawon", "held 08-14 08:00"],
])("'%s': a morning, or a tomorrow, that will not do changes no day", (said, seat) => {
  const talk = echoed();
  talk.say(said);
  expect(seats(talk)).toEqual([seat]);
});
