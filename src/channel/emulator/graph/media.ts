import type { FastifyInstance, FastifyRequest } from "fastify";
import { newMediaId } from "../say.ts";
import { answerError, type GraphContext, isOurs } from "./answer.ts";
import { type GraphError, graphError, isGraphError, noSuchObject } from "./errors.ts";
import { findMedia, keepMedia } from "./media.sql.ts";
import { pictureFault } from "./picture.ts";

const minutesToFetch = 5;

/** Uploads, where a file lies, and the file itself. */
export function mediaRoutes(app: FastifyInstance, context: GraphContext): void {
  const { database } = context;
  app.post("/:version/:number/media", async (request: FastifyRequest<{ Params: { number: string } }>, reply) => {
    const { number } = request.params;
    if (!(await isOurs(context, number))) return answerError(reply, noSuchObject(number));
    const file = await readUpload(request);
    if (isGraphError(file)) return answerError(reply, file);
    const mediaId = newMediaId();
    await database.transaction((tx) => keepMedia(tx, context.keys, { mediaId, number, ...file }));
    return { id: mediaId };
  });
  app.get(
    "/:version/:media",
    async (request: FastifyRequest<{ Params: { version: string; media: string } }>, reply) => {
      const { version, media: id } = request.params;
      const media = await database.transaction((tx) => findMedia(tx, context.keys, id));
      if (!media) return answerError(reply, noSuchObject(id));
      const root = `${request.protocol}://${request.host}${request.url.slice(0, request.url.indexOf(`/${version}/`))}`;
      return {
        messaging_product: "whatsapp",
        url: `${root}/${version}/${id}/file?until=${Math.floor(Date.now() / 1000) + minutesToFetch * 60}`,
        mime_type: media.mimeType,
        sha256: Buffer.from(media.sha256, "base64").toString("hex"),
        file_size: media.bytes.length,
        id,
      };
    },
  );
  app.get(
    "/:version/:media/file",
    async (request: FastifyRequest<{ Params: { media: string }; Querystring: { until?: string } }>, reply) => {
      const tooLate = Number(request.query.until ?? 0) * 1000 < Date.now();
      const media = tooLate
        ? undefined
        : await database.transaction((tx) => findMedia(tx, context.keys, request.params.media));
      if (!media) return reply.code(404).send();
      return reply.type(media.mimeType).send(media.bytes);
    },
  );
}

async function readUpload(request: FastifyRequest): Promise<{ mimeType: string; bytes: Buffer } | GraphError> {
  const form = await formOf(request);
  if (!form) return graphError(100, "The body is not multipart/form-data.");
  if (form.get("messaging_product") !== "whatsapp")
    return graphError(100, "The parameter messaging_product is required.");
  const file = form.get("file");
  if (!(file instanceof File)) return graphError(100, "The parameter file is required.");
  const type = form.get("type");
  const mimeType = file.type || (typeof type === "string" ? type : "");
  const bytes = Buffer.from(await file.arrayBuffer());
  return pictureFault(mimeType, bytes) ?? { mimeType, bytes };
}

async function formOf({ body, headers }: FastifyRequest): Promise<FormData | undefined> {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    const type = { "content-type": String(headers["content-type"]) };
    return await new Response(new Uint8Array(body), { headers: type }).formData();
  } catch {
    // dropped: no form; the answer says so.
    return undefined;
  }
}
