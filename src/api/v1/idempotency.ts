import { createHmac } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import {
  giveBackIdempotencyKey,
  type KeptAnswer,
  keepIdempotentAnswer,
  takeIdempotencyKey,
} from "./idempotency.sql.ts";
import { languageAsked, memberOf } from "./key-hook.ts";
import { type ApiTools, refusalWith } from "./tools.ts";

/** A field of an answer that is not kept, and how it is found again for a repetition. */
export interface Secret {
  name: string;
  find(answer: Record<string, unknown>): Promise<unknown>;
}

/** Does the work of a request once for its `Idempotency-Key`; without one, as often as it is asked. */
export async function withIdempotencyKey(
  tx: Tx,
  { real, keys }: ApiTools,
  request: FastifyRequest,
  work: () => Promise<KeptAnswer>,
  secret?: Secret,
): Promise<KeptAnswer> {
  const idem = request.headers["idempotency-key"];
  if (typeof idem !== "string") return work();
  const key = memberOf(request).actor.replace("key ", "");
  const known = await takeIdempotencyKey(tx, keys, key, storedIdem(keys, idem), fingerprintOf(request), real());
  if (known === "other")
    return { status: 409, answer: refusalWith(409, "key-used", "keyUsed").answer(languageAsked(request)) };
  if (known !== "taken") return whole(known, secret);
  const kept = await work();
  // "Later" is no answer to keep: who asks again when told to is answered anew.
  if (kept.status === 429) await giveBackIdempotencyKey(tx, key, storedIdem(keys, idem));
  else await keepIdempotentAnswer(tx, keys, key, storedIdem(keys, idem), without(kept, secret));
  return kept;
}

function without(kept: KeptAnswer, secret: Secret | undefined): KeptAnswer {
  const answer = Object.entries(kept.answer as object).filter(([name]) => name !== secret?.name || kept.status !== 200);
  return { status: kept.status, answer: Object.fromEntries(answer) };
}

async function whole(kept: KeptAnswer, secret: Secret | undefined): Promise<KeptAnswer> {
  if (!secret || kept.status !== 200) return kept;
  const answer = kept.answer as Record<string, unknown>;
  return { status: 200, answer: { ...answer, [secret.name]: await secret.find(answer) } };
}

/** The program chose it, and may have put a name or a code into it. */
function storedIdem(keys: Keys, idem: string): string {
  return keys.sealed ? keys.token("idempotency key", idem).toString("hex") : idem;
}

/** What was asked, as a digest. The body may hold a name or a code, so it is keyed by the caller's own key, which we do not keep. */
function fingerprintOf({ url, body, headers }: FastifyRequest): Buffer {
  return createHmac("sha256", headers.authorization?.trim().split(/ +/).at(-1) ?? "")
    .update(JSON.stringify([url, body ?? null]))
    .digest();
}
