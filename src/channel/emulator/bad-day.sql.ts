import { sql, type Tx } from "../../database/index.ts";

/** What goes wrong at Meta today, for one number or ("*") for all. */
export interface BadDay {
  scope: string;
  /** How often each webhook comes. */
  copies: number;
  /** Webhooks overtake one another. */
  otherOrder: boolean;
  /** Webhooks of several numbers share a POST. */
  acrossNumbers: boolean;
  /** Webhooks name nobody's phone number. */
  onlyUserId: boolean;
  /** What a send is answered. */
  answer: BadAnswer | null;
  /** For how many more sends; null: until it is switched off. */
  answersLeft: number | null;
  /** Refusals come as a `failed` status, after an answer that sounded well. */
  later: boolean;
}

export type BadAnswer = (typeof badAnswers)[number];
export const badAnswers = ["130429", "131056", "131047", "500", "no-answer"] as const;

export const goodDay: BadDay = {
  scope: "*",
  copies: 1,
  otherOrder: false,
  acrossNumbers: false,
  onlyUserId: false,
  answer: null,
  answersLeft: null,
  later: false,
};

const columns = sql.fragment`scope, copies, other_order as "otherOrder", across_numbers as "acrossNumbers",
  only_user_id as "onlyUserId", answer, answers_left as "answersLeft", later`;

export async function badDays(tx: Tx): Promise<BadDay[]> {
  const { rows } = await sql("badDays")`select ${columns} from emulator.bad_day order by scope`.execute(tx);
  return rows;
}

/** A number's own row, else the one for all, else a good day. */
export async function badDayOf(tx: Tx, number: string): Promise<BadDay> {
  const { rows } = await sql("badDayOf")`
    select ${columns} from emulator.bad_day where scope in (${number}, '*') order by scope = '*' limit 1`.execute(tx);
  return rows[0] ?? goodDay;
}

export async function setBadDay(tx: Tx, day: BadDay): Promise<void> {
  await sql("setBadDay")`
    insert into emulator.bad_day
      (scope, copies, other_order, across_numbers, only_user_id, answer, answers_left, later)
    values (${day.scope}, ${day.copies}, ${day.otherOrder}, ${day.acrossNumbers}, ${day.onlyUserId}, ${day.answer},
      ${day.answersLeft}, ${day.later})
    on conflict (scope) do update set copies = excluded.copies, other_order = excluded.other_order,
      across_numbers = excluded.across_numbers, only_user_id = excluded.only_user_id, answer = excluded.answer,
      answers_left = excluded.answers_left, later = excluded.later`.execute(tx);
}

/** One number's row, or every row. */
export async function endBadDay(tx: Tx, scope?: string): Promise<void> {
  await sql(
    "endBadDay",
  )`delete from emulator.bad_day where ${scope ?? null}::text is null or scope = ${scope ?? null}`.execute(tx);
}

/**
 * The bad answer for the next send from this number. Counts it down, so with two sends at once "3 times" is three times;
 * at zero the answer is taken off, so that the page shows a good day again.
 */
export async function takeBadAnswer(tx: Tx, number: string): Promise<BadAnswer | null> {
  const { rows } = await sql("takeBadAnswer")`
    with mine as materialized (
      select scope, answer, answers_left from emulator.bad_day
       where scope = (select scope from emulator.bad_day where scope in (${number}, '*') order by scope = '*' limit 1)
         and answer is not null
       for update
    )
    update emulator.bad_day set
      answers_left = case when mine.answers_left > 1 then mine.answers_left - 1 end,
      answer = case when mine.answers_left <= 1 then null else mine.answer end
    from mine where bad_day.scope = mine.scope
    returning mine.answer`.execute(tx);
  return rows[0]?.answer ?? null;
}
