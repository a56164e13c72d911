import { createHash } from "node:crypto";
import { sql, type Tx } from "../../../database/index.ts";

export interface Media {
  mediaId: string;
  /** The number it was uploaded for; only that one may send it. */
  number: string;
  mimeType: string;
  bytes: Buffer;
  /** Base64, as Meta writes it in webhooks. */
  sha256: string;
}

export async function keepMedia(tx: Tx, media: Omit<Media, "sha256">): Promise<Media> {
  const sha256 = createHash("sha256").update(media.bytes).digest("base64");
  await sql("keepMedia")`
    insert into emulator.media (media_id, phone_number_id, mime_type, sha256, bytes, kept_at)
    values (${media.mediaId}, ${media.number}, ${media.mimeType}, ${sha256}, ${media.bytes}, ${Temporal.Now.instant()})`.execute(
    tx,
  );
  return { ...media, sha256 };
}

/** Undefined also after 30 days, when Meta lets go of it. */
export async function findMedia(tx: Tx, mediaId: string): Promise<Media | undefined> {
  const oldest = Temporal.Now.instant().subtract({ hours: 24 * 30 });
  const { rows } = await sql("findMedia")`
    select media_id as "mediaId", phone_number_id as number, mime_type as "mimeType", bytes, sha256
      from emulator.media where media_id = ${mediaId} and kept_at > ${oldest}`.execute(tx);
  return rows[0];
}
