import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { Message } from "./frame.tsx";

const all = ["begin-again", "refused", "away", "unknown", "signed-out", "stays"] as const;

/** What became of a way to the ministry's sign-in, or out of it. */
export type ProviderSaid = (typeof all)[number];

export function providerSaidOf(text: unknown): ProviderSaid | undefined {
  return all.find((one) => one === text);
}

interface PartProps {
  language: "id" | "en";
  /** The ministry's name. */
  name: string;
  /** Where to go after the sign-in. */
  to: string | undefined;
}

/** "Sign in with the ministry". */
export function ProviderLink({ language, name, to }: PartProps) {
  return (
    <p>
      <a class="press quiet" href={href("provider", {}, language, { ke: to })}>
        {deskWords[language].signIn.provider.enter(name)}
      </a>
    </p>
  );
}

/** What became of it; after our sign-out with the way to the ministry's. */
export function ProviderMessage({ language, name, said }: Omit<PartProps, "to"> & { said: ProviderSaid }) {
  const words = deskWords[language].signIn.provider;
  if (said !== "signed-out") return <Message kind="warn">{words[said](name)}</Message>;
  return (
    <>
      <Message kind="good">{words.signedOut(name)}</Message>
      <p>
        <a class="press quiet" href={href("providerSignOut", {}, language)}>
          {words.signOut(name)}
        </a>
      </p>
    </>
  );
}
