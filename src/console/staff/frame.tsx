import type { ComponentChildren } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import { may, type Permission } from "../../staff/index.ts";
import { type AssetName, assetPath } from "../assets.ts";
import type { StaffRequest } from "./staff-route.tsx";

interface FrameProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  title: string;
  /** Which link of the navigation this page is. */
  here:
    | "door"
    | "front"
    | "papers"
    | "counter"
    | "floor"
    | "codes"
    | "list"
    | "rules"
    | "staff"
    | "machine"
    | undefined;
  styles?: AssetName[];
  scripts?: AssetName[];
  /** False: this page does not follow the day (a form that is being filled in, a print). */
  live?: boolean;
  children: ComponentChildren;
}

/**
 * The frame of every page of staff: where am I, who am I, what time is it here, where can I go. `data-live` names what the page
 * follows: when that changes, live.js fetches the page again and fits the new <main> into the old one, focus and typed text kept.
 */
export function StaffFrame({ asked, now, title, here, styles = [], scripts = [], live = true, children }: FrameProps) {
  const { office, signedIn, language } = asked;
  const words = deskWords[language].frame;
  const time = now.toZonedDateTimeISO(office.zone).toPlainTime();
  const query = language === "en" ? "?lang=en" : "";
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
        {(["live.js", ...scripts] as AssetName[]).map((name) => (
          <script key={name} type="module" src={assetPath(name)} />
        ))}
      </head>
      <body class="staff" data-live={live ? `office:${office.id}` : undefined} data-lost={words.lost}>
        <a class="skip" href="#isi">
          {words.skip}
        </a>
        <header class="staff-top">
          <a class="place" href={`/console${query}`}>
            {office.short}
          </a>
          <nav aria-label={words.nav}>
            {pages
              .filter(({ needs }) => needs.some((one) => may(signedIn.member, one, office.id)))
              .map(({ key, path }) => (
                <a
                  key={key}
                  href={`/console/${office.code}${path}${query}`}
                  aria-current={key === here ? "page" : undefined}
                >
                  {key === "counter" ? words.counters : words[key]}
                </a>
              ))}
          </nav>
          <p class="me">
            <span>{signedIn.member.name}</span>
            <time id="clock" datetime={now.toString()}>
              {words.clock(time.toString({ smallestUnit: "minute" }).replace(":", "."), office.zoneName)}
            </time>
          </p>
          <form method="post" action="/console/keluar">
            <button class="quiet" type="submit">
              {words.signOut}
            </button>
          </form>
        </header>
        <p id="lost" class="lost" role="status" hidden />
        <main id="isi">{children}</main>
      </body>
    </html>
  );
}

const pages: readonly {
  key: "door" | "front" | "papers" | "counter" | "floor" | "codes" | "list" | "rules" | "staff" | "machine";
  path: string;
  needs: Permission[];
}[] = [
  { key: "door", path: "/pintu", needs: ["door.scan"] },
  { key: "front", path: "/depan", needs: ["desk.book", "line.help"] },
  { key: "papers", path: "/berkas", needs: ["papers.check"] },
  { key: "counter", path: "/loket", needs: ["line.call"] },
  { key: "floor", path: "/lantai", needs: ["floor.see"] },
  { key: "codes", path: "/kode", needs: ["evidence.see"] },
  { key: "list", path: "/daftar", needs: ["list.print"] },
  { key: "rules", path: "/aturan", needs: ["rules.change", "evidence.see"] },
  { key: "staff", path: "/petugas", needs: ["staff.manage", "device.manage", "key.manage"] },
  { key: "machine", path: "/mesin", needs: ["machine.run"] },
];
