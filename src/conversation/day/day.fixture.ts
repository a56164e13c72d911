import { at, officeOf } from "../../../test/arrivals.ts";
import { arrive, checkPapers, nextForPapers } from "../../../test/looked.ts";
import { peopleIn } from "../../../test/people.ts";
import { aTown, type Town } from "../../../test/town.ts";
import type { Tx } from "../../database/index.ts";
import { type LetterContent, openedContent } from "../../outbox/index.ts";
import { type ActContext, actContextOf, type DayEvent, type PapersFound } from "../../queue/index.ts";
import { answerBatch } from "../answer-batch.ts";
import type { Said } from "../incoming-message.ts";
import { keepMessages } from "../keep-messages.ts";
import { writeDayLetters } from "./write-day-letters.ts";

/** A letter as it was written down. */
export interface Written {
  kind: string;
  content: LetterContent;
  windowUntil: Temporal.Instant | null;
  createdAt: Temporal.Instant;
}

/** Bogor on Tuesday 8 August 2017, with its chat: hours are "07:35", other days "2017-08-14 07:35". */
export interface DayAtBogor {
  town: Town;
  now(text: string): Temporal.Instant;
  /** Somebody writes, or sends something else; the words of the answer. */
  says(phone: string, said: string | Said, when: string): Promise<string>;
  /** All letters to a telephone, the oldest first; `kind`: only these. */
  letters(phone: string, kind?: string): Promise<Written[]>;
  /** One act of an officer and the letters it asks for. */
  act<Ask, Answer>(
    run: (tx: Tx, ask: Ask, context: ActContext) => Promise<Answer>,
    ask: Ask,
    when: string,
    desk?: string,
  ): Promise<Answer>;
  tell(events: DayEvent[], when: string): Promise<void>;
  /** Books by chat on the day before at nine; the booking's id and code. */
  books(phone: string, text: string): Promise<{ booking: string; code: string }>;
  /** From the door to complete papers; the ticket's id. */
  getsNumber(code: string, when: string): Promise<string>;
  /** Through the document desk with something missing. */
  findsMissing(code: string, found: Partial<PapersFound>, when: string): Promise<void>;
  /** Nobody has booked, come or written yet. */
  empty(): Promise<void>;
  /** The office writes of numbers and calls unasked, or not. */
  writesUnasked(yes: boolean): void;
}

let messages = 0;

export async function aDayAtBogor(): Promise<DayAtBogor> {
  const town = await aTown();
  const office = officeOf(town);
  const now = (text: string) => at(town, text);

  async function says(phone: string, said: string | Said, when: string) {
    const moment = now(when);
    const heard = {
      messageId: `wamid.day.${++messages}`,
      number: "108111100333",
      sender: { phone },
      sentAt: moment,
      said: typeof said === "string" ? { kind: "text" as const, text: said } : said,
    };
    const world = town.world(moment);
    await town.database.transaction((tx) => keepMessages(tx, [heard], moment, moment, world.keys));
    const before = (await letters(phone)).length;
    await answerBatch(
      { database: town.database, world: () => world, serverId: crypto.randomUUID(), worker: 0 },
      10,
      false,
    );
    return (await letters(phone))
      .slice(before)
      .map(({ content }) => content.text)
      .join("\n");
  }
  async function letters(phone: string, kind?: string): Promise<Written[]> {
    const { keys } = town.world();
    const { rows } = await town.database.pool.query(
      `select l.kind, l.content, l.window_until as "windowUntil", l.created_at as "createdAt"
         from letter l join citizen c using (citizen_id)
        where (c.digest = $1 or c.phone = $2) and ($3::text is null or l.kind = $3) order by l.seq`,
      [keys.lastDigests.of("phone", phone), phone, kind ?? null],
    );
    return rows.map((row) => ({ ...row, content: openedContent(keys, row.content) as Written["content"] }));
  }
  async function act<Ask, Answer>(
    run: (tx: Tx, ask: Ask, context: ActContext) => Promise<Answer>,
    ask: Ask,
    when: string,
    desk?: string,
  ): Promise<Answer> {
    return town.database.transaction(async (tx) => {
      const context = actContextOf(town.world(now(when)), {
        actor: "staff test",
        office,
        desk,
        source: "desk",
        seesNames: true,
      });
      const answer = await run(tx, ask, context);
      await writeDayLetters(tx, office, context.events, context);
      return answer;
    });
  }
  async function toDesk(code: string, when: string) {
    const came = await act(arrive, { typed: code }, when, "pintu");
    if (came.is !== "recorded") throw new Error(`not recorded: ${came.is}`);
    const next = await act(nextForPapers, {}, when, "berkas-1");
    if ("refused" in next) throw new Error(`nobody for the desk: ${next.refused}`);
    return next;
  }
  async function check(code: string, found: Partial<PapersFound>, when: string) {
    const arrival = await toDesk(code, when);
    const people = arrival.people.map(({ id }) => ({
      visitor: id,
      service: "new",
      missing: [],
      differs: [],
      ...found,
    }));
    const checked = await act(checkPapers, { arrival: arrival.id, people }, when, "berkas-1");
    if ("refused" in checked) throw new Error(`refused: ${checked.refused}`);
    return checked;
  }
  function writesUnasked(yes: boolean) {
    for (const rules of office.rules) (rules as { dayLetters: string }).dayLetters = yes ? "when-open" : "none";
  }
  return {
    town,
    now,
    says,
    letters,
    act,
    tell: (events, when) =>
      town.database.transaction((tx) => writeDayLetters(tx, office, events, town.world(now(when)))),
    async books(phone, text) {
      await says(phone, text, "2017-08-07 09:00");
      const { rows } = await town.database.pool.query(
        `select b.booking_id as booking from booking b join citizen c using (citizen_id) where c.digest = $1 order by b.created_at desc limit 1`,
        [town.world().keys.lastDigests.of("phone", phone)],
      );
      const { booking } = rows[0];
      return { booking, code: (await peopleIn(town.database.pool)).get(booking)?.code as string };
    },
    async getsNumber(code, when) {
      const { ticket } = await check(code, {}, when);
      return ticket?.id as string;
    },
    async findsMissing(code, found, when) {
      await check(code, found, when);
    },
    async empty() {
      // The journal stays: it is only ever appended to.
      await town.database.pool.query(`
        delete from call; delete from ticket; delete from visitor; delete from arrival; delete from doubt; delete from stream_day;
        delete from disturbance; delete from disturbance_told; delete from office_day; delete from letter; delete from message; delete from claim; delete from rest;
        delete from applicant; delete from displaced; delete from displacement; delete from booking; delete from address; delete from citizen;
        update slot set taken = 0, resting = 0 where taken > 0`);
      writesUnasked(false);
    },
    writesUnasked,
  };
}
