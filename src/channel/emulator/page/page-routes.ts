import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { socketRoute, sockets } from "../../../console/index.ts";
import type { Tx } from "../../../database/index.ts";
import { deskWords } from "../../../phrasebook/index.ts";
import { endBadDay, setBadDay } from "../bad-day.sql.ts";
import { inventCitizen } from "../citizen.ts";
import type { GraphContext } from "../graph/answer.ts";
import { findMedia } from "../graph/media.sql.ts";
import { talkKey, tellPages } from "../notice.sql.ts";
import { type Act, edit, say, unsay } from "../say.ts";
import { messagesOf, type TalkId } from "../talk.sql.ts";
import { badDayIn, type Form, momentIn, readForm, talkIn, viewBack, withColumn } from "./acts.ts";
import { assetRoutes } from "./assets.ts";
import { openLive } from "./live.ts";
import { drawPage, drawParts } from "./page.tsx";
import { firstNumber, readPageData } from "./page-data.ts";
import { readView, type View, viewUrl } from "./view.ts";

type Post = FastifyRequest<{ Body: Form }>;
type Get = FastifyRequest<{ Querystring: Record<string, string | string[]> }>;

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The chat page: one GET that draws, one socket that keeps it fresh, and a POST for each thing one can do. */
export async function pageRoutes(app: FastifyInstance, context: GraphContext): Promise<void> {
  if (!app.hasDecorator("websocketServer")) await app.register(sockets);
  const live = openLive(context.database, context.log.child({ worker: "chat page" }));
  app.addHook("preClose", () => live.stop());
  readForms(app);
  guard(app);
  const stamp = assetRoutes(app);
  const look = async (view: View) => {
    const numbers = await context.offices();
    const read = await context.database.transaction((tx) =>
      readPageData(tx, view, { numbers, now: context.now(), keys: context.keys, invented: context.people() }),
    );
    context.wake();
    return read;
  };
  app.get("/", async (request: Get, reply) => {
    const html = drawPage(await look(readView(request.query)), stamp());
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(html);
  });
  socketRoute(app, "/live", (socket, request) => {
    const view = readView(request.query as Get["query"]);
    live.join(socket, view.talks.map(talkKey), async () => drawParts(await look(view)));
  });
  app.get("/picture/:media", async (request: FastifyRequest<{ Params: { media: string } }>, reply) => {
    const media = await context.database.transaction((tx) => findMedia(tx, context.keys, request.params.media));
    if (!media) return reply.code(404).send();
    return reply.type(media.mimeType).header("cache-control", "private, max-age=300").send(media.bytes);
  });
  talkRoutes(app, context);
  roomRoutes(app, context);
}

function talkRoutes(app: FastifyInstance, context: GraphContext) {
  const act = (path: string, work: (tx: Tx, talk: TalkId, form: Form, now: Temporal.Instant) => Promise<boolean>) =>
    app.post(path, async (request: Post, reply) => {
      const form = request.body;
      const talk = await talkOfOurs(context, form);
      const done = talk && (await context.database.transaction((tx) => work(tx, talk, form, context.now())));
      context.wake();
      if (talk && done) context.pace.heard(talk.number);
      if (talk && done && !isQuiet(request)) await waitForAnswer(context, talk);
      return back(request, reply, form, done ? undefined : "");
    });
  act("/say", (tx, talk, form, now) => say(tx, context.keys, talk, actIn(form), now));
  act("/choose", (tx, talk, form, now) =>
    say(tx, context.keys, talk, { kind: "choice", of: form["of"] ?? "", id: form["id"] ?? "" }, now),
  );
  act("/edit", (tx, talk, form, now) => edit(tx, context.keys, talk, form["wamid"] ?? "", form["text"] ?? "", now));
  act("/unsay", (tx, talk, form, now) => unsay(tx, context.keys, talk, form["wamid"] ?? "", now));
}

function roomRoutes(app: FastifyInstance, context: GraphContext) {
  app.post("/open", async (request: Post, reply) => reply.redirect(viewUrl(await opened(context, request.body)), 303));
  app.post("/jump", async (request: Post, reply) => {
    const form = request.body;
    const to = momentIn(form, context.now());
    const ahead = to && Temporal.Instant.compare(to, context.now()) > 0;
    const failed = ahead ? await context.jump(to) : [];
    await context.database.transaction((tx) => tellPages(tx));
    if (!ahead) return back(request, reply, form, "", "clock");
    // The clock is there; what failed is in the log and is tried again by itself.
    const { actsFailed } = deskWords[viewBack(form).language].floor;
    return back(request, reply, form, failed.length > 0 ? actsFailed(failed.join(", ")) : undefined);
  });
  app.post("/bad-day", async (request: Post, reply) => {
    const form = request.body;
    const day = badDayIn(form);
    await context.database.transaction(async (tx) => {
      await (form["reset"] ? endBadDay(tx) : day && setBadDay(tx, day));
      await tellPages(tx);
    });
    return back(request, reply, form, undefined);
  });
}

/** The view after a column was opened, changed or filled with somebody new. */
async function opened(context: GraphContext, form: Form): Promise<View> {
  const view = viewBack(form);
  const numbers = await context.offices();
  const number = (numbers.find((one) => one.number === form["number"]) ?? firstNumber(numbers))?.number;
  const who = form["citizen"] ?? "";
  const isNew = who === "new" || who === "new-hidden";
  const citizenId = isNew
    ? (
        await context.database.transaction((tx) =>
          inventCitizen(tx, context.keys, context.now(), context.people(), who === "new-hidden"),
        )
      ).citizenId
    : who;
  return number ? withColumn(view, Number(form["at"]) || 0, { number, citizenId }) : view;
}

/** What the compose box sends: a quick message, something that is no text, or what stands in the box. */
function actIn(form: Form): Act {
  const { kind, text = "", chip } = form;
  if (kind === "photo") return { kind, text };
  if (kind === "location" || kind === "voice" || kind === "call") return { kind };
  return { kind: "text", text: chip ?? text.replaceAll("\r\n", "\n") };
}

async function talkOfOurs({ offices }: GraphContext, form: Form): Promise<TalkId | undefined> {
  const talk = talkIn(form);
  return (await offices()).some((one) => one.number === talk?.number) ? talk : undefined;
}

// Without script the answer has to be in the page that comes back, so that page waits for it a moment.
async function waitForAnswer({ database, keys }: GraphContext, talk: TalkId) {
  for (let patience = 10; patience > 0; patience--) {
    const [last] = await database.transaction((tx) => messagesOf(tx, keys, talk, 1));
    if (last?.author !== "citizen") return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** To the page again; or, for the page's own script, just whether it went well. */
function back(request: Post, reply: FastifyReply, form: Form, refused: string | undefined, note?: View["note"]) {
  if (isQuiet(request))
    return reply
      .code(refused === undefined ? 204 : 409)
      .type("text/plain; charset=utf-8")
      .send(refused);
  return reply.redirect(viewUrl({ ...viewBack(form), note: refused === undefined ? undefined : note }), 303);
}

function isQuiet(request: FastifyRequest): boolean {
  return request.headers["x-quiet"] === "1";
}

function readForms(app: FastifyInstance) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 65_536 },
    (_request, body, done) => done(null, readForm(body)),
  );
}

/** Forms of other sites are refused, and the pages may load and run only what is ours. */
function guard(app: FastifyInstance) {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    });
    const { origin } = request.headers;
    const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host);
    if (request.method === "POST" && foreign) return reply.code(403).send();
  });
}
