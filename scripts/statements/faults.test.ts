import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { runTool } from "../command.ts";
import { drawTypes } from "./draw.ts";
import { read } from "./read.ts";

let root: string;
let client: pg.Client;
let drop: () => Promise<void>;

beforeEach(async () => {
  await mkdir("node_modules/.cache", { recursive: true });
  root = await mkdtemp("node_modules/.cache/statements-");
  for (const file of ["statement.ts", "fragment.ts"])
    await cp(`src/database/${file}`, join(root, "src/database", file));
  const made = await aDatabase();
  drop = made.drop;
  client = new pg.Client({ connectionString: made.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await drop();
  await rm(root, { recursive: true });
});

const head = 'import { sql, type Tx } from "../database/statement.ts";\n';

/** What the check says about a program that consists of these files. */
async function faultsOf(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) await put(path, head + text);
  const reading = await read(client, root, Object.keys(files));
  const { text, wrong } = drawTypes(reading);
  await put("src/database/statements.types.ts", text);
  return [...reading.wrong, ...wrong];
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(root, dirname(path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** What the compiler says about the same files: one line an error. */
async function compilerSays(): Promise<string> {
  await put(
    "tsconfig.json",
    '{ "extends": "../../../tsconfig.json", "compilerOptions": { "types": ["node"] }, "include": ["src"] }',
  );
  return (await runTool("tsc", ["--noEmit", "-p", root])).output;
}

test("a wrong alias, a column read as certain, a value of another type or undefined: the compiler refuses each", async () => {
  const statement = (name: string, select: string) => `sql("${name}")\`select ${select} from booking where day = `;
  const faults = await faultsOf({
    "src/room/right.sql.ts": `
      export const right = async (tx: Tx, day: Temporal.PlainDate | null): Promise<{ id: string; code: string | null } | undefined> =>
        (await ${statement("right", "booking_id as id, code")}\${day}\`.execute(tx)).rows[0];`,
    "src/room/alias.sql.ts": `
      export const alias = async (tx: Tx, day: Temporal.PlainDate): Promise<{ id: string } | undefined> =>
        (await ${statement("alias", "booking_id as ident")}\${day}\`.execute(tx)).rows[0];`,
    "src/room/certain.sql.ts": `
      export const certain = async (tx: Tx, day: Temporal.PlainDate): Promise<{ code: string } | undefined> =>
        (await ${statement("certain", "code")}\${day}\`.execute(tx)).rows[0];`,
    "src/room/value.sql.ts": `
      export const value = async (tx: Tx, day: string) => ${statement("value", "code")}\${day}\`.execute(tx);`,
    "src/room/missing.sql.ts": `
      export const missing = async (tx: Tx, day?: Temporal.PlainDate) => ${statement("missing", "code")}\${day}\`.execute(tx);`,
    "src/room/piece.sql.ts": `
      const since = (day: string) => sql.fragment("since")\`day > \${day}\`;
      export const piece = async (tx: Tx) => sql("piece")\`select code from booking where \${since("2017-08-08")}\`.execute(tx);`,
    "src/room/word.sql.ts": `
      export const word = async (tx: Tx): Promise<"public" | "desk"> => (await sql("word")\`select pool from slot\`.execute(tx)).rows[0]!.pool;`,
  });
  expect(faults).toEqual([]);
  const said = await compilerSays();
  for (const file of ["alias", "certain", "value", "missing", "piece", "word"])
    expect(said).toContain(`room/${file}.sql.ts(`);
  expect(said).not.toContain("right.sql.ts");
  expect(said).not.toContain("src/database/");
});

test("what cannot be checked is told with its place and what to do", async () => {
  const faults = await faultsOf({
    "src/room/a.sql.ts": `
      export const one = (tx: Tx) => sql("one")\`select code from booking\`.execute(tx);
      export const wrong = (tx: Tx) => sql("wrong")\`select colour from booking\`.execute(tx);
      export const bare = (tx: Tx) => sql\`select 1 as n\`.execute(tx);
      export const piece = (tx: Tx, id: string) => sql("piece")\`select code from booking where \${sql.fragment\`booking_id = \${id}\`}\`.execute(tx);
      export const either = (tx: Tx, x?: string) => sql("either")\`select code from booking \${x ?? sql.fragment\`\`}\`.execute(tx);
      export const sent = (tx: Tx) => tx.query("select 1");`,
    "src/room/b.ts": `export const again = (tx: Tx) => sql("one")\`select code from booking\`.execute(tx);`,
    "src/room/c.sql.ts": `
      export const twice = (tx: Tx, x: boolean) => sql("twice")\`select \${x ? sql.fragment\`code\` : sql.fragment\`day\`} from booking\`.execute(tx);
      export const length = (tx: Tx) => sql("length")\`select now() - now() as span, 1 as n, 2 as n\`.execute(tx);`,
    "src/room/d.test.ts": `export const free = (tx: Tx) => sql\`select colour from nowhere\`.execute(tx);`,
  });
  expect(faults.sort()).toEqual([
    'src/room/a.sql.ts:4: wrong does not prepare: column "colour" does not exist',
    'src/room/a.sql.ts:5: a statement has a name, in quotes: sql("takeFirst")`...`',
    'src/room/a.sql.ts:6: a fragment that holds a value needs a name: sql.fragment("name")`...`',
    'src/room/a.sql.ts:7: write "condition ? fragment : fragment" instead',
    'src/room/a.sql.ts:8: a text is sent as it is; write it as a statement: sql("takeFirst")`...`',
    "src/room/b.ts:2: SQL stands in files called *.sql.ts",
    'src/room/b.ts:2: the name "one" is taken by src/room/a.sql.ts:3',
    "src/room/c.sql.ts:3: twice: its variants give different columns",
    'src/room/c.sql.ts:4: length: column "span" is of type interval, for which there is no agreed form: cast it',
    "src/room/c.sql.ts:4: length: two columns have one name: say as ...",
  ]);
});

test("what a booking's moments mean together is written in one file only", async () => {
  const list = (name: string, where: string) =>
    `export const ${name} = (tx: Tx) => sql("${name}")\`select code from booking b where ${where}\`.execute(tx);`;
  const sentence = "what a booking's moments mean together stands in booking-states.sql.ts; take one of its conditions";
  const faults = await faultsOf({
    "src/room/a.sql.ts": `
      ${list("counted", "num_nonnulls(b.lapsed_at, b.cancelled_at) = 0")}
      ${list("spelt", "b.confirmed_at is not null and b.code is not null and Cancelled_at IS  NULL")}
      ${list("first", "coalesce(b.lapsed_at, b.forfeited_at) is null")}
      ${list("oneMoment", "b.cancelled_at is not null and moves = 1")}
      export const part = sql.fragment\`b.visited_at is null and b.displaced_at is null\`;
      export const given = (tx: Tx) => sql("given")\`select b.visited_at is not null as visited, b.forfeited_at is not null as forfeited,
        coalesce(b.visited_at, now()) as at from booking b where b.confirmed_at is not null\`.execute(tx);`,
    "src/booking/booking-states.sql.ts": `
      export const isHeld = sql.fragment\`b.confirmed_at is null and b.lapsed_at is null\`;`,
  });
  expect(faults).toEqual([3, 4, 5, 7].map((line) => `src/room/a.sql.ts:${line}: ${sentence}`));
});

test("fragments are followed through functions, arguments, conditions and imports; a condition goes one way at a time", async () => {
  await faultsOf({
    "src/room/pieces.ts": `export const order = sql.fragment\`day, starts\`;`,
    "src/room/index.ts": `export { order } from "./pieces.ts";`,
  });
  const files = {
    "src/room/a.sql.ts": `
      import { order } from "./index.ts";
      import type { Fragment } from "../database/fragment.ts";
      const later = (column: Fragment, day: Temporal.PlainDate) => sql.fragment("later")\`\${column} > \${day}\`;
      export async function list(tx: Tx, day: Temporal.PlainDate, office?: number) {
        const own = office === undefined ? sql.fragment\`\` : sql.fragment("own")\`and office_id = \${office}\`;
        return sql("list")\`select code from booking where \${later(sql.fragment\`day\`, day)} \${own} and moves < \${3} \${own} order by \${order}\`.execute(tx);
      }`,
  };
  await put("src/room/a.sql.ts", head + files["src/room/a.sql.ts"]);
  const { statements, wrong } = await read(client, root, Object.keys(files));
  expect(wrong).toEqual([]);
  expect(statements[0]?.variants.map(({ text, parameterTypes }) => [text, parameterTypes.join()])).toEqual([
    ["select code from booking where day > $1  and moves < $2  order by day, starts", "date,smallint"],
    [
      "select code from booking where day > $1 and office_id = $2 and moves < $3 and office_id = $4 order by day, starts",
      "date,smallint,smallint,smallint",
    ],
  ]);
});
