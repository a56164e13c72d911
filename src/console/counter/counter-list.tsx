import type { DeskWords } from "../../phrasebook/index.ts";
import type { CounterView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** All counters of the floor, to sit down at one. */
export function CounterList({
  asked,
  counters,
  words,
}: {
  asked: StaffRequest;
  counters: CounterView[];
  words: DeskWords["counter"];
}) {
  return (
    <section class="card">
      <h1>{words.choose}</h1>
      <p class="soft">{words.chooseWhat}</p>
      <ul class="counters">
        {counters.map((counter) => (
          <li key={counter.code}>
            <a
              class="counter-card"
              href={href("counter", { office: asked.office.code, counter: counter.code }, asked.language)}
            >
              <strong>{counter.name}</strong>
              <span class="number">{counter.inHand?.number ?? words.free}</span>
              <span class="soft">
                {counter.state === "open" ? words.today(counter.servedToday) : words[counter.state]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
