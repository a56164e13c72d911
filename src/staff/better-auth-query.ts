import type { Where } from "better-auth";

/** What Better Auth asks of the database. */
export interface Queried {
  model: string;
  where?: Where[] | undefined;
  /** A new row. */
  data?: unknown;
}

/** The query as the rows are stored, and how a row that answers it becomes one that the library can read. */
export interface Translated<Q> {
  asked: Q;
  back<R>(row: R): R;
}
