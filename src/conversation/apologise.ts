import type { World } from "../booking/index.ts";
import { newId, type Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { servedNow } from "../office/index.ts";
import { freeUntil, writeLetters } from "../outbox/index.ts";
import { setAsideLetter } from "../phrasebook/index.ts";
import { unansweredOf } from "./apologise.sql.ts";

/** Writes to people that their message needs a human, once for each message that was set aside. */
export async function apologise(
  tx: Tx,
  messageIds: string[],
  { now, offices, keys }: Pick<World, "now" | "offices" | "keys">,
): Promise<void> {
  if (messageIds.length === 0) return;
  const { rows } = await unansweredOf(tx, messageIds);
  await writeJournal(
    tx,
    rows.map((row) => ({
      office: servedNow(offices, row.number, now)[0]?.id ?? 0,
      act: "message-set-aside" as const,
      actor: "clock",
      source: "clock" as const,
      happenedAt: now,
      recordedAt: now,
    })),
    keys,
  );
  await writeLetters(
    tx,
    rows.map((row) => ({
      letterId: newId(),
      number: row.number,
      citizenId: row.citizenId,
      kind: "set-aside",
      replyTo: row.id,
      // Before any answer: when an operator has the message tried again, its answer is still the first.
      replyOrdinal: -1,
      content: { text: setAsideLetter() },
      createdAt: now,
      windowUntil: freeUntil(row.kind, row.sentAt),
    })),
    keys,
  );
}
