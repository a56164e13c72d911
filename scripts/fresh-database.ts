import pg from "pg";
import { migrate, startServer } from "../src/database/index.ts";

let databases = 0;

/** Runs `work` on a database that has just walked through every migration, on the server that the tests use too. */
export async function withFreshDatabase<T>(work: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  const server = await startServer({ dataDir: "node_modules/.cache/antrean-test-db" });
  const name = `test_${process.pid}_schema_${++databases}`;
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  try {
    await runOn(server.url, (admin) => admin.query(`create database ${name}`));
    await migrate(url);
    return await runOn(url, (client) => work(client, url));
  } finally {
    await runOn(server.url, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    await server.stop();
  }
}

async function runOn<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
