import type { Catalog, Column, Table } from "./catalog.ts";

/**
 * The tables as TypeScript for Kysely. A `check` that lists the words a column may hold becomes a union, so that the
 * compiler knows every place to look at when a migration adds one.
 * Throws for a type that `src/database/connection.ts` has no agreed form for.
 */
export function drawTables({ tables }: Catalog): string {
  const body = tables.map(
    (table) => `  ${keyOf(table.name)}: {\n${table.columns.map((c) => `    ${drawColumn(table, c)}`).join("\n")}\n  };`,
  );
  const used = ["Generated", "GeneratedAlways"].filter((name) => body.join().includes(`${name}<`));
  const imports = used.length > 0 ? `import type { ${used.join(", ")} } from "kysely";\n\n` : "";
  return `// Written by \`npm run schema\` from the migrations; change it with a migration.\n${imports}export interface Tables {\n${body.join("\n")}\n}\n`;
}

/** Kysely calls a table of another schema `"schema.table"`. */
function keyOf(name: string): string {
  return name.includes(".") ? JSON.stringify(name) : name;
}

function drawColumn(table: Table, column: Column): string {
  const type = `${wordsOf(table, column) ?? typeOf(table, column)}${column.notNull ? "" : " | null"}`;
  if (column.generated || column.identity === "always") return `${column.name}: GeneratedAlways<${type}>;`;
  if (column.expression || column.identity) return `${column.name}: Generated<${type}>;`;
  return `${column.name}: ${type};`;
}

function wordsOf({ constraints }: Table, { name, type }: Column): string | undefined {
  if (type !== "text") return undefined;
  const check = new RegExp(`CHECK \\(\\(${name} = ANY \\(ARRAY\\[(.*)\\]\\)\\)\\)$`);
  const list = constraints.map((text) => check.exec(text)?.[1]).find((text) => text !== undefined);
  const words = list?.matchAll(/'((?:[^']|'')*)'::text/g);
  return words && [...words].map(([, word = ""]) => JSON.stringify(word.replaceAll("''", "'"))).join(" | ");
}

const types: Record<string, string> = {
  boolean: "boolean",
  smallint: "number",
  integer: "number",
  bigint: "number",
  real: "number",
  "double precision": "number",
  numeric: "string",
  text: "string",
  uuid: "string",
  bytea: "Buffer",
  jsonb: "unknown",
  date: "Temporal.PlainDate",
  "time without time zone": "Temporal.PlainTime",
  "timestamp with time zone": "Temporal.Instant",
};

function typeOf(table: Table, { name, type }: Column): string {
  const element = types[type.replace(/\[\]$/, "")];
  if (element) return type.endsWith("[]") ? `${element}[]` : element;
  throw new Error(`scripts/schema-tables.ts: no agreed form for ${table.name}.${name} of type ${type}.`);
}
