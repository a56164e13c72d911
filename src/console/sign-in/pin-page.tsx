import type { Office } from "../../office/index.ts";
import { type DeskWords, deskWords } from "../../phrasebook/index.ts";
import { type Device, demoPin, type PinPerson } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { Message, SignInFrame } from "./frame.tsx";

export type PinSaid =
  | { is: "wrong"; left: number }
  | { is: "locked"; minutes: number }
  | { is: "first-over" }
  | { is: "throttled" }
  | { is: "no-name" };

interface PinProps {
  language: "id" | "en";
  /** Where to go after the sign-in. */
  to: string | undefined;
  device: Device;
  office: Office;
  people: readonly PinPerson[];
  /** Who was tapped last. */
  chosen?: string;
  said?: PinSaid | undefined;
  passwordPath: string;
  demo: boolean;
}

/** At a bound device: tap your name, type your PIN. */
export function PinPage({ language, to, device, office, people, chosen, said, passwordPath, demo }: PinProps) {
  const words = deskWords[language].signIn;
  return (
    <SignInFrame language={language} title={words.titleAt(office.short)}>
      <section class="card pin">
        <h1>{words.pinTitle}</h1>
        <p class="soft">
          {office.name}. {words.device(device.name)}
        </p>
        {said && <Message kind="warn">{saidWords(deskWords[language], said)}</Message>}
        {people.length === 0 ? (
          <p>{words.pinNobody}</p>
        ) : (
          <form method="post" action={href("signInPin", {}, language, { ke: to })}>
            <fieldset class="names">
              <legend>{words.pinWho}</legend>
              {people.map(({ id, name }) => (
                <label key={id}>
                  <input type="radio" name="staff" value={id} required checked={id === chosen} />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
            <label>
              {words.pin}
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
            {demo && <p class="soft">{words.demoPin(demoPin)}</p>}
            <button type="submit">{words.enter}</button>
          </form>
        )}
        <p>
          <a href={passwordPath}>{words.withPassword}</a>
        </p>
      </section>
    </SignInFrame>
  );
}

function saidWords({ signIn: words, account }: DeskWords, said: PinSaid): string {
  switch (said.is) {
    case "wrong":
      return words.pinWrong(said.left);
    case "locked":
      return words.pinLocked(said.minutes);
    case "first-over":
      return account.firstOver;
    case "throttled":
      return words.throttled;
    case "no-name":
      return words.chooseName;
  }
}
