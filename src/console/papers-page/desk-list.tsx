import type { Desk } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
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
  return (
    <section class="card">
      <h1>{words.choose}</h1>
      <p class="soft">{words.waiting(waiting)}</p>
      <ul class="counters">
        {desks.map((desk) => {
          const here = atDesks.find((arrival) => arrival.desk === desk.code);
          return (
            <li key={desk.code}>
              <a
                class="counter-card"
                href={href("papersDesk", { office: asked.office.code, desk: desk.code }, asked.language)}
              >
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
