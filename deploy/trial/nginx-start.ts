import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Outside, outside, publicName } from "./outside.ts";
import { freePorts, pause, runToEnd, start } from "./processes.ts";

export interface Front extends Outside {
  version: string;
  port: number;
  /** Where plain HTTP is answered. */
  plainPort: number;
  stop(): Promise<void>;
}

/** Starts nginx with the file of deploy/ in front of `upstream`; only ports and folders are put in. */
export async function startNginx(
  programs: { nginx: string; openssl: string },
  parent: string,
  upstream: number,
): Promise<Front> {
  const [port = 0, plainPort = 0] = await freePorts(2);
  const folder = join(parent, `nginx-${upstream}`);
  mkdirSync(folder, { mode: 0o711 });
  makeCertificate(programs.openssl, folder);
  writeFileSync(join(folder, "antrean.conf"), ourFile({ folder, port, plainPort, upstream }));
  writeFileSync(join(folder, "nginx.conf"), around(folder));
  const args = ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
  runToEnd(programs.nginx, ["-t", ...args]);
  const nginx = start("nginx", programs.nginx, [...args, "-g", "daemon off;"], { log: join(folder, "words.log") });
  const world = outside(port, join(folder, "certificate.pem"));
  await untilOpen(world, folder);
  return {
    ...world,
    port,
    plainPort,
    version: /nginx\/(\S+)/.exec(spawnSync(programs.nginx, ["-v"]).stderr.toString())?.[1] ?? "?",
    async stop() {
      world.close();
      await nginx.end("SIGTERM");
    },
  };
}

async function untilOpen(world: Outside, folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await world.ask("/metrics").then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error(`nginx does not answer:\n${readFileSync(join(folder, "words.log"), "utf8")}`);
}

function ourFile(place: { folder: string; port: number; plainPort: number; upstream: number }): string {
  const text = readFileSync(new URL("../nginx/antrean.conf", import.meta.url), "utf8");
  const changes: [string, string][] = [
    ["listen 443 ", `listen 127.0.0.1:${place.port} `],
    ["listen 80 ", `listen 127.0.0.1:${place.plainPort} `],
    ["server 127.0.0.1:8080 ", `server 127.0.0.1:${place.upstream} `],
    [`/etc/letsencrypt/live/${publicName}/fullchain.pem`, join(place.folder, "certificate.pem")],
    [`/etc/letsencrypt/live/${publicName}/privkey.pem`, join(place.folder, "key.pem")],
    ["/var/cache/nginx/antrean", join(place.folder, "cache")],
    ["/var/log/nginx/", `${place.folder}/`],
  ];
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`deploy/nginx/antrean.conf has no longer "${from}".`);
    return changed.replaceAll(from, to);
  }, text);
}

// What Debian's own nginx.conf says around a file in conf.d, with folders of our own.
function around(folder: string): string {
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
    ${process.getuid?.() === 0 ? "user www-data;" : ""}
    worker_processes auto;
    pid ${folder}/nginx.pid;
    events { worker_connections 4096; }
    http {
      sendfile on;
      types_hash_max_size 2048;
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      ${bodies.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n      ")}
      include ${folder}/antrean.conf;
    }
  `;
}

function makeCertificate(openssl: string, folder: string): void {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj".split(" ");
  const names = ["-addext", `subjectAltName=DNS:${publicName}`, "-keyout", key, "-out", certificate];
  runToEnd(openssl, [...words, `/CN=${publicName}`, ...names]);
}
