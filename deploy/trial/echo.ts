import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A server that answers with what reached it: heads, and the digest of the body. Shows what nginx makes of a request. */
export async function anEcho(): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, answer) => void tellBack(request, answer));
  await new Promise<void>((on) => server.listen(0, "127.0.0.1", on));
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((on) => {
        server.closeAllConnections();
        server.close(() => on());
      }),
  };
}

async function tellBack(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const hash = createHash("sha256");
  for await (const part of request) hash.update(part as Buffer);
  answer.setHeader("content-type", "application/json");
  answer.end(JSON.stringify({ headers: request.headers, url: request.url, sha256: hash.digest("hex") }));
}
