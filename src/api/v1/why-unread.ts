import type { FastifyError, FastifySchema } from "fastify";

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  const?: string | number | boolean;
}

/**
 * Which field could not be read and what is wanted there, in the words of the document: "day: A day of the office, 2017-08-14.". Never
 * what was sent: it may be a name.
 */
export function whyUnread({ validation = [], validationContext }: FastifyError, schema: FastifySchema = {}): string {
  // The last one is the outermost: of "a text, or an object" the first says only that it was no text.
  const { instancePath = "", keyword, params, message = "" } = validation.at(-1) ?? {};
  const missing = keyword === "required" ? String(params?.["missingProperty"]) : undefined;
  const path = [...instancePath.split("/").slice(1), ...(missing === undefined ? [] : [missing])];
  const part = validationContext === "querystring" ? schema.querystring : schema[validationContext ?? "body"];
  const wanted = wantedOf(schemaAt(part as Schema | undefined, path)) ?? message;
  const field = path.join("/") || (validationContext ?? "body");
  return missing === undefined ? `${field}: ${wanted}` : `${field} is missing: ${wanted}`;
}

function schemaAt(schema: Schema | undefined, [name, ...rest]: string[]): Schema | undefined {
  if (name === undefined || schema === undefined) return schema;
  return schemaAt(schema.properties?.[name] ?? schema.items, rest);
}

function wantedOf(schema: Schema | undefined): string | undefined {
  const choices = (schema?.anyOf ?? []).flatMap((one) => (one.const === undefined ? [] : [String(one.const)]));
  return choices.length > 0 ? choices.join(", ") : schema?.description?.replace(/\.$/, "");
}
