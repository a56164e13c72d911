import type pg from "pg";
import { projectFiles } from "../files.ts";
import { analyse } from "./analyse.ts";
import type { Answer } from "./answer.ts";
import { type Described, describe, printTrees } from "./describe.ts";
import { type Facts, readFacts } from "./facts.ts";
import { type Found, findStatements, type Sources, type Text } from "./find.ts";

/** A statement with what PostgreSQL says about each text it can have. */
export interface Statement extends Omit<Found, "variants"> {
  variants: TypedText[];
}

export interface TypedText extends Text {
  /** type of `$1`, `$2` ...; by oid and as PostgreSQL writes it, such as `smallint` */
  parameters: number[];
  parameterTypes: string[];
  columns: TypedColumn[];
}

export interface TypedColumn extends Answer {
  name: string;
  type: number;
}

export interface Reading extends Omit<Sources, "statements"> {
  statements: Statement[];
  facts: Facts;
}

/** Finds the statements below `root` and has a database that has walked through every migration look at them. */
export async function read(client: pg.Client, root = ".", files?: string[]): Promise<Reading> {
  const sources = findStatements(root, files ?? (await projectFiles()));
  const facts = await readFacts(client);
  await printTrees(client);
  const statements: Statement[] = [];
  const wrong = [...sources.wrong];
  for (const { variants, ...one } of sources.statements) {
    const typed: TypedText[] = [];
    for (const text of variants) {
      try {
        typed.push({ ...text, ...typesOf(await describe(client, text.text), facts) });
      } catch (error) {
        wrong.push(`${one.file}:${one.line}: ${one.name} does not prepare: ${(error as Error).message}`);
      }
    }
    if (typed.length === variants.length) statements.push({ ...one, variants: typed });
  }
  return { ...sources, statements, wrong, facts };
}

function typesOf({ parameters, columns, query }: Described, facts: Facts) {
  const answers = query ? analyse(query, facts) : [];
  return {
    parameters,
    parameterTypes: parameters.map((oid) => facts.types.get(oid) ?? String(oid)),
    columns: columns.map((column, i) => ({ ...column, ...(answers[i] ?? { nullable: true }) })),
  };
}
