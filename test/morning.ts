import { digestOf } from "./key-file.ts";
import type { Letter } from "./meta.ts";
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
  const { rows } = await pool.query<Seat>(
    `
    select b.code, a.name, a.birth_date::text as born, b.office_id as office, b.day::text, left(b.starts::text, 5) as starts,
           case when b.confirmed_at is null then 'held' else 'confirmed' end as state
      from claim c join booking b using (office_id, booking_id) join applicant a using (office_id, booking_id)
      join citizen s on s.citizen_id = b.citizen_id
     where exists (select from address d where d.citizen_id = s.citizen_id and d.digest = $1)
     order by b.day, b.starts, a.birth_date, a.name`,
    [await digestOf(pool.options.connectionString!, phone)],
  );
  return rows;
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
