import { type GraphError, graphError, isGraphError } from "./errors.ts";
import { type Fields, fields, has, listOf, textOf } from "./fields.ts";
import type { TemplateSend } from "./sendable.ts";

/** A template's name, language and the texts of its body. Whether it exists is asked of the database later. */
export function readTemplate(node: Fields): TemplateSend | GraphError {
  const name = textOf(node, "name", "template['name']", 512);
  if (isGraphError(name)) return name;
  const language = textOf(fields(node["language"]) ?? {}, "code", "template['language']['code']", 10);
  if (isGraphError(language)) return language;
  const parameters = has(node, "components") ? readComponents(node) : [];
  if (isGraphError(parameters)) return parameters;
  return { kind: "template", name: name.value, language: language.value, parameters };
}

function readComponents(node: Fields): string[] | GraphError {
  const components = listOf(node, "components", "components", 0, 20);
  if (isGraphError(components)) return components;
  const body = components.find((component) => String(component["type"]).toLowerCase() === "body");
  if (!body) return [];
  const nodes = listOf(body, "parameters", "parameters", 0, 100);
  if (isGraphError(nodes)) return nodes;
  const texts: string[] = [];
  for (const one of nodes) {
    if (one["type"] !== "text") return graphError(131009, "This look-alike knows text parameters only.");
    const text = textOf(one, "text", "parameter text", 1024);
    if (isGraphError(text)) return text;
    // Meta refuses these in a template's parameter (132018 in newer lists, 100 before).
    if (/[\n\t]| {5,}/.test(text.value))
      return graphError(100, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces.");
    texts.push(text.value);
  }
  return texts;
}

/** The body as the citizen reads it, or undefined if there are more or fewer parameters than places. */
export function fillTemplate(body: string, parameters: string[]): string | undefined {
  if (placesIn(body) !== parameters.length) return undefined;
  return body.replace(/\{\{(\d+)\}\}/g, (_, place: string) => parameters[Number(place) - 1] ?? "");
}

/** How many parameters a body wants. */
export function placesIn(body: string): number {
  return new Set([...body.matchAll(/\{\{(\d+)\}\}/g)].map((match) => match[1])).size;
}
