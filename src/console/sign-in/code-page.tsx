import { deskWords } from "../../phrasebook/index.ts";
import { SignInFrame, Told } from "./frame.tsx";

interface CodeProps {
  language: "id" | "en";
  query: string;
  said?: "codeWrong" | "throttled" | "foreign" | undefined;
}

/** The second step of a sign-in: six digits of the phone. */
export function CodePage({ language, query, said }: CodeProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.codeTitle}>
      <section class="card narrow">
        <h1>{words.codeTitle}</h1>
        <p>{words.codeWhat}</p>
        {said && <Told kind="warn">{words[said]}</Told>}
        <form method="post" action={`/console/masuk/kode${query}`}>
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
