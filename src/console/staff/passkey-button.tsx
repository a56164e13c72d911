import type { ComponentChildren } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";

interface ButtonProps {
  language: "id" | "en";
  /** Where the answer goes. */
  action: string;
  /** In which field. */
  field?: string;
  /** Fields that go with it. */
  children?: ComponentChildren;
}

/** "With a passkey": hidden until the page's script has found that this browser has any. */
export function PasskeyButton({ language, action, field = "secret", children }: ButtonProps) {
  const words = deskWords[language].account;
  return (
    <form method="post" action={action} data-passkey-part hidden>
      {children}
      <input type="hidden" name={field} value="" data-answer />
      <button
        class="quiet"
        type="submit"
        data-passkey="open"
        data-options={href("passkeyOpen", {}, language)}
        data-no={words.passkeyNo}
      >
        {words.withPasskey}
      </button>
      <p class="told warn" role="alert" data-passkey-said hidden />
    </form>
  );
}
