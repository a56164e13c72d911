import { oneOf } from "./answer.ts";
import type { Reading, Statement, TypedColumn } from "./read.ts";
import { readType, writeType } from "./types.ts";

/** The types of all statements, and what stands in the way of writing them down. */
export interface Drawn {
  text: string;
  wrong: string[];
}

/** Writes `src/database/statements.types.ts`: for each name what a row is, and what its values are, in their order. */
export function drawTypes({ statements, fragments, facts }: Reading): Drawn {
  const wrong: string[] = [];
  const typeName = (oid: number) => facts.types.get(oid) ?? String(oid);
  const values = valuesOf(statements, typeName, wrong);
  const tupleOf = (owner: string, width: number) =>
    `[${Array.from({ length: width }, (_, nth) => values.get(`${owner}.${nth}`) ?? "Fragment").join(", ")}]`;
  const rows = statements.toSorted(byName).map((one) => {
    const row = rowOf(one, typeName, wrong);
    return `  /** ${one.file} */\n  ${one.name}: { row: ${row}; values: ${tupleOf(one.name, one.width)} };`;
  });
  const names = [...fragments.keys()].sort();
  const pieces = names.map((name) => `  ${name}: ${tupleOf(name, fragments.get(name) ?? 0)};`);
  return { text: fileOf(rows, pieces), wrong };
}

function fileOf(statements: string[], fragments: string[]): string {
  const all = [...statements, ...fragments].join();
  const head = "// Written by `npm run statements` from the statements in *.sql.ts; change those, and run it again.\n";
  const imports = all.includes("Fragment") ? 'import type { Fragment } from "./fragment.ts";\n\n' : "\n";
  const body = (name: string, lines: string[]) =>
    `export interface ${name} {\n${lines.map((line) => `${line}\n`).join("")}}\n`;
  return `${head}${imports}${body("Statements", statements)}\n${body("Fragments", fragments)}`;
}

function byName(one: Statement, two: Statement): number {
  return one.name < two.name ? -1 : 1;
}

/** The type of each `${}` by `owner.number`; wherever it stands, it has to be the same. */
function valuesOf(statements: Statement[], typeName: (oid: number) => string, wrong: string[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const { name, file, line, variants } of statements) {
    for (const { slots, parameters } of variants) {
      slots.forEach(({ owner, nth }, i) => {
        const key = `${owner}.${nth}`;
        const type = writeType(typeName(parameters[i] ?? 0));
        const say = (sentence: string) =>
          wrong.push(`${file}:${line}: ${name}: value ${nth + 1} of "${owner}" ${sentence}`);
        if (!type) say(`is of type ${typeName(parameters[i] ?? 0)}, for which there is no agreed form: cast it`);
        else if ((types.get(key) ?? type) !== type) say(`is once ${types.get(key)} and once ${type}: cast it`);
        else types.set(key, type);
      });
    }
  }
  return types;
}

function rowOf({ name, file, line, variants }: Statement, typeName: (oid: number) => string, wrong: string[]): string {
  const say = (sentence: string) => void wrong.push(`${file}:${line}: ${name}: ${sentence}`);
  const [first, ...others] = variants.map(({ columns }) => columns);
  if (!first || first.length === 0) return "object";
  if (new Set(first.map((column) => column.name)).size < first.length) say("two columns have one name: say as ...");
  const shape = (columns: TypedColumn[]) => columns.map((column) => `${column.name} ${column.type}`).join();
  if (others.some((columns) => shape(columns) !== shape(first))) say("its variants give different columns");
  const fields = first.map((column, i) => {
    const answer = oneOf([column, ...others.map((columns) => columns[i] ?? column)]);
    const type = readType(typeName(column.type), answer);
    if (!type)
      say(`column "${column.name}" is of type ${typeName(column.type)}, for which there is no agreed form: cast it`);
    return `${/^[A-Za-z_]\w*$/.test(column.name) ? column.name : JSON.stringify(column.name)}: ${type ?? "never"}`;
  });
  return `{ ${fields.join("; ")} }`;
}
