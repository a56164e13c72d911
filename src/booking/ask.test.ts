import { expect, test } from "vitest";
import { day, hour } from "../../test/town.ts";
import { givenBackAfter, movedAfter, movesOf } from "./ask.ts";
import type { Booking, WishOutcome } from "./wish.ts";

const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
const before = now.subtract({ hours: 50 });

function aBooking(id: string, more: Partial<Booking> = {}): Booking {
  return {
    office: 1,
    id,
    code: "7KMX4PTM",
    applicant: { name: "Rani Cahaya", birthDate: day("1990-03-14") },
    day: day("2017-08-14"),
    starts: hour("08:00"),
    pool: "public",
    service: undefined,
    state: "cancelled",
    holdUntil: undefined,
    restsUntil: undefined,
    rulesVersion: 1,
    moves: 0,
    renamed: false,
    compare: false,
    party: undefined,
    ...more,
  };
}

const cancelled = (booking: Booking): WishOutcome => ({ is: "cancelled", booking });
const after = (outcomes: WishOutcome[], resting: Booking[] = []) =>
  givenBackAfter({ givenBack: [before], resting }, outcomes, now).length - 1;

test("a sure seat that is given back counts, a hold does not; what is taken back counts no more", () => {
  expect(after([cancelled(aBooking("a"))])).toBe(1);
  expect(after([cancelled(aBooking("a", { holdUntil: now }))])).toBe(0);
  expect(after([{ is: "restored", booking: aBooking("a", { state: "confirmed" }) }], [aBooking("a")])).toBe(-1);
  expect(after([{ is: "gone", why: "already" }, { is: "muted" }])).toBe(0);
});

test("a family gives back once, together or one after the other, and takes back when its last one is taken back", () => {
  const [a, b] = [aBooking("a", { party: "family" }), aBooking("b", { party: "family" })];
  expect(after([cancelled(a), cancelled(b)])).toBe(1);
  expect(after([cancelled(b)], [a])).toBe(0);
  expect(after([{ is: "restored", booking: a }], [a, b])).toBe(0);
  expect(after([{ is: "restored", booking: b }], [b])).toBe(-1);
  expect(after([cancelled(b)], [aBooking("c", { party: "others" })])).toBe(1);
});

test("whoever erases themselves with seats ahead has given them back", () => {
  expect(after([{ is: "erased", cancelled: 3 }])).toBe(1);
  expect(after([{ is: "erased", cancelled: 0 }])).toBe(0);
});

test("a party that moves together has moved once; a hold, or a seat that the office chose, not at all", () => {
  const moved = (id: string, more: Partial<Booking> = {}, free?: true): WishOutcome => ({
    is: "moved",
    booking: aBooking(id, { state: "confirmed", ...more }),
    from: { office: 1, day: day("2017-08-11"), hour: hour("08:00") },
    ...(free && { free }),
  });
  const after = (...outcomes: WishOutcome[]) => movedAfter([before], outcomes, now).length - 1;
  expect(after(moved("a", { party: "family" }), moved("b", { party: "family" }))).toBe(1);
  expect(after(moved("a"), moved("b"))).toBe(2);
  expect(after(moved("a", {}, true))).toBe(0);
  expect(after({ is: "gone", why: "moved-often" }, { is: "muted" })).toBe(0);
});

test("moves count until somebody comes, for some months, and not for a group that was granted", () => {
  const moved = [now.subtract({ hours: 24 * 91 }), before, now];
  expect(movesOf({ moved, cameAt: undefined }, now)).toBe(2);
  expect(movesOf({ moved, cameAt: before }, now)).toBe(1);
  const group = (hours: number) => ({ people: 12, until: now.add({ hours }) });
  expect(movesOf({ moved, cameAt: undefined, group: group(1) }, now)).toBe(0);
  expect(movesOf({ moved, cameAt: undefined, group: group(0) }, now)).toBe(2);
});
