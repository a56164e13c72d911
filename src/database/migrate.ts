import { pathToFileURL } from "node:url";
import pg from "pg";
import { applyMigration } from "./apply-migration.ts";
import { checksumOf, type MigrationFile, MigrationRefused, migrationFiles } from "./migration-files.ts";
import { givePrivileges } from "./privileges.sql.ts";

const shipped = new URL("../../migrations/", import.meta.url);

export interface MigrateOptions {
  /** The folder of the files; the program's own unless given. */
  folder?: string;
  /** Says what is missing and changes nothing. */
  dryRun?: boolean;
  /** Hears of each file that was brought in, and of each wait for a busy table. */
  log?: (sentence: string) => void;
}

interface Applied {
  name: string;
  checksum: string | null;
  runs_with: string | null;
}

/**
 * Brings the database at `url` to the newest numbered migration, forward only. Two programs may call it at once: the second waits and
 * finds nothing to do. A database that is ahead of this program is accepted where its migrations say that this release runs on them.
 * Afterwards the roles have what they may (privileges.sql.ts). A user who is not the owner may call it where nothing is missing.
 * @returns the names it brought in (or, in a dry run, would bring in), oldest first
 * @throws MigrationRefused where a file that the database has was changed, the database is too new for this program, or something is
 *   missing that this user may not bring in
 */
export async function migrate(
  url: string,
  { folder, dryRun = false, log = () => {} }: MigrateOptions = {},
): Promise<string[]> {
  const files = await migrationFiles(folder ? pathToFileURL(`${folder}/`) : shipped);
  const client = new pg.Client({ connectionString: url, application_name: "antrean migrate" });
  // dropped: the statement that runs meanwhile fails with it.
  client.on("error", () => {});
  await client.connect();
  try {
    if (dryRun) return missingOf(files, await readApplied(client)).map(({ name }) => name);
    if (!(await mayChangeTables(client))) return refuseMissing(missingOf(files, await readApplied(client)));
    await takeTurn(client);
    await openBook(client);
    const applied = await readApplied(client);
    const missing = missingOf(files, applied);
    await takeOver(client, files, applied);
    for (const file of missing) await applyMigration(client, file, log);
    // What a newer release gave is its to give.
    if (!folder && applied.every(({ name }) => files.some((file) => file.name === name))) await givePrivileges(client);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The file names of all migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return (await migrationFiles(shipped)).map(({ name }) => name);
}

async function mayChangeTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>("select has_schema_privilege('public', 'create') as may");
  return rows[0]!.may;
}

function refuseMissing(missing: MigrationFile[]): [] {
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name);
  throw new MigrationRefused(
    `The database lacks ${names.length > 3 ? `${names.length} migrations` : names.join(", ")}, and the user of DATABASE_URL may change no table. Set DATABASE_OWNER_URL, or let the owner bring them in: DATABASE_OWNER_URL=... npm run migrate.`,
  );
}

/** What the database lacks. @throws MigrationRefused */
function missingOf(files: MigrationFile[], applied: Applied[]): MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const newest = files.at(-1)?.number ?? "0000";
  for (const { name, checksum, runs_with } of applied) {
    const file = known.get(name);
    if (!file && (!runs_with || runs_with > newest))
      throw new MigrationRefused(
        `The database was written by a newer Antrean: it has migration ${name}, on which this program does not run. Start the newer program, or the release before it.`,
      );
    if (file && checksum && checksum !== checksumOf(file.text))
      throw new MigrationRefused(
        `migrations/${name} was changed after this database took it in: put the file back as it was. A change goes into a new file.`,
      );
  }
  const done = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

// Asked for again and again instead of waited for: a statement that waits holds a snapshot, and `create index concurrently` of
// whoever has the turn waits for every snapshot.
async function takeTurn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock(20170808) as mine");
    if (rows[0]?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function openBook(client: pg.Client): Promise<void> {
  await client.query(
    "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
  );
  // Only where they are missing: also an `add column` that finds them there locks the table, and every health check waits.
  if (!(await hasChecksums(client)))
    await client.query(
      "alter table migration add column if not exists checksum text, add column if not exists runs_with text",
    );
}

async function hasChecksums(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "select from pg_attribute where attrelid = to_regclass('migration') and attname = 'runs_with'",
  );
  return rows.length > 0;
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query("select to_regclass('migration') is not null as there");
  if (!rows[0].there) return [];
  const more = (await hasChecksums(client)) ? "checksum, runs_with" : "null as checksum, null as runs_with";
  return (await client.query<Applied>(`select name, ${more} from migration order by name`)).rows;
}

// Files from before there were checksums, or brought in by a release that writes none: as they are now, they count.
async function takeOver(client: pg.Client, files: MigrationFile[], applied: Applied[]): Promise<void> {
  const bare = new Set(applied.filter(({ checksum }) => checksum === null).map(({ name }) => name));
  for (const { name, text, runsWith } of files.filter((file) => bare.has(file.name)))
    await client.query("update migration set checksum = $2, runs_with = $3 where name = $1", [
      name,
      checksumOf(text),
      runsWith ?? null,
    ]);
}
