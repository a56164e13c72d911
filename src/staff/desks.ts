import { sql, type Tx } from "../database/index.ts";
import { type Floor, floorOn, type Office, today } from "../office/index.ts";
import { closingMoment } from "./closing.ts";
import { type Member, may, type Permission } from "./permission.ts";
import type { StaffHouse } from "./staff-house.ts";
import type { Moment } from "./who.sql.ts";
import type { Recognised } from "./who.ts";

/** Where somebody may work: a desk or a counter of today's floor. */
export interface Place {
  code: string;
  name: string;
  kind: "door" | "front" | "papers" | "counter";
}

const works: Readonly<Record<Place["kind"], readonly Permission[]>> = {
  door: ["door.scan"],
  front: ["desk.book", "line.help"],
  papers: ["papers.check"],
  counter: ["line.call"],
};

/** The desks and counters of a floor, in its order, at which this member has something to do. */
export function placesFor(member: Member, office: Office, floor: Floor): Place[] {
  const all: Place[] = [
    ...floor.desks.map(({ code, name, kind }) => ({ code, name, kind })),
    ...floor.counters.map(({ code, name }) => ({ code, name, kind: "counter" as const })),
  ];
  return all.filter(({ kind }) => works[kind].some((one) => may(member, one, office.id)));
}

/** Who is at which desk now: names by the desk's code, of sessions and shifts that are alive. */
export async function peopleAtDesks(tx: Tx, office: number, { now, real }: Moment): Promise<Map<string, string[]>> {
  const { rows } = await sql("peopleAtDesks")`
    select desk, array_agg(distinct name order by name) as names from (
      select session_desk.desk, staff.name, session.updated_at as seen, session_desk.closes_at as closes
        from session_desk join auth.session on session.id = session_desk.session_id
        join staff on staff.staff_id = session.user_id
       where session_desk.office_id = ${office} and session.expires_at > ${real}::timestamptz
      union all
      select shift.desk, staff.name, shift.seen_at, shift.closes_at
        from shift join staff using (staff_id)
       where shift.office_id = ${office} and shift.ended_at is null and shift.started_at > ${real}::timestamptz - interval '16 hours'
    ) as present
     where desk is not null
       and seen > ${real}::timestamptz - case when closes <= ${now}::timestamptz then interval '30 minutes' else interval '8 hours' end
     group by desk`.execute(tx);
  return new Map(rows.map(({ desk, names }) => [desk, names]));
}

/**
 * Chooses the desk that this session works at; undefined: the office only. Choosing again is moving to another desk.
 * @returns the place, or undefined where the floor has none of that code or this member has nothing to do there
 */
export async function chooseDesk(
  { database, now, real }: StaffHouse,
  { member, by }: Recognised,
  office: Office,
  code: string,
): Promise<Place | undefined> {
  const place = placesFor(member, office, floorOn(office, today(office, now()))).find((one) => one.code === code);
  if (!place || (by.way === "pin" && by.office !== office.id)) return undefined;
  const closes = closingMoment(office, now()) ?? null;
  await database.statement((tx) =>
    by.way === "pin"
      ? sql(
          "chooseDeskUpdateShift",
        )`update shift set desk = ${code}, closes_at = ${closes} where shift_id = ${by.shift}`.execute(tx)
      : sql("chooseDeskInsertSessionDesk")`
          insert into session_desk (session_id, office_id, desk, chosen_at, closes_at)
          values (${by.session}, ${office.id}, ${code}, ${real()}, ${closes})
          on conflict (session_id) do update
             set office_id = excluded.office_id, desk = excluded.desk, chosen_at = excluded.chosen_at, closes_at = excluded.closes_at`.execute(
          tx,
        ),
  );
  return place;
}
