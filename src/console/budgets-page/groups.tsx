import type { Group } from "../../booking/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface GroupsProps {
  asked: StaffRequest;
  groups: readonly Group[];
  nameOf(hand: string): string;
}

/** Groups beyond five people: who asked, who granted, until when; granted by somebody else than who asked. */
export function Groups({ asked, groups, nameOf }: GroupsProps) {
  const words = deskWords[asked.language].budgets;
  const say = phrasesOf(asked.language).words;
  const allows = may(asked.signedIn.member, "group.allow", asked.office.id);
  return (
    <section class="card" aria-labelledby="rombongan">
      <h2 id="rombongan">{words.groups}</h2>
      <p class="soft">{words.groupsWhy}</p>
      {groups.length === 0 && <p>{words.noGroups}</p>}
      <ul class="rows">
        {groups.map(({ id, people, reason, askedBy, grantedBy, until }) => (
          <li key={id}>
            <span>
              <strong>{words.groupOf(people, say.dayInYear(until))}</strong> {words.groupBy(nameOf(askedBy), reason)}{" "}
              {grantedBy ? words.groupGranted(nameOf(grantedBy)) : words.groupWaits}
            </span>
            {allows && (
              <form method="post" action={href("budgets", { office: asked.office.code }, asked.language)}>
                <input type="hidden" name="group" value={id} />
                {!grantedBy && askedBy !== asked.signedIn.member.actor && (
                  <button type="submit" name="do" value="allow-group">
                    {words.groupAllow}
                  </button>
                )}
                <button class="quiet" type="submit" name="do" value="end-group">
                  {words.groupEnd}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
