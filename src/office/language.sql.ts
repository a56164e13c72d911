import { type Fragment, sql } from "../database/index.ts";

/** The language that a citizen's dialogue (`place`) is in; the country's first one where it has none, or one that the country does not have. */
export const languageOfPlace = (place: Fragment) => sql.fragment`case coalesce(
  (select case when k.content -> 'languages' ? coalesce(${place} ->> 'language', '') then ${place} ->> 'language'
               else k.content -> 'languages' ->> 0 end
     from country k), 'id') when 'en' then 'en' else 'id' end`;
