import { mkdirSync, realpathSync } from "node:fs";
import { type Log, quietLog } from "../log/index.ts";
import { readerRole, runtimeRole } from "./privileges.sql.ts";
import { binariesOf, findBinaries } from "./server-binaries.ts";
import { openCluster } from "./server-cluster.ts";
import { ServerFault } from "./server-fault.ts";
import { chooseOwner } from "./server-owner.ts";
import { ServerSupervisor } from "./server-supervisor.ts";

export interface ServerOptions {
  /** The folder for everything; made where it is missing. Programs that share it share one PostgreSQL. */
  dataDir: string;
  /** Called when PostgreSQL is gone, before we start it again. */
  onDown?: () => void;
  /** Called when it answers again, at the same address. */
  onUp?: () => void;
  /** The folder of another package of PostgreSQL's programs than the one we depend on. */
  binaries?: string;
  /** Hears when PostgreSQL stops, and why it cannot be started. */
  log?: Log;
}

export interface Server {
  /** `postgres://...` of an empty or earlier filled UTF8 database, as its owner; the same for as long as this server runs. */
  url: string;
  /** The same database for a program that works: rows only, no table, nothing taken from the journal. */
  runtimeUrl: string;
  /** The same for figures and auditors: nothing is written, nobody's data are seen. */
  readerUrl: string;
  /** Ends PostgreSQL in order (it writes everything down first), unless another program still uses it. Call it last. */
  stop(): Promise<void>;
}

/**
 * Brings up the built-in PostgreSQL of `dataDir`, adopting one that lives there already, and keeps it up: when it dies
 * while we run, it is started again at the same address.
 * Throws one sentence for the operator when it cannot be started within a minute.
 */
export async function startServer({ dataDir, onDown, onUp, log = quietLog, binaries }: ServerOptions): Promise<Server> {
  const place = realFolder(dataDir);
  const owner = chooseOwner(place, binaries ? binariesOf(binaries) : findBinaries());
  const cluster = await openCluster(owner);
  const supervisor = new ServerSupervisor(owner, cluster, { onDown, onUp, log });
  await supervisor.begin(database);
  return {
    url: supervisor.url(database),
    runtimeUrl: supervisor.url(database, runtimeRole),
    readerUrl: supervisor.url(database, readerRole),
    stop: () => supervisor.stop(),
  };
}

const database = "antrean";

function realFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return realpathSync(path);
  } catch (error) {
    throw new ServerFault(
      `The data folder ${path} cannot be made or entered (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
