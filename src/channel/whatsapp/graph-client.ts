import { connectionWatch, type Log, quietLog } from "../../log/index.ts";
import type { Carrier, Parcel, Verdict } from "../../outbox/index.ts";
import { checkContent } from "./check-content.ts";
import { type GraphAnswer, refusal, serverDate, verdictOfAnswer, withPause } from "./graph-answer.ts";
import { graphBody } from "./graph-body.ts";
import { objectIn } from "./loose-json.ts";
import { verdictOfTrouble } from "./lost-connection.ts";
import type { IdOf } from "./own-ids.ts";

export interface GraphSettings {
  /** Graph root with its version, no slash at the end. */
  apiUrl: string;
  accessToken: string;
  fetch?: typeof fetch;
  /** Hears the `Date` of every answer, so that somebody can watch our clock. */
  onDate?: (serverDate: Temporal.Instant) => void;
  idOf: IdOf;
  /** Milliseconds to wait for a whole answer. */
  sendTimeout?: number;
  uploadTimeout?: number;
  /** Hears when Graph cannot be reached, and when it answers again. */
  log?: Log;
}

interface Graph extends GraphSettings {
  connection: ReturnType<typeof connectionWatch>;
}

/**
 * Carries letters by WhatsApp's Cloud API. Never throws: whatever happens is a verdict, and none of them holds a
 * number or a text. It tries once; how often and when to try again is the outbox's to say.
 * There is no idempotency key at Meta: a lost answer is `unknown`, and the letter's id comes back in its receipts.
 */
export function whatsappCarrier(settings: GraphSettings): Carrier {
  const graph = { ...settings, connection: connectionWatch(settings.log ?? quietLog, "WhatsApp") };
  return {
    send: (parcel) => send(graph, parcel),
    upload: (number, png) => upload(graph, number, png),
  };
}

async function send(settings: Graph, parcel: Parcel): Promise<Verdict> {
  if (checkContent(parcel) !== undefined) return { is: "never", why: "our-mistake" };
  const request = { body: JSON.stringify(graphBody(parcel)), headers: { "content-type": "application/json" } };
  const answer = await post(settings, `${parcel.number}/messages`, request, settings.sendTimeout ?? 15_000);
  return "is" in answer ? answer : known(settings, verdictOfAnswer(answer));
}

function known({ idOf }: Graph, verdict: Verdict): Verdict {
  return verdict.is === "accepted" ? { ...verdict, wamid: idOf(verdict.wamid) } : verdict;
}

async function upload(settings: Graph, number: string, png: Uint8Array): ReturnType<Carrier["upload"]> {
  const path = `${encodeURIComponent(number)}/media`;
  const answer = await post(settings, path, pictureForm(png), settings.uploadTimeout ?? 30_000);
  if ("is" in answer) return { failed: ofPicture(answer) };
  const id = objectIn(answer.body)?.id;
  if (answer.status === 200 && typeof id === "string" && id !== "") return { mediaId: id };
  return { failed: ofPicture(withPause(refusal(answer), answer.headers)) };
}

// Nobody sees an upload, so one whose answer was lost may simply be made again; a refused one costs only the picture.
function ofPicture(verdict: Verdict): Verdict {
  if (verdict.is === "unknown") return { is: "again" };
  if (verdict.is !== "never") return verdict;
  return { is: "picture", ...(verdict.code !== undefined && { code: verdict.code }) };
}

const boundary = "antrean-7f3c1d9a5e";
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const beforePicture = Buffer.from(
  `${field("messaging_product", "whatsapp")}${field("type", "image/png")}--${boundary}\r\n` +
    'Content-Disposition: form-data; name="file"; filename="kode.png"\r\nContent-Type: image/png\r\n\r\n',
);
const afterPicture = Buffer.from(`\r\n--${boundary}--\r\n`);

// Written out, because FormData and Blob stream a kilobyte through so many hands that it costs as much as the send itself.
// A PNG of ours cannot hold the boundary: it is compressed black and white.
function pictureForm(png: Uint8Array): Request {
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  return { body: Buffer.concat([beforePicture, png, afterPicture]), headers };
}

interface Request {
  body: string | Buffer<ArrayBuffer>;
  headers: Record<string, string>;
}

async function post(settings: Graph, path: string, request: Request, timeout: number): Promise<GraphAnswer | Verdict> {
  const { apiUrl, accessToken, fetch: ask = fetch } = settings;
  const headers = { ...request.headers, authorization: `Bearer ${accessToken}` };
  // A redirect would carry the token and the letter to another place.
  const init = {
    method: "POST",
    body: request.body,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
  } as const;
  let response: Response;
  try {
    response = await ask(`${apiUrl}/${path}`, init);
  } catch (error) {
    settings.connection.away(error);
    return verdictOfTrouble(error);
  }
  settings.connection.back();
  const date = serverDate(response.headers);
  if (date) settings.onDate?.(date);
  return { status: response.status, headers: response.headers, body: await bodyOf(response) };
}

/** The answer's JSON object; undefined if it breaks off, comes too slowly or is something else. */
async function bodyOf(response: Response) {
  try {
    return objectIn(await response.json());
  } catch {
    // dropped: what cannot be read is judged by its status.
    return undefined;
  }
}
