import type { FastifyInstance } from "fastify";
import { readCode, showCode } from "../../booking/index.ts";
import { type DeskWords, deskWords, phrasesOf, refusalSentence } from "../../phrasebook/index.ts";
import { type TooMany, takeFromBudget, writeEntry } from "../../queue/index.ts";
import { explain } from "../../report/index.ts";
import { may } from "../../staff/index.ts";
import { clockOf } from "../door-page/feedback.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { Ask } from "./ask.tsx";
import { History } from "./history.tsx";

/**
 * The head's page of one code, `/console/:office/kode`: what we promised, what happened, what held us up. The code comes by a form and
 * never stands in an address. Complete also after the person's data were erased; that it was read is written down.
 */
export function codePage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "codes", "evidence.see", async (asked) => drawCode(tools, asked, undefined));
  const read = async (asked: StaffRequest) => drawCode(tools, asked, (asked.form["code"] ?? "").slice(0, 40));
  staffRoute(app, tools, "POST", "codes", "evidence.see", read, { proof: true });
}

type FoundStory = Awaited<ReturnType<typeof explain>>;

async function drawCode(tools: StaffTools, asked: StaffRequest, typed: string | undefined) {
  const words = deskWords[asked.language].code;
  const found = typed === undefined ? undefined : await look(tools, asked, typed);
  const spent = typeof found === "object" && "refused" in found ? found : undefined;
  if (spent) answerTooMany(asked.reply, spent);
  const story = typeof found === "object" && !("refused" in found) ? found : undefined;
  const wrong = spent
    ? refusalSentence(asked.language, spent, clockOf(asked.office, asked.language))
    : wrongBy(found, words);
  return (
    <StaffFrame
      asked={asked}
      now={tools.now()}
      title={words.title}
      here="codes"
      styles={["counter.css", "code.css"]}
      live={false}
    >
      {story ? (
        <History
          explained={story}
          offices={tools.offices}
          words={words}
          say={phrasesOf(asked.language).words}
          code={showCode(readCode(typed ?? "") ?? "")}
        />
      ) : (
        <h1>{words.title}</h1>
      )}
      <Ask asked={asked} words={words} typed={wrong ? typed : undefined} wrong={wrong} again={story !== undefined} />
    </StaffFrame>
  );
}

function wrongBy(found: unknown, words: DeskWords["code"]): string | undefined {
  return typeof found === "string" ? words.wrong[found as keyof typeof words.wrong] : undefined;
}

// Whose codes somebody may see is asked of the booking's own office: a head sees the own, head office and auditors see all.
function look(tools: StaffTools, asked: StaffRequest, typed: string): Promise<FoundStory | TooMany> {
  const { member } = asked.signedIn;
  const sight = {
    code: (office: number) => may(member, "evidence.see", office),
    facts: (office: number) => may(member, "doubt.see", office),
  };
  return tools.acts.look("evidence.see", asked.by, async (tx, context) => {
    const spent = await takeFromBudget(tx, "code-pages", context);
    if (spent) return spent;
    const found = await explain(tx, context.offices, context.keys, typed, sight);
    if (typeof found === "object") {
      const { office, booking } = found;
      await writeEntry(tx, context, "evidence-read", { office: office.id, booking: booking.bookingId });
    }
    return found;
  });
}
