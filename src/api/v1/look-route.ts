import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { Tx } from "../../database/index.ts";
import type { Office } from "../../office/index.ts";
import type { ActContext } from "../../queue/index.ts";
import { type Member, may, type Permission } from "../../staff/index.ts";
import { memberOf } from "./key-hook.ts";
import { missingRightRefusal } from "./missing-right-refusal.ts";
import { operationOf } from "./operation.ts";
import { refusalSchemas } from "./refusal-schemas.ts";
import type { ApiTools } from "./tools.ts";

interface Route<P extends Type.TSchema, A extends Type.TSchema> {
  url: string;
  summary: string;
  tag: string;
  params: P;
  /** Words of the address behind the question mark, all optional, with what they are. */
  query?: Record<string, string>;
  answer: A;
  run(asked: LookAsked<Static<P>>): Promise<object>;
}

interface LookAsked<Params> {
  params: Params;
  query: Record<string, string | undefined>;
  member: Member;
  /** Reads something of an office's day; one of the permissions is enough. @throws ApiRefusal (403) */
  look<T>(
    permissions: readonly Permission[],
    office: Office,
    read: (tx: Tx, context: ActContext) => Promise<T>,
  ): Promise<T>;
}

/** A GET of the API: it changes nothing. */
export function lookRoute<P extends Type.TSchema, A extends Type.TSchema>(
  app: FastifyInstance,
  tools: ApiTools,
  { url, summary, tag, params, query, answer, run }: Route<P, A>,
): void {
  const words = Object.entries(query ?? {}).map(([name, description]) => [
    name,
    Type.Optional(Type.String({ description })),
  ]);
  const schema = {
    operationId: operationOf("GET", url),
    summary,
    tags: [tag],
    security: [{ key: [] }],
    params,
    ...(query && { querystring: Type.Object(Object.fromEntries(words)) }),
    response: { 200: answer, ...refusalSchemas },
  };
  app.route({
    method: "GET",
    url,
    schema,
    async handler(request, reply) {
      const member = memberOf(request);
      reply.header("cache-control", "no-store");
      return run({
        params: request.params as Static<P>,
        query: request.query as Record<string, string | undefined>,
        member,
        look(permissions, office, read) {
          const permission = permissions.find((one) => may(member, one, office.id));
          if (!permission) throw missingRightRefusal(permissions);
          return tools.acts.look(permission, { member, office, source: "api" }, read);
        },
      });
    },
  });
}
