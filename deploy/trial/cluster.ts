import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { until } from "../../test/meta.ts";
import { type NodePlace, ourPatroni, ourProxy } from "./our-files.ts";
import { freePorts, pause, type Started, say, start } from "./processes.ts";

const folderOf15 = "/usr/lib/postgresql/15/bin";

/** The programs of the recipe and Debian's packages that bring them. */
export const wantedPrograms = {
  patroni: "patroni",
  etcd: "etcd-server",
  haproxy: "haproxy",
  [`${folderOf15}/postgres`]: "postgresql-15",
} as const;

type User = { uid: number; gid: number } | undefined;
type Programs = Record<keyof typeof wantedPrograms, string>;

export interface Cluster {
  /** `postgres://...` by way of HAProxy. */
  url: string;
  first: string;
  /** Who is primary, as was last seen. */
  primary(): string;
  /** kill -9 for the primary PostgreSQL and its Patroni: nobody gives the lease back. */
  killPrimary(): Promise<void>;
  stop(): Promise<void>;
}

interface Node extends NodePlace {
  patroni: Started;
}

/** Brings up etcd, two PostgreSQL under Patroni, and HAProxy; resolves when the standby is a synchronous one. */
export async function startCluster(programs: Programs, folder: string, as: User): Promise<Cluster> {
  const started: Started[] = [];
  const stop = async () => {
    for (const one of started.toReversed()) await one.end();
  };
  try {
    const [client = 0, peer = 0, sql1 = 0, rest1 = 0, sql2 = 0, rest2 = 0, proxy = 0] = await freePorts(7);
    started.push(startEtcd(programs.etcd, folder, as, client, peer));
    const secrets = { superuser: word(), replication: word(), ours: word() };
    const places: NodePlace[] = [
      { name: "db1", sql: sql1, rest: rest1, folder: join(folder, "db1") },
      { name: "db2", sql: sql2, rest: rest2, folder: join(folder, "db2") },
    ];
    const nodes: Node[] = [];
    for (const place of places) {
      const patroni = startPatroni(programs.patroni, place, client, secrets, as);
      started.push(patroni);
      nodes.push({ ...place, patroni });
      if (nodes.length === 1) await until("a first primary", () => isRole(place, "primary"), 90);
    }
    await until("a synchronous standby", async () => isRole(places[1] as NodePlace, "sync"), 90);
    say("two PostgreSQL 15 are up, one of them a synchronous standby");
    writeFileSync(join(folder, "haproxy.cfg"), ourProxy(places, proxy));
    const words = ["-f", join(folder, "haproxy.cfg"), "-db"];
    started.push(start("haproxy", programs.haproxy, words, { log: join(folder, "haproxy.log") }));
    await makeDatabase(sql1, secrets);
    return watched(nodes, `postgres://antrean:${secrets.ours}@127.0.0.1:${proxy}/antrean`, stop);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${lastWords(folder)}`);
  }
}

const word = () => randomBytes(12).toString("hex");

function startEtcd(etcd: string, folder: string, as: User, client: number, peer: number): Started {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const args = [
    ["--data-dir", join(folder, "etcd")],
    ["--listen-client-urls", at(client)],
    ["--advertise-client-urls", at(client)],
    ["--listen-peer-urls", at(peer)],
    ["--initial-advertise-peer-urls", at(peer)],
    ["--initial-cluster", `default=${at(peer)}`],
  ];
  return start("etcd", etcd, args.flat(), { as, log: join(folder, "etcd.log") });
}

function startPatroni(
  patroni: string,
  place: NodePlace,
  etcd: number,
  secrets: { superuser: string; replication: string },
  as: User,
): Started {
  mkdirSync(place.folder, { mode: 0o700 });
  const file = join(place.folder, "patroni.yml");
  writeFileSync(file, ourPatroni(place, etcd, folderOf15));
  if (as) for (const path of [place.folder, file]) chownSync(path, as.uid, as.gid);
  const env = {
    PATRONI_SUPERUSER_PASSWORD: secrets.superuser,
    PATRONI_REPLICATION_PASSWORD: secrets.replication,
    HOME: place.folder,
  };
  return start(`patroni ${place.name}`, patroni, [file], { as, env, log: `${place.folder}.log` });
}

// Patroni answers 200 at /primary to its own machine's health check only where that is so; /sync likewise.
async function isRole({ rest }: NodePlace, role: "primary" | "sync"): Promise<boolean> {
  return fetch(`http://127.0.0.1:${rest}/${role}`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function makeDatabase(port: number, secrets: { superuser: string; ours: string }): Promise<void> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password: secrets.superuser });
  await client.connect();
  await client.query(`create role antrean login password '${secrets.ours}'`);
  await client.query("create database antrean owner antrean");
  await client.end();
}

function watched(nodes: Node[], url: string, stop: () => Promise<void>): Cluster {
  let primary = nodes[0] as Node;
  const find = async () => {
    for (const node of nodes) if (await isRole(node, "primary")) primary = node;
  };
  const look = setInterval(() => void find(), 500);
  look.unref();
  return {
    url,
    first: primary.name,
    primary: () => primary.name,
    async killPrimary() {
      const postmaster = Number(readFileSync(join(primary.folder, "data/postmaster.pid"), "utf8").split("\n")[0]);
      primary.patroni.child.kill("SIGKILL");
      process.kill(postmaster, "SIGKILL");
      await pause(0);
    },
    async stop() {
      clearInterval(look);
      await stop();
    },
  };
}

function lastWords(folder: string): string {
  const logs = ["etcd.log", "db1.log", "db2.log", "haproxy.log"].map((name) => join(folder, name));
  return logs.map((log) => `${log}:\n${readIfThere(log).split("\n").slice(-15).join("\n")}`).join("\n");
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "(nothing)";
  }
}
