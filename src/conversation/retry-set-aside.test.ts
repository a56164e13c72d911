import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { keyFileOf } from "../../test/key-file.ts";
import { newId, openDatabase, sql } from "../database/index.ts";
import { openKeys } from "../keys/index.ts";
import { loadPack, officesOfPack } from "../office/index.ts";
import { writeLetters } from "../outbox/index.ts";
import { apologise } from "./apologise.ts";
import { listSetAside, retrySetAside } from "./retry-set-aside.sql.ts";

const now = Temporal.Instant.from("2017-08-01T09:00:00+07:00");
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const offices = officesOfPack(loadPack("packs/2017/"));

test("whoever was told that a human will look is answered after all, when his message is tried again", async () => {
  const { url, drop } = await aDatabase();
  const database = openDatabase(url, { connections: 1 });
  ends.push(drop, () => database.close());
  const world = { now, offices, keys: await openKeys(database, keyFileOf(url)) };
  const citizenId = randomUUID();
  await database.transaction(async (tx) => {
    await sql`insert into citizen (citizen_id, digest, phone) values (${citizenId}, '\\x01', '+62000')`.execute(tx);
    await sql`
      insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said, tries, set_aside_at)
      values ('wamid.a', '1', ${citizenId}, ${now}, ${now}, ${now}, '{"kind":"text","text":"halo"}', 3, ${now})`.execute(
      tx,
    );
    await apologise(tx, ["wamid.a"], world);
    const [aside] = await listSetAside(tx);
    expect(await retrySetAside(tx, [aside!.handle])).toBe(1);
    // The first answer to a message has the ordinal 0; an apology in its place would make every further try fail.
    const answer = {
      letterId: newId(),
      number: "1",
      citizenId,
      kind: "menu",
      content: { text: "Halo" },
      createdAt: now,
    };
    await writeLetters(tx, [{ ...answer, replyTo: "wamid.a", replyOrdinal: 0 }], world.keys);
    // And if it fails again, nobody is told the same twice.
    await apologise(tx, ["wamid.a"], world);
    const { rows } = await sql<{ kind: string }>`select kind from letter order by seq`.execute(tx);
    expect(rows.map(({ kind }) => kind)).toEqual(["set-aside", "menu"]);
  });
});
