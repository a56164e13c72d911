import { deskWords } from "../../phrasebook/index.ts";
import type { FrontProps } from "./front-props.ts";

/** The waiting list: how long it is, and a booking's people put on it for an earlier day. */
export function ListForm({ asked, around: { list } }: FrontProps) {
  const words = deskWords[asked.language].frontDesk;
  return (
    <section class="card" aria-labelledby="daftar-tunggu">
      <h2 id="daftar-tunggu">{words.list}</h2>
      <p>{words.listLength(list.wishes, list.people, list.offered)}</p>
      <p class="soft">{words.listHint}</p>
      <form method="post" class="fields" data-quiet="" autocomplete="off">
        <input type="hidden" name="do" value="list" />
        <label>
          {words.listCode}
          <input name="code" type="text" required maxlength={20} autocapitalize="characters" spellcheck={false} />
        </label>
        <button type="submit">{words.listDo}</button>
      </form>
    </section>
  );
}
