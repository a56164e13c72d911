import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "../../test/arrivals.ts";
import { aTown, type Town } from "../../test/town.ts";
import { openedContent } from "../outbox/index.ts";
import { answerBatch } from "./answer-batch.ts";
import { keepMessages } from "./keep-messages.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

async function answered(phone: string, texts: readonly string[], wrote: string, back: string) {
  const sentAt = at(town, wrote);
  const heard = texts.map((text, i) => ({
    messageId: `wamid.late.${phone}.${i}`,
    number: "108111100333",
    sender: { phone },
    sentAt: sentAt.add({ seconds: i }),
    said: { kind: "text" as const, text },
  }));
  const world = town.world(at(town, back));
  await town.database.transaction((tx) => keepMessages(tx, heard, world.now, world.now, world.keys));
  const tools = { database: town.database, world: () => world, serverId: crypto.randomUUID(), worker: 0 };
  await answerBatch(tools, 10, false);
  const { rows } = await town.database.pool.query(
    "select l.content from letter l join citizen c using (citizen_id) where c.digest = $1 order by l.seq",
    [world.keys.lastDigests.of("phone", phone)],
  );
  return rows.map((row) => openedContent(world.keys, row.content)?.template?.name);
}

test("whose message waited for more than a day hears once that we are back; an answer in time needs nothing of it", async () => {
  const two = ["berapa biayanya?", "kantor buka jam berapa?"];
  expect(await answered("+6281200000011", two, "2017-08-07 09:00", "2017-08-08 11:00")).toEqual([
    undefined,
    "write_again",
  ]);
  expect(await answered("+6281200000012", two, "2017-08-07 09:00", "2017-08-07 18:00")).toEqual([undefined, undefined]);
});
