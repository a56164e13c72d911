import type { FastifyInstance } from "fastify";
import { linesOf, namesOfActors } from "../../report/index.ts";
import { permissions } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { LineList } from "./lines.tsx";
import { cursorText, queryOf, readTrail } from "./trail-filter.ts";
import { wordsFor } from "./trail-props.ts";

const aPage = 50;

/**
 * `/console/:office/jejak/saya`: one's own lines at this office, for whoever works here, so that they find what was done with their PIN
 * and not by them. Without the figures: how much of something nobody notices is not for whoever does it.
 */
export function ownTrailPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "ownTrail", permissions, (asked) => drawOwn(tools, asked));
}

async function drawOwn(tools: StaffTools, asked: StaffRequest) {
  const said = wordsFor(asked);
  const { words } = said;
  const { dari, sampai, setelah } = asked.query;
  const { fault, ...trail } = readTrail(asked.office, tools.now(), { dari, sampai, setelah });
  if (fault) asked.reply.code(400);
  const hand = asked.signedIn.member.actor;
  const seen = await tools.database.transaction(async (tx) => {
    const found = await linesOf(tx, tools.keys, trail.span, { hand }, { after: trail.after, most: aPage + 1 });
    const page = { lines: found.slice(0, aPage), more: found.length > aPage };
    return { page, names: await namesOfActors(tx, [hand]) };
  });
  const last = seen.page.lines.at(-1);
  const to = (setelah?: string) =>
    href("ownTrail", { office: asked.office.code }, asked.language, queryOf(trail, { setelah }));
  return (
    <StaffFrame
      asked={asked}
      now={tools.now()}
      title={words.ownTitle}
      here={undefined}
      styles={["trail.css"]}
      live={false}
    >
      <h1>{words.ownTitle}</h1>
      <p class="soft">{words.ownIntro}</p>
      <div class="trail">
        <section class="card">
          <h2>{words.span(said.say.day(trail.span.from), said.say.day(trail.span.to))}</h2>
          {seen.page.lines.length === 0 ? (
            <p>{words.noLines}</p>
          ) : (
            <LineList {...said} {...seen} asked={asked} now={tools.now()} demo={tools.demo} />
          )}
          {(trail.after || seen.page.more) && (
            <nav class="trail-pager" aria-label={words.lines}>
              {trail.after && <a href={to()}>{words.newest}</a>}
              {seen.page.more && last && (
                <a href={to(cursorText({ at: last.happenedAt, id: last.id }))}>{words.older}</a>
              )}
            </nav>
          )}
        </section>
      </div>
    </StaffFrame>
  );
}
