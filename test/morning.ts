import { digestOf } from "./key-file.ts";
import type { Letter } from "./meta.ts";
import { peopleIn } from "./people.ts";
import type { TestServer } from "./test-server.ts";

/** A live seat as the database has it, the earliest first. */
export interface Seat {
  code: string;
  name: string;
  born: string;
  office: number;
  day: string;
  starts: string;
  state: "held" | "confirmed";
}

/** The office as messages.md wants it: nobody has booked anything, and 10 August in Bogor is full. */
export async function freshMorning({ pool }: TestServer): Promise<void> {
  await pool.query(`
    delete from claim; delete from rest; delete from applicant; delete from booking;
    update slot set taken = 0, resting = 0 where taken > 0;
    update slot set taken = opened where office_id = 1 and day = '2017-08-10' and pool = 'public'`);
}

/** What one citizen has. */
export async function seatsOf({ pool }: TestServer, phone: string): Promise<Seat[]> {
  const { rows } = await pool.query<Omit<Seat, "code" | "name" | "born"> & { id: string }>(
    `
    select b.booking_id as id, b.office_id as office, b.day::text, left(b.starts::text, 5) as starts,
           case when b.confirmed_at is null then 'held' else 'confirmed' end as state
      from claim c join booking b using (office_id, booking_id) join citizen s on s.citizen_id = b.citizen_id
     where exists (select from address d where d.citizen_id = s.citizen_id and d.digest = $1)`,
    [await digestOf(pool.options.connectionString!, phone)],
  );
  if (rows.length === 0) return [];
  const people = await peopleIn(pool);
  const order = ({ day, starts, born, name }: Seat) => [day, starts, born, name].join(" ");
  return rows
    .map(({ id, ...seat }) => ({ ...seat, ...people.get(id) }) as Seat)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What a letter lets the citizen tap. */
export function tapsOf({ body }: Letter): { id: string; title: string; row: boolean }[] {
  const action = (body.interactive as { action?: Action } | undefined)?.action;
  if (action?.buttons) return action.buttons.map(({ reply }) => ({ ...reply, row: false }));
  return action?.sections?.[0]?.rows.map(({ id, title }) => ({ id, title, row: true })) ?? [];
}

interface Action {
  buttons?: { reply: { id: string; title: string } }[];
  sections?: { rows: { id: string; title: string }[] }[];
}
