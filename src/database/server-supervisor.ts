import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../log/index.ts";
import { type Cluster, choosePort, serverUser } from "./server-cluster.ts";
import { ServerFault } from "./server-fault.ts";
import type { Owner } from "./server-owner.ts";
import { findServerProcess, isOurs, launch } from "./server-process.ts";
import { makeRoles } from "./server-roles.sql.ts";

interface Hooks {
  onDown: (() => void) | undefined;
  onUp: (() => void) | undefined;
  log: Log;
}

const supervisorName = "antrean keeper";

/**
 * Holds one connection for as long as the program runs. When it ends we know at once that PostgreSQL stopped, also one
 * that we did not start; and by these connections the last program to leave knows that it is the last.
 */
export class ServerSupervisor {
  private port = 0;
  private connection: pg.Client | undefined;
  private leaving = false;
  private restarting: Promise<void> = Promise.resolve();
  private readonly owner: Owner;
  private readonly cluster: Cluster;
  private readonly hooks: Hooks;

  constructor(owner: Owner, cluster: Cluster, hooks: Hooks) {
    this.owner = owner;
    this.cluster = cluster;
    this.hooks = hooks;
  }

  /** @param role one that the cluster has a password for; its owner, if left out */
  url(database: string, role?: string): string {
    const password = role === undefined ? this.cluster.password : this.cluster.passwords.get(role);
    return `postgres://${role ?? serverUser}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts or adopts PostgreSQL and makes the database where it is missing. Throws a sentence if that fails for a minute. */
  async begin(database: string): Promise<void> {
    if (findServerProcess(this.cluster)) this.hooks.log.info("The built-in PostgreSQL is already running; using it.");
    await this.connect({ failuresAllowed: 240 });
    await this.connection?.query(`create database ${database}`).catch((error: { code?: string }) => {
      if (!["42P04", "23505"].includes(error.code ?? "")) throw error;
    });
    if (this.connection) await makeRoles(this.connection, this.cluster.passwords);
  }

  /** Ends PostgreSQL unless another program's keeper is still connected. */
  async stop(): Promise<void> {
    this.leaving = true;
    await this.restarting;
    // dropped: a connection that is broken already is ended.
    await this.connection?.end().catch(() => {});
    const running = findServerProcess(this.cluster);
    if (!running || !(await this.isLast())) return;
    // SIGINT is PostgreSQL's "fast" shutdown: it ends connections, writes everything down and goes.
    process.kill(running.pid, "SIGINT");
    while (isOurs(running.pid, this.cluster)) await pause(20);
  }

  private async connect({ failuresAllowed }: { failuresAllowed: number }): Promise<void> {
    for (let failures = 0; !this.leaving; ) {
      const running = findServerProcess(this.cluster);
      if (!this.connection) this.port = running?.port ?? (await choosePort(this.owner));
      if (running && (await this.tryToConnect())) return;
      if (!running) {
        // After a kill its child processes stay for seconds and PostgreSQL refuses to start beside them: retry.
        if (failures++ > failuresAllowed) throw new ServerFault(await this.lastLogLines());
        launch(this.owner, this.cluster, this.port, (err) =>
          this.hooks.log.error({ err }, "the built-in PostgreSQL could not be run"),
        );
      }
      await pause(Math.min(250, 25 * (failures + 1)));
    }
  }

  private async tryToConnect(): Promise<boolean> {
    const client = this.client(supervisorName);
    try {
      await client.connect();
    } catch (error) {
      if ((error as { code?: string }).code !== "28P01") {
        // Anything else may still be its start.
        this.hooks.log.debug({ err: error }, "the built-in PostgreSQL does not answer yet");
        return false;
      }
      throw new ServerFault(`The PostgreSQL in ${this.cluster.data} does not accept the password stored beside it.`);
    }
    client.once("end", () => {
      if (!this.leaving) this.restarting = this.restart();
    });
    this.connection = client;
    return true;
  }

  private async restart(): Promise<void> {
    this.hooks.onDown?.();
    this.hooks.log.warn("The built-in PostgreSQL stopped; starting it again.");
    try {
      await this.connect({ failuresAllowed: Number.POSITIVE_INFINITY });
    } catch (error) {
      const err = error instanceof ServerFault ? undefined : error;
      return this.hooks.log.error({ err }, err ? "PostgreSQL could not be started again" : (error as Error).message);
    }
    if (this.leaving) return;
    this.hooks.log.info("The built-in PostgreSQL is running again.");
    this.hooks.onUp?.();
  }

  // Two programs may leave together: each has gone before it counts, so the second of them sees nobody.
  private async isLast(): Promise<boolean> {
    const client = this.client("antrean leaving");
    try {
      await client.connect();
      for (let look = 0; look < 5; look++) {
        const { rows } = await client.query("select from pg_stat_activity where application_name = $1", [
          supervisorName,
        ]);
        if (rows.length === 0) return true;
        await pause(20); // a connection just ended is still shown for a moment
      }
      return false;
    } catch (err) {
      this.hooks.log.debug({ err }, "PostgreSQL does not answer, so nobody can be using it");
      return true;
    } finally {
      // dropped: a connection that is broken already is ended.
      await client.end().catch(() => {});
    }
  }

  private client(name: string): pg.Client {
    const client = new pg.Client({
      connectionString: this.url("postgres"),
      application_name: name,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on("error", (err) => this.hooks.log.debug({ err }, "a connection to the built-in PostgreSQL broke"));
    return client;
  }

  private async lastLogLines(): Promise<string> {
    // dropped: without a log the sentence stands alone.
    const text = await readFile(this.cluster.log, "utf8").catch(() => "");
    return `The built-in PostgreSQL did not start. The end of its log, ${this.cluster.log}:\n${text.trimEnd().split("\n").slice(-5).join("\n")}`;
  }
}
