import { deskWords } from "../../phrasebook/index.ts";
import type { StaffRequest } from "./staff-route.tsx";

/**
 * Why: asked wherever an act is not the usual one. It is kept with the evidence for years, so it asks for no names; numbers are masked
 * where it is written down, a name nobody can tell from a word.
 */
export function ReasonField({
  asked,
  optional = false,
  value,
}: {
  asked: Pick<StaffRequest, "language">;
  optional?: boolean;
  /** What was typed before, where a form is shown again. */
  value?: string | undefined;
}) {
  const words = deskWords[asked.language].frame;
  return (
    <label>
      <span>
        {words.reason} <small class="soft">{words.reasonHint}</small>
      </span>
      <input name="reason" required={!optional} maxLength={300} autocomplete="off" value={value} />
    </label>
  );
}
