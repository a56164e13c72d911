import type { VNode } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "./frame.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import type { StaffRequest } from "./staff-request.ts";
import type { StaffTools } from "./tools.ts";

/** The field of the secret; what was filled in before stands beside it and goes on with it. */
const secretField = "bukti";

/**
 * The page that asks once more who it is, with the form that waits for the answer; undefined: it was shown within the last quarter of an hour,
 * or just now, and the form goes on.
 */
export async function askForProof(tools: StaffTools, asked: StaffRequest): Promise<VNode | undefined> {
  const { request, reply, signedIn, form } = asked;
  if (signedIn.fresh !== false || !tools.prove) return undefined;
  const secret = form[secretField];
  const answer = secret === undefined ? undefined : await tools.prove(request, secret);
  if (answer === "proved") return undefined;
  reply.code(answer === "throttled" ? 429 : 401);
  return <ProofPage asked={asked} now={tools.now()} said={answer} />;
}

interface ProofProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  said: "wrong" | "throttled" | undefined;
}

function ProofPage({ asked, now, said }: ProofProps) {
  const { language, request, signedIn } = asked;
  const { account: words, signIn } = deskWords[language];
  return (
    <StaffFrame asked={asked} now={now} title={words.proofTitle} here={undefined} scripts={["passkey.js"]} live={false}>
      <section class="card proof">
        <h1>{words.proofTitle}</h1>
        <p>{words.proofWhat}</p>
        {said && (
          <p class="told warn" role="alert">
            {said === "throttled" ? signIn.throttled : words.proofWrong}
          </p>
        )}
        <form method="post" action={request.url}>
          <Waiting asked={asked} />
          {signedIn.demo ? (
            <>
              <input type="hidden" name={secretField} value="" />
              <p class="soft">{words.proofDemo}</p>
            </>
          ) : (
            <label>
              {words.proofSecret}
              <input name={secretField} type="password" autocomplete="current-password" required data-focus />
            </label>
          )}
          <button type="submit">{words.proofPress}</button>
        </form>
        {!signedIn.demo && (
          <PasskeyButton language={language} action={request.url} field={secretField}>
            <Waiting asked={asked} />
          </PasskeyButton>
        )}
        {signedIn.byProvider !== undefined && <ByProvider asked={asked} name={signedIn.byProvider} />}
        <p class="soft">{words.proofKept}</p>
      </section>
    </StaffFrame>
  );
}

/** Whoever came in by the ministry's sign-in may have no password here: once more there, beside this page, and the form goes on. */
function ByProvider({ asked, name }: { asked: StaffRequest; name: string }) {
  const { language, request } = asked;
  const words = deskWords[language].signIn.provider;
  return (
    <form method="post" action={request.url}>
      <Waiting asked={asked} />
      <p>
        <a class="press quiet" href={href("provider", {}, language)} target="_blank" rel="noopener">
          {words.again(name)}
        </a>
      </p>
      <button class="quiet" type="submit">
        {words.againDone}
      </button>
    </form>
  );
}

/** The fields of the form that waits, each as often as it was sent. */
function Waiting({ asked: { form, all } }: { asked: StaffRequest }) {
  const names = Object.keys(form).filter((name) => name !== secretField);
  return (
    <>
      {names.flatMap((name) =>
        all(name).map((value, nr) => <input key={`${name} ${nr}`} type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
