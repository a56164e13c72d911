import { deskWords } from "../../phrasebook/index.ts";
import type { OwnPasskey } from "../../staff/index.ts";
import { href } from "../addresses.ts";

interface PasskeysProps {
  language: "id" | "en";
  passkeys: readonly OwnPasskey[];
  /** A password or code was shown a moment ago; otherwise one is asked for with the new passkey. */
  fresh: boolean;
  when(moment: Temporal.Instant): string;
}

/** The passkeys of the own account, and a new one from this device. */
export function AccountPasskeys({ language, passkeys, fresh, when }: PasskeysProps) {
  const words = deskWords[language].account;
  return (
    <section class="card" aria-labelledby="kunci-sandi">
      <h2 id="kunci-sandi">{words.passkeys}</h2>
      <p class="soft">{words.passkeysWhat}</p>
      <ul class="rows">
        {passkeys.map(({ id, name, madeAt, lastUsedAt }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>{" "}
              <span class="soft">
                {[words.passkeyMade(when(madeAt)), lastUsedAt && words.seen(when(lastUsedAt))]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </span>
            <form method="post" action={href("accountPasskeyEnd", {}, language)}>
              <button class="quiet" type="submit" name="passkey" value={id} aria-label={`${words.passkeyEnd}: ${name}`}>
                {words.passkeyEnd}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={href("accountPasskey", {}, language)} class="passkey-new" data-passkey-part hidden>
        <label>
          {words.passkeyName}
          <input name="name" type="text" autocomplete="off" maxLength={60} required />
        </label>
        {!fresh && (
          <label>
            {words.proofSecret}
            <input name="secret" type="password" autocomplete="current-password" required />
          </label>
        )}
        <input type="hidden" name="answer" value="" data-answer />
        <button
          type="submit"
          data-passkey="make"
          data-options={href("accountPasskey", {}, language)}
          data-no={words.passkeyNo}
        >
          {words.passkeyAdd}
        </button>
        <p class="told warn" role="alert" data-passkey-said hidden />
      </form>
    </section>
  );
}
