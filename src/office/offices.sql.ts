import { sql, type Tx } from "../database/index.ts";
import type { StoredPack } from "./offices-of-pack.ts";

/** Everything the tables say of offices, in one statement and in the form of a pack. */
export async function storedOffices(tx: Tx): Promise<StoredPack> {
  const { rows } = await sql("storedOffices")`
    select
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', office_id, 'code', code, 'content', content,
          'rules', (select coalesce(jsonb_agg(jsonb_build_object('version', version, 'firstDay', first_day, 'content', content) order by version), '[]')
                      from rules where rules.office_id = office.office_id),
          'hours', (select coalesce(jsonb_agg(jsonb_build_object('version', version, 'firstDay', first_day, 'content', content) order by version), '[]')
                      from hours where hours.office_id = office.office_id),
          'specialDays', (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'name', name, 'content', content) order by day), '[]')
                      from special_day where special_day.office_id = office.office_id),
          'floors', (select coalesce(jsonb_agg(jsonb_build_object('version', version, 'firstDay', first_day, 'content', content) order by version), '[]')
                      from floor where floor.office_id = office.office_id),
          'services', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'content', content)), '[]')
                      from service where service.office_id = office.office_id),
          'end', (select jsonb_build_object('lastDay', e.last_day, 'successor', next.code, 'name', e.name)
                    from office_end e left join office next on next.office_id = e.successor where e.office_id = office.office_id),
          'closedDays', (select coalesce(jsonb_agg(day), '[]') from (
                           select day from office_day d where d.office_id = office.office_id and d.closed_at is not null
                            order by day desc limit 3) last)
        ) order by office_id), '[]') from office) as offices,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'phoneNumberId', phone_number_id, 'phone', phone, 'content', content,
          'offices', (select coalesce(jsonb_agg(office_id order by preference), '[]')
                        from number_office where number_office.phone_number_id = number.phone_number_id)
        ) order by phone_number_id), '[]') from number) as numbers,
      (select coalesce(jsonb_agg(to_jsonb(holiday) order by day, scope), '[]') from holiday) as holidays,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'monthDay', month_day, 'kind', kind, 'name', name, 'decree', decree, 'firstYear', first_year) order by month_day), '[]')
        from yearly_holiday) as "yearlyHolidays",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'scope', scope, 'what', what, 'about', about, 'value', value, 'firstDay', first_day, 'until', until) order by changed_at, change_id), '[]')
         from fact_change where until is null or first_day < until) as facts,
      (select coalesce(jsonb_agg(to_jsonb(decreed_year) order by year), '[]') from decreed_year) as "decreedYears",
      (select content from country) as country
  `.execute(tx);
  // In the form of a pack, which is checked before it is stored.
  return rows[0] as StoredPack;
}

/** Tells every server that something about an office has changed. */
export function notifyOffices(tx: Tx, officesChannel: string) {
  return sql("notifyOffices")`select pg_notify(${officesChannel}, '')`.execute(tx);
}
