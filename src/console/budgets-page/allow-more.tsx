import { deskWords } from "../../phrasebook/index.ts";
import { budgetOf, type HandUse } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** More of one thing for one hand: how much, until when, and why. */
export function AllowMore({ asked, use, name }: { asked: StaffRequest; use: HandUse; name: string }) {
  const words = deskWords[asked.language].budgets;
  const most = budgetOf(use.what, use.hand)?.day ?? 0;
  if (most === 0) return null;
  return (
    <details>
      <summary aria-label={words.moreFor(name, words.what[use.what])}>{words.more}</summary>
      <form method="post" action={href("budgets", { office: asked.office.code }, asked.language)}>
        <input type="hidden" name="hand" value={use.hand} />
        <input type="hidden" name="what" value={use.what} />
        <label>
          <span>
            {words.howMany} <small class="soft">({words.atMost(most)})</small>
          </span>
          <input name="more" type="number" required min={1} max={most} value={Math.min(10, most)} />
        </label>
        <label>
          {words.until}
          <select name="until">
            <option value="hour">{words.untils.hour}</option>
            <option value="today">{words.untils.today}</option>
          </select>
        </label>
        <ReasonField asked={asked} />
        <button type="submit" name="do" value="allow">
          {words.allow}
        </button>
      </form>
    </details>
  );
}
