import { deskWords } from "../../phrasebook/index.ts";
import { type PasswordRefusal, shortestPassword } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { Message, SignInFrame } from "./frame.tsx";

export type OwnSecretSaid = PasswordRefusal | "same-secret" | "simple";

interface OwnSecretProps {
  language: "id" | "en";
  name: string;
  /** What was handed out, and is replaced here. */
  what: "password" | "pin";
  /** Where to go afterwards. */
  to: string | undefined;
  said?: OwnSecretSaid | undefined;
}

/** Somebody came with a password or PIN that a manager handed out: an own one first, then the work. */
export function OwnSecretPage({ language, name, what, to, said }: OwnSecretProps) {
  const { account: words, signIn } = deskWords[language];
  const title = what === "pin" ? words.ownPinTitle : words.ownTitle;
  return (
    <SignInFrame language={language} title={title} name={name}>
      <section class="card narrow">
        <h1>{title}</h1>
        <p>{what === "pin" ? words.ownPinWhat : words.ownWhat}</p>
        {said && <Message kind="warn">{said === "simple" ? signIn.pinSimple : words.passwordRefused[said]}</Message>}
        <form method="post" action={href("ownSecret", {}, language, { ke: to })}>
          {what === "pin" ? (
            <label>
              {words.ownPin}
              <input
                name="next"
                type="password"
                inputmode="numeric"
                autocomplete="off"
                pattern="[0-9]{6}"
                maxLength={6}
                required
              />
            </label>
          ) : (
            <>
              <label>
                {words.ownPassword(shortestPassword)}
                <input
                  name="next"
                  type="password"
                  autocomplete="new-password"
                  minLength={shortestPassword}
                  required
                  aria-describedby="sandi-apa"
                />
              </label>
              <p id="sandi-apa" class="soft">
                {words.ownHint}
              </p>
            </>
          )}
          <button type="submit">{words.ownPress}</button>
        </form>
      </section>
    </SignInFrame>
  );
}
