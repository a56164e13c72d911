import { once } from "node:events";
import { WebSocket } from "ws";

/** Many screens that listen; each different text is kept once, however many of them hear it. */
export interface Screens {
  /** When each screen first heard (since `begun`) a text that shows the thing. @throws Error where one never did */
  heardAt(begun: number, shows: Shows): number[];
  /** Bytes of the texts heard since, in the order they came. */
  sizes(begun: number): number[];
  close(): void;
}

export type Shows = (text: string) => boolean;

interface Heard {
  text: string;
  bytes: Buffer;
  firstAt: number;
}

/** Opens `count` sockets at `url`, and waits until each has heard something: a board is drawn at once. */
export async function openScreens(url: string, count: number): Promise<Screens> {
  const texts: Heard[] = [];
  const screens = Array.from({ length: count }, () => ({ socket: new WebSocket(url), heard: [] as [Heard, number][] }));
  for (const { socket, heard } of screens) {
    socket.on("message", (data: Buffer) => {
      const at = performance.now();
      if (data.length > 0) heard.push([keep(data, at), at]);
    });
  }
  await Promise.all(screens.map(({ socket }) => once(socket, "message")));

  // Parsing 500 times what is one text would be measured as well.
  function keep(bytes: Buffer, at: number): Heard {
    const known = texts.findLast((one) => one.bytes.equals(bytes));
    if (known) return known;
    const fresh = { text: bytes.toString(), bytes: Buffer.from(bytes), firstAt: at };
    texts.push(fresh);
    return fresh;
  }

  function heardAt(begun: number, shows: Shows): number[] {
    const those = new Set(texts.filter(({ firstAt, text }) => firstAt >= begun && shows(text)));
    const at = screens.flatMap(({ heard }) => heard.find(([text]) => those.has(text))?.[1] ?? []);
    if (at.length < count) throw new Error(`${count - at.length} of ${count} screens never showed it`);
    return at;
  }

  return {
    heardAt,
    sizes: (begun) => texts.filter(({ firstAt }) => firstAt >= begun).map(({ bytes }) => bytes.length),
    close() {
      for (const { socket } of screens) socket.terminate();
    },
  };
}
