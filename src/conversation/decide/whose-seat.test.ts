import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Two seats of one number on two days, and words that say not whose. It is Tuesday 1 August 2017.

function two() {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  talk.say("#Rina Kartika#12031990#08082017");
  talk.say("#Dodi Saputra#05061988#10082017");
  return talk;
}

const seats = ({ world }: ReturnType<typeof two>) =>
  world.bookings
    .map(({ applicant, day, starts }) => `${applicant.name.split(" ")[0]} ${day.day} ${starts.hour}`)
    .sort();

describe("whose it is, is asked: who was booked last need not be meant", () => {
  test.each([
    "ganti hari jadi jumat tgl 11",
    "mau ganti hari",
    "jam 10 aja bisa?",
    "undur seminggu dong",
    "can I move it to the 11th?",
  ])("%s", (said) => {
    expect(two().say(said)).toMatchObject({ kind: "which", wishes: [] });
  });

  test("but the seat that was just moved is spoken of", () => {
    const talk = two();
    for (const said of ["rina pindah ke tgl 9", "ya"]) talk.say(said);
    expect(talk.say("jam 10 aja deh")).toMatchObject({ kind: "move-offer", text: expect.stringContaining("Rina") });
  });
});

describe("the answer to 'which booking?' is a name, or all of them", () => {
  test.each(["yang dodi", "dodi aja", "si Dodi", "punya dodi"])("%s", (name) => {
    const talk = two();
    talk.say("ganti hari jadi jumat tgl 11");
    talk.say(name);
    expect(seats(talk)).toEqual(["Dodi 11 8", "Rina 8 8"]);
  });

  test.each(["yg rina aja", "punya rina", "rina"])("%s is cancelled, and nobody else", (name) => {
    const talk = two();
    talk.say("batalin dong");
    expect(talk.say(name).kind).toBe("cancelled");
    expect(seats(talk)).toEqual(["Dodi 10 8"]);
  });

  test.each(["dua2nya", "semuanya", "semua", "kami berdua"])("%s, of a move, cancels nobody", (all) => {
    const talk = two();
    talk.say("pindah ke tgl 15");
    expect(talk.say(all)).toMatchObject({ kind: "move-offer", wishes: [{ act: "look" }] });
    talk.say("ya");
    expect(seats(talk)).toEqual(["Dodi 15 8", "Rina 15 8"]);
  });

  test("where no day was said yet, the days for both are listed", () => {
    const talk = two();
    talk.say("mau pindah jadwal");
    expect(talk.say("semuanya")).toMatchObject({ kind: "move-list", wishes: [{ act: "look" }] });
    talk.say("tgl 14");
    expect(seats(talk)).toEqual(["Dodi 14 8", "Rina 14 8"]);
  });

  test.each(["rina jangan", "jam berapa rina harus dateng?"])("%s chooses nobody", (said) => {
    const talk = two();
    talk.say("batalin dong");
    talk.say(said);
    expect(seats(talk)).toEqual(["Dodi 10 8", "Rina 8 8"]);
  });
});

test("the one who stays says who is moved", () => {
  expect(two().say("istri saya aja yg diundur, saya tetep tgl 10")).toMatchObject({
    kind: "move-list",
    text: expect.stringContaining("Rina"),
  });
});

test("the hour of somebody who is named is their own", () => {
  expect(two().say("rina tgl 8 jam brp?").kind).toBe("booked-party");
});

test("who is named as company is not the one who moves", () => {
  const talk = two();
  for (const said of ["rina ga bisa tgl 8", "pindah ke tgl 10 bareng dodi", "ya"]) talk.say(said);
  expect(seats(talk)).toEqual(["Dodi 10 8", "Rina 10 8"]);
});
