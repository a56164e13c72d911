import { expect, test } from "vitest";
import { caseRules, findCases, isNearEqual, type SeatFact } from "./case-facts.ts";

let nr = 0;
const minute = 60_000;

/** A seat of a contact; each its own occasion, day and person where nothing else is said. */
function aSeat(
  contact: string,
  as: "missed" | "given-back" | "came" | undefined,
  more: Partial<SeatFact> = {},
): SeatFact {
  nr += 1;
  const at = nr * 1_000 * minute;
  return {
    contact,
    party: `party ${nr}`,
    office: 1,
    day: `day ${nr}`,
    starts: "08:00:00",
    at,
    askedOn: `asked ${nr}`,
    ...(as && { end: { as, at: at + 500 * minute } }),
    ...more,
  };
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const kindsOf = (seats: SeatFact[], known = new Set<string>()) =>
  findCases(seats, known).map(({ kind, contacts }) => [kind, contacts.toSorted()]);

test("eight occasions that nobody used are a case; seven, or one in three that somebody used, are none", () => {
  expect(kindsOf(times(8, () => aSeat("a", "given-back")))).toEqual([["unused", ["a"]]]);
  expect(kindsOf(times(7, () => aSeat("a", "missed")))).toEqual([]);
  expect(kindsOf([...times(8, () => aSeat("a", "missed")), ...times(3, () => aSeat("a", "came"))])).toEqual([]);
});

test("a family that gives back twice has done so twice, however many they are", () => {
  const family = (party: string) => times(5, () => aSeat("a", "given-back", { party }));
  expect(kindsOf([...family("first"), ...family("second")])).toEqual([]);
});

/** The contact gives a seat back, and another takes it so many minutes later. */
function swap(giver: string, taker: string, minutes: number): SeatFact[] {
  const gone = aSeat(giver, "given-back");
  const at = (gone.end as { at: number }).at + minutes * minute;
  return [gone, aSeat(taker, undefined, { day: gone.day, starts: gone.starts, at })];
}

test("seats that go from one number to the same other one twice are a case; once, or to anybody, is chance", () => {
  expect(kindsOf([...swap("a", "b", 25), ...swap("a", "b", 61)])).toEqual([["swaps", ["a", "b"]]]);
  expect(kindsOf(swap("a", "b", 25))).toEqual([]);
  expect(kindsOf([...swap("a", "b", 25), ...swap("a", "c", 30)])).toEqual([]);
  expect(kindsOf([...swap("a", "b", 5), ...swap("a", "b", 400)])).toEqual([]);
});

const named = (contact: string, name: string, birth = "1990-03-14", as?: "came") => aSeat(contact, as, { name, birth });

test("one birth date and nearly one name from four numbers are a case, where nobody of them came", () => {
  const near = ["RATNA PUSPITA SARI", "RATNA PUSPITA SARIE", "RATNA PUSPITO SARI", "RATNA PUSPITA SARI"];
  const from = (names: string[]) => names.map((name, i) => named(`number ${i}`, name));
  expect(kindsOf(from(near))).toEqual([["names", times(4, (i) => `number ${i}`)]]);
  expect(kindsOf(from(near.slice(1)))).toEqual([]);
  expect(kindsOf(near.map((name, i) => named(`number ${i}`, name, `1990-03-1${i}`)))).toEqual([]);
  expect(kindsOf([...from(near), aSeat("number 0", "came")])).toEqual([]);
});

test("people whose names are only alike are no case: one letter of a short name makes another person", () => {
  expect(isNearEqual("BUDI", "RUDI")).toBe(false);
  expect(isNearEqual("SITI AMINAH", "SITI AMINAH")).toBe(true);
  expect(isNearEqual("SITI AMINAH", "SITI AMINA")).toBe(true);
  expect(isNearEqual("SITI AMINAH", "SITI HALIMAH")).toBe(false);
  const chain = ["SITI AMINAH", "SITI AMINAR", "SITI AMIDAR", "SITI AMIDAN"];
  expect(kindsOf(chain.map((name, i) => named(`number ${i}`, name)))).toEqual([]);
});

test("ten numbers first seen on one day, of whom nobody ever came, are a case; a group whose journey was put off is none", () => {
  const ten = (each: number) =>
    times(10, (i) =>
      times(each, (n) => aSeat(`number ${i}`, "given-back", { askedOn: n === 0 ? "one day" : "later" })),
    ).flat();
  expect(kindsOf(ten(caseRules.burstUnused))).toEqual([["burst", times(10, (i) => `number ${i}`).toSorted()]]);
  expect(kindsOf(ten(1))).toEqual([]);
});

test("a contact stands in one case, and who stands in one already is left out; what is told are numbers alone", () => {
  const seats = times(9, () => aSeat("a", "missed"));
  expect(kindsOf(seats, new Set(["a"]))).toEqual([]);
  expect(findCases(seats, new Set())).toEqual([
    {
      kind: "unused",
      contacts: ["a"],
      office: 1,
      facts: { contacts: 1, seats: 9, unused: 9, came: 0, swaps: 0 },
    },
  ]);
});
