import { deskWords } from "../../phrasebook/index.ts";
import { type ApiKey, keyDays, keyRights } from "../../staff/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { dayOf } from "./devices.tsx";
import { actionOf } from "./person.tsx";

/** Keys of other programs for this office. The key itself is shown in the answer to its making and never again. */
export function Keys({
  asked,
  keys,
  real,
}: {
  asked: StaffRequest;
  keys: readonly ApiKey[];
  /** Keys end by real time. */
  real: Temporal.Instant;
}) {
  const words = deskWords[asked.language].people;
  return (
    <section class="card" aria-labelledby="kunci">
      <h2 id="kunci">{words.keys}</h2>
      <p class="soft">{words.keysWhat}</p>
      {keys.length === 0 && <p>{words.noKeys}</p>}
      <ul class="rows">
        {keys.map(({ id, label, rights, ...key }) => (
          <li key={id}>
            <span>
              <strong>{label}</strong> {rights.map((right) => words.rightNames[right]).join(", ")},{" "}
              {lifeSaid(asked, key, real)}
            </span>
            {!key.revokedAt && Temporal.Instant.compare(real, key.endsAt) < 0 && (
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
          <label>
            {words.keyDays}
            <select name="days">
              {days.map((one) => (
                <option key={one} value={one} selected={one === keyDays.usual}>
                  {words.daysOf(one)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>
              {words.networks} <small class="soft">({words.networksWhat})</small>
            </span>
            <input name="networks" type="text" autocomplete="off" spellcheck={false} maxLength={200} />
          </label>
          <button type="submit">{words.makeKey}</button>
        </form>
      </details>
    </section>
  );
}

const days = [30, 90, keyDays.usual, keyDays.most];

/** Since when and until when it opens anything, from where, and when it did last. */
function lifeSaid(
  asked: StaffRequest,
  { madeAt, revokedAt, endsAt, lastUsedAt, networks }: Omit<ApiKey, "id" | "label" | "rights">,
  real: Temporal.Instant,
): string {
  const words = deskWords[asked.language].people;
  const used = lastUsedAt ? words.lastUsed(dayOf(asked, lastUsedAt)) : words.neverUsed;
  if (revokedAt) return [words.wasRevoked(dayOf(asked, revokedAt)), used].join(", ");
  const over = Temporal.Instant.compare(endsAt, real) <= 0;
  const until = over ? words.hasEnded(dayOf(asked, endsAt)) : words.endsOn(dayOf(asked, endsAt));
  const from = networks.length > 0 && words.onlyFrom(networks.join(", "));
  return [words.boundSince(dayOf(asked, madeAt)), until, used, from].filter(Boolean).join(", ");
}
