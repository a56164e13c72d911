import { deskWords } from "../../phrasebook/index.ts";
import type { NewSecondFactor } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { Qr } from "../paper/qr.tsx";
import { Message, SignInFrame } from "./frame.tsx";

interface SecondProps {
  language: "id" | "en";
  name: string;
  said?: "passwordWrong" | "secondWrong" | "throttled" | "foreign" | undefined;
  /** Just begun: shown once. */
  fresh?: NewSecondFactor | undefined;
  /** It was begun before; the phone may show its code already. */
  begun?: boolean;
}

/** Setting up the second factor: the password once more, then the picture, the backup codes and the first code. */
export function SecondFactorPage({ language, name, said, fresh, begun = false }: SecondProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.secondTitle} name={name}>
      <section class="card narrow">
        <h1>{words.secondTitle}</h1>
        {!fresh && <p>{words.secondWhy}</p>}
        {said && <Message kind="warn">{words[said]}</Message>}
        {fresh && <Fresh language={language} fresh={fresh} />}
        {(fresh || begun) && (
          <form method="post" action={href("secondFactorCode", {}, language)}>
            <label>
              {words.secondConfirm}
              <input name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxLength={7} required />
            </label>
            <button type="submit">{words.secondConfirmPress}</button>
          </form>
        )}
        {!fresh && (
          <form method="post" action={href("secondFactor", {}, language)}>
            <label>
              {words.secondPassword}
              <input name="password" type="password" autocomplete="current-password" required />
            </label>
            <button class={begun ? "quiet" : ""} type="submit">
              {begun ? words.secondAgain : words.secondBegin}
            </button>
          </form>
        )}
      </section>
    </SignInFrame>
  );
}

function Fresh({ language, fresh }: { language: "id" | "en"; fresh: NewSecondFactor }) {
  const words = deskWords[language].signIn;
  const key = new URL(fresh.uri).searchParams.get("secret") ?? "";
  return (
    <>
      <p>{words.secondScan}</p>
      <Qr text={fresh.uri} label={words.qr} />
      <p>
        {words.secondType} <code id="kunci">{key}</code>
      </p>
      <p>{words.secondCodes}</p>
      <ul class="codes">
        {fresh.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
