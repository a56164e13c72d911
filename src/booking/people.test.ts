import { afterAll, beforeAll, expect, test } from "vitest";
import { aCitizen, again, aName, aTown, day, type Town } from "../../test/town.ts";
import { grant } from "./index.ts";
import type { Applicant, Wish, WishOutcome } from "./wish.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

type Citizen = Awaited<ReturnType<typeof aCitizen>>;
const newcomer = () => town.database.transaction(aCitizen);
const born = day("1987-01-25");

/** Everybody of one message, as one citizen asks for them. */
async function message(citizen: Citizen, people: (Applicant & { on?: string })[]): Promise<WishOutcome[]> {
  return town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    const asks = people.map(({ on = "2017-08-25", ...applicant }) => {
      const wish: Wish = { act: "book", office: town.office("bogor"), applicant, day: day(on), firm: true };
      return { wish, by, saidAt: town.now };
    });
    return grant(tx, asks, town.world());
  });
}
const somebody = (): Applicant => ({ name: aName(), birthDate: born });
const kinds = (outcomes: WishOutcome[]) =>
  outcomes.map((outcome) => (outcome.is === "refused" ? outcome.because.why : outcome.is));

test("twins and namesakes on one phone all get their seats, in one message and in several", async () => {
  const name = aName();
  const [together, apart] = [await newcomer(), await newcomer()];
  const family = [
    { name, birthDate: born },
    { name, birthDate: day("2012-01-25") },
    { name: `${name} Putri`, birthDate: born },
  ];
  expect(kinds(await message(together, family))).toEqual(["confirmed", "confirmed", "confirmed"]);
  const others = family.map((one) => ({ ...one, name: `Adik ${one.name}` }));
  for (const one of others) expect(kinds(await message(apart, [one]))).toEqual(["confirmed"]);
});

test("the same name and birth date twice in one message is one person: one seat, and the booking there is", async () => {
  const citizen = await newcomer();
  const twice = somebody();
  const outcomes = await message(citizen, [twice, { ...twice, name: twice.name.toUpperCase() }]);
  expect(kinds(outcomes)).toEqual(["confirmed", "already-booked"]);
  const [first, second] = outcomes;
  expect(second).toMatchObject({ because: { booking: { id: first?.is === "confirmed" && first.booking.id } } });
});

test("the same person on two days is booked for the day that can be had", async () => {
  const citizen = await newcomer();
  const one = somebody();
  expect(kinds(await message(citizen, [{ ...one, on: "2017-08-26" }, one]))).toEqual(["weekend", "confirmed"]);
});

test("a sixth person is refused with the names of the five who live", async () => {
  const citizen = await newcomer();
  const people = Array.from({ length: 3 }, somebody);
  await message(citizen, people);
  const more = Array.from({ length: 3 }, somebody);
  const outcomes = await message(citizen, more);
  expect(kinds(outcomes)).toEqual(["confirmed", "confirmed", "five-people"]);
  const no = outcomes[2];
  const live = no?.is === "refused" && no.because.why === "five-people" ? no.because.live : [];
  expect(live.map(({ applicant }) => applicant.name).toSorted()).toEqual(
    [...people, ...more.slice(0, 2)].map(({ name }) => name).toSorted(),
  );
  expect(live.every(({ code }) => code.length === 8)).toBe(true);
});

test("whoever cannot be had takes no place among the five from the next of the message", async () => {
  const citizen = await newcomer();
  await message(citizen, Array.from({ length: 4 }, somebody));
  const [weekend, sunday, monday, last] = Array.from({ length: 4 }, somebody) as [
    Applicant,
    Applicant,
    Applicant,
    Applicant,
  ];
  const outcomes = await message(citizen, [
    { ...weekend, on: "2017-08-26" },
    { ...sunday, on: "2017-08-27" },
    monday,
    last,
  ]);
  expect(kinds(outcomes)).toEqual(["weekend", "weekend", "confirmed", "five-people"]);
});
