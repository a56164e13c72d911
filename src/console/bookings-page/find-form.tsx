import { deskWords } from "../../phrasebook/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { Typed } from "./acts.ts";

/** One of three: the code, the name with the birth date, the telephone. */
export function FindForm({ asked, typed }: { asked: StaffRequest; typed: Typed | undefined }) {
  const words = deskWords[asked.language].bookings;
  const field = (name: keyof Typed, label: string, hint: string, numeric = false) => (
    <label>
      <span>
        {label} <small class="soft">({hint})</small>
      </span>
      <input
        name={name}
        type="text"
        value={typed?.[name] ?? ""}
        autocomplete="off"
        spellcheck={false}
        maxlength={120}
        {...(numeric && { inputmode: "numeric" as const })}
        {...(name === "code" && { autofocus: true, "data-focus": "", "data-key": "Escape" })}
      />
    </label>
  );
  return (
    <section class="card" aria-labelledby="cari-booking">
      <h2 id="cari-booking">{words.find}</h2>
      <p class="soft">{words.findHint}</p>
      <form method="post" class="fields" autocomplete="off">
        <input type="hidden" name="do" value="find" />
        {field("code", words.code, words.codeHint)}
        {field("phone", words.phone, words.phoneHint, true)}
        {field("name", words.name, words.nameHint)}
        {field("birth", words.birth, words.birthHint, true)}
        <button type="submit">{words.findDo}</button>
      </form>
    </section>
  );
}
