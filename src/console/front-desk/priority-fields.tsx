import { deskWords } from "../../phrasebook/index.ts";
import type { ArrivalView, Help } from "../../queue/index.ts";

interface PriorityProps {
  language: "id" | "en";
  priority?: ArrivalView["priority"];
  help?: Help | undefined;
}

/** A priority by right (a category, or just yes) and the help to give, which is noted only with consent. Never a diagnosis. */
export function PriorityFields({ language, priority, help }: PriorityProps) {
  const words = deskWords[language].frontDesk;
  return (
    <>
      <Choice label={words.priority} name="priority" options={words.priorities} chosen={priority ?? ""} />
      <Choice label={words.help} name="help" options={words.helps} chosen={help ?? ""} />
      <label class="tick">
        <input type="checkbox" name="consent" value="yes" checked={help !== undefined} />
        <span>{words.consent}</span>
      </label>
    </>
  );
}

function Choice({
  label,
  name,
  options,
  chosen,
}: {
  label: string;
  name: string;
  options: Record<string, string>;
  chosen: string;
}) {
  return (
    <label>
      {label}
      <select name={name}>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
