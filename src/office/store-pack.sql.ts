import { sql, type Tx } from "../database/index.ts";
import type { Pack } from "./pack.ts";

/** Are there offices? Until the end of the transaction nobody else can add the first ones. */
export async function hasOffices(tx: Tx): Promise<boolean> {
  // The lock lets readers through and makes a second program that stores a pack wait for the first.
  await sql("hasOfficesLock")`lock table office in share row exclusive mode`.execute(tx);
  const { rows } = await sql("hasOfficesReadOffice")`select exists (select from office) as found`.execute(tx);
  return rows[0]!.found;
}

/** Floors for offices that stand from before there were any; their counters are those of the pack. */
export async function insertMissingFloors(tx: Tx, pack: Pack): Promise<void> {
  await sql("insertMissingFloors")`insert into floor (office_id, version, first_day, content)
    select o.office_id, v.version, v."firstDay", v.content
      from jsonb_to_recordset(${JSON.stringify(pack.offices)}::jsonb) as p(code text, floors jsonb)
      join office o using (code),
           jsonb_to_recordset(p.floors) as v(version integer, "firstDay" date, content jsonb)
     where not exists (select from floor f where f.office_id = o.office_id)`.execute(tx);
}

/** The country of offices that stand from before it was stored. */
export async function insertMissingCountry(tx: Tx, { country }: Pick<Pack, "country">): Promise<void> {
  await sql("insertMissingCountry")`insert into country (content) values (${JSON.stringify(country)}::jsonb)
    on conflict (one) do nothing`.execute(tx);
}

/** Writes all of a pack but its country; each table in one statement. */
export async function insertPack(tx: Tx, pack: Omit<Pack, "country">): Promise<void> {
  const offices = JSON.stringify(pack.offices);
  const numbers = JSON.stringify(pack.numbers);
  await sql("insertPackInsertOffice")`insert into office (office_id, code, content)
    select id, code, content from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, code text, content jsonb)`.execute(
    tx,
  );
  await sql("insertPackInsertRules")`insert into rules (office_id, version, first_day, content)
    select o.id, v.version, v."firstDay", v.content
      from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, rules jsonb),
           jsonb_to_recordset(o.rules) as v(version integer, "firstDay" date, content jsonb)`.execute(tx);
  await sql("insertPackInsertHours")`insert into hours (office_id, version, first_day, content)
    select o.id, v.version, v."firstDay", v.content
      from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, hours jsonb),
           jsonb_to_recordset(o.hours) as v(version integer, "firstDay" date, content jsonb)`.execute(tx);
  await sql("insertPackInsertFloor")`insert into floor (office_id, version, first_day, content)
    select o.id, v.version, v."firstDay", v.content
      from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, floors jsonb),
           jsonb_to_recordset(o.floors) as v(version integer, "firstDay" date, content jsonb)`.execute(tx);
  await sql("insertPackInsertService")`insert into service (office_id, code, content)
    select o.id, s.code, s.content
      from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, services jsonb),
           jsonb_to_recordset(o.services) as s(code text, content jsonb)`.execute(tx);
  await sql("insertPackInsertNumber")`insert into number (phone_number_id, phone, content)
    select "phoneNumberId", phone, content
      from jsonb_to_recordset(${numbers}::jsonb) as n("phoneNumberId" text, phone text, content jsonb)`.execute(tx);
  await sql("insertPackInsertNumberOffice")`insert into number_office (phone_number_id, office_id, preference)
    select n."phoneNumberId", o.id::smallint, o.preference
      from jsonb_to_recordset(${numbers}::jsonb) as n("phoneNumberId" text, offices jsonb),
           jsonb_array_elements_text(n.offices) with ordinality as o(id, preference)`.execute(tx);
  await sql("insertPackInsertHoliday")`insert into holiday (day, scope, kind, name, decree)
    select * from jsonb_to_recordset(${JSON.stringify(pack.holidays)}::jsonb)
      as h(day date, scope text, kind text, name text, decree text)`.execute(tx);
  await sql("insertPackInsertYearlyHoliday")`insert into yearly_holiday (month_day, kind, name, decree, first_year)
    select "monthDay", kind, name, decree, "firstYear" from jsonb_to_recordset(${JSON.stringify(pack.yearlyHolidays)}::jsonb)
      as h("monthDay" text, kind text, name text, decree text, "firstYear" smallint)`.execute(tx);
  await sql("insertPackInsertSpecialDay")`insert into special_day (office_id, day, name, content)
    select o.id, d.day, d.name, d.content
      from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, "specialDays" jsonb),
           jsonb_to_recordset(o."specialDays") as d(day date, name text, content jsonb)`.execute(tx);
  await sql("insertPackInsertEnd")`insert into office_end (office_id, last_day, successor, name)
    select o.id, (o."end" ->> 'lastDay')::date, next.office_id, o."end" ->> 'name'
      from jsonb_to_recordset(${offices}::jsonb) as o(id smallint, "end" jsonb)
      left join office next on next.code = o."end" ->> 'successor'
     where o."end" ->> 'lastDay' is not null`.execute(tx);
  await sql("insertPackInsertDecreedYear")`insert into decreed_year (year, decree)
    select * from jsonb_to_recordset(${JSON.stringify(pack.decreedYears)}::jsonb) as y(year smallint, decree text)`.execute(
    tx,
  );
  await sql("insertPackUpdateInstallation")`update installation set pack = ${pack.name} where pack = ''`.execute(tx);
}
