import { sql, type Tx } from "../../database/index.ts";

/** Up to five hundred people whose name or addresses stand in clear. */
export async function citizensInClear(tx: Tx) {
  const { rows } = await sql("emulatorCitizensInClear")`
    select citizen_id as id, name, phone, user_id as "userId", born from emulator.citizen
     where coalesce(name, phone, user_id) is not null and coalesce(name, phone, user_id) not like 'sealed:own:%'
     order by citizen_id limit 500 for update`.execute(tx);
  return rows;
}

export async function storeCitizen(
  tx: Tx,
  one: {
    id: string;
    name: string | null;
    phone: string | null;
    userId: string | null;
    born: Temporal.PlainDate | null;
  },
  addresses: Buffer[],
): Promise<void> {
  await sql("storeEmulatorCitizen")`
    update emulator.citizen set name = ${one.name}, phone = ${one.phone}, user_id = ${one.userId}, born = ${one.born},
           addresses = ${addresses}::bytea[] where citizen_id = ${one.id}`.execute(tx);
}

/** Up to five hundred messages that stand in clear. */
export async function contentsInClear(tx: Tx) {
  const { rows } = await sql("emulatorContentsInClear")`
    select message_id as id, content from emulator.message
     where not content ? 'own' and content ->> 'kind' not in ('refused', 'gone') order by message_id limit 500 for update`.execute(
    tx,
  );
  return rows;
}

export async function storeContents(tx: Tx, contents: readonly { id: number; content: object }[]): Promise<void> {
  await sql("storeEmulatorContents")`
    update emulator.message m set content = w.content::jsonb
      from unnest(${contents.map(({ id }) => id)}::bigint[], ${contents.map(({ content }) => JSON.stringify(content))}::text[]) as w (id, content)
     where m.message_id = w.id`.execute(tx);
}

/** A picture that stands in clear. */
export async function pictureInClear(tx: Tx) {
  const { rows } = await sql("emulatorPictureInClear")`
    select media_id as id, bytes from emulator.media where substring(bytes for 11) <> 'sealed:own:'::bytea limit 1 for update`.execute(
    tx,
  );
  return rows[0];
}

export async function storePicture(tx: Tx, id: string, bytes: Buffer, sha256: string): Promise<void> {
  await sql("storeEmulatorPicture")`
    update emulator.media set bytes = ${bytes}, sha256 = ${sha256} where media_id = ${id}`.execute(tx);
}
