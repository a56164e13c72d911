import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

describe("a yes that only says again what is open is a yes", () => {
  function offered() {
    const talk = aDialogue();
    for (const text of ["#Rahmat Setiawan#12041985#14082017", "tolong pindah ke kamis tgl 24 ya"]) talk.say(text);
    return talk;
  }

  test.each(["iya yg kamis itu", "ok ya kamis itu", "ya, yang hari kamis"])(
    "%s: moved to the day that was offered",
    (said) => {
      const talk = offered();
      talk.say(said);
      expect(talk.world.bookings[0]?.day.toString()).toBe("2017-08-24");
    },
  );

  test.each(["ya jumat aja", "ya kamis", "iya yang kamis minggu depan"])("%s: another day, and no yes", (said) => {
    const talk = offered();
    talk.say(said);
    expect(talk.world.bookings[0]?.day.toString()).toBe("2017-08-14");
  });

  test("the office of the echo, but no other", () => {
    for (const [said, state] of [
      ["ya, yang depok", "confirmed"],
      ["ya tapi yang bogor", "held"],
    ]) {
      const talk = aDialogue();
      talk.say("Rahmat Setiawan, 12 april 1985, senin 14 agustus di depok");
      talk.say(said!);
      expect(talk.world.bookings.map((one) => one.state)).toEqual([state]);
    }
  });
});

test("'iya' to the letter that it was cancelled asks for no new seat; a mistake that is told brings the seat back, later too", () => {
  const talk = aDialogue();
  for (const text of ["#Rahmat Setiawan#12041985#14082017", "batal pak", "iya"]) talk.say(text);
  expect(talk.world.bookings).toEqual([]);
  expect(talk.say("waduh keliru, yang mau dibatalin pesanan lain. bisa dikembalikan?").kind).toBe("restored");
});

test("who is named in the question whether they may be added is asked for the birth date; nothing small and alone is a name", () => {
  const talk = aDialogue();
  talk.say("#Rahmat Setiawan#12041985#14082017");
  expect(talk.say("boleh nambah ibu saya? namanya Suminten").kind).toBe("ask-birth");
  expect(talk.say("lahir 3 januari 1958, hari sama jamnya sama").text).toContain("Nama: Suminten");
  const other = aDialogue();
  expect(other.say("boleh nambah orang?").kind).toBe("fact-book-for-other");
});
