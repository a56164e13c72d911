import type { Server } from "node:http";
import type { Socket } from "node:net";

/** What one address may have open at once. A proxy of ours stands for everybody behind it, so it is counted in the whole only. */
const mostOfOne = 500;

/**
 * Connections beyond `most` are refused by closing them, and so are those beyond 500 of one address that is no trusted proxy: a request can
 * wait for its body, a screen stays open all day, and both cost a file handle.
 * @param isTrusted the address is a proxy of ours
 * @param onRefused is told of each connection that is closed at once
 */
export function limitConnections(
  server: Server,
  most: number,
  isTrusted: (address: string) => boolean,
  onRefused: () => void,
): void {
  const open = new Map<string, number>();
  server.maxConnections = most;
  server.on("drop", onRefused);
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    if (isTrusted(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count <= mostOfOne) return;
    socket.destroy();
    onRefused();
  });
}
