import { createServer } from "node:http";
import { WebSocketServer } from "ws";

// The control of the boards, in a process of its own: each POST sends its number and so many bytes to every socket. No database, nothing
// drawn: what 500 sockets cost anybody.

const server = createServer((request, answer) => {
  const asked = new URL(request.url ?? "/", "http://localhost").searchParams;
  request.resume();
  request.on("end", () => {
    const text = `${asked.get("n")} `.padEnd(Number(asked.get("bytes")), "x");
    for (const socket of boards.clients) socket.send(Buffer.from(text), { binary: false });
    answer.end();
  });
});
const boards = new WebSocketServer({ server });
boards.on("connection", (socket) => socket.send("0 "));
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as { port: number }).port));
