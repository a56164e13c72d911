import { factsOn, today } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import type { OfficeInCountry } from "../../report/index.ts";
import { coast, mapHeight, mapWidth, onMap } from "./coast.ts";
import { type CountryProps, found } from "./country-props.ts";

/** Offices that lie nearer to each other than their dots are wide are one dot with their number on it. */
const dot = 22;

interface Dot {
  x: number;
  y: number;
  offices: OfficeInCountry[];
}

/** Where the offices lie, and which need a look. A picture beside the table: whoever cannot see it misses nothing. */
export function CountryMap(props: CountryProps) {
  const { asked, now } = props;
  const words = deskWords[asked.language].country;
  const offices = found(props);
  const placed = offices.flatMap((one) => {
    const point = factsOn(one.office, today(one.office, now)).place?.point;
    return point ? [{ ...one, point }] : [];
  });
  const troubled = placed.filter(({ troubles }) => troubles.length > 0).length;
  const missing = offices.length - placed.length;
  return (
    <figure class="card map">
      <figcaption class="soft">{missing > 0 ? words.noPoint(missing) : words.map}</figcaption>
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} role="img" aria-label={words.mapSaid(placed.length, troubled)}>
        <path class="coast" d={coast} />
        {dotsOf(placed).map((one) => (
          <OneDot key={one.offices[0]?.office.id} {...one} asked={asked} />
        ))}
      </svg>
    </figure>
  );
}

function OneDot({ x, y, offices, asked }: Dot & Pick<CountryProps, "asked">) {
  const words = deskWords[asked.language].country;
  const troubled = offices.filter(({ troubles }) => troubles.length > 0).length;
  const name = offices.length === 1 ? offices[0]?.office.short : words.several(offices.length);
  return (
    <g>
      <circle
        class={troubled > 0 ? "place troubled" : "place"}
        cx={x}
        cy={y}
        r={offices.length > 1 ? dot / 2 : dot / 3}
      >
        <title>{name}</title>
      </circle>
      {offices.length > 1 && (
        <text class={troubled > 0 ? "many troubled" : "many"} x={x} y={y + 4}>
          {offices.length}
        </text>
      )}
    </g>
  );
}

function dotsOf(offices: readonly (OfficeInCountry & { point: { latitude: number; longitude: number } })[]): Dot[] {
  const dots: Dot[] = [];
  for (const one of offices) {
    const { x, y } = onMap(one.point);
    const near = dots.find((other) => Math.hypot(other.x - x, other.y - y) < dot);
    if (near) near.offices.push(one);
    else dots.push({ x, y, offices: [one] });
  }
  return dots;
}
