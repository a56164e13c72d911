import { href } from "../addresses.ts";
import { mostExported } from "./export-trail.ts";
import { HiddenFilter } from "./hidden-filter.tsx";
import type { TrailProps } from "./trail-props.ts";

/** What is shown, to keep. By a form: a copy is written down, and no link that is only followed makes one. */
export function ExportForm({ asked, trail, words, figures }: TrailProps) {
  return (
    <section class="card" aria-labelledby="csv">
      <h2 id="csv">{words.export}</h2>
      <form method="post" action={href("trail", { office: asked.office.code }, asked.language)} class="trail-press">
        <HiddenFilter trail={trail} />
        {figures && (
          <button type="submit" class="quiet" name="do" value="figures">
            {words.exportFigures}
          </button>
        )}
        <button type="submit" class="quiet" name="do" value="lines">
          {words.exportLines}
        </button>
      </form>
      <p class="soft">{words.exportHint(mostExported)}</p>
    </section>
  );
}
