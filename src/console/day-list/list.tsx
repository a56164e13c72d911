import { showCode } from "../../booking/index.ts";
import { type Office, serviceOn } from "../../office/index.ts";
import type { DeskWords, Phrases } from "../../phrasebook/index.ts";
import type { DayListRow } from "../../report/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface ListProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  words: DeskWords["dayList"];
  say: Phrases["words"];
  day: Temporal.PlainDate;
  rows: DayListRow[];
}

const columns = 7;

/** One table: its head comes again on every sheet of paper, and each hour is a group of its own. */
export function List(props: ListProps) {
  const { words, say, rows } = props;
  if (rows.length === 0)
    return (
      <section class="card">
        <p>{words.none}</p>
      </section>
    );
  const hours = Map.groupBy(rows, ({ starts }) => say.hour(starts));
  return (
    <section class="card day-list">
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.title}>
        <table>
          <Head {...props} />
          {[...hours].map(([hour, theirs]) => (
            <tbody key={hour}>
              <tr class="hour">
                <th scope="rowgroup" colSpan={columns}>
                  {words.hourOf(hour, theirs.length)}
                </th>
              </tr>
              {theirs.map((row) => (
                <Row key={row.booking} row={row} {...props} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p class="soft">{words.legend}</p>
    </section>
  );
}

function Head({ asked, now, words, say, day, rows }: ListProps) {
  const { office, signedIn } = asked;
  return (
    <thead>
      <tr class="sheet">
        <td colSpan={columns}>
          <strong>{office.name}</strong>, {say.day(day)}. {words.count(rows.length)}.{" "}
          {words.printedAt(say.moment(now, office), signedIn.member.name)}
        </td>
      </tr>
      <tr>
        <th scope="col">{words.came}</th>
        <th scope="col">{words.cameAt}</th>
        <th scope="col">{words.hour}</th>
        <th scope="col">{words.code}</th>
        <th scope="col">{words.initials}</th>
        <th scope="col">{words.service}</th>
        <th scope="col">{words.marks}</th>
      </tr>
    </thead>
  );
}

function Row({ row, asked, words, say, day }: ListProps & { row: DayListRow }) {
  return (
    <tr>
      <td class="box">
        <span class="tick-box" />
      </td>
      <td class="empty" />
      <td>{say.hour(row.starts)}</td>
      <th scope="row" class="whole-code">
        {row.code ? showCode(row.code) : "·"}
      </th>
      <td>{row.initials}</td>
      <td class="words">{serviceName(row, asked.office, day) ?? words.unknownService}</td>
      <td class="words">{marksOf(row, words).join(", ")}</td>
    </tr>
  );
}

function serviceName({ service }: DayListRow, office: Office, day: Temporal.PlainDate): string | undefined {
  return service === null ? undefined : serviceOn(office, day, service)?.name;
}

function marksOf(row: DayListRow, words: DeskWords["dayList"]): string[] {
  return [
    row.party && words.party(row.party),
    row.returned && words.second,
    row.compare && words.compare,
    row.birthUnknown && words.birthUnknown,
    row.birthCorrected && words.birthCorrected,
    stateOf(row, words),
  ].filter((mark) => typeof mark === "string");
}

function stateOf({ arrived, visited, forfeited }: DayListRow, { state }: DeskWords["dayList"]): string | undefined {
  if (visited) return state.visited;
  if (forfeited) return state.forfeited;
  return arrived ? state.arrived : undefined;
}
