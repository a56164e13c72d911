import type { DeskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface AskProps {
  asked: StaffRequest;
  words: DeskWords["code"];
  /** What was typed before and could not be found. */
  typed: string | undefined;
  wrong: string | undefined;
  /** A history stands above: this is for another code. */
  again: boolean;
}

/** The one box of the page. */
export function Ask({ asked, words, typed, wrong, again }: AskProps) {
  const to = href("codes", { office: asked.office.code }, asked.language);
  return (
    <section class="card code-ask">
      {again && <h2>{words.another}</h2>}
      {wrong && (
        <p class="told warn" role="alert" id="wrong">
          {wrong}
        </p>
      )}
      <form method="post" action={to}>
        <label for="code">{words.ask}</label>
        <p class="soft" id="code-hint">
          {words.askHint}
        </p>
        <input
          id="code"
          name="code"
          class="code-box"
          required
          maxLength={40}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={typed}
          autofocus={!again}
          aria-describedby={wrong ? "wrong code-hint" : "code-hint"}
        />
        <button type="submit">{words.show}</button>
      </form>
    </section>
  );
}
