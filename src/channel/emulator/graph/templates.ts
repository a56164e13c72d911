import type { FastifyInstance } from "fastify";
import { answerError, type GraphContext } from "./answer.ts";
import { graphError, isGraphError } from "./errors.ts";
import { fields, textOf } from "./fields.ts";
import { placesIn } from "./read-template.ts";
import { allTemplates, registerTemplate } from "./template.sql.ts";

/** Templates of the business account. Meta looks at them for a day; here they are approved at once. */
export function templateRoutes(app: FastifyInstance, { database }: GraphContext): void {
  app.get("/:version/:account/message_templates", async () => {
    const known = await database.transaction(allTemplates);
    return {
      data: known.map(({ name, language, body }) => ({
        name,
        language,
        status: "APPROVED",
        category: "UTILITY",
        id: `${name}.${language}`,
        components: [{ type: "BODY", text: body }],
      })),
    };
  });
  app.post("/:version/:account/message_templates", async (request, reply) => {
    const template = readRegistration(request.body);
    if (isGraphError(template)) return answerError(reply, template);
    await database.transaction((tx) => registerTemplate(tx, template, placesIn(template.body)));
    return { id: `${template.name}.${template.language}`, status: "APPROVED", category: "UTILITY" };
  });
}

function readRegistration(body: unknown) {
  const request = fields(body) ?? {};
  const name = textOf(request, "name", "name", 512);
  if (isGraphError(name)) return name;
  const language = textOf(request, "language", "language", 10);
  if (isGraphError(language)) return language;
  const components = Array.isArray(request["components"]) ? request["components"].map(fields) : [];
  const words = components.find((one) => one?.["type"] === "BODY") ?? {};
  const text = textOf(words, "text", "components BODY text", 1024);
  if (isGraphError(text)) return text;
  if (!/^[a-z0-9_]+$/.test(name.value))
    return graphError(100, "name: lower-case letters, digits and underscores only.");
  if (/^\s*\{\{|\}\}\s*$/.test(text.value)) return graphError(100, "Variables may not start or end the text.");
  return { name: name.value, language: language.value, body: text.value };
}
