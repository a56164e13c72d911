import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Several people who are known, and a time for each of them. Tuesday 8 August 2017, nine o'clock.

const couple = "suami saya Heri Susanto 4-5-1980, saya Wulan Sari 6-7-1982";

function noted(people = couple) {
  const talk = aDialogue();
  talk.say(people);
  return talk;
}

function echoed(day = "senin tgl 14", people = couple) {
  const talk = noted(people);
  expect(talk.say(day).kind).toBe("echo");
  return talk;
}

const seats = ({ world }: ReturnType<typeof noted>) =>
  Object.fromEntries(
    world.bookings.map(({ applicant, day, starts }) => [
      applicant.name.split(" ")[0],
      `${day.day} ${starts.toString().slice(0, 5)}`,
    ]),
  );

test.each([
  ["saya senin, suami selasa", { Wulan: "14 08:00", Heri: "15 08:00" }],
  ["suami saya tgl 15 jam 10, saya tgl 16", { Heri: "15 10:00", Wulan: "16 08:00" }],
  ["Heri kamis sedangkan Wulan jumat", { Heri: "10 08:00", Wulan: "11 08:00" }],
  ["I can do the 14th, my husband the 15th", { Wulan: "14 08:00", Heri: "15 08:00" }],
])("'%s': each has a day of their own", (said, days) => {
  const talk = noted();
  expect(talk.say(said).kind).toBe("echo");
  expect(seats(talk)).toEqual(days);
});

test("of two the one who was not named so is the other", () => {
  const talk = noted("I'm Paul Adi born 3/3/1983, she's Rita Adi born 4/4/1984");
  talk.say("Monday for me, Tuesday for her");
  expect(seats(talk)).toEqual({ Paul: "14 08:00", Rita: "15 08:00" });
});

describe("of those who were shown together", () => {
  test.each(["eh suami saya selasa aja, senin dia dinas", "istrinya tetap, suami tgl 15"])(
    "'%s' moves one by what he is to the writer",
    (said) => {
      const talk = echoed();
      talk.say(said);
      expect(seats(talk)).toMatchObject({ Heri: "15 08:00", Wulan: "14 08:00" });
    },
  );

  test.each([
    "bisa jam 10 buat berdua?",
    "could you make it 10 for both?",
    "make it 10 for both of us, he has to work",
    "ganti jam 10 aja dua2nya, suami ada acara",
    "jam 10 semua bisa?",
  ])("'%s' moves both", (said) => {
    const talk = echoed();
    expect(talk.say(said).kind).toBe("echo");
    expect(seats(talk)).toEqual({ Heri: "14 10:00", Wulan: "14 10:00" });
  });

  test("an hour for all leaves each of them their day", () => {
    const talk = noted();
    talk.say("saya senin, suami selasa");
    talk.say("jam 10 dua2nya");
    expect(seats(talk)).toEqual({ Wulan: "14 10:00", Heri: "15 10:00" });
  });

  test("some of them, by their names", () => {
    const talk = echoed("tgl 15", "Anton 1-2-1970, Bela 3-4-1973, Citra 5-6-1999, Damar 7-8-2002");
    talk.say("citra sama damar tgl 16 bisa ga? ada kuliah");
    expect(seats(talk)).toEqual({
      Anton: "15 08:00",
      Bela: "15 08:00",
      Citra: "16 08:00",
      Damar: "16 08:00",
    });
  });

  test("an hour that is not there is told as it was said, and whoever has theirs keeps it", () => {
    const talk = echoed("tgl 14 jam 9");
    const heard = talk.say("suami saya jam 1 aja, saya tetep jam 9");
    expect(heard.letters.at(-1)?.content.text).toContain("13.00");
    expect(seats(talk)).toMatchObject({ Wulan: "14 09:00" });
  });

  test("somebody else in the place of one", () => {
    const talk = echoed("tgl 15", "Anton 1-2-1970, Bela 3-4-1973");
    talk.say("bela ga jadi, diganti Citra Dewi 5-6-1999");
    expect(seats(talk)).toEqual({ Anton: "15 08:00", Citra: "15 08:00" });
  });

  test.each(["saya aja dulu, suami nanti", "Heri belum perlu, Wulan aja"])(
    "'%s': a yes makes nobody sure who was put off",
    (said) => {
      const talk = echoed();
      expect(talk.say(said)).toMatchObject({ kind: "ask-cancel", text: expect.stringContaining("Heri") });
      talk.say("ya");
      expect(talk.world.bookings.filter(({ state }) => state === "confirmed")).toEqual([]);
    },
  );

  test("whoever joins them comes at their hour", () => {
    const talk = echoed("tgl 15 jam 10", "Anton Wijaya 1-2-1970");
    talk.say("can my friend join? Bela Safitri 3 Apr 1973");
    expect(seats(talk)).toEqual({ Anton: "15 10:00", Bela: "15 10:00" });
  });
});
