import { trailGroups } from "../../report/index.ts";
import { href } from "../addresses.ts";
import { nameOf, type TrailProps } from "./trail-props.ts";

/** Days, officer, act, words of the reason, a number: by a form, so that what is typed stands in no address. A code has a box of its own. */
export function FilterForm(props: TrailProps) {
  const { asked, trail, words } = props;
  const to = href("trail", { office: asked.office.code }, asked.language);
  return (
    <section class="card trail-search" aria-labelledby="cari">
      <h2 id="cari">{words.searchTitle}</h2>
      <form method="post" action={to} class="trail-filter">
        <input type="hidden" name="do" value="search" />
        {trail.place && <input type="hidden" name="meja" value={trail.place} />}
        <label>
          {words.from}
          <input type="date" name="dari" value={trail.span.from.toString()} required />
        </label>
        <label>
          {words.to}
          <input type="date" name="sampai" value={trail.span.to.toString()} required />
        </label>
        <label>
          {words.hand}
          <select name="petugas">
            <option value="">{words.everybody}</option>
            {handsOf(props).map(([hand, name]) => (
              <option key={hand} value={hand} selected={hand === trail.hand}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.what}
          <select name="tindakan">
            <option value="">{words.everything}</option>
            {trailGroups.map((group) => (
              <option key={group} value={group} selected={group === trail.what}>
                {words.groups[group]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.reasonWords}
          <input name="alasan" maxLength={80} autocomplete="off" value={trail.words} />
        </label>
        <label>
          {words.number}
          <input
            name="nomor"
            maxLength={8}
            autocomplete="off"
            value={trail.number}
            placeholder={words.numberHint}
            class="short"
          />
        </label>
        <p class="trail-press">
          <button type="submit">{words.search}</button> <a href={to}>{words.reset}</a>
        </p>
      </form>
      <form method="post" action={to} class="trail-code">
        <input type="hidden" name="do" value="search" />
        <label>
          {words.code}
          <input
            name="kode"
            maxLength={40}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            required
          />
        </label>
        <button type="submit" class="quiet">
          {words.search}
        </button>
        <p class="soft">{words.codeHint}</p>
      </form>
    </section>
  );
}

/** Everybody with a line on these days, by name; whoever is chosen also without one. */
function handsOf(props: TrailProps): [string, string][] {
  const { figures, trail } = props;
  const hands = new Set([...(figures?.hands ?? []), ...(trail.hand ? [trail.hand] : [])]);
  return [...hands]
    .map((hand): [string, string] => [hand, nameOf(hand, props)])
    .sort(([, a], [, b]) => a.localeCompare(b));
}
