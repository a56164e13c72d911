import { expect, test } from "vitest";
import { loadPack, type Office, officesOfPack } from "../../src/office/index.ts";
import { type Hour, minutesOfDay } from "./calendar.ts";
import { allOn, without } from "./measures.ts";
import { Town } from "./town.ts";

// Who waits in the simulator gets what comes free, by the program's order and hours.

const offices = officesOfPack(loadPack("packs/2017"));
const bogor = offices.byCode.get("bogor") as Office;
const first = Temporal.PlainDate.from("2017-08-07");

/** Tuesday is full. Somebody has a seat of it, and somebody who has Wednesday would rather have it. */
function aFullTuesday(measures = allOn) {
  const town = new Town(offices, 7, measures, first, 45);
  const seatOn = (who: string, day: number) => {
    const hour = town.calendar.take(bogor, day) as Hour;
    return town.seat(town.contact(who, "honest"), { id: who, name: who, birth: "1990-03-14" }, hour, 0, "sure");
  };
  const has = seatOn("ANI", 1);
  const waits = seatOn("BUDI", 2);
  while (town.calendar.take(bogor, 1));
  return { town, has, waits };
}

test("in the simulator what rested goes to whoever waits for that day, in the morning where it was given back at night, and their own is free at once", () => {
  const { town, has, waits } = aFullTuesday();
  const freeOnWednesday = town.calendar.freeOn(bogor, 2);
  let told = 0;
  town.lists.join([waits], 1, () => told++);
  town.letGo(has, 2 * 60);
  town.clockwork.runTo(6 * 60 + 59);
  expect([waits.hour.day, town.calendar.freeOn(bogor, 1)]).toEqual([2, 0]);
  town.clockwork.runTo(9 * 60);
  expect([waits.hour.day, town.calendar.freeOn(bogor, 1), told]).toEqual([1, 0, 1]);
  expect(town.calendar.freeOn(bogor, 2)).toBe(freeOnWednesday + 1);
  town.clockwork.runTo(3 * minutesOfDay);
  expect(waits.state).toBe("came");
});

test.each([
  [
    "whose own seat was given back meanwhile",
    (town: Town, waits: ReturnType<typeof aFullTuesday>["waits"]) => void town.letGo(waits, 60),
  ],
  ["where nobody keeps a list", () => {}],
])("it is everybody's: %s", (why, happens) => {
  const { town, has, waits } = aFullTuesday(why.startsWith("where") ? without("list") : allOn);
  town.lists.join([waits], 1, () => {});
  happens(town, waits);
  town.letGo(has, 2 * 60);
  town.clockwork.runTo(9 * 60);
  expect(town.calendar.freeOn(bogor, 1)).toBe(1);
});
