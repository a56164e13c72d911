import { deskWords } from "../../phrasebook/index.ts";
import type { OwnAccount } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { browserName } from "./browser-name.ts";

interface SessionsProps {
  language: "id" | "en";
  sessions: OwnAccount["sessions"];
  when(moment: Temporal.Instant): string;
}

/** Where the account is signed in, since when and used last when; each can be ended, and all others at once. */
export function AccountSessions({ language, sessions, when }: SessionsProps) {
  const words = deskWords[language].account;
  const named = sessions.map((one) => ({
    ...one,
    name: one.device ? words.atDevice(one.where) : browserName(one.where, words),
  }));
  return (
    <section class="card" aria-labelledby="sesi">
      <h2 id="sesi">{words.sessionsTitle}</h2>
      <p class="soft">{words.sessionsWhat}</p>
      <ul class="rows">
        {named.map(({ id, name, address, since, seen, isThis }) => (
          <li key={id}>
            <span>
              <strong>{isThis ? `${words.thisOne}: ${name}` : name}</strong>{" "}
              <span class="soft">
                {[address && words.from(address), words.since(when(since)), words.seen(when(seen))]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </span>
            {!isThis && (
              <form method="post" action={href("accountEnd", {}, language)}>
                <button class="quiet" type="submit" name="session" value={id} aria-label={`${words.endOne}: ${name}`}>
                  {words.endOne}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={href("accountEnd", {}, language)}>
          <button type="submit">{words.endOthers}</button>
        </form>
      )}
    </section>
  );
}
