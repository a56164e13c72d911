import { type GraphError, graphError, isGraphError } from "./errors.ts";
import { type Fields, fields, has, listOf, textOf } from "./fields.ts";
import type { Section, Sendable } from "./sendable.ts";

/** Reply buttons or a list, within Meta's limits. The body is held to 1,024 also for lists: Meta's sources disagree. */
export function readInteractive(node: Fields): Sendable | GraphError {
  const type = node["type"];
  if (type !== "button" && type !== "list")
    return graphError(131009, "This look-alike knows the interactive types button and list.");
  const frame = readFrame(node);
  if (isGraphError(frame)) return frame;
  const action = fields(node["action"]);
  if (!action) return graphError(131008, "The parameter interactive['action'] is required.");
  const rest = type === "button" ? readButtons(action) : readList(action);
  return isGraphError(rest) ? rest : ({ ...frame, ...rest } as Sendable);
}

function readFrame(node: Fields): { text: string; header?: string; footer?: string } | GraphError {
  const text = textOf(fields(node["body"]) ?? {}, "text", "interactive['body']['text']", 1024);
  if (isGraphError(text)) return text;
  const header = readHeader(node);
  if (header && isGraphError(header)) return header;
  const footer =
    has(node, "footer") && textOf(fields(node["footer"]) ?? {}, "text", "interactive['footer']['text']", 60);
  if (footer && isGraphError(footer)) return footer;
  return { text: text.value, ...(header && { header: header.value }), ...(footer && { footer: footer.value }) };
}

function readHeader(node: Fields): { value: string } | GraphError | undefined {
  if (!has(node, "header")) return undefined;
  const header = fields(node["header"]) ?? {};
  if (header["type"] !== "text") return graphError(131009, "This look-alike knows text headers only.");
  return textOf(header, "text", "interactive['header']['text']", 60);
}

function readButtons(action: Fields) {
  const nodes = listOf(action, "buttons", "buttons", 1, 3);
  if (isGraphError(nodes)) return nodes;
  const buttons = allOf(nodes, (node) =>
    node["type"] === "reply"
      ? readChoice(fields(node["reply"]) ?? {}, "button", { id: 256, title: 20 })
      : graphError(131009, "A button's type must be reply."),
  );
  if (isGraphError(buttons)) return buttons;
  return repeated(buttons, "button") ?? { kind: "buttons" as const, buttons };
}

function readList(action: Fields) {
  const open = textOf(action, "button", "interactive['action']['button']", 20);
  if (isGraphError(open)) return open;
  const nodes = listOf(action, "sections", "sections", 1, 10);
  if (isGraphError(nodes)) return nodes;
  const sections = allOf(nodes, (node) => readSection(node, nodes.length > 1));
  if (isGraphError(sections)) return sections;
  const rows = sections.flatMap((section) => section.rows);
  if (rows.length > 10) return graphError(131009, "Total row count exceeds max allowed count: 10.");
  return repeated(rows, "row") ?? { kind: "list" as const, open: open.value, sections };
}

function readSection(node: Fields, oneOfMany: boolean): Section | GraphError {
  const titled = oneOfMany || has(node, "title");
  const title = titled && textOf(node, "title", "section title", 24);
  if (title && isGraphError(title)) return title;
  const nodes = listOf(node, "rows", "rows", 1, 10);
  if (isGraphError(nodes)) return nodes;
  const rows = allOf(nodes, readRow);
  return isGraphError(rows) ? rows : { rows, ...(title && { title: title.value }) };
}

function readRow(node: Fields): Section["rows"][number] | GraphError {
  const row = readChoice(node, "row", { id: 200, title: 24 });
  if (isGraphError(row) || !has(node, "description")) return row;
  const description = textOf(node, "description", "row description", 72);
  return isGraphError(description) ? description : { ...row, description: description.value };
}

function readChoice(node: Fields, what: string, most: { id: number; title: number }) {
  const id = textOf(node, "id", `${what} id`, most.id);
  if (isGraphError(id)) return id;
  const title = textOf(node, "title", `${what} title`, most.title);
  return isGraphError(title) ? title : { id: id.value, title: title.value };
}

function repeated(choices: { id: string; title: string }[], what: string): GraphError | undefined {
  for (const key of ["id", "title"] as const) {
    const seen = new Set(choices.map((choice) => choice[key]));
    if (seen.size < choices.length) return graphError(131009, `Duplicate ${what} ${key}: they must be unique.`);
  }
  return undefined;
}

function allOf<T extends object>(nodes: Fields[], read: (node: Fields) => T | GraphError): T[] | GraphError {
  const done: T[] = [];
  for (const node of nodes) {
    const one = read(node);
    if (isGraphError(one)) return one;
    done.push(one);
  }
  return done;
}
