import type { Catalog, Column, Table } from "./catalog.ts";

/** The whole database as one readable file: what a newcomer looks up, and what a review of a migration sees change. */
export function drawSchema({ tables, functions }: Catalog): string {
  const parts = [
    "-- Written by `npm run schema` from the migrations. Read it; change it with a migration.",
    ...tables.map(drawTable),
  ];
  return `${[...parts, ...functions.map((text) => `${text.trimEnd()};`)].join("\n\n")}\n`;
}

function drawTable({ name, columns, constraints, statements, options }: Table): string {
  const lines = [...columns.map(drawColumn), ...constraints].map((line) => `  ${line}`);
  const end = options.length > 0 ? `) with (${options.join(", ")});` : ");";
  return [`create table ${name} (`, lines.join(",\n"), end, ...statements.map((text) => `${text};`)].join("\n");
}

function drawColumn({ name, type, notNull, expression, generated, identity }: Column): string {
  const words = [name, type];
  if (notNull) words.push("not null");
  if (identity) words.push(`generated ${identity} as identity`);
  if (expression) words.push(generated ? `generated always as (${expression}) stored` : `default ${expression}`);
  return words.join(" ");
}
