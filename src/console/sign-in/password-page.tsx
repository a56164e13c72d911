import type { Offices } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type DemoAccount, demoPin } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { PasskeyButton } from "../staff/passkey-button.tsx";
import { Message, SignInFrame } from "./frame.tsx";
import { ProviderLink, ProviderMessage, type ProviderSaid } from "./provider-part.tsx";

interface PasswordProps {
  language: "id" | "en";
  /** Where to go after the sign-in. */
  to: string | undefined;
  /** Why this page is shown again. */
  said?:
    | "wrong"
    | "throttled"
    | "foreign"
    | "beginAgain"
    | "codeUsed"
    | "firstOver"
    | "firstUsed"
    | "passkeyWrong"
    | undefined;
  /** The ministry's sign-in, and what became of the way there. */
  provider: { name: string; said: ProviderSaid | undefined } | undefined;
  /** What was typed as the account name. */
  login?: string;
  demo: readonly DemoAccount[];
  offices: Offices;
  /** This browser is bound: there is a PIN as well. */
  pinPath: string | undefined;
}

/** Account name and password; in the demonstration also its invented people. */
export function PasswordPage({ language, to, said, provider, login = "", demo, offices, pinPath }: PasswordProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.title} passkeys>
      <div class="sign-in">
        <section class="card">
          <h1>{words.title}</h1>
          {said && <Message kind="warn">{{ ...words, ...deskWords[language].account }[said]}</Message>}
          {provider?.said && !said && <ProviderMessage language={language} name={provider.name} said={provider.said} />}
          {provider && <ProviderLink language={language} name={provider.name} to={to} />}
          <form method="post" action={href("signIn", {}, language, { ke: to })}>
            <label>
              {words.login}
              <input
                name="login"
                type="text"
                autocomplete="username"
                autocapitalize="none"
                spellcheck={false}
                required
                value={login}
                aria-describedby="login-what"
              />
            </label>
            <p id="login-what" class="soft">
              {words.loginWhat}
            </p>
            <label>
              {words.password}
              <input name="password" type="password" autocomplete="current-password" required />
            </label>
            <button type="submit">{words.enter}</button>
          </form>
          <PasskeyButton language={language} action={href("passkeyOpen", {}, language, { ke: to })} />
          {pinPath && (
            <p>
              <a href={pinPath}>{words.withPin}</a>
            </p>
          )}
        </section>
        {demo.length > 0 && <DemoPeople language={language} to={to} demo={demo} offices={offices} />}
      </div>
    </SignInFrame>
  );
}

function DemoPeople({ language, to, demo, offices }: Pick<PasswordProps, "language" | "to" | "demo" | "offices">) {
  const words = deskWords[language].signIn;
  const groups = [...Map.groupBy(demo, ({ office }) => office)];
  return (
    <section class="card demo-people" aria-labelledby="contoh">
      <h2 id="contoh">{words.demoTitle}</h2>
      <p class="soft">
        {words.demoWhat} {words.demoPin(demoPin)}
      </p>
      <form method="post" action={href("signInDemo", {}, language, { ke: to })}>
        {groups.map(([office, people]) => (
          <fieldset key={office}>
            <legend>{office === null ? words.demoEverywhere : offices.byId.get(office)?.short}</legend>
            {people.map(({ login, name, role }) => (
              <button key={login} class="quiet person" type="submit" name="login" value={login}>
                <strong>{words.roles[role]}</strong> <span>{name}</span>
              </button>
            ))}
          </fieldset>
        ))}
      </form>
    </section>
  );
}
