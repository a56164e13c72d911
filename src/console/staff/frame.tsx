import type { ComponentChildren } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import { may, type Permission } from "../../staff/index.ts";
import { href, type OfficeRoute } from "../addresses.ts";
import { type AssetName, assetPath } from "../assets/assets.ts";
import { LanguageSwitch } from "../language/switch.tsx";
import { AccountNews } from "./account-news.tsx";
import { TypedBefore } from "./kept-form.tsx";
import { pageOf } from "./page-of.ts";
import type { StaffRequest } from "./staff-request.ts";
import { UnopenedAlarm } from "./unopened.tsx";

interface FrameProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  title: string;
  /** Which link of the navigation this page is. */
  here: (typeof pages)[number]["key"] | undefined;
  styles?: AssetName[];
  scripts?: AssetName[];
  /** False: this page does not follow the day (a form that is being filled in, a print). */
  live?: boolean;
  children: ComponentChildren;
}

/**
 * The frame of every page of staff: where am I, who am I, what time is it here, where can I go. `data-live` names what the page
 * follows: when that changes, browser/staff-page.ts fetches the page again and fits the new <main> into the old one, focus and typed text kept.
 */
export function StaffFrame({ asked, now, title, here, styles = [], scripts = [], live = true, children }: FrameProps) {
  const { office, signedIn, language } = asked;
  const words = deskWords[language].frame;
  const time = now.toZonedDateTimeISO(office.zone).toPlainTime();
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${office.short}`}</title>
        <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
        {(["house.css", "staff.css", ...styles] as AssetName[]).map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(name)} />
        ))}
        {(["staff-page.js", ...scripts] as AssetName[]).map((name) => (
          <script key={name} type="module" src={assetPath(name)} />
        ))}
      </head>
      <body class="staff" data-live={live ? `office:${office.id}` : undefined} data-lost={words.lost}>
        <a class="skip" href="#isi">
          {words.skip}
        </a>
        <header class="staff-top">
          <a class="place" href={href("console", {}, language)}>
            {office.short}
          </a>
          <nav aria-label={words.nav}>
            {pages
              .filter(({ needs }) => needs.some((one) => may(signedIn.member, one, office.id)))
              .map(({ key, page }) => (
                <a
                  key={key}
                  href={href(page, { office: office.code }, language)}
                  aria-current={key === here ? "page" : undefined}
                >
                  {key === "counter" ? words.counters : words[key]}
                </a>
              ))}
          </nav>
          <p class="me">
            <a
              href={href("ownTrail", { office: office.code }, language)}
              aria-label={words.ownTrail(signedIn.member.name)}
              title={words.ownTrail(signedIn.member.name)}
            >
              {signedIn.member.name}
            </a>
            <time id="clock" datetime={now.toString()}>
              {words.clock(time.toString({ smallestUnit: "minute" }).replace(":", "."), office.zoneName)}
            </time>
          </p>
          <LanguageSwitch language={language} />
          <form method="post" action={href("signOut", {}, language)}>
            <button class="quiet" type="submit">
              {words.signOut}
            </button>
          </form>
        </header>
        <p id="lost" class="lost" role="status" hidden />
        <div id="alarm" aria-live="polite">
          <UnopenedAlarm language={language} member={signedIn.member} unopened={asked.unopened} />
        </div>
        <AccountNews language={language} notices={signedIn.notices ?? 0} />
        {asked.kept && <TypedBefore language={language} kept={asked.kept} page={pageOf(asked.request)} />}
        <main id="isi">{children}</main>
      </body>
    </html>
  );
}

const pages = [
  { key: "door", page: "door", needs: ["door.scan"] },
  { key: "front", page: "frontDesk", needs: ["desk.book", "desk.walk-in", "line.help"] },
  { key: "bookings", page: "bookings", needs: ["booking.find"] },
  { key: "papers", page: "papers", needs: ["papers.check"] },
  { key: "counter", page: "counters", needs: ["line.call"] },
  { key: "floor", page: "supervisor", needs: ["floor.see"] },
  { key: "codes", page: "codes", needs: ["evidence.see"] },
  { key: "list", page: "dayList", needs: ["list.print"] },
  { key: "budgets", page: "budgets", needs: ["budget.allow", "evidence.see"] },
  { key: "cases", page: "cases", needs: ["case.decide"] },
  { key: "trail", page: "trail", needs: ["trail.see"] },
  { key: "rules", page: "rules", needs: ["rules.change", "evidence.see"] },
  { key: "calendar", page: "calendar", needs: ["calendar.change", "evidence.see"] },
  { key: "facts", page: "facts", needs: ["facts.change", "evidence.see"] },
  { key: "staff", page: "people", needs: ["staff.manage", "device.manage", "key.manage"] },
  { key: "country", page: "country", needs: ["country.see"] },
  { key: "machine", page: "machine", needs: ["machine.run"] },
] as const satisfies readonly { key: string; page: OfficeRoute; needs: readonly Permission[] }[];
