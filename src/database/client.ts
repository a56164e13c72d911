import pg from "pg";

/** One connection of its own, for what must not share: a backup that ends with it, settings of a session. */
export type Client = pg.Client;

/** Opens one connection; the caller ends it. */
export async function openClient(url: string, name: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  await client.connect();
  return client;
}
