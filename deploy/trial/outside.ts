import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { Agent, type RequestOptions, request } from "node:https";
import WebSocket, { type ClientOptions } from "ws";

/** The name that stands in deploy/nginx/antrean.conf. */
export const publicName = "antrean.example.go.id";

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Another name than ours, as a stranger would ask for it. */
  name?: string;
  /** Another address of this machine, as somebody else would come from. */
  from?: string;
}

/** The world: reaches nginx by its public name, though it listens on this machine. */
export interface Outside {
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** A request whose body is written by the caller. */
  begin(path: string, options: RequestOptions): ReturnType<typeof request>;
  socket(path: string): WebSocket;
  close(): void;
}

export function outside(port: number, certificate: string): Outside {
  const ca = readFileSync(certificate);
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const begin = (path: string, options: RequestOptions) =>
    request({
      host: "127.0.0.1",
      port,
      servername: publicName,
      ca,
      ...options,
      path,
      headers: { host: publicName, ...(options.headers as Record<string, string>) },
    });
  return {
    begin,
    ask: (path, { method = "GET", headers = {}, body, name, from } = {}) =>
      new Promise((resolve, reject) => {
        const asked = begin(path, {
          ...(from ? { localAddress: from, agent: false } : { agent }),
          method,
          headers: {
            ...headers,
            ...(name && { host: name }),
            ...(body && { "content-length": Buffer.byteLength(body) }),
          },
        });
        asked.on("error", reject);
        asked.on("response", (answer) => void readAnswer(answer).then(resolve, reject));
        asked.end(body);
      }),
    socket(path) {
      const headers = { host: publicName, origin: `https://${publicName}` };
      // The types of `ws` leave out what it hands on to TLS.
      const options: ClientOptions & { ca: Buffer; servername: string } = { ca, servername: publicName, headers };
      return new WebSocket(`wss://127.0.0.1:${port}${path}`, options);
    },
    close: () => agent.destroy(),
  };
}

async function readAnswer(answer: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() };
}
