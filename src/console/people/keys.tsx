import { deskWords } from "../../phrasebook/index.ts";
import { type ApiKey, keyRights } from "../../staff/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { dayOf } from "./devices.tsx";
import { actionOf } from "./person.tsx";

/** Keys of other programs for this office. The key itself is shown in the answer to its making and never again. */
export function Keys({ asked, keys }: { asked: StaffRequest; keys: readonly ApiKey[] }) {
  const words = deskWords[asked.language].people;
  return (
    <section class="card" aria-labelledby="kunci">
      <h2 id="kunci">{words.keys}</h2>
      <p class="soft">{words.keysWhat}</p>
      {keys.length === 0 && <p>{words.noKeys}</p>}
      <ul class="rows">
        {keys.map(({ id, label, rights, madeAt, revokedAt }) => (
          <li key={id}>
            <span>
              <strong>{label}</strong> {rights.map((right) => words.rightNames[right]).join(", ")},{" "}
              {revokedAt ? words.wasRevoked(dayOf(asked, revokedAt)) : words.boundSince(dayOf(asked, madeAt))}
            </span>
            {!revokedAt && (
              <form method="post" action={actionOf(asked, "cabut")}>
                <input type="hidden" name="key" value={id} />
                <button class="quiet" type="submit" aria-label={`${words.revokeKey}: ${label}`}>
                  {words.revokeKey}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.makeKey}</summary>
        <form method="post" action={actionOf(asked, "kunci")}>
          <label>
            {words.label}
            <input name="label" type="text" autocomplete="off" maxLength={60} required />
          </label>
          <fieldset class="boxes">
            <legend>{words.rights}</legend>
            {keyRights.map((right) => (
              <label key={right}>
                <input type="checkbox" name="right" value={right} />
                <span>{words.rightNames[right]}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit">{words.makeKey}</button>
        </form>
      </details>
    </section>
  );
}
