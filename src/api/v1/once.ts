import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../database/index.ts";
import { languageAsked, memberOf } from "./key-hook.ts";
import { type Kept, keepAnswer, takeKey } from "./once.sql.ts";
import { type ApiTools, no } from "./tools.ts";

/** Does the work of a request once for its `Idempotency-Key`; without one, as often as it is asked. */
export async function once(
  tx: Tx,
  { real }: ApiTools,
  request: FastifyRequest,
  work: () => Promise<Kept>,
): Promise<Kept> {
  const idem = request.headers["idempotency-key"];
  if (typeof idem !== "string") return work();
  const key = memberOf(request).actor.replace("key ", "");
  const known = await takeKey(tx, key, idem, fingerprintOf(request), real());
  if (known === "other") return { status: 409, answer: no(409, "key-used", "keyUsed").answer(languageAsked(request)) };
  if (known !== "taken") return known;
  const kept = await work();
  await keepAnswer(tx, key, idem, kept);
  return kept;
}

/** What was asked, as a digest: the body may hold a name. */
function fingerprintOf({ url, body }: FastifyRequest): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([url, body ?? null]))
    .digest();
}
