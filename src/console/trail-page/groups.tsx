import { type TrailGroup, trailGroups } from "../../report/index.ts";
import { type FiguresProps, toTrail } from "./trail-props.ts";

/** Each group with how often and by how many; a press chooses it. What nobody did stands in one sentence. */
export function Groups(props: FiguresProps) {
  const { figures, trail, words } = props;
  const timesOf = (group: TrailGroup) => figures.totals.get(group)?.times ?? 0;
  const isShown = (group: TrailGroup) => timesOf(group) > 0 || group === trail.what;
  const none = trailGroups.filter((group) => !isShown(group));
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
            {trailGroups.filter(isShown).map((group) => {
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
                  <td>{timesOf(group)}</td>
                  <td>{figures.totals.get(group)?.hands ?? 0}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {none.length > 0 && <p class="soft">{words.none(none.map((group) => words.groups[group]).join(", "))}</p>}
    </section>
  );
}
