import { type Floor, floorOn, type Office, today } from "../office/index.ts";
import { closingMoment } from "./closing.ts";
import { setDeskOfSession, setDeskOfShift } from "./desks.sql.ts";
import { type Member, may, type Permission } from "./permission.ts";
import type { StaffServices } from "./staff-services.ts";
import type { Recognised } from "./who.ts";

/** Where somebody may work: a desk or a counter of today's floor. */
export interface Workplace {
  code: string;
  name: string;
  kind: "door" | "front" | "papers" | "counter";
}

const works: Readonly<Record<Workplace["kind"], readonly Permission[]>> = {
  door: ["door.scan"],
  front: ["desk.book", "desk.walk-in", "line.help"],
  papers: ["papers.check"],
  counter: ["line.call"],
};

/** The desks and counters of a floor, in its order, at which this member has something to do. */
export function workplacesFor(member: Member, office: Office, floor: Floor): Workplace[] {
  const all: Workplace[] = [
    ...floor.desks.map(({ code, name, kind }) => ({ code, name, kind })),
    ...floor.counters.map(({ code, name }) => ({ code, name, kind: "counter" as const })),
  ];
  return all.filter(({ kind }) => works[kind].some((one) => may(member, one, office.id)));
}

/**
 * Chooses the desk that this session works at; undefined: the office only. Choosing again is moving to another desk.
 * @returns the place, or undefined where the floor has none of that code or this member has nothing to do there
 */
export async function chooseDesk(
  { database, now, real }: StaffServices,
  { member, by }: Recognised,
  office: Office,
  code: string,
): Promise<Workplace | undefined> {
  const place = workplacesFor(member, office, floorOn(office, today(office, now()))).find((one) => one.code === code);
  if (!place || (by.way === "pin" && by.office !== office.id)) return undefined;
  const closes = closingMoment(office, now()) ?? null;
  await database.statement((tx) =>
    by.way === "pin"
      ? setDeskOfShift(tx, by.shift, code, closes)
      : setDeskOfSession(tx, by.session, { office: office.id, desk: code }, real(), closes),
  );
  return place;
}
