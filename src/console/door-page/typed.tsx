import type { DeskWords } from "../../phrasebook/index.ts";

const ours = /[34679ACDEFGHJKMNPRTVWXY]/;

/** What was typed, large and in groups of four, with the letters marked that no code of ours has. */
export function Typed({ typed, words }: { typed: string; words: Pick<DeskWords["door"], "typed" | "lookAlikes"> }) {
  const letters = [...typed.toUpperCase().replace(/[\s.·–—-]/g, "")].slice(0, 16);
  if (letters.length === 0) return null;
  const groups = [0, 4, 8, 12].map((from) => letters.slice(from, from + 4)).filter((group) => group.length > 0);
  return (
    <div class="typed">
      <p class="unseen">{words.typed}</p>
      <p class="typed-letters">
        {groups.map((group, i) => (
          <span key={`${i} ${group.join("")}`}>
            {group.map((letter, at) => (ours.test(letter) ? letter : <mark key={`${at}`}>{letter}</mark>))}
          </span>
        ))}
      </p>
      <p>{words.lookAlikes}</p>
    </div>
  );
}
