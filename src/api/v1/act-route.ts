import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from "fastify";
import type Type from "typebox";
import type { Static } from "typebox";
import { type Tx, withPatience } from "../../database/index.ts";
import { type ActName, type AnswerOf, type AskOf, type By, NotAllowed } from "../../desk/index.ts";
import type { Office } from "../../office/index.ts";
import { type DayRefusal, isRefused } from "../../queue/index.ts";
import type { Member } from "../../staff/index.ts";
import { languageAsked, memberOf } from "./key-hook.ts";
import type { Kept } from "./once.sql.ts";
import { once } from "./once.ts";
import { refused } from "./refused.ts";
import { No } from "./schemas.ts";
import { ApiNo, type ApiTools, no } from "./tools.ts";

type Schema = Type.TSchema;

/** One request of a program, recognised. */
export interface Asked<Params, Body> {
  params: Params;
  body: Body;
  member: Member;
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
  const { url, summary, tag, params, body, answer } = route;
  const schema: FastifySchema = {
    summary,
    tags: [tag],
    security: [{ key: [] }],
    params,
    ...(body && { body }),
    headers: idempotencyHeader,
    response: { 200: answer, ...noes, 409: No },
  };
  app.route({
    method: "POST",
    url,
    schema,
    async handler(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const kept = await withPatience(() =>
        tools.database.transaction((tx) => once(tx, tools, request, () => run(tx, request))),
      );
      tools.desk.wake();
      return reply.code(kept.status).header("cache-control", "no-store").send(kept.answer);
    },
  });

  async function run(tx: Tx, request: FastifyRequest): Promise<Kept> {
    try {
      return { status: 200, answer: await route.run(askedOf<Static<P>, Static<B>>(tx, tools, request)) };
    } catch (error) {
      // A refusal is an answer: it is kept for the repetition as well, and nothing was changed.
      const refusal = error instanceof NotAllowed ? no(403, "not-allowed", "notAllowed") : error;
      if (!(refusal instanceof ApiNo)) throw error;
      return { status: refusal.status, answer: refusal.answer(languageAsked(request)) };
    }
  }
}

/** What any address may answer instead. */
export const noes = { 400: No, 401: No, 403: No, 404: No } as const;

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

function askedOf<P, B>(tx: Tx, tools: ApiTools, request: FastifyRequest): Asked<P, B> {
  const member = memberOf(request);
  const by = (office: Office, desk?: string): By => ({ member, office, desk, source: "api" });
  return {
    tx,
    member,
    by,
    params: request.params as P,
    body: (request.body ?? {}) as B,
    async act(name, ask, { office, desk }) {
      const answer = await tools.desk.performIn(tx, name, ask, by(office, desk));
      if (typeof answer === "object" && answer !== null && isRefused(answer)) throw refused(answer, office);
      return answer as Granted<typeof name>;
    },
  };
}
