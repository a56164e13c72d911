import { randomBytes } from "node:crypto";
import { type Asker, bookingsOf, noRecord, type World } from "../src/booking/index.ts";
import { type Database, newId, openDatabase, sql, type Tx } from "../src/database/index.ts";
import { openKeys } from "../src/keys/index.ts";
import { type Offices, offices } from "../src/office/index.ts";
import { aSeededDatabase } from "./database.ts";
import { keyFileOf } from "./key-file.ts";

/** A town with the offices of the 2017 pack, all days of the horizon opened, and nobody in it yet. */
export interface Town {
  database: Database;
  url: string;
  offices: Offices;
  now: Temporal.Instant;
  /** The world as a rule sees it at `now`, or at a moment given. */
  world(now?: Temporal.Instant): World;
  office(code: string): number;
  close(): Promise<void>;
}

export interface SealableTown extends Town {
  /** After the database was sealed, as a program does at its start. */
  reopenKeys(): Promise<void>;
}

/** Tuesday 8 August 2017, nine o'clock in Bogor. */
export const tuesday = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
export const day = (text: string) => Temporal.PlainDate.from(text);
export const hour = (text: string) => Temporal.PlainTime.from(text);

/** @param digestKey of a database from before there were key files: nothing in it is sealed */
export async function aTown({
  now = tuesday,
  digestKey,
}: {
  now?: Temporal.Instant;
  digestKey?: Buffer;
} = {}): Promise<SealableTown> {
  const { url, drop } = await aSeededDatabase(now);
  const database = openDatabase(url);
  if (digestKey) await database.transaction((tx) => sql`update installation set digest_key = ${digestKey}`.execute(tx));
  const [all, first] = [await database.transaction(offices), await openKeys(database, keyFileOf(url))];
  let keys = first;
  return {
    database,
    url,
    offices: all,
    now,
    world: (at = now) => ({ now: at, real: at, offices: all, keys, consentVersion: "1" }),
    office: (code) => all.byCode.get(code)?.id ?? 0,
    reopenKeys: async () => void (keys = await openKeys(database, keyFileOf(url))),
    async close() {
      await database.close();
      await drop();
    },
  };
}

let people = 0;

/** Somebody nobody has seen before; names are invented from syllables. */
export function aName(): string {
  const syllables = ["ba", "di", "lu", "ra", "sa", "to", "mi", "ne", "wa", "yu", "ka", "ri"];
  const word = (seed: number) => {
    const text = [seed, seed / 12, seed / 144].map((n) => syllables[Math.floor(n) % 12]).join("");
    return text[0]?.toUpperCase() + text.slice(1);
  };
  people += 1;
  return `${word(people)} ${word(people * 7 + 5)}`;
}

/** A citizen with a row of their own, who may ask for seats. */
export async function aCitizen(tx: Tx): Promise<Asker & { citizenId: string }> {
  const citizenId = newId();
  const digest = randomBytes(16);
  await sql`insert into citizen (citizen_id, digest, phone) values (${citizenId}, ${digest}, ${`+620000${people++}`})`.execute(
    tx,
  );
  return askerOf(citizenId, digest);
}

/** Somebody who has a row and, until now, nothing else. */
export function askerOf(citizenId: string, digest: Buffer): Asker & { citizenId: string } {
  return {
    citizenId,
    from: { contact: { kind: "whatsapp", id: citizenId, digest, number: "108111100333" } },
    source: "whatsapp",
    actor: "citizen",
    live: [],
    ...noRecord,
  };
}

/** The same citizen as the database has it now. */
export async function again<T extends Asker & { citizenId: string }>(
  tx: Tx,
  asker: T,
  { keys }: Pick<World, "keys">,
): Promise<T> {
  const found = (await bookingsOf(tx, [asker.citizenId], keys)).get(asker.citizenId);
  return { ...asker, ...(found ?? { live: [], liveOrdinals: [], resting: [] }) };
}
