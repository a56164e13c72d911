import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";

interface ButtonProps {
  language: "id" | "en";
  /** Where the answer goes. */
  action: string;
}

/** "With a passkey": hidden until the page's script has found that this browser has any. */
export function PasskeyButton({ language, action }: ButtonProps) {
  const words = deskWords[language].account;
  return (
    <form method="post" action={action} data-passkey-part hidden>
      <input type="hidden" name="secret" value="" data-answer />
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
