import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { PasskeyButton } from "../staff/passkey-button.tsx";
import { Message, SignInFrame } from "./frame.tsx";
import { ProviderLink } from "./provider-part.tsx";

interface ResumeProps {
  language: "id" | "en";
  name: string;
  /** A PIN is enough. */
  pin: boolean;
  /** Where to go on. */
  to: string | undefined;
  said?: "wrong" | "throttled" | undefined;
  /** The ministry's name, for whoever came in by its sign-in. */
  provider: string | undefined;
}

/** Nobody pressed anything for half an hour: whoever sits there now shows who it is, and the page goes on. */
export function ResumePage({ language, name, pin, to, said, provider }: ResumeProps) {
  const { account: words, signIn } = deskWords[language];
  return (
    <SignInFrame language={language} title={words.resumeTitle} name={name} passkeys>
      <section class="card narrow">
        <h1>{words.resumeTitle}</h1>
        <p>{words.resumeWhat}</p>
        {said && <Message kind="warn">{said === "wrong" ? words.resumeWrong : signIn.throttled}</Message>}
        <form method="post" action={href("resume", {}, language, { ke: to })}>
          <label>
            {pin ? words.resumePin : words.resumePassword}
            <input name="secret" type="password" autocomplete={pin ? "off" : "current-password"} required />
          </label>
          <button type="submit">{words.resumePress}</button>
        </form>
        <PasskeyButton language={language} action={href("resume", {}, language, { ke: to })} />
        {provider !== undefined && <ProviderLink language={language} name={provider} to={to} />}
      </section>
    </SignInFrame>
  );
}
