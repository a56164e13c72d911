import { fewestColleagues, type TrailFigure, type TrailGroup, trailPlaces } from "../../report/index.ts";
import { decimal, type FiguresProps } from "./trail-props.ts";

/** One strip for each kind of place: a line for each officer where their figure is, a taller one for the median of all of them. */
export function Strips(props: FiguresProps & { what: TrailGroup }) {
  const { figures, what, trail, words } = props;
  const all = figures.figures.filter((one) => one.what === what && one.rate !== undefined);
  const most = Math.max(0, ...all.map(({ rate }) => rate ?? 0));
  if (most === 0) return null;
  const byPlace = Map.groupBy(all, ({ place }) => place);
  return (
    <div class="strips">
      {trailPlaces.map((place) => {
        const there = byPlace.get(place);
        const isShown = trail.place === undefined || trail.place === place;
        return there && isShown ? <Strip key={place} {...props} there={there} most={most} /> : null;
      })}
      <p class="scale soft" aria-hidden="true">
        <span>0</span>
        <span>{`${decimal(most, words)} ${words.perDay.toLowerCase()}`}</span>
      </p>
    </div>
  );
}

function Strip({ there, most, trail, words }: FiguresProps & { there: readonly TrailFigure[]; most: number }) {
  const rates = there.map(({ rate }) => rate ?? 0).sort((a, b) => a - b);
  const place = words.places[there[0]?.place ?? "none"];
  const median = rates.length > fewestColleagues ? middleOf(rates) : undefined;
  const highest = decimal(rates.at(-1) ?? 0, words);
  const said = words.stripSaid(place, there.length, highest, median === undefined ? undefined : decimal(median, words));
  const x = (rate: number) => 5 + (990 * rate) / most;
  return (
    <figure class="strip">
      <figcaption>{words.strip(place, there.length)}</figcaption>
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label={said}>
        <rect class="whole" width="1000" height="40" />
        {median !== undefined && <line class="median" x1={x(median)} x2={x(median)} y1="0" y2="40" />}
        {there.map(({ hand, rate = 0 }) => (
          <line
            key={hand}
            class={hand === trail.hand ? "one chosen" : "one"}
            x1={x(rate)}
            x2={x(rate)}
            y1="10"
            y2="30"
          />
        ))}
      </svg>
    </figure>
  );
}

function middleOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
