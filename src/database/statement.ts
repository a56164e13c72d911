import { createHash } from "node:crypto";
import { Fragment } from "./fragment.ts";
import type { Fragments, Statements } from "./statements.types.ts";

/** What a statement gave: its rows, and how many it read or changed. */
export interface Result<Row> {
  rows: Row[];
  count: number;
}

/** A transaction; every function that reads or writes takes one as its first argument. */
export interface Tx {
  /**
   * Sends one text to PostgreSQL as it is. Statements of the program are written with `sql("name")` instead, so that `npm run check`
   * knows them; this is for tests. Values may be Temporal. Throws what PostgreSQL answers, with `statement` set to the name, if any.
   */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[], name?: string): Promise<Result<Row>>;
}

/** A statement with its values, ready to be sent. */
export interface Statement<Row> {
  execute(tx: Tx): Promise<Result<Row>>;
}

/** A template without a name: for tests, which state their row types themselves. It can stand in another one. */
class Unnamed<Row> extends Fragment implements Statement<Row> {
  execute(tx: Tx): Promise<Result<Row>> {
    const { text, values } = write(this.strings, this.values);
    return tx.query<Row>(text, values, hashOf(text));
  }
}

type Template<Values extends readonly unknown[], Made> = (strings: TemplateStringsArray, ...values: Values) => Made;

interface Sql {
  /**
   * A statement of the program: ``sql("takeFirst")`select ...` ``. The name is its own in the whole program. `npm run statements` asks
   * PostgreSQL what it takes and gives, so the compiler knows the types of its values and rows. PostgreSQL keeps its plan by this name.
   */
  <Name extends keyof Statements>(name: Name): Template<Statements[Name]["values"], Statement<Statements[Name]["row"]>>;
  <Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: unknown[]): Unnamed<Row>;
  /**
   * A piece of SQL for several statements, or one of several for a statement: ``sql.fragment`t.rank, t.seq` ``. It may hold other
   * fragments; one that holds values has a name, as a statement has: ``sql.fragment("since")`t.at >= ${moment}` ``.
   */
  fragment: {
    <Name extends keyof Fragments>(name: Name): Template<Fragments[Name], Fragment>;
    (strings: TemplateStringsArray, ...values: Fragment[]): Fragment;
  };
}

export const sql: Sql = Object.assign(
  (first: string | TemplateStringsArray, ...values: unknown[]) =>
    typeof first === "string"
      ? (strings: TemplateStringsArray, ...own: unknown[]) => named(first, strings, own)
      : new Unnamed(first, values),
  {
    fragment: (first: string | TemplateStringsArray, ...values: unknown[]) =>
      typeof first === "string"
        ? (strings: TemplateStringsArray, ...own: unknown[]) => new Fragment(strings, own)
        : new Fragment(first, values),
  },
) as Sql;

function named(name: string, strings: readonly string[], values: readonly unknown[]): Statement<never> {
  return {
    execute(tx) {
      const written = write(strings, values);
      // With fragments the text may differ from call to call, and a name on a connection stands for one text.
      const plan = values.some((value) => value instanceof Fragment) ? `${name}_${hashOf(written.text)}` : name;
      return tx.query<never>(written.text, written.values, plan).catch((error: unknown) => {
        if (error instanceof Error) Object.assign(error, { statement: name });
        throw error;
      });
    },
  };
}

const texts = new WeakMap<readonly string[], string>();

/** The text with `$1`, `$2` ... where the values stand, fragments written out. */
function write(strings: readonly string[], values: readonly unknown[]): { text: string; values: readonly unknown[] } {
  if (values.some((value) => value instanceof Fragment)) {
    const all: unknown[] = [];
    return { text: append(strings, values, all), values: all };
  }
  const known = texts.get(strings);
  if (known !== undefined) return { text: known, values };
  const text = append(strings, values, []);
  texts.set(strings, text);
  return { text, values };
}

function append(strings: readonly string[], values: readonly unknown[], all: unknown[]): string {
  let text = strings[0] ?? "";
  values.forEach((value, i) => {
    text += value instanceof Fragment ? append(value.strings, value.values, all) : `$${all.push(value)}`;
    text += strings[i + 1];
  });
  return text;
}

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  hashes.set(text, hash);
  return hash;
}
