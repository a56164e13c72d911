import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from "fastify";
import type Type from "typebox";
import type { Static } from "typebox";
import { retryOnDeadlock, type Tx } from "../../database/index.ts";
import { floorOn, type Office, today } from "../../office/index.ts";
import { type ActContext, isRefused, type Seen, seen } from "../../queue/index.ts";
import { type Member, may } from "../../staff/index.ts";
import { type ActName, type AskOf, acts, type By, type Granted, PermissionRefusal } from "../../staff-acts/index.ts";
import type { KeptAnswer } from "./idempotency.sql.ts";
import { type Secret, withIdempotencyKey } from "./idempotency.ts";
import { languageAsked, memberOf } from "./key-hook.ts";
import { missingRightRefusal } from "./missing-right-refusal.ts";
import { operationOf } from "./operation.ts";
import { placeNamed } from "./place-named.ts";
import { actRefusalSchema, refusalSchemas } from "./refusal-schemas.ts";
import { actRefusal } from "./refusals.ts";
import { ApiRefusal, type ApiTools } from "./tools.ts";

type Schema = Type.TSchema;

/** One request of a program, recognised. */
export interface Asked<Params, Body> {
  params: Params;
  body: Body;
  member: Member;
  /**
   * Runs one act of staff in the request's transaction; the arrival and the ticket of its answer are read right after it.
   * @throws ApiRefusal (409) where it is refused
   */
  act<N extends ActName>(
    name: N,
    ask: AskOf<N>,
    at: { office: Office; desk?: string | undefined },
  ): Promise<Seen<Granted<N>>>;
  /** The same, with what `see` reads after the act. */
  actAndSee<N extends ActName, T>(
    name: N,
    ask: AskOf<N>,
    at: { office: Office; desk?: string | undefined },
    see: (tx: Tx, answer: Granted<N>, context: ActContext) => Promise<T>,
  ): Promise<T>;
  by(office: Office, desk?: string): By;
  /**
   * The code of the counter or desk that a program names for an act. @throws ApiRefusal (409) where today's floor has none of that name
   * @throws PermissionRefusal where it may not do that act, whatever it names
   */
  place(act: ActName, office: Office, kind: "counter" | "desk", said: string | undefined): string | undefined;
  tx: Tx;
}

interface Route<P extends Schema, B extends Schema, A extends Schema> {
  url: string;
  /** For the document: what it does, in one line. */
  summary: string;
  tag: string;
  params: P;
  body?: B;
  answer: A;
  /** One field of the answer that is not kept for a repetition, and where it is found again; undefined: nowhere any more. */
  secret?: {
    name: string;
    find(asked: Asked<Static<P>, Static<B>>, answer: Record<string, unknown>): Promise<unknown>;
  };
  /** What the answer's schema lets out. @throws ApiRefusal */
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
    operationId: operationOf("POST", url),
    summary,
    tags: [tag],
    security: [{ key: [] }],
    params,
    ...(body && { body }),
    headers: idempotencyHeader,
    response: { 200: answer, ...refusalSchemas, 409: actRefusalSchema },
  };
  app.route({
    method: "POST",
    url,
    schema,
    async handler(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const kept = await retryOnDeadlock(() =>
        tools.database.transaction((tx) =>
          withIdempotencyKey(tx, tools, request, () => run(tx, request), secretOf(tx, request)),
        ),
      );
      tools.acts.wake();
      if (kept.status === 429) reply.header("retry-after", String((kept.answer as { retryAfter?: number }).retryAfter));
      return reply.code(kept.status).header("cache-control", "no-store").send(kept.answer);
    },
  });

  function secretOf(tx: Tx, request: FastifyRequest): Secret | undefined {
    const { secret } = route;
    if (!secret) return undefined;
    const asked = askedOf<Static<P>, Static<B>>(tx, tools, request);
    return { name: secret.name, find: (kept) => secret.find(asked, kept) };
  }

  async function run(tx: Tx, request: FastifyRequest): Promise<KeptAnswer> {
    try {
      return { status: 200, answer: await route.run(askedOf<Static<P>, Static<B>>(tx, tools, request)) };
    } catch (error) {
      // A refusal is an answer: it is kept for the repetition as well, and nothing was changed.
      const refusal = error instanceof PermissionRefusal ? missingRightRefusal([error.permission]) : error;
      if (!(refusal instanceof ApiRefusal)) throw error;
      return { status: refusal.status, answer: refusal.answer(languageAsked(request)) };
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
      description:
        "A repetition with the same key changes nothing and gets the same answer, for a day. A refusal is an answer too.",
    },
  },
} as const;

function askedOf<P, B>(tx: Tx, tools: ApiTools, request: FastifyRequest): Asked<P, B> {
  const member = memberOf(request);
  const floorOf = (office: Office) => floorOn(office, today(office, tools.now()));
  // What is no place of the floor is not written down as one: it may be anything, also a name. The act says what it thinks of none.
  const by = (office: Office, desk?: string): By => ({
    member,
    office,
    desk: desk && placeNamed(floorOf(office), desk),
    source: "api",
  });
  const actAndSee: Asked<P, B>["actAndSee"] = async (name, ask, { office, desk }, see) => {
    const answer = await tools.acts.performAndSeeIn(tx, name, ask, by(office, desk), see);
    if (typeof answer === "object" && answer !== null && isRefused(answer))
      throw actRefusal(answer, office, floorOf(office));
    return answer;
  };
  return {
    tx,
    member,
    by,
    place(act, office, kind, said) {
      const { permission } = acts[act];
      if (!may(member, permission, office.id)) throw new PermissionRefusal(permission);
      const found = said && placeNamed(floorOf(office), said);
      if (said && !found) throw actRefusal({ refused: `no-such-${kind}` }, office, floorOf(office));
      return found;
    },
    params: request.params as P,
    body: (request.body ?? {}) as B,
    act: (name, ask, at) => actAndSee(name, ask, at, seen),
    actAndSee,
  };
}
