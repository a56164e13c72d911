import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where one PostgreSQL of the trial and its Patroni are. */
export interface NodePlace {
  name: string;
  sql: number;
  rest: number;
  folder: string;
}

const read = (name: string) => readFileSync(new URL(`../postgresql/${name}`, import.meta.url), "utf8");

/** deploy/postgresql/patroni.yml with ports and folders of the trial. */
export function ourPatroni({ name, sql, rest, folder }: NodePlace, etcd: number, binaries: string): string {
  return changed(read("patroni.yml"), [
    ["name: db1", `name: ${name}`],
    ["10.0.0.11:8008", `127.0.0.1:${rest}`],
    ["hosts: 10.0.0.11:2379,10.0.0.12:2379,10.0.0.13:2379", `hosts: 127.0.0.1:${etcd}`],
    ["10.0.0.11:5432", `127.0.0.1:${sql}`],
    ["data_dir: /var/lib/postgresql/15/antrean", `data_dir: ${join(folder, "data")}`],
    ["bin_dir: /usr/lib/postgresql/15/bin", `bin_dir: ${binaries}`],
    ["/var/lib/postgresql/.pgpass-patroni", join(folder, "pgpass")],
    ["unix_socket_directories: /var/run/postgresql", `unix_socket_directories: ${folder}`],
    ["10.0.0.0/24", "127.0.0.1/32"],
  ]);
}

/** deploy/postgresql/haproxy.cfg with ports of the trial. */
export function ourProxy([one, two]: NodePlace[], port: number): string {
  return changed(read("haproxy.cfg"), [
    ["bind 127.0.0.1:5000", `bind 127.0.0.1:${port}`],
    ["10.0.0.11:5432 check port 8008", `127.0.0.1:${one?.sql} check port ${one?.rest}`],
    ["10.0.0.12:5432 check port 8008", `127.0.0.1:${two?.sql} check port ${two?.rest}`],
  ]);
}

function changed(text: string, changes: [string, string][]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`The file in deploy/postgresql has no longer "${from}".`);
    return now.replaceAll(from, to);
  }, text);
}
