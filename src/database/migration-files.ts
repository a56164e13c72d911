import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** The database cannot be brought to this program's schema. The message is a sentence for the operator. */
export class MigrationRefused extends Error {}

export interface MigrationFile {
  /** `0016_database_kind.sql` */
  name: string;
  /** `0016` */
  number: string;
  text: string;
  /** From `-- runs-with: 0013`: programs whose newest migration is this one or later run on the schema after it. */
  runsWith: string | undefined;
  /** False for `-- no transaction`: one statement that PostgreSQL refuses inside of one. */
  transaction: boolean;
}

/** The numbered files of a folder, oldest first. */
export async function migrationFiles(folder: URL): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => readMigration(name, await readFile(new URL(name, folder), "utf8"))));
}

/** Reads the head of a file, its comments before the first statement. */
export function readMigration(name: string, text: string): MigrationFile {
  const head = /^(?:\uFEFF?--[^\n]*\n|\s*\n)*/.exec(text)?.[0] ?? "";
  return {
    name,
    number: name.slice(0, 4),
    text,
    runsWith: /^-- runs-with: (\d{4})\s*$/m.exec(head)?.[1],
    transaction: !/^-- no transaction\b/m.test(head),
  };
}

/** The same for the same text whatever line endings git gave it. */
export function checksumOf(text: string): string {
  return createHash("sha256")
    .update(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"))
    .digest("hex");
}
