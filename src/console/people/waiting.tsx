import { deskWords } from "../../phrasebook/index.ts";
import type { Colleague, Recognised, WaitingRequest } from "../../staff/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { shownTime } from "../staff/when.ts";
import { dayOf } from "./devices.tsx";
import { actionOf } from "./person.tsx";

interface WaitingProps {
  asked: StaffRequest;
  by: Recognised | undefined;
  /** Requests wait by real time. */
  real: Temporal.Instant;
  waiting: readonly WaitingRequest[];
  people: readonly Colleague[];
}

/** What waits for a second manager: whoever did not ask may agree now, whoever asked only after a day; both may stop it. */
export function Waiting({ asked, by, real, waiting, people }: WaitingProps) {
  const words = deskWords[asked.language].people;
  return (
    <section class="card" aria-labelledby="menunggu">
      <h2 id="menunggu">{words.waiting}</h2>
      <p class="soft">{words.waitingWhat}</p>
      <ul class="rows">
        {waiting.map((one) => {
          const name = people.find(({ id }) => id === one.staff)?.name ?? "";
          const isDue = Temporal.Instant.compare(real, one.dueAt) >= 0;
          const mayAgree = one.staff !== by?.staff && (isDue || one.askedBy !== by?.staff);
          return (
            <li key={one.id}>
              <span>
                <strong>{name}</strong> {whatOf(asked, one)}, {words.askedBy(one.askedByName)}
                {!isDue && <>, {words.aloneFrom(whenOf(asked, one.dueAt))}</>}
              </span>
              <form method="post" action={actionOf(asked, "setuju")}>
                <input type="hidden" name="request" value={one.id} />
                {mayAgree && (
                  <button type="submit" aria-label={`${words.agree}: ${name}`}>
                    {words.agree}
                  </button>
                )}
                <button
                  class="quiet"
                  type="submit"
                  formaction={actionOf(asked, "hentikan")}
                  aria-label={`${words.stop}: ${name}`}
                >
                  {words.stop}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function whatOf({ language }: StaffRequest, { kind, roles }: WaitingRequest): string {
  const { people: words, signIn } = deskWords[language];
  return kind === "roles" ? words.asksRoles(roles.map((role) => signIn.roles[role]).join(", ")) : words.asks[kind];
}

/** 7/8/2017 09.41, by the office's own calendar and clock. */
export function whenOf(asked: StaffRequest, moment: Temporal.Instant): string {
  return `${dayOf(asked, moment)} ${shownTime(moment.toZonedDateTimeISO(asked.office.zone).toPlainTime())}`;
}
