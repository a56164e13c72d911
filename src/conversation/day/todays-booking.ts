import type { VisitRow } from "./today.sql.ts";

/** A booking with whose person it is: what an answer can be made of. */
export interface TodaysBooking {
  office: number;
  id: string;
  code: string;
  person: { name: string; birthDate: Temporal.PlainDate };
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  service: string | undefined;
  rulesVersion: number;
}

/** The row as a booking; none where the person was erased. */
export function bookingIn(row: VisitRow): TodaysBooking[] {
  const { booking, code, name, birthDate, starts, rulesVersion } = row;
  if (!booking || !code || !name || !birthDate || !starts || rulesVersion === null) return [];
  return [
    {
      office: row.office,
      id: booking,
      code,
      person: { name, birthDate },
      day: row.day,
      starts,
      service: row.service ?? undefined,
      rulesVersion,
    },
  ];
}
