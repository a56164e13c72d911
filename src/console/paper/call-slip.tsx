import { floorOn, type Office, streamOf, today } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import type { ArrivalView } from "../../queue/index.ts";
import { PrintedAt } from "./ticket-slip.tsx";

interface CallSlipProps {
  office: Office;
  now: Temporal.Instant;
  language: "id" | "en";
  /** Without a booking, and waiting for the document desk. */
  arrival: ArrivalView;
}

/** By what somebody without a booking is called to the document desk, until they have a number. */
export function CallSlip({ office, now, language, arrival }: CallSlipProps) {
  const words = deskWords[language].paper;
  const people = arrival.people.length;
  return (
    <article class="paper call-paper" aria-label={words.callSign}>
      <p class="paper-office">{office.name}</p>
      <p class="paper-label">{words.callSign}</p>
      <p class="paper-number">{arrival.lastFour}</p>
      <p class="paper-strong">{streamOf(floorOn(office, today(office, now)), arrival.stream)?.name}</p>
      {people > 1 && <p class="paper-strong">{words.people(people)}</p>}
      <p>{words.callSignHow}</p>
      <p>{words.numberLater}</p>
      <PrintedAt office={office} now={now} language={language} />
    </article>
  );
}
