import { isOfItsDay, isShared, opened } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";

export interface ListedRow {
  booking: string;
  /** Null: erased. */
  code: string | null;
  name: string | null;
  starts: Temporal.PlainTime;
  service: string | null;
  party: string | null;
  returned: boolean;
  compare: boolean;
  birthUnknown: boolean;
  birthCorrected: boolean;
  arrived: boolean;
  visited: boolean;
  forfeited: boolean;
}

/**
 * Everybody with a confirmed seat on a day, by hour and code; who comes together stands together, where the first of them would. A visit
 * that was moved to another day stands there.
 */
export async function listedOn(tx: Tx, office: number, day: Temporal.PlainDate, keys: Keys): Promise<ListedRow[]> {
  const { rows } = await sql("listedOn")`
    select b.booking_id as booking, b.code, a.key_no as "keyNo", a.name, b.starts, b.service, b.party, b.returned_at is not null as returned, ${isShared} as compare,
           coalesce(a.birth_unknown and a.erased_at is null, false) as "birthUnknown", b.birth_corrected_at is not null as "birthCorrected",
           exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day
                      and v.undone_at is null) as arrived,
           b.visited_at is not null as visited, b.forfeited_at is not null as forfeited
      from booking b left join applicant a using (office_id, booking_id)
     where b.office_id = ${office} and b.day = ${day} and ${isOfItsDay}
     order by b.starts, b.booking_id`.execute(tx);
  return inOrder(rows.map((row) => opened(keys, row)));
}

function inOrder(rows: ListedRow[]): ListedRow[] {
  const together = Map.groupBy(rows, ({ booking, starts, party }) => `${starts} ${party ?? booking}`);
  return [...together.values()]
    .map((party) => party.sort(byCode))
    .sort(([a], [b]) => Temporal.PlainTime.compare(a!.starts, b!.starts) || byCode(a!, b!))
    .flat();
}

/** Who was erased comes last. */
function byCode({ code: a }: ListedRow, { code: b }: ListedRow): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
