import { type DeskWords, deskWords } from "../../phrasebook/index.ts";
import type { ToldNotice } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { browserName } from "./browser-name.ts";

interface NoticesProps {
  language: "id" | "en";
  notices: readonly ToldNotice[];
  when(moment: Temporal.Instant): string;
}

/** What happened around the own account since it was looked at last; what somebody asked about it can be stopped. */
export function AccountNotices({ language, notices, when }: NoticesProps) {
  const words = deskWords[language].account;
  return (
    <section class="card" aria-labelledby="kabar">
      <h2 id="kabar">{words.newsTitle}</h2>
      <ul class="rows">
        {notices.map((notice) => (
          <li key={notice.id}>
            <span>
              {sentenceOf(notice, deskWords[language], when(notice.toldAt))}
              {"request" in notice.detail && <span class="soft"> {words.stopWhat}</span>}
            </span>
            {"request" in notice.detail && (
              <form method="post" action={href("accountStop", {}, language)}>
                <button type="submit" name="request" value={notice.detail.request}>
                  {words.stopPress}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={href("accountRead", {}, language)}>
        <button class="quiet" type="submit">
          {words.newsPress}
        </button>
      </form>
    </section>
  );
}

function sentenceOf(notice: ToldNotice, { account: words, signIn }: DeskWords, at: string): string {
  switch (notice.kind) {
    case "new-browser":
      return words.newBrowser(browserName(notice.detail.browser, words), `${at}, ${words.from(notice.detail.address)}`);
    case "faults":
      return faultsSaid(notice.detail, words);
    case "reset-asked":
      return words.resetAsked[notice.detail.what](notice.detail.by, at);
    case "reset-done":
      return words.resetDone[notice.detail.what](notice.detail.by, at);
    case "roles-asked":
      return words.rolesAsked(notice.detail.by, notice.detail.roles.map((role) => signIn.roles[role]).join(", "), at);
    case "passkey-made":
      return words.passkeyNews(notice.detail.name, at);
    case "allowance":
      return words.allowance(notice.detail.by, at);
    case "roles-done":
      return words.rolesDone(notice.detail.by, notice.detail.roles.map((role) => signIn.roles[role]).join(", "), at);
  }
}

function faultsSaid(
  { passwords, codes, pins, locks }: Extract<ToldNotice, { kind: "faults" }>["detail"],
  words: DeskWords["account"],
): string {
  const all = [
    passwords > 0 && words.faultPasswords(passwords),
    codes > 0 && words.faultCodes(codes),
    pins > 0 && words.faultPins(pins),
    locks > 0 && words.faultLocks(locks),
  ];
  return `${words.faults} ${all.filter(Boolean).join(", ")}.`;
}
