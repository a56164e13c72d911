import {
  type ArrivalView,
  checkPapers,
  isRefused,
  nextForPapers,
  openDoubt,
  putBackFromDesk,
} from "../../queue/index.ts";
import { linesOf } from "./demo-day.sql.ts";
import type { Door } from "./door.ts";
import { dayAt, isDue, isOpenAt, type Stage } from "./stage.ts";

type Fate = "complete" | "returned" | "back-today" | "absent" | "other-desk" | "doubt" | "one-returned";

interface AtDesk {
  arrival: ArrivalView;
  until: Temporal.Instant;
  fate: Fate;
  /** The how-manieth who came alone. */
  nth: number;
}

/** With so few waiting a desk takes its time: a quiet hour would leave nobody to look at. */
const shortLine = 6;

/** The document desks: each takes the next when it is free, looks for some minutes, and finds what chance has in mind. */
export function papersOf(stage: Stage, door: Door, ends: Temporal.Instant) {
  const before = new Map<string, AtDesk>();
  let alone = 0;
  return {
    async step(minute: Temporal.Instant): Promise<number> {
      let acts = 0;
      let empty = false;
      for (const desk of stage.papers) {
        const busy = before.get(desk);
        if (busy && isDue(busy.until, minute)) {
          await finish(stage, desk, busy, minute, door);
          before.delete(desk);
          acts += 1;
        }
        if (empty || before.has(desk) || !isOpenAt(stage, minute, stage.doorsOpen)) continue;
        const arrival = await nextForPapers(stage.tx, {}, dayAt(stage, minute, desk));
        empty = isRefused(arrival);
        if (isRefused(arrival)) continue;
        const { papers } = await linesOf(stage.tx, stage.office.id, stage.day, minute);
        // Whoever sits there in the last minutes sits there still when the play ends.
        const isLast = ends.since(minute).total("minutes") < 6;
        const minutes = isLast || papers < shortLine ? stage.chance.between(7, 11) : stage.chance.between(2, 4);
        const until = minute.add({ minutes });
        if (arrival.people.length === 1 && !isKnown(arrival)) alone += 1;
        before.set(desk, { arrival, until, fate: fateOf(stage, arrival, alone), nth: alone });
        acts += 1;
      }
      return acts;
    },
  };
}

/** Sent for copies, and not back yet at any hour. */
const stillAway = 5;
/** What the first who come alone meet, so that every day has one of each; after them it is chance. */
const first: Readonly<Record<number, Fate>> = {
  3: "returned",
  [stillAway]: "back-today",
  8: "doubt",
  11: "other-desk",
};

function fateOf({ chance }: Stage, arrival: ArrivalView, alone: number): Fate {
  const die = chance.roll();
  if (isKnown(arrival)) return "complete";
  if (arrival.people.length > 1) return die < 0.4 ? "one-returned" : "complete";
  const fate = first[alone];
  if (fate) return fate;
  if (die < 0.07) return "returned";
  if (die < 0.13) return "back-today";
  return die < 0.16 ? "absent" : "complete";
}

/** Was here before, or has no booking: their papers are complete. */
function isKnown({ secondVisit, people }: ArrivalView): boolean {
  return secondVisit || people.some(({ outcome, booking }) => outcome !== undefined || booking === undefined);
}

async function finish(
  stage: Stage,
  desk: string,
  { arrival, fate, nth }: AtDesk,
  minute: Temporal.Instant,
  door: Door,
): Promise<void> {
  const { tx, chance } = stage;
  const day = dayAt(stage, minute, desk);
  const [person] = arrival.people;
  const booking = person?.booking;
  if (fate === "absent") {
    await putBackFromDesk(tx, { arrival: arrival.id, here: false }, day);
    if (booking) door.again(booking, minute.add({ minutes: chance.between(6, 15) }));
    return;
  }
  if (fate === "doubt" && person) {
    const facts = "Contoh: nama ibu di akta dan di KK berbeda orang.";
    await openDoubt(tx, { arrival: arrival.id, visitor: person.id, facts }, day);
    return;
  }
  const checked = await checkPapers(tx, { arrival: arrival.id, people: findings(stage, arrival, fate) }, day);
  if (isRefused(checked)) return void (await putBackFromDesk(tx, { arrival: arrival.id, here: false }, day));
  const forCopies = checked.returned?.some(({ today }) => today !== undefined);
  if (forCopies && booking && nth !== stillAway && chance.roll() < 0.7)
    door.again(booking, minute.add({ minutes: chance.between(25, 50) }));
}

function findings({ office, chance }: Stage, { people }: ArrivalView, fate: Fate) {
  const usual = office.services[0]!.code;
  return people.map(({ id, service = usual }, i) => {
    const complete = { visitor: id, service, missing: [], differs: [] };
    const isOne = i === people.length - 1;
    if (fate === "other-desk") return { ...complete, otherDesk: true as const };
    if (fate === "back-today")
      return { ...complete, missing: [{ paper: 0, copy: true as const }], backToday: true as const };
    if (fate === "returned" && chance.roll() < 0.3) return { ...complete, differs: ["name" as const] };
    if (fate === "returned" || (fate === "one-returned" && isOne)) return { ...complete, missing: [{ paper: 1 }] };
    return complete;
  });
}
