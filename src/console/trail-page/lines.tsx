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
      {page.lines.length === 0 ? <p>{words.noLines}</p> : <LineList {...props} />}
      <Pager {...props} />
    </section>
  );
}

/** The lines as a list, as a history is told; also of one's own trail. */
export function LineList(props: Omit<TrailProps, "figures" | "reasons" | "trail"> & { trail?: TrailProps["trail"] }) {
  const { page, asked, code } = props;
  return (
    <ol class="trail-lines">
      {page.lines.map((line) => (
        <li key={line.id}>
          <time datetime={line.happenedAt.toString()}>{whenOf(line.happenedAt, props)}</time>
          <div>
            <p>
              <Said {...props} line={line} />
            </p>
            <p class="soft">
              {[nameOf(line.hand, props), line.desk && deskName(asked.office, line.desk, line.happenedAt, code)]
                // The invented people of a demonstration are called by their desk.
                .filter((part, i) => part && !(i === 1 && line.hand.startsWith("demo ")))
                .join(" · ")}
              <OfBooking {...props} line={line} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

type LineProps = Parameters<typeof LineList>[0] & { line: TrailLine };

function Said(props: LineProps) {
  const { line, words, code, say } = props;
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
    </>
  );
}

// Where lines of that booking are not what is listed anyway.
function OfBooking(props: LineProps) {
  const { line, trail, words } = props;
  if (!trail || !line.booking || trail.booking === line.booking) return null;
  return (
    <>
      {" · "}
      <a href={toTrail({ ...props, trail }, { ...nothingElse, pesanan: line.booking })}>{words.booking}</a>
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
