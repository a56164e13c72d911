import { reconnectDelay } from "./reconnect-delay.ts";

export interface Following {
  /** What the server said. */
  heard(text: string): void;
  /** After every (re)connection: what changed meanwhile was not heard. */
  opened?(): unknown;
  /** After three seconds without a connection. */
  lost?(): void;
  /** The connection is back and `opened` has done its work. */
  found?(): void;
  /** Stay connected also while nobody looks (a board speaks). */
  hidden?: boolean;
}

const nothing = () => {};

/** Holds one WebSocket to the server for a page: opens it again when it is lost, and says when the page may be old. `address`: "/live?watch=..." */
export function follow(
  address: string,
  { heard, opened = nothing, lost = nothing, found = nothing, hidden = false }: Following,
): void {
  const url = new URL(address, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  let socket: WebSocket | undefined;
  let tries = 0;
  let retry: number | undefined;
  let missing: number | undefined;
  let silence: number | undefined;

  function connect(): void {
    clearTimeout(retry);
    if (socket || (document.hidden && !hidden)) return;
    const next = new WebSocket(url);
    socket = next;
    // A server that vanished without a word (a cable, a machine) never closes: every 20 seconds it says that it is there.
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => leave(next), 45_000);
    };
    listen();
    next.addEventListener("open", () => void begin(next));
    next.addEventListener("message", ({ data }: MessageEvent<string>) => {
      listen();
      if (data && socket === next) heard(data);
    });
    next.addEventListener("close", () => leave(next));
  }

  async function begin(mine: WebSocket): Promise<void> {
    tries = 0;
    await opened();
    if (socket !== mine || mine.readyState !== WebSocket.OPEN) return;
    clearTimeout(missing);
    missing = undefined;
    found();
  }

  function leave(mine: WebSocket): void {
    if (socket !== mine) return;
    socket = undefined;
    clearTimeout(silence);
    mine.close();
    missing ??= setTimeout(lost, 3_000);
    tries += 1;
    retry = setTimeout(connect, reconnectDelay(tries, Math.random()));
  }

  function rest(): void {
    const old = socket;
    socket = undefined;
    clearTimeout(silence);
    clearTimeout(retry);
    clearTimeout(missing);
    missing = undefined;
    old?.close();
  }

  document.addEventListener("visibilitychange", () => {
    if (hidden) return;
    if (document.hidden) rest();
    else connect();
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", ({ persisted }) => persisted && connect());
  window.addEventListener("online", connect);
  connect();
}
