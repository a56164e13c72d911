import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from "fastify";
import type Type from "typebox";
import type { Static } from "typebox";
import { isDeadlock, type Tx } from "../../database/index.ts";
import { type ActName, type AnswerOf, type AskOf, type By, NotAllowed } from "../../desk/index.ts";
import type { Office } from "../../office/index.ts";
import { type DayRefusal, isRefused } from "../../queue/index.ts";
import type { Member } from "../../staff/index.ts";
import { type Kept, keepAnswer, takeKey } from "./once.sql.ts";
import { refused } from "./refused.ts";
import { No } from "./schemas.ts";
import { ApiNo, type ApiTools } from "./tools.ts";

type Schema = Type.TSchema;

/** One request of a program, recognised. */
export interface Asked<Params, Body> {
  params: Params;
  body: Body;
  member: Member;
  language: "id" | "en";
  /** Runs one act of staff in the request's transaction. @throws ApiNo (409) where it is refused */
  act<N extends ActName>(
    name: N,
    ask: AskOf<N>,
    at: { office: Office; desk?: string | undefined },
  ): Promise<Granted<N>>;
  by(office: Office, desk?: string): By;
  tx: Tx;
}
type Granted<N extends ActName> = Exclude<AnswerOf<N>, DayRefusal>;

interface Route<P extends Schema, B extends Schema, A extends Schema> {
  url: string;
  /** For the document: what it does, in one line. */
  summary: string;
  tag: string;
  params: P;
  body?: B;
  answer: A;
  status?: number;
  /** What the answer's schema lets out. @throws ApiNo */
  run(asked: Asked<Static<P>, Static<B>>): Promise<object>;
}

/**
 * A POST of the API: recognised by its key, checked by its schema, run once. With an `Idempotency-Key` a repetition gets the first
 * answer and changes nothing; key, act and answer commit together.
 */
export function actRoute<P extends Schema, B extends Schema, A extends Schema>(
  app: FastifyInstance,
  tools: ApiTools,
  route: Route<P, B, A>,
): void {
  const { url, summary, tag, params, body, answer, status = 200 } = route;
  const schema: FastifySchema = {
    summary,
    tags: [tag],
    security: [{ key: [] }],
    params,
    ...(body && { body }),
    headers: idempotencyHeader,
    response: { [status]: answer, 400: No, 401: No, 403: No, 404: No, 409: No },
  };
  app.route({
    method: "POST",
    url,
    schema,
    async handler(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const member = await recognised(tools, request);
      const kept = await withPatience(() =>
        tools.database.transaction((tx) => once(tx, tools, request, member, () => run(tx, request, member))),
      );
      tools.desk.wake();
      return answered(reply, kept);
    },
  });

  async function run(tx: Tx, request: FastifyRequest, member: Member): Promise<Kept> {
    const asked = askedOf<Static<P>, Static<B>>(tx, tools, request, member);
    try {
      return { status, answer: await route.run(asked) };
    } catch (error) {
      // A refusal is an answer: it is kept for the repetition as well, and nothing was changed.
      if (error instanceof ApiNo)
        return { status: error.status, answer: { code: error.code, sentence: error.message } };
      if (error instanceof NotAllowed)
        return { status: 403, answer: { code: "not-allowed", sentence: "This key may not do that here." } };
      throw error;
    }
  }
}

const idempotencyHeader = {
  type: "object",
  properties: {
    "idempotency-key": {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "A repetition with the same key changes nothing and gets the same answer.",
    },
  },
} as const;

export async function recognised(tools: ApiTools, request: FastifyRequest): Promise<Member> {
  const member = await tools.keyOf(request.headers.authorization);
  if (!member) throw new ApiNo(401, "no-key", "Send a key of this house: Authorization: Bearer ant_...");
  return member;
}

export function languageAsked(request: FastifyRequest): "id" | "en" {
  return (request.query as { lang?: string } | undefined)?.lang === "id" ? "id" : "en";
}

function askedOf<P, B>(tx: Tx, tools: ApiTools, request: FastifyRequest, member: Member): Asked<P, B> {
  const language = languageAsked(request);
  const by = (office: Office, desk?: string): By => ({ member, office, desk, source: "api" });
  return {
    tx,
    member,
    language,
    by,
    params: request.params as P,
    body: (request.body ?? {}) as B,
    async act(name, ask, { office, desk }) {
      const answer = await tools.desk.performIn(tx, name, ask, by(office, desk));
      if (typeof answer === "object" && answer !== null && isRefused(answer)) throw refused(answer, office, language);
      return answer as Granted<typeof name>;
    },
  };
}

async function once(
  tx: Tx,
  { real }: ApiTools,
  request: FastifyRequest,
  member: Member,
  work: () => Promise<Kept>,
): Promise<Kept> {
  const idem = request.headers["idempotency-key"];
  if (typeof idem !== "string") return work();
  const key = member.actor.replace("key ", "");
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([request.url, request.body ?? null]))
    .digest();
  const known = await takeKey(tx, key, idem, fingerprint, real());
  if (known === "other")
    return {
      status: 409,
      answer: { code: "key-used", sentence: "This idempotency key was used for another request." },
    };
  if (known !== "taken") return known;
  const kept = await work();
  await keepAnswer(tx, key, idem, kept);
  return kept;
}

function answered(reply: FastifyReply, { status, answer }: Kept): FastifyReply {
  return reply.code(status).header("cache-control", "no-store").send(answer);
}

async function withPatience<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries > 1 && isDeadlock(error)) return withPatience(work, tries - 1);
    throw error;
  }
}
