import type pg from "pg";
import { type Node, readNode } from "./node-text.ts";

/** What PostgreSQL says about a statement without running it. */
export interface Described {
  /** type of `$1`, `$2` ... */
  parameters: number[];
  columns: { name: string; type: number }[];
  /** the analysed query; undefined for what is none, such as `savepoint` */
  query: Node | undefined;
}

interface Wire {
  parse(message: { name: string; text: string; types: number[] }): void;
  describe(message: { type: "S"; name: string }): void;
  sync(): void;
  once(event: "parameterDescription", heard: (message: { dataTypeIDs: number[] }) => void): void;
  removeAllListeners(event: "parameterDescription"): void;
}

/** Makes the connection send the tree of each statement it parses, as a notice. Call it once before `describe`. */
export async function printTrees(client: pg.Client): Promise<void> {
  await client.query("set debug_print_parse = on; set debug_pretty_print = off; set client_min_messages = log");
}

/**
 * Parses and describes one text in the extended protocol, as the program's own connections do. Nothing is executed.
 * Throws PostgreSQL's error where it does not parse.
 */
export function describe(client: pg.Client, text: string): Promise<Described> {
  const { promise, resolve, reject } = Promise.withResolvers<Described>();
  const described: Described = { parameters: [], columns: [], query: undefined };
  const heard = (notice: { message?: string; detail?: string }) => {
    if (notice.message === "parse tree:" && notice.detail) described.query = queryOf(notice.detail);
  };
  client.on("notice", heard as (notice: unknown) => void);
  let wire: Wire | undefined;
  const over = () => {
    client.off("notice", heard as (notice: unknown) => void);
    wire?.removeAllListeners("parameterDescription");
  };
  // What `pg` calls a submittable: it writes its own messages and is told the answers.
  client.query({
    submit(connection: unknown) {
      wire = connection as Wire;
      wire.once("parameterDescription", ({ dataTypeIDs }) => {
        described.parameters = dataTypeIDs;
      });
      wire.parse({ name: "", text, types: [] });
      wire.describe({ type: "S", name: "" });
      wire.sync();
    },
    handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
      described.columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
    },
    handleError(error: Error) {
      over();
      reject(error);
    },
    handleReadyForQuery() {
      over();
      resolve(described);
    },
  } as unknown as pg.Submittable);
  return promise;
}

// A utility statement comes as a query that only holds it.
function queryOf(detail: string): Node | undefined {
  const query = readNode(detail);
  return query["commandType"] === "6" ? undefined : query;
}
