import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// While a seat waits for a yes and something of it is said to be wrong: nothing is agreed before a new echo. Tuesday 8 August 2017.

const loose = "Budi Santoso, 25-01-1987, 14-08-2017";
const depok = 6;
const mataram = 19;

const sure = ({ world }: Dialogue) => world.bookings.some(({ state }) => state === "confirmed");

function held(): Dialogue {
  const talk = aDialogue();
  talk.say(loose);
  return talk;
}

const wrongs = [
  "salah",
  "eh salah",
  "maaf salah kak",
  "keliru pak",
  "ini keliru deh kayaknya",
  "wrong",
  "sorry, wrong",
  "that's wrong",
  "wrong office",
  "salah kantor",
  "kantornya salah min",
  "sorry my mistake",
  "lho kok salah",
  "salah kirim",
  "there is a mistake in it",
  "nama di akta saya salah",
  "salah kota, paling dekat mana?",
  "wrong city, how much is it?",
];

test("a yes behind 'wrong' is to nothing yet, whatever the answer said: the echo comes once more, and then a yes counts", () => {
  const agreed: string[] = [];
  for (const text of wrongs) {
    // Also with a question between.
    for (const between of [[], ["syaratnya apa aja?"], ["biayanya berapa?"], ["makasih"]]) {
      const talk = held();
      for (const one of [text, ...between]) talk.say(one);
      const shown = talk.say("ya");
      if (sure(talk) || shown.kind !== "echo") agreed.push([text, ...between].join(" / "));
      talk.say("ya");
      if (!sure(talk)) agreed.push(`never: ${text}`);
    }
  }
  expect(agreed).toEqual([]);
});

test.each(["tidak ada yang salah", "ga salah kok"])("%s: nothing is wrong, and the next yes counts", (text) => {
  const talk = held();
  talk.say(text);
  talk.say("ya");
  talk.say("ya");
  expect(sure(talk)).toBe(true);
});

test("what is wrong with one of several is none of the seat", () => {
  const talk = held();
  talk.say("istri saya salah satu yang ikut, syaratnya apa?");
  talk.say("ya");
  expect(sure(talk)).toBe(true);
});

const offices: [string, number][] = [
  ["Depok", depok],
  ["mataram", mataram],
];
const corrections = (town: string) => [
  `sorry wrong, office should be ${town}`,
  `eh salah, kantornya ${town}`,
  `maunya di ${town} bukan bogor`,
  `salah kantor. ${town}`,
  `maaf salah, bukan bogor tapi ${town}`,
  `wrong office, I meant ${town}`,
  `keliru, harusnya ${town}`,
  `oops the city is wrong, it should be in ${town}`,
  `kantor ${town} maksudnya`,
  `Not Bogor, ${town} please`,
  `kantor yang bener ${town}`,
  `salah kantor bogor, harusnya ${town}`,
];

test("another office for the seat that waits: a new echo on the same day there, and the yes is to that", () => {
  const missed: string[] = [];
  for (const [town, office] of offices) {
    for (const text of corrections(town)) {
      const talk = held();
      const heard = talk.say(text);
      talk.say("ya");
      const [one, more] = talk.world.bookings;
      const there = one?.office === office && one.state === "confirmed" && one.day.toString() === "2017-08-14" && !more;
      if (heard.kind !== "echo" || !there) missed.push(text);
    }
  }
  expect(missed).toEqual([]);
});

test("where that day has no seat there its days are listed, and no yes takes the old office unseen", () => {
  const talk = held();
  talk.world.fill("depok", "2017-08-14");
  const heard = talk.say("salah, kantornya depok");
  expect(heard.text).toContain("Depok");
  expect(heard.taps.length).toBeGreaterThan(1);
  talk.say("ya");
  expect(sure(talk)).toBe(false);
  talk.say("1");
  talk.say("ya");
  expect(talk.world.bookings.map(({ state, office }) => [state, office])).toEqual([["confirmed", depok]]);
});

test.each(["eh salah, kantornya harusnya depok, tgl 16", "wrong, I meant Depok on the 16th"])(
  "%s: office and day are both put right",
  (text) => {
    const talk = held();
    expect(talk.say(text).kind).toBe("echo");
    expect(talk.world.bookings.map(({ office, day }) => [office, day.toString()])).toEqual([[depok, "2017-08-16"]]);
  },
);

test.each([
  "tempat lahir saya salah, harusnya depok",
  "saya tinggal di depok bukan bogor",
  "I live in Mataram, so wrong office",
])("%s: the town of whoever writes is no office", (text) => {
  const talk = held();
  talk.say(text);
  expect(talk.world.bookings[0]?.office).toBe(1);
});

test("where they travel on that day is no office", () => {
  const talk = held();
  talk.say("eh salah mestinya tgl 21, senin yg itu saya ke medan");
  expect(talk.world.bookings.map(({ office, day }) => [office, day.toString()])).toEqual([[1, "2017-08-21"]]);
});

test("another office that is only spoken of leaves the seat, and the next yes shows it first", () => {
  const talk = held();
  talk.say("kantor lain yang dekat rumah saya ada?");
  talk.say("ya");
  expect(sure(talk)).toBe(false);
  talk.say("ya");
  expect(sure(talk)).toBe(true);
});

test("the hour that was chosen goes along", () => {
  const talk = aDialogue();
  talk.say(`${loose} jam 10`);
  talk.say("sorry wrong, office should be Mataram");
  expect(talk.world.bookings.map(({ office, starts }) => [office, starts.hour])).toEqual([[mataram, 10]]);
});
