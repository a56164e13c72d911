import type pg from "pg";
import type { Meta } from "../../test/meta.ts";
import type { Checklist } from "./held.ts";
import type { Sent, Wish } from "./sender.ts";

/** Compares what was sent with what stands in the database and what left for Meta. */
export async function judge(list: Checklist, pool: pg.Pool, meta: Meta, wishes: Wish[], sent: Sent): Promise<void> {
  const { rows } = await pool.query<{ phone: string; bookings: number; codes: number }>(`
    select c.phone, count(distinct cl.booking_id)::int as bookings, count(distinct b.code)::int as codes
      from citizen c left join claim cl using (citizen_id) left join booking b using (office_id, booking_id) group by 1`);
  const seen = new Map(rows.map((row) => [row.phone, row]));
  const of = `of ${wishes.length}`;
  const once = wishes.filter(({ from }) => seen.get(from)?.bookings === 1 && seen.get(from)?.codes === 1).length;
  list.held(
    "every message was accepted in the end and has one booking with one code",
    once === wishes.length,
    `${once} ${of}`,
  );
  list.held("nobody else has one", rows.filter(({ bookings }) => bookings > 0).length === wishes.length);
  const { rows: sums } = await pool.query<Record<"taken" | "given" | "letters" | "aside" | "messages", number>>(`
    select (select sum(taken)::int from slot) as taken,
           (select count(*)::int from claim) + (select count(*)::int from rest) as given,
           (select count(*)::int from letter) as letters, (select count(*)::int from message) as messages,
           (select count(*)::int from message where set_aside_at is not null) as aside`);
  const { taken, given, letters, aside, messages } = sums[0]!;
  list.held(
    "seats taken are bookings given",
    taken === given && given === wishes.length,
    `${taken} seats, ${given} bookings`,
  );
  const kept = `${messages} messages, ${letters} letters, ${aside} set aside`;
  list.held(
    "each message is kept once, with one letter",
    messages === wishes.length && letters === wishes.length && aside === 0,
    kept,
  );
  const codes = wishes.map(({ from }) => new Set(meta.lettersTo(from).map(({ text }) => codeOf(text))));
  const told = codes.filter((one) => one.size === 1 && !one.has(undefined)).length;
  list.held("every citizen was told one code", told === wishes.length, `${told} ${of}`);
  const twice = meta.letters.length - new Set(meta.letters.map(({ letterId }) => letterId)).size;
  list.held("no letter left twice", twice === 0, `${meta.letters.length} letters at Meta, ${twice} of them repeated`);
  list.held(
    "refused for less than a minute",
    sent.gap < 60,
    `${sent.gap.toFixed(1)} s from the kill to the last refusal`,
  );
}

const codeOf = (text: string) => /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0];
