import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A letter as it left: where to, its words (text, caption or body of a list) and its picture. */
export interface Letter {
  number: string;
  to: string;
  text: string;
  type: string;
  letterId: string;
  wamid: string;
  picture?: Buffer;
  body: Record<string, unknown>;
}

/** Meta, pretended: takes letters over Graph, posts signed webhooks, and repeats what got no 200. */
export interface Meta {
  settings: Record<string, string>;
  letters: Letter[];
  lettersTo(phone: string): Letter[];
  /** What Graph answers to the next sends; undefined: accepted. "lose": accepted, but the answer never comes. */
  mood: (letter: Letter) => undefined | "lose" | { status: number; body: object };
  close(): Promise<void>;
}

export const secret = "a-test-secret-as-long-as-those-of-meta";

export async function aMeta(): Promise<Meta> {
  const media = new Map<string, Buffer>();
  const server = createServer((request, answer) => void take(request, answer));
  const take = async (request: IncomingMessage, answer: ServerResponse) => {
    const body = await bytesOf(request);
    const [, , number, what] = (request.url ?? "").split("/");
    if (what === "media") {
      const form = await new Response(new Uint8Array(body), {
        headers: { "content-type": request.headers["content-type"] ?? "" },
      }).formData();
      const id = randomUUID();
      media.set(id, Buffer.from(await (form.get("file") as File).arrayBuffer()));
      return answer.end(JSON.stringify({ id }));
    }
    const letter = letterOf(number as string, JSON.parse(body.toString()), media);
    const mood = meta.mood(letter);
    if (typeof mood === "object") {
      answer.statusCode = mood.status;
      return answer.end(JSON.stringify(mood.body));
    }
    meta.letters.push(letter);
    if (mood === "lose") return request.socket.destroy();
    answer.setHeader("content-type", "application/json");
    return answer.end(JSON.stringify({ messaging_product: "whatsapp", messages: [{ id: letter.wamid }] }));
  };
  await new Promise<void>((on) => server.listen(0, "127.0.0.1", on));
  const { port } = server.address() as { port: number };
  const meta: Meta = {
    settings: {
      WHATSAPP_APP_SECRET: secret,
      WHATSAPP_VERIFY_TOKEN: "a-word-for-the-webhook",
      WHATSAPP_ACCESS_TOKEN: "a-token-as-long-as-those-that-meta-gives",
      WHATSAPP_API_URL: `http://127.0.0.1:${port}/v25.0`,
    },
    letters: [],
    lettersTo: (phone) => meta.letters.filter((letter) => letter.to === phone),
    mood: () => undefined,
    close: () =>
      new Promise((on) => {
        server.closeAllConnections();
        server.close(() => on());
      }),
  };
  return meta;
}

export interface Saying {
  /** Their phone number; "" where Meta does not tell it. */
  from: string;
  /** Their WhatsApp user id. */
  userId?: string;
  text: string;
  number?: string;
  id?: string;
  at?: Temporal.Instant;
  /** Another content than text, in Meta's shape. */
  content?: Record<string, unknown>;
}

export const bogor = "108111100333";
let sayings = 0;

/** A webhook as Meta would send it, with all the sayings in one POST. */
export function webhook(...said: Saying[]): { body: string; signature: string } {
  const changes = said.map((one) => ({
    field: "messages",
    value: {
      messaging_product: "whatsapp",
      metadata: { display_phone_number: "628111100333", phone_number_id: one.number ?? bogor },
      contacts: [
        {
          profile: { name: "Nama Profil" },
          ...(one.from && { wa_id: wa(one) }),
          ...(one.userId && { user_id: one.userId }),
        },
      ],
      messages: [
        {
          ...(one.from && { from: wa(one) }),
          ...(one.userId && { from_user_id: one.userId }),
          id: one.id ?? `wamid.test.${++sayings}.${process.pid}`,
          timestamp: String(Math.floor((one.at ?? Temporal.Now.instant()).epochMilliseconds / 1000)),
          ...(one.content ?? { type: "text", text: { body: one.text } }),
        },
      ],
    },
  }));
  const body = JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: "1", changes }] });
  return { body, signature: signed(body) };
}

/** A number as WhatsApp writes it. */
const wa = ({ from }: Saying): string => from.replace("+", "");

export function signed(body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/** Posts a webhook once; the status, or 0 where nobody answered. */
export async function deliver(
  address: string,
  { body, signature }: { body: string; signature: string },
): Promise<number> {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
  return fetch(`${address}/webhooks/whatsapp`, { method: "POST", body, headers }).then(
    (answer) => answer.status,
    () => 0,
  );
}

/** Waits until something is so. Fails after two minutes (a busy machine is no fault) with what was waited for. */
export async function until(what: string, so: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await so())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((on) => setTimeout(on, 20));
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

let sent = 0;
function letterOf(number: string, body: Record<string, unknown>, media: Map<string, Buffer>): Letter {
  const image = body.image as { id?: string; caption?: string } | undefined;
  const interactive = body.interactive as { body: { text: string } } | undefined;
  const text = (body.text as { body: string } | undefined)?.body ?? image?.caption ?? interactive?.body.text ?? "";
  const picture = image?.id ? media.get(image.id) : undefined;
  return {
    number,
    to: String(body.to ?? body.recipient),
    text,
    type: String(body.type),
    letterId: String(body.biz_opaque_callback_data),
    wamid: `wamid.out.${++sent}.${process.pid}`,
    ...(picture && { picture }),
    body,
  };
}
