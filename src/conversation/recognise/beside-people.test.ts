import { expect, test } from "vitest";
import { read } from "./index.ts";

const tuesday = Temporal.PlainDate.from("2017-08-08");
const partOf = (text: string) => read(text, tuesday).hour;

test.each([
  ["rabu, jangan pagi ya", "afternoon"],
  ["16 August, not in the morning please", "afternoon"],
  ["kamis tapi jgn terlalu siang", "morning"],
  ["yang lebih siang", "afternoon"],
] as const)("%s asks for the %s", (text, part) => {
  expect(partOf(text)).toEqual({ part });
});

test("a part of the day that nobody denies is none", () => {
  expect(partOf("jangan lupa, pagi")).toBeUndefined();
});

test.each(["Ina dan Ani, dua2nya lahir 3-3-2006, tgl 21 agustus", "Ina & Ani kembar 3/3/2006 tgl 21 agustus"])(
  "%s: one birth date of two",
  (text) => {
    const births = read(text, tuesday).people.map(({ birth }) => birth && "date" in birth && birth.date.toString());
    expect(births).toEqual(["2006-03-03", "2006-03-03"]);
  },
);

test("a birth date of one is not the other's where nothing says so", () => {
  const { people } = read("Ina dan Ani, Ani lahir 3-3-2006", tuesday);
  expect(people.filter(({ birth }) => birth)).toHaveLength(1);
});

test.each([
  ["my aunt Vivi 3 May 1966, 22 August", "Vivi"],
  ["jenengku Parjo, lair 9 Juni 1972, 10 agustus", "Parjo"],
  ["uncle Bonar 4-4-1970, 21 August", "Bonar"],
])("%s is %s", (text, name) => {
  expect(read(text, tuesday).people.map((person) => person.name?.value)).toEqual([name]);
});
