import { Back, type ColumnProps } from "./compose.tsx";
import { CloseIcon } from "./icons.tsx";
import type { TalkData } from "./page-data.ts";
import { viewUrl } from "./view.ts";
import type { Words } from "./words.ts";

/** Whose number this is, who one is, and ways to another talk. */
export function Head({ page, talk, at }: ColumnProps) {
  const { words, view } = page;
  const others = view.talks.filter((_, place) => place !== at);
  return (
    <header class="head">
      <span class="avatar" aria-hidden="true">
        {initials(talk.office.name)}
      </span>
      <div class="who">
        <h2 id={`who-${talk.key}`}>{talk.office.name}</h2>
        <p>
          <span class="nowrap">{talk.phone}</span>
          {talk.office.code && (
            <a class="nowrap" href={`/kantor/${talk.office.code}`}>
              {words.seats}
            </a>
          )}
        </p>
        <You talk={talk} words={words} />
      </div>
      <Change page={page} talk={talk} at={at} />
      {others.length > 0 && (
        <a class="square" href={viewUrl({ ...view, talks: others, at: 0 })} aria-label={words.close}>
          <CloseIcon />
        </a>
      )}
    </header>
  );
}

/** Who one is in this column. */
export function You({ talk, words }: { talk: TalkData; words: Words }) {
  return (
    <p class="you" id={`you-${talk.key}`}>
      {words.as(talk.citizen.name ?? words.forgottenName)}
    </p>
  );
}

function Change({ page, talk, at }: ColumnProps) {
  const { words, numbers } = page;
  const people = page.people.some((one) => one.citizenId === talk.citizenId)
    ? page.people
    : [talk.citizen, ...page.people];
  return (
    <details class="change" id={`change-${talk.key}`}>
      <summary>{words.changeTalk}</summary>
      <form class="menu" method="post" action="/emulator/open">
        <Back page={page} />
        <input type="hidden" name="at" value={at} />
        <label for={`number-${at}`}>{words.office}</label>
        <select id={`number-${at}`} name="number">
          {numbers.map((one) => (
            <option key={one.number} value={one.number} selected={one.number === talk.number}>
              {one.offices.map((office) => office.name).join(", ")} · {one.phone}
            </option>
          ))}
        </select>
        <label for={`citizen-${at}`}>{words.citizen}</label>
        <select id={`citizen-${at}`} name="citizen">
          {people.map((one) => (
            <option key={one.citizenId} value={one.citizenId} selected={one.citizenId === talk.citizenId}>
              {one.name ?? words.forgottenName} {one.hidesPhone ? `(${words.hidden})` : (one.phone ?? "")}
            </option>
          ))}
          <option value="new">{words.newCitizen}</option>
          <option value="new-hidden">{words.newHidden}</option>
        </select>
        <button type="submit">{words.open}</button>
      </form>
    </details>
  );
}

function initials(name: string): string {
  const words = name.replace(/^Kantor Imigrasi (Kelas \w+ )?(Khusus )?/i, "").split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}
