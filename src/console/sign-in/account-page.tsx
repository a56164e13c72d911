import { deskWords } from "../../phrasebook/index.ts";
import { shortestPassword } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { Message, SignInFrame } from "./frame.tsx";

export type AccountSaid =
  | { good: "passwordChanged" | "pinChanged" | "secondDone" }
  | { warn: "passwordWrong" | "throttled" | "foreign" | "pinSimple" | "short-password" };

interface AccountProps {
  language: "id" | "en";
  name: string;
  said?: AccountSaid | undefined;
  /** Signed in with a PIN: nothing can be changed so. */
  byPin: boolean;
}

/** One's own password and PIN. */
export function AccountPage({ language, name, said, byPin }: AccountProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.accountTitle} name={name}>
      <section class="card narrow">
        <h1>{words.accountTitle}</h1>
        {said && <Said language={language} said={said} />}
        {byPin ? (
          <p>{words.accountByPin}</p>
        ) : (
          <>
            <form method="post" action={href("accountPassword", {}, language)}>
              <label>
                {words.oldPassword}
                <input name="old" type="password" autocomplete="current-password" required />
              </label>
              <label>
                {words.newPassword}
                <input name="next" type="password" autocomplete="new-password" minLength={shortestPassword} required />
              </label>
              <button type="submit">{words.changePassword}</button>
            </form>
            <form method="post" action={href("accountPin", {}, language)}>
              <label>
                {words.newPin}
                <input
                  name="pin"
                  type="password"
                  inputmode="numeric"
                  autocomplete="off"
                  pattern="[0-9]{6}"
                  maxLength={6}
                  required
                />
              </label>
              <button class="quiet" type="submit">
                {words.changePin}
              </button>
            </form>
          </>
        )}
        <p>
          <a href={href("console", {}, language)}>{words.chooseTitle}</a>
        </p>
      </section>
    </SignInFrame>
  );
}

function Said({ language, said }: { language: "id" | "en"; said: AccountSaid }) {
  const words = deskWords[language].signIn;
  if ("good" in said) return <Message kind="good">{words[said.good]}</Message>;
  return (
    <Message kind="warn">{said.warn === "short-password" ? words.firstRefused[said.warn] : words[said.warn]}</Message>
  );
}
