import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isSameSecret } from "../../whatsapp/signature.ts";
import { tellPages } from "../notice.sql.ts";
import type { EmulatorOptions } from "../options.ts";
import { markReadByOffice, markTyping, messageByWamid } from "../talk.sql.ts";
import { answerError, type GraphContext, isOurs, trace } from "./answer.ts";
import { graphError, isGraphError, noSuchObject } from "./errors.ts";
import { fetchPicture } from "./fetch-picture.ts";
import { mediaRoutes } from "./media.ts";
import { type ReadRequest, readSend, type SendRequest } from "./read-send.ts";
import { send } from "./send.ts";
import { silence } from "./silence.ts";
import { templateRoutes } from "./templates.ts";

type Call = FastifyRequest<{ Params: { number: string } }>;

/** Meta's Graph for our numbers, under any version segment: messages, media, templates. */
export async function graphRoutes(app: FastifyInstance, context: GraphContext): Promise<void> {
  readBodies(app);
  app.setErrorHandler((_error, _request, reply) =>
    answerError(reply, graphError(100, "The request could not be read.")),
  );
  app.setNotFoundHandler((request, reply) => answerError(reply, noSuchObject(request.url.split(/[/?]/)[4] ?? "")));
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-fb-trace-id", trace());
    if (!isAllowed(request, context)) return answerError(reply, graphError(190));
  });
  const silent = silence(app);
  app.post("/:version/:number/messages", async (request: Call, reply) => {
    const { number } = request.params;
    if (!(await isOurs(context, number))) return answerError(reply, noSuchObject(number));
    const read = readSend(request.body);
    if (isGraphError(read)) return answerError(reply, read);
    return read.is === "read" ? readReceipt(context, read, reply) : sendLetter(context, number, read, reply, silent);
  });
  mediaRoutes(app, context);
  templateRoutes(app, context);
}

async function sendLetter(
  context: GraphContext,
  number: string,
  request: SendRequest,
  reply: FastifyReply,
  silent: ReturnType<typeof silence>,
) {
  const { content } = request;
  const link = content.kind === "image" && "link" in content.source && content.source.link;
  const fetched = link ? { fetched: await fetchPicture(link) } : {};
  const sent = await context.database.transaction((tx) =>
    send(tx, request, { number, now: context.now(), pace: context.pace, keys: context.keys, ...fetched }),
  );
  context.wake();
  if (isGraphError(sent)) return answerError(reply, sent);
  return sent.silent ? silent(reply) : reply.send(sent.answer);
}

/** The office read a message; blue ticks for it and all before, and perhaps "typing" for 25 seconds. */
async function readReceipt(context: GraphContext, { wamid, typing }: ReadRequest, reply: FastifyReply) {
  const known = await context.database.transaction(async (tx) => {
    const message = await messageByWamid(tx, context.keys, wamid);
    if (message?.author !== "citizen") return false;
    await markReadByOffice(tx, wamid, context.now());
    if (typing) await markTyping(tx, message, Temporal.Now.instant().add({ seconds: 25 }));
    await tellPages(tx, message);
    return true;
  });
  return known ? { success: true } : answerError(reply, graphError(131009, "message_id is no message to this number."));
}

// Bodies are read by hand: a broken JSON is answered in Meta's words, and multipart is left to the platform.
function readBodies(app: FastifyInstance) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
    done(null, parsed(String(body))),
  );
  app.addContentTypeParser("multipart/form-data", { parseAs: "buffer", bodyLimit: 6_291_456 }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, _body, done) => done(null, undefined));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAllowed(request: FastifyRequest, { accessToken }: EmulatorOptions): boolean {
  const given = /^(?:Bearer|OAuth) (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  return isSameSecret(given, accessToken);
}
