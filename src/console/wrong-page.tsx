import type { Office } from "../office/index.ts";
import type { PageWords } from "../phrasebook/index.ts";
import { href } from "./addresses.ts";
import { Layout } from "./layout.tsx";

/** What went wrong, from the reader's side. Never what it was inside. */
export type Wrong = "no-office" | "not-found" | "broken" | "away" | "bad-request" | "not-allowed" | Refused;

/** What the server refuses before anybody looks at it. */
type Refused = "not-a-form" | "too-many" | "wrong-host";

/** A page that says no in the reader's words, with a way on. */
export function WrongPage({
  words,
  wrong,
  offices = [],
}: {
  words: PageWords;
  wrong: Wrong;
  offices?: readonly Office[];
}) {
  const [title, text] = sentencesOf(words, wrong);
  return (
    <Layout words={words} title={title}>
      <section class="card wrong">
        <h1>{title}</h1>
        <p>{text}</p>
        {offices.length > 0 && (
          <ul class="links">
            {offices.map(({ code, short }) => (
              <li key={code}>
                <a href={href("office", { office: code }, words.language)}>{short}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a class="press" href={href("home", {}, words.language)}>
            {words.wrong.home}
          </a>
        </p>
      </section>
    </Layout>
  );
}

function sentencesOf({ wrong: words }: PageWords, wrong: Wrong): [title: string, text: string] {
  switch (wrong) {
    case "no-office":
      return [words.noOffice, words.noOfficeWhat];
    case "not-found":
      return [words.notFound, words.notFoundWhat];
    case "broken":
      return [words.broken, words.brokenWhat];
    case "away":
      return [words.away, words.awayWhat];
    case "not-allowed":
      return [words.notAllowed, words.notAllowedWhat];
    case "bad-request":
    case "not-a-form":
      return [words.badRequest, words.badRequestWhat];
    case "too-many":
      return [words.tooMany, words.tooManyWhat];
    case "wrong-host":
      return [words.wrongHost, words.wrongHostWhat];
  }
}
