import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { may } from "../../staff/index.ts";
import type { Granted } from "../../staff-acts/index.ts";
import { Timeline } from "../code-page/happened.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { Changes, GroupAsk, IdentityChanges } from "./changes.tsx";

type Props = { asked: StaffRequest; tools: StaffTools } & Granted<"show-booking">;

/** One booking of this office: what it is, what may be done with it, and what happened to it. */
export function OneBooking({ asked, tools, shown, story }: Props) {
  const words = deskWords[asked.language].bookings;
  const say = phrasesOf(asked.language).words;
  const { own, over, state } = shown;
  if (!own) return null;
  const facts = [
    own.birthDate && words.born(say.date(own.birthDate)),
    own.phoneEnd ? words.phoneEnd(own.phoneEnd) : own.telephone ? words.hasPhone : words.noPhone,
    (words.pools as Record<string, string>)[own.pool],
    own.secondVisit && words.second,
  ].filter(Boolean);
  const can = (permission: "booking.change" | "booking.identity" | "group.ask") =>
    may(asked.signedIn.member, permission, asked.office.id);
  return (
    <div class="front-part">
      <section class="card found" aria-labelledby="booking-ini">
        <h2 id="booking-ini">{own.name ?? own.code}</h2>
        <p>
          <strong>{say.visit(shown)}</strong> · {words.states[state]}
        </p>
        <p class="soft">{facts.join(" · ")}</p>
        {over ? (
          <p class="told warn">{words.over}</p>
        ) : (
          can("booking.change") && <Changes {...{ asked, tools, shown }} />
        )}
      </section>
      {!over && can("booking.identity") && <IdentityChanges {...{ asked, shown }} />}
      {own.telephone && can("group.ask") && <GroupAsk {...{ asked, shown }} />}
      {story && (
        <section class="card" aria-labelledby="riwayat">
          <h2 id="riwayat">{words.history}</h2>
          <Timeline explained={story} offices={tools.offices} words={deskWords[asked.language].code} say={say} />
        </section>
      )}
    </div>
  );
}
