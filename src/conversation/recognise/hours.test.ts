import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

// A Tuesday.
const today = Temporal.PlainDate.from("2017-08-08");

const hours = {
  "Wednesday the 16th, 10ish": "10:00",
  "jam 9an aja": "09:00",
  "jam sebelasan gitu": "11:00",
  "jam 9 eh jam 10 deh": "10:00",
  "jangan jam 8, jam 10 aja": "10:00",
  "antara jam 9 sampe jam 11": "09:00",
  "jam 7 malem": "19:00",
  "setelah jam 10": "10:00",
  "after 1pm": "afternoon",
  "lewat jam 12 siang": "afternoon",
  "sebelum jam 11": "morning",
  "abis dzuhur": "afternoon",
  "jangan pagi": "afternoon",
  "jangan pagi banget": "10:00",
  "jangan pagi-pagi dong": "10:00",
  "not too early": "10:00",
  "jangan kepagian": "10:00",
  "ulah isuk teuing": "10:00",
  "ulah beurang teuing": "morning",
  "jangan kesiangan ya": "morning",
  "jangan pagi2, siang aja": "afternoon",
  "rabu aja pagi": "morning",
  "yg paling siang, senin": "afternoon",
};
test.each(Object.entries(hours))("an hour or a part of the day: %s", (text, hour) => {
  expect(inWords(read(text, today)).hour).toBe(hour);
});

test("an hour that is only denied is no wish for it", () => {
  expect(read("jamnya jangan jam 9 dong", today).hour).toBeUndefined();
});
