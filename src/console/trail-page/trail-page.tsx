import type { FastifyInstance } from "fastify";
import { readCode } from "../../booking/index.ts";
import { refusalSentence } from "../../phrasebook/index.ts";
import { takeFromBudget } from "../../queue/index.ts";
import { linesOfBooking } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { clockOf } from "../door-page/feedback.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { exportTrail } from "./export-trail.ts";
import { lookAtTrail } from "./look-trail.ts";
import { queryOf, readTrail, type TrailAsked } from "./trail-filter.ts";
import { wordsFor } from "./trail-props.ts";
import { TrailView } from "./trail-view.tsx";

/**
 * `/console/:office/jejak`: what officers did, against their colleagues, with the lines behind each figure. For auditors and the head of
 * the office; each look is written down. What is typed (words, a code) comes by a form and stands in no address. POST with `do`: `search`,
 * `figures` or `lines` (the last two give a file).
 */
export function trailPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "trail", "trail.see", (asked) => drawTrail(tools, asked, asked.query));
  staffRoute(app, tools, "POST", "trail", "trail.see", (asked) => {
    const { form } = asked;
    if (form["do"] === "figures" || form["do"] === "lines") return exportTrail(tools, asked, form["do"]);
    return form["kode"]?.trim() ? findCode(tools, asked, form["kode"]) : search(tools, asked);
  });
}

// Without words the address says it all, and can be kept and handed on.
async function search(tools: StaffTools, asked: StaffRequest) {
  const { fault, ...trail } = readTrail(asked.office, tools.now(), asked.form);
  return fault || trail.words || trail.after ? drawTrail(tools, asked, asked.form) : goTo(asked, trail);
}

function goTo({ office, language }: StaffRequest, trail: TrailAsked, at = office.code) {
  return { to: href("trail", { office: at }, language, queryOf(trail)) };
}

// A code is found by its digest, and only that goes on. Guessing here costs what guessing on the page of a code costs.
async function findCode(tools: StaffTools, asked: StaffRequest, typed: string) {
  const { fault: _, ...trail } = readTrail(asked.office, tools.now(), {});
  const { member } = asked.signedIn;
  const code = readCode(typed.slice(0, 40));
  if (!code) return drawTrail(tools, asked, {}, wordsFor(asked).words.wrong["not-a-code"]);
  const found = await tools.acts.look("trail.see", asked.by, async (tx, context) => {
    const spent = await takeFromBudget(tx, "code-pages", context);
    if (spent) return spent;
    const { sought } = await context.keys.digestsIn(tx);
    return { booking: await linesOfBooking(tx, context.office.id, sought("code", code)) };
  });
  if ("refused" in found) {
    answerTooMany(asked.reply, found);
    return drawTrail(tools, asked, {}, refusalSentence(asked.language, found, clockOf(asked.office, asked.language)));
  }
  const { wrong } = wordsFor(asked).words;
  if (!found.booking) return drawTrail(tools, asked, {}, wrong.unknown);
  if (!may(member, "trail.see", found.booking.office)) return drawTrail(tools, asked, {}, wrong["other-office"]);
  const at = tools.offices.byId.get(found.booking.office)?.code;
  return goTo(asked, { ...trail, booking: found.booking.digest.toString("hex") }, at);
}

async function drawTrail(
  tools: StaffTools,
  asked: StaffRequest,
  fields: Readonly<Record<string, string | undefined>>,
  told?: string,
) {
  const words = wordsFor(asked);
  const { fault, ...trail } = readTrail(asked.office, tools.now(), fields);
  if (fault) asked.reply.code(400);
  const seen = await tools.acts.look("trail.see", asked.by, (tx, context) =>
    lookAtTrail(tx, context, trail, words.code.reasons),
  );
  return (
    <TrailView
      {...words}
      {...seen}
      asked={asked}
      now={tools.now()}
      trail={trail}
      fault={fault}
      told={told}
      demo={tools.demo}
    />
  );
}
