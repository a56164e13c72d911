import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// Of several sure seats: whose is meant, and what is put right of whom.

const one = ["#Rahmat Setiawan#12041985#14082017"];
const two = ["#Joko Surtono#12041985#14082017", "#Siti Aminah#21071986#15082017"];

function after(said: readonly string[]): Dialogue {
  const talk = aDialogue();
  for (const text of said) talk.say(text);
  return talk;
}

const seats = ({ world }: Dialogue) =>
  world.bookings.map(({ applicant, day }) => `${applicant.name} ${applicant.birthDate} ${day.day}`);

describe("whoever stays by name is neither cancelled nor asked about", () => {
  test.each([
    "Siti gausah dibatalin, si joko aja yang belum pasti",
    "siti gakusah dibatalin ya",
    "siti tetap jadi, joko yg belum tau bisa apa engga",
    "joko blm tentu ikut, siti pasti ikut",
    "only joko is not sure, leave siti alone",
    "please do not cancel Siti. Joko maybe.",
    "jangan batalin siti, joko",
    "Si siti kalo bisa jangan sampe kecancel ya, yg belum fix tuh joko",
  ])("%s", (said) => {
    expect(after(two).say(said).kind).toBe("keep");
  });

  test.each([
    "Siti gausah dibatalin, joko aja yang dibatalin",
    "bukan siti yg batal, tapi joko",
    "jangan siti yg dibatalin pak, joko",
    "bukan punya siti yang dihapus, punya joko",
  ])("%s: the other one alone is asked about", (said) => {
    const talk = after([...two, said, "BATAL"]);
    expect(seats(talk)).toEqual(["Siti Aminah 1986-07-21 15"]);
  });
});

describe("a name put right keeps nothing of the old one that was not said", () => {
  test.each([
    ["namanya salah pak, bukan Rahmat tapi Rachmat Hidayat", "Rachmat Hidayat"],
    ["bukan Rahmat Setiawan tapi Rahmat Setiadi ya", "Rahmat Setiadi"],
    ["nama depan salah, bukan Rahmat tapi Rachmat", "Rachmat Setiawan"],
    ["bukan setiawan tapi setyawan", "Rahmat Setyawan"],
  ])("%s", (said, name) => {
    expect(seats(after([...one, said]))).toEqual([`${name} 1985-04-12 14`]);
  });
});

describe("a birth date of a sure seat is put right, and begins no form", () => {
  test.each([
    [one, "sorry my date of birth should be 12 May 1985", "Rahmat Setiawan 1985-05-12 14"],
    [two, "yang siti lahirnya 1987", "Siti Aminah 1987-07-21 15"],
    [two, "Siti Aminah lahir 22 juli 1986", "Siti Aminah 1986-07-22 15"],
  ])("%s %s", (booked, said, seat) => {
    expect(seats(after([...booked, said]))).toContain(seat);
  });
});

test.each(["saya sama istri pindah hari jumat ya", "me and my wife want to come on the 18th instead"])(
  "%s: both are offered the day",
  (said) => {
    const talk = after([...two, said, "ya"]);
    expect(seats(talk).map((seat) => seat.slice(-2))).toEqual(["18", "18"]);
  },
);

describe("a day that is ruled out is not the one that is offered", () => {
  test.each([
    [[...one, "tgl 16 ga bisa, tgl lain ada?"], /^move-list/],
    [[...one, "ganti hari lain pak", "16 ga bisa juga"], /^move-list/],
    [[...one, "geser ke tgl 16", "eh 16 ga bisa deng"], /^move-list/],
  ])("%s", (said, kind) => {
    const last = said.at(-1) as string;
    const heard = after(said.slice(0, -1)).say(last);
    expect(heard.kind).toMatch(kind);
    expect(heard.text).not.toMatch(/16 Agustus/);
  });
});

test.each([
  ["tgl 14 ga bisa, ganti 16 aja", "ya"],
  ["tgl 16 aja ya", "iya"],
  ["kalau tgl 16 bisa ga", "bisa"],
])("%s, and then %s: it is moved", (said, yes) => {
  expect(seats(after([...one, said, yes]))).toEqual(["Rahmat Setiawan 1985-04-12 16"]);
});

test.each(["tolong cabut booking saya", "saya mau mundur aja dari antrian"])("%s: asked with its own word", (said) => {
  expect(after(one).say(said).kind).toBe("ask-cancel");
});

test("the next step of whoever has booked is the visit", () => {
  expect(after(one).say("sudah booking nih, terus langkah selanjutnya apa").kind).toBe("fact-what-happens");
});
