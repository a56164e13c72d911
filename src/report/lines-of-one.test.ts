import { expect, test } from "vitest";
import type { FoundLine } from "./explain.sql.ts";
import { callsOfOne, linesOfOne } from "./lines-of-one.ts";

const at = (clock: string) => Temporal.Instant.from(`2017-08-14T${clock}:00+07:00`);
const line = (clock: string, act: string, about: Partial<FoundLine> = {}): FoundLine => ({
  office: 1,
  act,
  actor: "staff",
  desk: null,
  source: "desk",
  reason: null,
  rulesVersion: null,
  happenedAt: at(clock),
  recordedAt: at(clock),
  detail: {},
  booking: null,
  arrival: "arrival",
  ticket: null,
  ...about,
});
const mine = { booking: "mine" };
const party = { ticket: "A1" };
const given = line("08:10", "ticket-given", { ...party, detail: { number: "A001" } });
const told = (lines: FoundLine[], tickets: string[] = []) =>
  linesOfOne(lines, tickets).map(({ act, others }) => (others ? `others: ${act}` : act));

test("of a party's number whoever was returned is told that the others went on, and nothing more", () => {
  const lines = [
    line("07:40", "arrived"),
    line("08:00", "taken-to-desk"),
    given,
    line("08:10", "returned", mine),
    line("08:20", "called", party),
    line("08:22", "back-to-papers", party),
    line("08:23", "taken-to-desk"),
    line("09:00", "served", party),
    line("09:00", "booked", { arrival: null, ...mine }),
  ];
  const heard = linesOfOne(lines, []);
  expect(heard.map(({ act }) => act)).toEqual(["arrived", "taken-to-desk", "ticket-given", "returned", "booked"]);
  expect(heard[2]).toMatchObject({ others: true, detail: { number: "A001" } });
  expect(callsOfOne([{ ticket: "A1", calledAt: at("08:20") }], heard)).toEqual([]);
});

test("sent back to the papers together, and only one goes on: the calls before are also of the other, those after are not", () => {
  const lines = [
    given,
    line("08:10", "papers-complete", { ...mine, ...party }),
    line("08:20", "called", party),
    line("08:22", "back-to-papers", party),
    line("08:23", "taken-to-desk"),
    line("08:30", "put-back", { ...party, reason: "papers-complete" }),
    line("08:30", "returned", mine),
    line("08:40", "called", party),
  ];
  expect(told(lines, ["A1"])).toEqual([
    "ticket-given",
    "papers-complete",
    "called",
    "back-to-papers",
    "taken-to-desk",
    "others: put-back",
    "returned",
  ]);
  const calls = ["08:20", "08:40"].map((clock) => ({ ticket: "A1", calledAt: at(clock) }));
  expect(callsOfOne(calls, linesOfOne(lines, ["A1"]))).toEqual(calls.slice(0, 1));
});

test("what the desk took back parted nobody", () => {
  const lines = [
    given,
    line("08:10", "returned", mine),
    line("08:11", "undone", { ...party, detail: { act: "ticket-given" } }),
    line("08:11", "papers-undone"),
    line("08:12", "put-back-from-desk"),
  ];
  expect(told(lines)).toEqual(["returned", "papers-undone", "put-back-from-desk"]);
});
