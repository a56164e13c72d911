import type { SetAsideMessage } from "../../conversation/index.ts";
import type { FailedLetter } from "../../outbox/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import type { DatabaseState, FailingAct, MachineState } from "../../report/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { MachinePlace } from "../staff/tools.ts";
import { ageWords } from "./amounts.ts";
import { MachineFacts } from "./machine-facts.tsx";
import { ActTable, LettersNow, LetterTable, MessageTable, NumberTable } from "./machine-tables.tsx";
import { worriesOf } from "./worries.ts";

export interface MachineProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  real: Temporal.Instant;
  /** How many things the last press dealt with. */
  done: number | undefined;
  /** Disk and backups; undefined where the page is drawn without a program around it. */
  place: MachinePlace | undefined;
  state: MachineState;
  aside: SetAsideMessage[];
  failed: FailedLetter[];
  acts: FailingAct[];
  database: DatabaseState;
}

/** What an operator opens first: what needs a look stands on top, the tables below it. */
export function MachineView(props: MachineProps) {
  const { asked, now, done, state } = props;
  const words = deskWords[asked.language].machine;
  const worries = worriesOf(props);
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="machine" styles={["machine.css"]} live={false}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {done !== undefined && (
        <p class="card" role="status">
          {words.said(done)}
        </p>
      )}
      <section class={`card ${worries.length === 0 ? "well" : "worry"}`} aria-label={words.state}>
        {worries.length === 0 ? (
          <p>{words.allWell}</p>
        ) : (
          <>
            <h2>{words.trouble}</h2>
            <ul>
              {worries.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="card">
        <h2>{words.messages}</h2>
        <p>{words.messagesWaiting(state.messages.waiting, ageWords(words.unit, state.messages.oldestSeconds))}</p>
        <h3>{words.aside}</h3>
        <MessageTable {...props} />
      </section>
      <section class="card">
        <h2>{words.letters}</h2>
        <LettersNow {...props} />
        <h3>{words.failedLetters}</h3>
        <LetterTable {...props} />
      </section>
      <section class="card">
        <h2>{words.numbers}</h2>
        <NumberTable {...props} />
      </section>
      <section class="card">
        <h2>{words.acts}</h2>
        <ActTable {...props} />
      </section>
      <MachineFacts {...props} />
    </StaffFrame>
  );
}
