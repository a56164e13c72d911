import { deskWords } from "../../phrasebook/index.ts";
import type { ApiKey, Colleague, Device, Recognised, Role, WaitingRequest } from "../../staff/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { Devices } from "./devices.tsx";
import { Keys } from "./keys.tsx";
import type { PeopleSaid } from "./people-said.ts";
import { AddPerson, Person } from "./person.tsx";
import { Waiting, whenOf } from "./waiting.tsx";

export interface PeopleProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  real: Temporal.Instant;
  /** Who looks; undefined: ended in this moment. */
  by: Recognised | undefined;
  sees: { people: boolean; devices: boolean; keys: boolean };
  /** The roles that may be given here. */
  roles: readonly Role[];
  said: PeopleSaid | undefined;
  people: readonly Colleague[];
  /** What waits for a second manager. */
  waiting: readonly WaitingRequest[];
  devices: readonly (Device & { madeAt: Temporal.Instant })[];
  keys: readonly ApiKey[];
}

/** Who works here, on which devices, and which programs. */
export function PeoplePage(props: PeopleProps) {
  const { asked, now, real, by, sees, roles, said, people, waiting, devices, keys } = props;
  const words = deskWords[asked.language].people;
  return (
    <StaffFrame asked={asked} now={now} title={words.title} here="staff" styles={["people.css"]} live={false}>
      <h1>{words.title}</h1>
      {said && <Said asked={asked} said={said} people={people} />}
      {waiting.length > 0 && <Waiting asked={asked} by={by} real={real} waiting={waiting} people={people} />}
      {sees.people && (
        <section class="card" aria-labelledby="orang">
          <h2 id="orang">{words.members}</h2>
          <div class="wide">
            <table class="people">
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.roles}</th>
                  <th scope="col">{words.signsIn}</th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <Person key={person.id} asked={asked} by={by} roles={roles} person={person} />
                ))}
              </tbody>
            </table>
          </div>
          <AddPerson asked={asked} roles={roles} />
        </section>
      )}
      {sees.devices && <Devices asked={asked} devices={devices} />}
      {sees.keys && <Keys asked={asked} keys={keys} real={real} />}
    </StaffFrame>
  );
}

function Said({ asked, said, people }: Pick<PeopleProps, "asked" | "people"> & { said: PeopleSaid }) {
  const words = deskWords[asked.language].people;
  if ("refused" in said)
    return (
      <p class="told warn" role="alert">
        {words.refused[said.refused]}
      </p>
    );
  if ("key" in said)
    return (
      <div class="told good" role="status">
        <p>{words.keyMade}</p>
        <p>
          <code>{said.key}</code>
        </p>
      </div>
    );
  const { secrets, until } = said;
  return (
    <div class="told good" role="status">
      <p>{words[said.good]}</p>
      {until && <p>{words.waitsUntil(whenOf(asked, until))}</p>}
      {secrets && (
        <>
          <p>{words.secrets(people.find(({ id }) => id === secrets.staff)?.name ?? "")}</p>
          <dl class="secrets">
            {secrets.password && <Secret name={words.firstPassword} value={secrets.password} />}
            {secrets.pin && <Secret name={words.pin} value={secrets.pin} />}
          </dl>
          <p>{words.secretsOnce}</p>
        </>
      )}
    </div>
  );
}

function Secret({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </div>
  );
}
