import { aboveMedian, type TrailFigure } from "../../report/index.ts";
import { decimal, type FiguresProps, nameOf, toTrail } from "./trail-props.ts";

type RowsProps = FiguresProps & { rows: readonly TrailFigure[]; label: string };

/** The figures as a table; the number of times leads to the lines themselves. */
export function FigureRows(props: RowsProps) {
  const { rows, label, trail, words } = props;
  const most = mostOf(props);
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.hand}</th>
            <th scope="col">{words.place}</th>
            {!trail.what && (
              <th scope="col" class="words">
                {words.what}
              </th>
            )}
            <th scope="col">{words.times}</th>
            <th scope="col">{words.days}</th>
            <th scope="col">{words.perDay}</th>
            <th scope="col">{words.median}</th>
            <th scope="col">{words.above}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.hand} ${row.place} ${row.what}`} {...props} row={row} most={most.get(row.what) ?? 0} />
          ))}
        </tbody>
      </table>
      <p class="soft">{words.bar}</p>
    </div>
  );
}

function Row(props: RowsProps & { row: TrailFigure; most: number }) {
  const { row, most, trail, words } = props;
  const { hand, place, what, times, days, rate, median, colleagues } = row;
  const above = aboveMedian(row);
  return (
    <tr>
      <th scope="row">{nameOf(hand, props)}</th>
      <td>{words.places[place]}</td>
      {!trail.what && <td class="words">{words.groups[what]}</td>}
      <td>
        <a href={`${toTrail(props, { petugas: hand, meja: place, tindakan: what, sebab: undefined })}#baris`}>
          {times}
        </a>
      </td>
      <td>{days}</td>
      <td>
        {rate === undefined ? words.notWorked : decimal(rate, words)}
        {rate !== undefined && <Bar rate={rate} median={median} most={most} />}
      </td>
      <td>{median === undefined ? words.tooFew(colleagues) : words.medianOf(decimal(median, words), colleagues)}</td>
      <td>{above !== undefined && `${above > 0 ? "+" : ""}${decimal(above, words)}`}</td>
    </tr>
  );
}

// The same two numbers stand beside it.
function Bar({ rate, median, most }: { rate: number; median: number | undefined; most: number }) {
  const wide = (value: number) => (most > 0 ? (100 * value) / most : 0);
  return (
    <svg class="trail-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="whole" width="100" height="8" />
      <rect class="part" width={wide(rate)} height="8" />
      {median !== undefined && <line class="median" x1={wide(median)} x2={wide(median)} y1="0" y2="8" />}
    </svg>
  );
}

/** The highest figure of each group: its bars share one scale, whichever rows are shown. */
function mostOf({ figures }: FiguresProps): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { what, rate, median } of figures.figures)
    most.set(what, Math.max(most.get(what) ?? 0, rate ?? 0, median ?? 0));
  return most;
}
