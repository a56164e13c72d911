import { createHash } from "node:crypto";
import { sql, type Tx } from "../../../database/index.ts";
import { type Keys, openedOwnBytes, storedOwnBytes } from "../../../keys/index.ts";

export interface Media {
  mediaId: string;
  /** The number it was uploaded for; only that one may send it. */
  number: string;
  mimeType: string;
  bytes: Buffer;
  /** Base64, as Meta writes it in webhooks. */
  sha256: string;
}

const what = "picture of the emulator";

export async function keepMedia(tx: Tx, keys: Keys, media: Omit<Media, "sha256">): Promise<Media> {
  const { bytes, sha256 } = storedPicture(keys, media.bytes);
  await sql("keepMedia")`
    insert into emulator.media (media_id, phone_number_id, mime_type, sha256, bytes, kept_at)
    values (${media.mediaId}, ${media.number}, ${media.mimeType}, ${sha256}, ${bytes}, ${Temporal.Now.instant()})`.execute(
    tx,
  );
  return { ...media, sha256: digestOf(media.bytes) };
}

/** Undefined also after 30 days, when Meta lets go of it. */
export async function findMedia(tx: Tx, keys: Keys, mediaId: string): Promise<Media | undefined> {
  const oldest = Temporal.Now.instant().subtract({ hours: 24 * 30 });
  const { rows } = await sql("findMedia")`
    select media_id as "mediaId", phone_number_id as number, mime_type as "mimeType", bytes, sha256
      from emulator.media where media_id = ${mediaId} and kept_at > ${oldest}`.execute(tx);
  if (!rows[0]) return undefined;
  const bytes = openedOwnBytes(keys, what, rows[0].bytes);
  return { ...rows[0], bytes, sha256: digestOf(bytes) };
}

/** A picture as it is stored; beside it the digest of the sealed one: by its own anybody could tell which picture it is. */
export function storedPicture(keys: Keys, picture: Buffer): { bytes: Buffer; sha256: string } {
  const bytes = storedOwnBytes(keys, what, picture);
  return { bytes, sha256: digestOf(bytes) };
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64");
}
