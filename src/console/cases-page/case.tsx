import { caseDays } from "../../booking/index.ts";
import type { CaseLine } from "../../report/index.ts";
import type { CasesProps } from "./cases-props.ts";
import { AnswerForm, DecisionForm } from "./forms.tsx";

type CaseProps = CasesProps & { one: CaseLine };

/** One case: what was found, what each contact did, what was decided, objected and answered, and the form of what comes next. */
export function Case(props: CaseProps) {
  const { one, words } = props;
  const state = stateOf(one);
  return (
    <article class="card case" aria-labelledby={`case-${one.caseNo}`}>
      <header>
        <h2 id={`case-${one.caseNo}`}>
          {words.number(one.caseNo)}: {words.kinds[one.kind]}
        </h2>
        <p>
          <strong>{words.states[state]}</strong>
        </p>
      </header>
      <Facts {...props} />
      <Contacts {...props} />
      <Decided {...props} />
      {state === "open" && <DecisionForm {...props} caseNo={one.caseNo} />}
      {state === "objected" && <AnswerForm {...props} caseNo={one.caseNo} decidedBy={one.decidedBy} />}
    </article>
  );
}

function stateOf({ decision, endedAt, objectedAt, answeredAt }: CaseLine): "open" | "caution" | "objected" | "ended" {
  if (endedAt) return "ended";
  if (!decision) return "open";
  return objectedAt && !answeredAt ? "objected" : "caution";
}

function Facts({ one, words, say, asked }: CaseProps) {
  const { facts } = one;
  return (
    <>
      <ul>
        <li>{words.facts(facts.contacts, facts.seats)}</li>
        <li>
          {words.unused(facts.unused)}, {words.came(facts.came)}
        </li>
        {facts.swaps > 0 && <li>{words.swaps(facts.swaps)}</li>}
      </ul>
      <p class="soft">{words.opened(say.moment(one.openedAt, asked.office), caseDays.undecided)}</p>
    </>
  );
}

function Contacts({ one, words, say, asked, contacts }: CaseProps) {
  const theirs = contacts.get(one.caseNo) ?? [];
  if (theirs.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.contacts}</summary>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={`${words.number(one.caseNo)}: ${words.contacts}`}>
        <table>
          <thead>
            <tr>
              {[words.contact, words.first, words.seats, words.missed, words.givenBack, words.visited, words.ahead].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {theirs.map((contact, i) => (
              <tr key={`${one.caseNo} ${i + 1}`}>
                <th scope="row">{i + 1}</th>
                <td>{contact.firstAskedAt && say.moment(contact.firstAskedAt, asked.office)}</td>
                <td>{contact.seats}</td>
                <td>{contact.missed}</td>
                <td>{contact.givenBack}</td>
                <td>{contact.came}</td>
                <td>{contact.ahead}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What people did about it, in its order. */
function Decided({ one, words, say, asked, names }: CaseProps) {
  const at = (moment: Temporal.Instant) => say.moment(moment, asked.office);
  const who = (actor: string | null) => (actor && names.get(actor)) ?? actor ?? "";
  const { decidedAt, until, objectedAt, answer, answeredAt, endedAt } = one;
  return (
    <>
      {decidedAt && (
        <p>
          {until
            ? words.decided.caution(who(one.decidedBy), at(decidedAt), at(until))
            : words.decided.nothing(who(one.decidedBy), at(decidedAt))}{" "}
          <span class="soft">{one.reason}</span>
        </p>
      )}
      {objectedAt && (
        <p>
          {words.objected(at(objectedAt))} <span class="soft">{one.objection}</span>
        </p>
      )}
      {answer && answeredAt && (
        <p>
          {words.answered[answer](who(one.answeredBy), at(answeredAt))} <span class="soft">{one.answerReason}</span>
        </p>
      )}
      {endedAt && one.decision !== "nothing" && answer !== "lifted" && <p>{words.byItself(at(endedAt))}</p>}
    </>
  );
}
