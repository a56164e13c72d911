import { between, chance, oneOf } from "../brokers/chance.ts";
import type { Person } from "../brokers/contact.ts";
import { personOf } from "../brokers/people.ts";
import { numbers } from "./pack.ts";

/** How somebody writes what they want. */
export type Manner = "form" | "sloppy" | "sentence" | "english";

/** Somebody with a telephone who wants seats for one to five people. */
export interface Wish {
  id: string;
  phone: string;
  number: string;
  people: Person[];
  manner: Manner;
  /** The day for which they ask. */
  wished: Temporal.PlainDate;
  /** When in the day they write. */
  writes: Batch;
}

/** The times of a day at which citizens write; what they answer to answers comes in the same. */
export const batches = ["early", "forenoon", "evening", "night"] as const;
export type Batch = (typeof batches)[number];
export const batchTimes: Readonly<Record<Batch, string>> = {
  early: "08:00",
  forenoon: "10:00",
  evening: "19:50",
  night: "21:50",
};

const manners = [
  ["form", 50],
  ["sloppy", 25],
  ["sentence", 18],
  ["english", 7],
] as const;
const times = [
  ["early", 15],
  ["forenoon", 30],
  ["evening", 20],
  ["night", 10],
] as const;
/** Each further time at which the clock stops costs minutes of a year: some days have nobody who writes at night. */
const timesOfDay = times.filter(([when]) => when !== "night");
const families = [
  [1, 78],
  [2, 9],
  [3, 6],
  [4, 4],
  [5, 3],
] as const;

/** So many relatives and helpers write for other people, week after week, from the same telephone. */
const helpers = 150;

/** Who begins to ask on this day, for about so many people. */
export function wishesOn(seed: number, day: Temporal.PlainDate, people: number): Wish[] {
  const wishes: Wish[] = [];
  let left = people;
  for (let nr = 0; left > 0; nr++) {
    const id = `${day}.${nr}`;
    const luck = (what: string) => chance(seed, id, what);
    const size = Math.min(left, oneOf(families, luck("family")));
    const helper = luck("helper") < 0.06;
    const who = between(1, helpers, luck("which"));
    const phone = helper
      ? `+628120000${String(who).padStart(4, "0")}`
      : `+62813${String(day.dayOfYear).padStart(3, "0")}${String(nr).padStart(5, "0")}`;
    wishes.push({
      id,
      phone,
      number: numbers[Math.floor(chance(seed, phone, "number") * numbers.length)]!,
      people: Array.from({ length: size }, (_, i) => personOf(`${id}.${i}`, (what) => luck(`${i} ${what}`))),
      manner: oneOf(manners, luck("manner")),
      wished: day.add({ days: luck("far") < 0.8 ? between(1, 12, luck("ahead")) : between(8, 27, luck("ahead")) }),
      writes: oneOf(day.dayOfWeek % 3 === 0 ? times : timesOfDay, luck("when")),
    });
    left -= size;
  }
  return wishes;
}

/** The same wish for another day. */
export function textOf({ people, manner }: Wish, day: Temporal.PlainDate): string {
  return people.map((person) => lineOf(person, manner, day)).join("\n");
}

const months = "januari februari maret april mei juni juli agustus september oktober november desember".split(" ");
const englishMonths = "January February March April May June July August September October November December".split(
  " ",
);

function lineOf({ name, birth }: Person, manner: Manner, day: Temporal.PlainDate): string {
  const born = Temporal.PlainDate.from(birth);
  const own = name
    .split(" ")
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join(" ");
  switch (manner) {
    case "form":
      return `#${own}#${digits(born)}#${digits(day)}`;
    case "sloppy":
      return `${own.toLowerCase()}, ${born.day} ${months[born.month - 1]} ${born.year}, ${day.day} ${months[day.month - 1]} ${day.year}`;
    case "sentence":
      return `Saya mau daftar paspor atas nama ${own}, lahir ${born.day} ${months[born.month - 1]} ${born.year}, untuk tanggal ${spoken(day)}`;
    case "english":
      return `I want to book a passport appointment for ${own}, born ${born.day} ${englishMonths[born.month - 1]} ${born.year}, on ${day.day} ${englishMonths[day.month - 1]} ${day.year}`;
  }
}

export function spoken(day: Temporal.PlainDate): string {
  return `${day.day} ${months[day.month - 1]} ${day.year}`;
}

/** A day without its year, as letters of both languages name it, in small letters. */
export function namesOf({ day, month }: Temporal.PlainDate): string[] {
  return [months, englishMonths].map((names) => `${day} ${names[month - 1]}`.toLowerCase());
}

function digits({ day, month, year }: Temporal.PlainDate): string {
  return `${String(day).padStart(2, "0")}${String(month).padStart(2, "0")}${year}`;
}
