import { reasonOf } from "../code-page/sentences.ts";
import { type FiguresProps, toTrail } from "./trail-props.ts";

/** Which reasons were given, the most frequent first, each with its lines. */
export function Reasons(props: FiguresProps) {
  const { reasons, words, code } = props;
  if (reasons.length === 0) return null;
  return (
    <>
      <h3 id="menurut-alasan">{words.byReason}</h3>
      <table aria-labelledby="menurut-alasan">
        <thead>
          <tr>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.times}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, key, times }) => (
            <tr key={key}>
              <th scope="row" class="words">
                {reasonOf(reason, { words: code })}
              </th>
              <td>
                <a href={`${toTrail(props, { sebab: key })}#baris`}>{times}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
