import { deskWords } from "../../phrasebook/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { ageWords } from "./amounts.ts";
import { MachineFacts } from "./machine-facts.tsx";
import type { MachineProps } from "./machine-props.ts";
import { ActTable, LettersNow, LetterTable, MessageTable, NumberTable, UnendedTable } from "./machine-tables.tsx";
import { worriesOf } from "./worries.ts";

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
        <h3>{words.unended}</h3>
        <UnendedTable {...props} />
      </section>
      <MachineFacts {...props} />
    </StaffFrame>
  );
}
