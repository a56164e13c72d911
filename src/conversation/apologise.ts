import { randomUUIDv7 } from "node:crypto";
import type { World } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { writeLetters } from "../outbox/index.ts";
import { setAsideLetter } from "../phrasebook/index.ts";

/** Tells people kindly that their message needs a human, once for each message that was set aside. */
export async function apologise(
  tx: Tx,
  messageIds: string[],
  { now, offices }: Pick<World, "now" | "offices">,
): Promise<void> {
  if (messageIds.length === 0) return;
  const { rows } = await sql("apologise")`
    select message_id as id, phone_number_id as number, citizen_id as "citizenId", sent_at as "sentAt" from message m
     where message_id = any(${messageIds}::text[]) and not exists (select from letter l where l.reply_to = m.message_id)`.execute(
    tx,
  );
  await writeJournal(
    tx,
    rows.map((row) => ({
      office: offices.numbers.get(row.number)?.offices[0]?.id ?? 0,
      act: "message-set-aside" as const,
      actor: "clock",
      source: "clock" as const,
      happenedAt: now,
      recordedAt: now,
    })),
  );
  await writeLetters(
    tx,
    rows.map((row) => ({
      letterId: randomUUIDv7(),
      number: row.number,
      citizenId: row.citizenId,
      kind: "set-aside",
      replyTo: row.id,
      // Before any answer: when an operator has the message tried again, its answer is still the first.
      replyOrdinal: -1,
      content: { text: setAsideLetter() },
      createdAt: now,
      windowUntil: row.sentAt.add({ hours: 24 }),
    })),
  );
}
