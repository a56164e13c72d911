import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Something ready to be sent, with what a browser needs to know whether it has it already. */
export interface Drawn {
  type: string;
  plain: Buffer;
  /** A page of 25 kB is 4 kB on the way: half a minute less on a bad line. */
  packed: Buffer;
  etag: string;
}

export function drawn(text: string, type: string): Drawn {
  const plain = Buffer.from(text);
  const etag = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  return { type, plain, packed: gzipSync(plain, { level: 6 }), etag };
}

/** Sends it, or 304 to whoever has it already. `vary`: the request header beside `accept-encoding` that it depends on. */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Drawn,
  cache: string,
  vary = "",
): FastifyReply {
  const packed = /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(String(request.headers["accept-encoding"] ?? ""));
  const etag = `"${body.etag}${packed ? "-gz" : ""}"`;
  reply
    .header("cache-control", cache)
    .header("vary", `accept-encoding${vary && `, ${vary}`}`)
    .header("etag", etag);
  if (knows(request.headers["if-none-match"], etag)) return reply.code(304).send();
  if (packed) reply.header("content-encoding", "gzip");
  return reply.type(body.type).send(packed ? body.packed : body.plain);
}

// A proxy between us may have made our tag a weak one.
function knows(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((known) => known.trim().replace(/^W\//, "") === etag || known.trim() === "*");
}
