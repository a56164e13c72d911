import { trailGroups } from "../../report/index.ts";
import { type FiguresProps, toTrail } from "./trail-props.ts";

/** Each group with how often and by how many; a press chooses it. */
export function Groups(props: FiguresProps) {
  const { figures, trail, words } = props;
  const choose = { sebab: undefined, meja: undefined };
  return (
    <section class="card" aria-labelledby="menurut-tindakan">
      <h2 id="menurut-tindakan">{words.byGroup}</h2>
      <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="menurut-tindakan">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              <th scope="col">{words.times}</th>
              <th scope="col">{words.hands}</th>
            </tr>
          </thead>
          <tbody>
            {trailGroups.map((group) => {
              const { times = 0, hands = 0 } = figures.totals.get(group) ?? {};
              const chosen = group === trail.what;
              return (
                <tr key={group}>
                  <th scope="row">
                    <a
                      href={toTrail(props, { ...choose, tindakan: chosen ? undefined : group })}
                      aria-current={chosen ? "true" : undefined}
                    >
                      {words.groups[group]}
                    </a>
                    {chosen && <span class="tag"> {words.chosen}</span>}
                  </th>
                  <td>{times}</td>
                  <td>{hands}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
