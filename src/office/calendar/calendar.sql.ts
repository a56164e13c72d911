import { sql, type Tx } from "../../database/index.ts";
import type { CalendarChange, CalendarRows, ChangeKind } from "./change.ts";

/** One change of the calendar after another: what was planned is still so when it is written. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await sql("lockCalendar")`lock table calendar_change in share row exclusive mode`.execute(tx);
}

/** Takes rows away and puts others there. */
export async function replaceRows(
  tx: Tx,
  { before, after }: { before: CalendarRows; after: CalendarRows },
): Promise<void> {
  const gone = JSON.stringify(before);
  const come = JSON.stringify(after);
  await sql(
    "removeHolidays",
  )`delete from holiday using jsonb_to_recordset(${gone}::jsonb -> 'holidays') as h(day date, scope text)
     where holiday.day = h.day and holiday.scope = h.scope`.execute(tx);
  await sql(
    "removeSpecialDays",
  )`delete from special_day using jsonb_to_recordset(${gone}::jsonb -> 'specialDays') as d(office smallint, day date)
     where office_id = d.office and special_day.day = d.day`.execute(tx);
  await sql(
    "removeHours",
  )`delete from hours using jsonb_to_recordset(${gone}::jsonb -> 'hours') as h(office smallint, version integer)
     where office_id = h.office and hours.version = h.version`.execute(tx);
  await sql(
    "removeDecreedYears",
  )`delete from decreed_year using jsonb_to_recordset(${gone}::jsonb -> 'decreedYears') as y(year smallint)
     where decreed_year.year = y.year`.execute(tx);
  await sql(
    "removeYearlyHolidays",
  )`delete from yearly_holiday using jsonb_to_recordset(${gone}::jsonb -> 'yearlyHolidays') as y("monthDay" text)
     where month_day = y."monthDay"`.execute(tx);
  await sql("putHolidays")`insert into holiday (day, scope, kind, name, decree)
    select day, scope, kind, name, decree
      from jsonb_to_recordset(${come}::jsonb -> 'holidays') as h(day date, scope text, kind text, name text, decree text)`.execute(
    tx,
  );
  await sql("putSpecialDays")`insert into special_day (office_id, day, name, content)
    select office, day, name, content
      from jsonb_to_recordset(${come}::jsonb -> 'specialDays') as d(office smallint, day date, name text, content jsonb)`.execute(
    tx,
  );
  await sql("putHours")`insert into hours (office_id, version, first_day, content)
    select office, version, "firstDay", content
      from jsonb_to_recordset(${come}::jsonb -> 'hours') as h(office smallint, version integer, "firstDay" date, content jsonb)`.execute(
    tx,
  );
  await sql("putDecreedYears")`insert into decreed_year (year, decree)
    select year, decree from jsonb_to_recordset(${come}::jsonb -> 'decreedYears') as y(year smallint, decree text)`.execute(
    tx,
  );
  await sql("putYearlyHolidays")`insert into yearly_holiday (month_day, kind, name, decree, first_year)
    select "monthDay", kind, name, decree, "firstYear" from jsonb_to_recordset(${come}::jsonb -> 'yearlyHolidays')
      as h("monthDay" text, kind text, name text, decree text, "firstYear" smallint)`.execute(tx);
}

/** Who changed the calendar, and why. */
export interface ChangedBy {
  actor: string;
  /** As it is stored: see `storedWords`. */
  reason: string;
  at: Temporal.Instant;
}

export async function insertChange(
  tx: Tx,
  id: string,
  change: CalendarChange,
  { actor, reason, at }: ChangedBy,
): Promise<void> {
  await sql("insertCalendarChange")`
    insert into calendar_change (change_id, scope, kind, first_day, last_day, before, after, actor, reason, changed_at, takes_back)
    values (${id}, ${change.scope}, ${change.kind}, ${change.firstDay}, ${change.lastDay}, ${JSON.stringify(change.before)}::jsonb,
            ${JSON.stringify(change.after)}::jsonb, ${actor}, ${reason}, ${at}, ${change.takesBack ?? null})`.execute(
    tx,
  );
}

/** A change as it was written. */
export interface WrittenChange extends CalendarChange, ChangedBy {
  id: string;
  takenBack: boolean;
}

export async function changeOf(tx: Tx, id: string): Promise<WrittenChange | undefined> {
  const { rows } = await sql("calendarChange")`
    select change_id as id, scope, kind, first_day as "firstDay", last_day as "lastDay", before, after, actor, reason, changed_at as at,
           takes_back as "takesBack", exists (select from calendar_change back where back.takes_back = change.change_id) as "takenBack"
      from calendar_change change where change_id = ${id}::uuid`.execute(tx);
  return rows[0] && writtenChange(rows[0]);
}

/** The changes of some scopes, the newest first. */
export async function changesOf(tx: Tx, scopes: readonly string[], most = 300): Promise<WrittenChange[]> {
  const { rows } = await sql("calendarChanges")`
    select change_id as id, scope, kind, first_day as "firstDay", last_day as "lastDay", before, after, actor, reason, changed_at as at,
           takes_back as "takesBack", exists (select from calendar_change back where back.takes_back = change.change_id) as "takenBack"
      from calendar_change change where scope = any(${scopes}::text[])
     order by changed_at desc, change_id desc limit ${most}`.execute(tx);
  return rows.map(writtenChange);
}

function writtenChange<
  T extends { kind: string; before: unknown; after: unknown; takesBack: string | null; takenBack: boolean | null },
>({ kind, before, after, takesBack, takenBack, ...rest }: T) {
  return {
    ...rest,
    kind: kind as ChangeKind,
    before: before as CalendarRows,
    after: after as CalendarRows,
    takenBack: takenBack === true,
    ...(takesBack !== null && { takesBack }),
  };
}
