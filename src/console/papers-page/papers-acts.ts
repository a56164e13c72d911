import { type ArrivalView, seen } from "../../queue/index.ts";
import type { By, StaffActs } from "../../staff-acts/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { completeOf, foundOf } from "./ticks.ts";

interface Pressed {
  desk: StaffActs;
  asked: StaffRequest;
  now: Temporal.Instant;
  by: By;
  /** Who is at this desk now. */
  mine: ArrivalView | undefined;
}
type Press = (pressed: Pressed) => Promise<object>;

/** What the buttons of a document desk do, by the last part of their form's address; a refusal comes back as it is. */
const presses: Readonly<Record<string, Press>> = {
  next: ({ desk, by }) => desk.perform("next-for-papers", {}, by),
  pick: ({ desk, asked, by }) =>
    desk.perform(
      "pick-for-papers",
      { arrival: asked.form["arrival"] ?? "", ...(asked.form["reason"] && { reason: asked.form["reason"] }) },
      by,
    ),
  again: ({ desk, asked, by }) => desk.perform("take-again", { arrival: asked.form["arrival"] ?? "" }, by),
  "not-here": ({ desk, asked, by }) =>
    desk.perform("put-back-from-desk", { arrival: asked.form["arrival"] ?? "", here: false }, by),
  "put-back": ({ desk, asked, by }) =>
    desk.perform("put-back-from-desk", { arrival: asked.form["arrival"] ?? "", here: true }, by),
  "not-owner": ({ desk, asked, by }) =>
    desk.perform(
      "not-owner",
      { arrival: asked.form["arrival"] ?? "", ...(asked.form["visitor"] && { visitor: asked.form["visitor"] }) },
      by,
    ),
  doubt: ({ desk, asked, by }) =>
    desk.perform(
      "open-doubt",
      { arrival: asked.form["arrival"] ?? "", visitor: asked.form["visitor"] ?? "", facts: asked.form["facts"] ?? "" },
      by,
    ),
  undo: ({ desk, asked, by }) => desk.perform("undo-papers", { arrival: asked.form["arrival"] ?? "" }, by),
  check: check,
};

export function actOf(name: string): Press | undefined {
  return Object.hasOwn(presses, name) ? presses[name] : undefined;
}

/** One form for all of it: which button was pressed says how the ticks are meant. */
async function check({ desk, asked, now, by, mine }: Pressed): Promise<object> {
  // The page was older than the desk: whoever is here now is not judged by another's ticks.
  if (!mine || mine.id !== asked.form["arrival"]) return { refused: "moved-on", number: undefined };
  const how = asked.form["how"] ?? "";
  const people = mine.people.filter((person) => person.outcome !== "not-owner");
  const found = people.map((person) => {
    const read = foundOf(person, asked.form, asked.office, now);
    if (how === "complete") return completeOf(person, read);
    if (how === "today") return { ...read, backToday: true as const };
    if (how === "other-desk") return { ...completeOf(person, read), otherDesk: true as const };
    return read;
  });
  return desk.performAndSee(
    "check-papers",
    { arrival: mine.id, people: found, ...(how === "together" && { together: true }) },
    by,
    seen,
  );
}
