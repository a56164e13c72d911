import type { FastifyInstance } from "fastify";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { writeEntry } from "../../queue/index.ts";
import { casesOf, contactsOfCases, namesOfActors } from "../../report/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { Case } from "./case.tsx";
import type { CasesProps, CasesSaid } from "./cases-props.ts";
import { ObjectionForm } from "./forms.tsx";
import { readCaseAct } from "./read-case-act.ts";

/**
 * `/console/:office/kasus`: contacts whose bookings look like a broker's, in numbers, for a person to decide. No name and no telephone is
 * shown; that it was read is written down. POST with `do`: one of the three acts of a case.
 */
export function casesPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "cases", "case.decide", (asked) => drawCases(tools, asked, undefined));
  const decide = async (asked: StaffRequest) => drawCases(tools, asked, await act(tools, asked));
  staffRoute(app, tools, "POST", "cases", "case.decide", decide, { proof: true });
}

async function act({ acts }: StaffTools, { form, by }: StaffRequest): Promise<CasesSaid> {
  const read = readCaseAct(form);
  if (!read) return { no: "unreadable" };
  const done = await performOne();
  return "refused" in done ? { no: done.refused } : { good: read.act };

  function performOne() {
    const wanted = read as NonNullable<typeof read>;
    switch (wanted.act) {
      case "decide-case":
        return acts.perform(wanted.act, wanted.ask, by);
      case "object-to-case":
        return acts.perform(wanted.act, wanted.ask, by);
      case "answer-case":
        return acts.perform(wanted.act, wanted.ask, by);
    }
  }
}

async function drawCases(tools: StaffTools, asked: StaffRequest, said: CasesSaid | undefined) {
  const words = deskWords[asked.language].cases;
  const { cases, contacts, names } = await look(tools, asked);
  const props: CasesProps = { asked, words, say: phrasesOf(asked.language).words, contacts, names };
  return (
    <StaffFrame asked={asked} now={tools.now()} title={words.title} here="cases" styles={["cases.css"]} live={false}>
      <h1>{words.title}</h1>
      {said && (
        <p class={"no" in said ? "told warn" : "told good"} role="alert">
          {"no" in said ? words.refused[said.no] : words.done[said.good]}
        </p>
      )}
      <p class="soft">{words.intro}</p>
      {cases.length === 0 && <p>{words.none}</p>}
      {cases.map((one) => (
        <Case key={one.caseNo} {...props} one={one} />
      ))}
      <ObjectionForm {...props} />
    </StaffFrame>
  );
}

function look(tools: StaffTools, asked: StaffRequest) {
  return tools.acts.look("case.decide", asked.by, async (tx, context) => {
    const cases = await casesOf(tx, context.keys, asked.office.id);
    if (cases.length > 0) await writeEntry(tx, context, "cases-read", { detail: { cases: cases.length } });
    return {
      cases,
      contacts: await contactsOfCases(
        tx,
        cases.filter(({ endedAt }) => !endedAt).map(({ caseNo }) => caseNo),
        context.now.subtract({ hours: 24 * 60 }),
      ),
      names: await namesOfActors(
        tx,
        cases.flatMap(({ decidedBy, answeredBy }) => [decidedBy ?? [], answeredBy ?? []].flat()),
      ),
    };
  });
}
