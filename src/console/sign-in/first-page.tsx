import { deskWords } from "../../phrasebook/index.ts";
import { type PasswordRefusal, shortestPassword } from "../../staff/index.ts";
import { Message, SignInFrame } from "./frame.tsx";

interface FirstProps {
  language: "id" | "en";
  action: string;
  said?: "name-wanted" | "login-taken" | PasswordRefusal | undefined;
  typed?: { name: string; login: string };
}

/** The first administrator of all offices, by the link that the start printed. */
export function FirstPage({ language, action, said, typed = { name: "", login: "" } }: FirstProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.firstTitle}>
      <section class="card narrow">
        <h1>{words.firstTitle}</h1>
        <p>{words.firstWhat}</p>
        {said && (
          <Message kind="warn">
            {{ ...words.firstRefused, ...deskWords[language].account.passwordRefused }[said]}
          </Message>
        )}
        <form method="post" action={action}>
          <label>
            {words.firstName}
            <input name="name" type="text" autocomplete="name" maxLength={80} required value={typed.name} />
          </label>
          <label>
            {words.login}
            <input
              name="login"
              type="text"
              autocomplete="username"
              autocapitalize="none"
              required
              value={typed.login}
            />
          </label>
          <label>
            {words.firstPassword(shortestPassword)}
            <input name="password" type="password" autocomplete="new-password" minLength={shortestPassword} required />
          </label>
          <button type="submit">{words.firstPress}</button>
        </form>
      </section>
    </SignInFrame>
  );
}
