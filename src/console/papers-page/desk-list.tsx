import type { Desk } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface DeskListProps {
  asked: StaffRequest;
  desks: readonly Desk[];
  atDesks: ArrivalView[];
  waiting: number;
  words: DeskWords["papers"];
}

/** All document desks of the floor, to sit down at one. */
export function DeskList({ asked, desks, atDesks, waiting, words }: DeskListProps) {
  const query = asked.language === "en" ? "?lang=en" : "";
  return (
    <section class="card">
      <h1>{words.choose}</h1>
      <p class="soft">{words.waiting(waiting)}</p>
      <ul class="counters">
        {desks.map((desk) => {
          const here = atDesks.find((arrival) => arrival.desk === desk.code);
          return (
            <li key={desk.code}>
              <a class="counter-card" href={`/console/${asked.office.code}/berkas/${desk.code}${query}`}>
                <strong>{desk.name}</strong>
                <span class="soft">{here ? words.lastFour(here.lastFour) : words.nobody}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
