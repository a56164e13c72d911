import { deskWords } from "../../phrasebook/index.ts";
import { type OwnAccount, type PasswordRefusal, type Recognised, shortestPassword } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { AccountNotices } from "./account-notices.tsx";
import { AccountPasskeys } from "./account-passkeys.tsx";
import { AccountSessions } from "./account-sessions.tsx";
import { Message, SignInFrame } from "./frame.tsx";

export type AccountSaid =
  | { good: "passwordChanged" | "pinChanged" }
  | { done: "ended" | "endedOver" | "stopped" | "stopOver" | "passkeyAdded" | "passkeyEnded" | "passkeyGone" }
  | {
      warn:
        | "passwordWrong"
        | "throttled"
        | "foreign"
        | "pinSimple"
        | "same-secret"
        | "passkeyNo"
        | "proofWrong"
        | PasswordRefusal;
    };

interface AccountProps {
  language: "id" | "en";
  signedIn: Recognised;
  own: OwnAccount;
  said?: AccountSaid | undefined;
  /** 29/11 08.58 WIB */
  when(moment: Temporal.Instant): string;
}

/** One's own account: what there is to know about it, where it is signed in, password and PIN. */
export function AccountPage({ language, signedIn, own, said, when }: AccountProps) {
  const words = deskWords[language].signIn;
  const byPin = signedIn.by.way === "pin";
  return (
    <SignInFrame language={language} title={words.accountTitle} name={signedIn.member.name} passkeys>
      <h1>{words.accountTitle}</h1>
      {said && <Said language={language} said={said} />}
      {own.notices.length > 0 && <AccountNotices language={language} notices={own.notices} when={when} />}
      <AccountSessions language={language} sessions={own.sessions} when={when} />
      {!byPin && !signedIn.demo && (
        <AccountPasskeys language={language} passkeys={own.passkeys} fresh={signedIn.fresh === true} when={when} />
      )}
      <section class="card narrow">{byPin ? <p>{words.accountByPin}</p> : <Secrets language={language} />}</section>
      <p>
        <a href={href("console", {}, language)}>{words.chooseTitle}</a>
      </p>
    </SignInFrame>
  );
}

function Secrets({ language }: { language: "id" | "en" }) {
  const words = deskWords[language].signIn;
  return (
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
  );
}

function Said({ language, said }: { language: "id" | "en"; said: AccountSaid }) {
  const { signIn, account } = deskWords[language];
  if ("good" in said) return <Message kind="good">{signIn[said.good]}</Message>;
  if ("done" in said) return <Message kind="good">{account[said.done]}</Message>;
  const { warn } = said;
  const sentences = { ...signIn, ...account, ...account.passwordRefused };
  return <Message kind="warn">{sentences[warn]}</Message>;
}
