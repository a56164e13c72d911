import { deskWords } from "../../phrasebook/index.ts";
import { type Colleague, isYours, type Recognised, type Role } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface PersonProps {
  asked: StaffRequest;
  by: Recognised | undefined;
  roles: readonly Role[];
  person: Colleague;
}

/** Where a form of this page goes. */
export function actionOf({ office, language }: StaffRequest, act: string): string {
  return href("peopleAct", { office: office.code, act }, language);
}

/** One member of the staff: tasks, ways to sign in, and what may be changed about them. */
export function Person({ asked, by, roles, person }: PersonProps) {
  const words = deskWords[asked.language].people;
  const names = deskWords[asked.language].signIn.roles;
  const here = person.roles.filter(({ office }) => office === null || office === asked.office.id);
  const own = person.id === by?.staff;
  return (
    <tr>
      <th scope="row">
        {person.name}
        <span class="soft login">{person.login}</span>
      </th>
      <td>
        {here
          .map(({ role, office }) => (office === null ? `${names[role]} (${words.everywhere})` : names[role]))
          .join(", ")}
      </td>
      <td>
        <span>{waysOf(asked, person)}</span>
        {own ? (
          <p class="soft">{words.you}</p>
        ) : by && isYours(by, person) ? (
          <Change asked={asked} by={by} roles={roles} person={person} />
        ) : (
          <p class="soft">{words.notYours}</p>
        )}
      </td>
    </tr>
  );
}

function waysOf({ language }: StaffRequest, { hasPassword, hasPin, secondFactor }: Colleague): string {
  const words = deskWords[language].people;
  const ways = [hasPassword && words.withPassword, hasPin && words.withPin, secondFactor && words.withCode];
  return ways.filter(Boolean).join(", ");
}

function Change({ asked, roles, person }: PersonProps) {
  const words = deskWords[asked.language].people;
  const held = new Set(
    person.roles.filter(({ office }) => office === null || office === asked.office.id).map(({ role }) => role),
  );
  const press = (act: string, label: string) => (
    <form method="post" action={actionOf(asked, act)}>
      <input type="hidden" name="staff" value={person.id} />
      <button class="quiet" type="submit">
        {label}
      </button>
    </form>
  );
  return (
    <details>
      <summary>{words.change(person.name)}</summary>
      <form method="post" action={actionOf(asked, "tugas")}>
        <input type="hidden" name="staff" value={person.id} />
        <RoleBoxes asked={asked} roles={roles} held={held} />
        <button type="submit">{words.saveRoles}</button>
      </form>
      <div class="presses">
        {press("sandi", words.newPassword)}
        {press("pin", words.newPin)}
        {person.secondFactor && press("kode", words.newCode)}
      </div>
      <details>
        <summary>{words.end}</summary>
        <p>{words.endWhat}</p>
        {press("akhiri", words.endSure)}
      </details>
    </details>
  );
}

function RoleBoxes({ asked, roles, held }: { asked: StaffRequest; roles: readonly Role[]; held: ReadonlySet<Role> }) {
  const words = deskWords[asked.language];
  return (
    <fieldset class="boxes">
      <legend>{words.people.roles}</legend>
      {roles.map((role) => (
        <label key={role}>
          <input type="checkbox" name="role" value={role} checked={held.has(role)} />
          <span>{words.signIn.roles[role]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody new. */
export function AddPerson({ asked, roles }: { asked: StaffRequest; roles: readonly Role[] }) {
  const words = deskWords[asked.language].people;
  return (
    <details>
      <summary>{words.add}</summary>
      <form method="post" action={actionOf(asked, "tambah")}>
        <label>
          {words.name}
          <input name="name" type="text" autocomplete="off" maxLength={80} required />
        </label>
        <label>
          {words.login}
          <input
            name="login"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            maxLength={100}
            required
            aria-describedby="akun-apa"
          />
        </label>
        <p id="akun-apa" class="soft">
          {words.loginWhat}
        </p>
        <RoleBoxes asked={asked} roles={roles} held={new Set()} />
        <label class="box">
          <input type="checkbox" name="pin" value="ya" checked />
          <span>{words.givePin}</span>
        </label>
        <button type="submit">{words.addPress}</button>
      </form>
    </details>
  );
}
