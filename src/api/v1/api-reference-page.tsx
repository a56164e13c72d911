import type { FastifyReply, FastifyRequest } from "fastify";
import { Fragment } from "preact";
import { draw, href, Layout } from "../../console/index.ts";
import { pageWords } from "../../phrasebook/index.ts";

interface Operation {
  summary?: string;
  tags?: string[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
  parameters?: { name: string; in: string; description?: string; required?: boolean }[];
}
interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  const?: unknown;
}
interface Document {
  info: { title: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths?: Record<string, Record<string, Operation>>;
}

/** The API's document as people read it: drawn from the same document programs get, without a script. */
export function apiReferencePage(_request: FastifyRequest, reply: FastifyReply, document: unknown): FastifyReply {
  const { info, tags = [], paths = {} } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const page = (
    <Layout words={pageWords("en")} title={`${info.title} API`} styles={["api.css"]} bothLanguages={false}>
      <section class="card">
        <h1>{info.title} API</h1>
        <p>{info.description}</p>
        <p>
          <a href={href("apiDocument", {}, "en")}>openapi.json</a>
        </p>
        <pre tabIndex={0} role="region" aria-label="An example">
          {example}
        </pre>
      </section>
      {tags.map((tag) => (
        <section key={tag.name} class="card">
          <h2>{tag.description ?? tag.name}</h2>
          {operations
            .filter(({ operation }) => operation.tags?.includes(tag.name))
            .map((one) => (
              <OperationPart key={`${one.method} ${one.path}`} {...one} />
            ))}
        </section>
      ))}
      <Refusals operation={operations.find(({ operation }) => operation.responses?.["409"])?.operation} />
    </Layout>
  );
  return reply.type("text/html; charset=utf-8").send(draw(page));
}

const example = `npm run api-key -- bogor all
curl -X POST http://127.0.0.1:8080/api/v1/offices/bogor/arrivals \\
  -H "Authorization: Bearer ant_..." -H "Content-Type: application/json" \\
  -H "Idempotency-Key: 1" -d '{"code":"7KMX-4PTM"}'`;

function OperationPart({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const good = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith("2"));
  const answer = Object.values(good?.[1].content ?? {})[0]?.schema;
  return (
    <details>
      <summary>
        <span>
          <code>
            {method} {path}
          </code>
          <br />
          {operation.summary}
        </span>
      </summary>
      {body && <Fields title="Sends" schema={body} />}
      {answer && <Fields title="Gets" schema={answer} />}
    </details>
  );
}

/** Every address refuses in the same shape; what the codes are is said once. */
function Refusals({ operation }: { operation: Operation | undefined }) {
  const refusals = Object.entries(operation?.responses ?? {}).filter(([status]) => !status.startsWith("2"));
  return (
    <section class="card">
      <h2>Where it is refused</h2>
      <dl>
        {refusals.map(([status, { description, content }]) => (
          <Fragment key={status}>
            <dt>
              <code>{status}</code>
            </dt>
            <dd>
              {description} {Object.values(content ?? {})[0]?.schema?.properties?.["code"]?.description}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Fields({ title, schema }: { title: string; schema: Schema }) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return null;
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {fields.map(([name, field]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              {kindOf(field)}
              {schema.required?.includes(name) ? "" : ", optional"}
              {field.description ? `. ${field.description}` : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function kindOf(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === "array") return `list of ${schema.items ? kindOf(schema.items) : "anything"}`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(", ")} }`;
  return schema.type ?? "anything";
}
