import type { TrailLine } from "../../report/index.ts";
import { href } from "../addresses.ts";
import { deskName, reasonOf, sentenceOf } from "../code-page/sentences.ts";
import { hourAt } from "../staff/when.ts";
import { HiddenFilter } from "./hidden-filter.tsx";
import { cursorText } from "./trail-filter.ts";
import { nameOf, type TrailProps, toTrail } from "./trail-props.ts";

/** The lines themselves, the newest first, page by page. */
export function Lines(props: TrailProps) {
  const { page, words } = props;
  return (
    <section class="card" aria-labelledby="baris">
      <h2 id="baris">{titleOf(props)}</h2>
      {page.lines.length === 0 ? <p>{words.noLines}</p> : <LineTable {...props} />}
      <Pager {...props} />
    </section>
  );
}

/** The lines as a table; also of one's own trail. */
export function LineTable(props: Omit<TrailProps, "figures" | "reasons" | "trail"> & { trail?: TrailProps["trail"] }) {
  const { page, words } = props;
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-label={words.lines}>
      <table class="trail-lines">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.happened}</th>
            <th scope="col">{words.where}</th>
          </tr>
        </thead>
        <tbody>
          {page.lines.map((line) => (
            <tr key={line.id}>
              <td>
                <time datetime={line.happenedAt.toString()}>{whenOf(line.happenedAt, props)}</time>
              </td>
              <td>{nameOf(line.hand, props)}</td>
              <td class="words">
                <Said {...props} line={line} />
              </td>
              <td>{line.desk && deskName(props.asked.office, line.desk, line.happenedAt, props.code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said(props: Parameters<typeof LineTable>[0] & { line: TrailLine }) {
  const { line, trail, words, code, say } = props;
  const reason = reasonOf(line.reason, { words: code });
  const of = line.detail["of"];
  // Whoever was entered later happened before: paper, and scans under a stamp.
  const late = line.recordedAt.since(line.happenedAt).total("minutes") >= 1;
  return (
    <>
      {sentenceOf(line, { words: code, say })}
      {typeof of === "string" && ` ${words.about(nameOf(of, props))}`}
      {reason && <span class="because"> {reason}.</span>}
      {late && <span class="soft"> {words.recorded(whenOf(line.recordedAt, props))}</span>}
      {trail && line.booking && trail.booking !== line.booking && (
        <>
          {" "}
          <a href={toTrail({ ...props, trail }, { ...nothingElse, pesanan: line.booking })}>{words.booking}</a>
        </>
      )}
    </>
  );
}

const nothingElse = { petugas: undefined, tindakan: undefined, meja: undefined, sebab: undefined, nomor: undefined };

// By a form where words were typed: they stand in no address.
function Pager(props: TrailProps) {
  const { asked, page, trail, words } = props;
  const last = page.lines.at(-1);
  const next = page.more && last ? cursorText({ at: last.happenedAt, id: last.id }) : undefined;
  if (!next && !trail.after) return null;
  const to = `${href("trail", { office: asked.office.code }, asked.language)}#baris`;
  return (
    <nav class="trail-pager" aria-label={words.lines}>
      {trail.after && !trail.words && <a href={`${toTrail(props, {})}#baris`}>{words.newest}</a>}
      {next && !trail.words && <a href={`${toTrail(props, { setelah: next })}#baris`}>{words.older}</a>}
      {next && trail.words && (
        <form method="post" action={to}>
          <HiddenFilter trail={trail} />
          <button type="submit" class="quiet" name="setelah" value={next}>
            {words.older}
          </button>
        </form>
      )}
    </nav>
  );
}

/** What is listed, in words: the officer, the act, the place. */
function titleOf(props: TrailProps): string {
  const { trail, words } = props;
  const parts = [
    trail.hand && nameOf(trail.hand, props),
    trail.what && words.groups[trail.what],
    trail.place && words.places[trail.place],
    trail.number,
    trail.booking && words.ofBooking,
    trail.reason && words.withReason,
    trail.words && `“${trail.words}”`,
  ].filter(Boolean);
  return parts.length === 0 ? words.lines : words.linesOf(parts.join(", "));
}

function whenOf(moment: Temporal.Instant, { asked, say }: Pick<TrailProps, "asked" | "say">): string {
  const day = moment.toZonedDateTimeISO(asked.office.zone).toPlainDate();
  return `${say.shortDay(day)}, ${hourAt(moment, asked.office)}`;
}
