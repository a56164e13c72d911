import type { ComponentChildren } from "preact";
import { deskWords, pageWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { Layout } from "../layout.tsx";
import { AccountNews } from "../staff/account-news.tsx";

interface FrameProps {
  language: "id" | "en";
  title: string;
  /** There is a button for passkeys. */
  passkeys?: boolean;
  /** Shown to whoever is signed in, with the way out. */
  name?: string | undefined;
  /** How much there is to read about the own account. */
  notices?: number | undefined;
  children: ComponentChildren;
}

/** The frame of sign-in pages: they belong to no office yet. */
export function SignInFrame({ language, title, name, passkeys = false, notices = 0, children }: FrameProps) {
  const { signIn, frame } = deskWords[language];
  return (
    <Layout
      words={pageWords(language)}
      title={`${title} · Antrean`}
      styles={["staff.css", "sign-in.css"]}
      scripts={passkeys ? ["passkey.js"] : []}
    >
      {name !== undefined && (
        <div class="signed-in">
          <p>{signIn.hello(name)}</p>
          <form method="post" action={href("signOut", {}, language)}>
            <button class="quiet" type="submit">
              {frame.signOut}
            </button>
          </form>
        </div>
      )}
      <AccountNews language={language} notices={notices} />
      {children}
    </Layout>
  );
}

/** What became of the last press, said before the form and read aloud. */
export function Message({ kind, children }: { kind: "good" | "warn"; children: ComponentChildren }) {
  return (
    <p class={`told ${kind}`} role={kind === "warn" ? "alert" : "status"}>
      {children}
    </p>
  );
}
