import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { Message, SignInFrame } from "./frame.tsx";

interface CodeProps {
  language: "id" | "en";
  /** Where to go after the sign-in. */
  to: string | undefined;
  said?: "codeWrong" | "codeUsed" | "throttled" | "foreign" | undefined;
}

/** The second step of a sign-in: six digits of the phone. */
export function CodePage({ language, to, said }: CodeProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.codeTitle}>
      <section class="card narrow">
        <h1>{words.codeTitle}</h1>
        <p>{words.codeWhat}</p>
        {said && (
          <Message kind="warn">{said === "codeUsed" ? deskWords[language].account.codeUsed : words[said]}</Message>
        )}
        <form method="post" action={href("signInCode", {}, language, { ke: to })}>
          <label>
            {words.code}
            <input name="code" type="text" inputmode="text" autocomplete="one-time-code" maxLength={20} required />
          </label>
          <button type="submit">{words.enter}</button>
        </form>
      </section>
    </SignInFrame>
  );
}
