import type { FastifyReply, FastifyRequest } from "fastify";
import { deskWords } from "../../phrasebook/index.ts";
import type { KeptForm } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import type { SignedIn, StaffTools } from "./tools.ts";

/** Secrets are never kept, whatever form they stand in. */
const secrets: ReadonlySet<string> = new Set(["bukti", "password", "secret"]);
/** Fields that a form or a button carries by itself. Ids are known by their look. */
const carried: ReadonlySet<string> = new Set(
  "answer decision desk do expected form found hand how id in-hand key lang meja office once present seen version what".split(
    " ",
  ),
);
/** Words that somebody types may look like our own. */
const words: ReadonlySet<string> = new Set(["facts", "label", "login", "name", "reason", "typed"]);
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps what somebody typed whose sign-in ended before the form arrived, so that it is there when they are back. A form in which nothing was
 * typed is only a press, and hours later nobody wants it pressed.
 */
export async function keepTyped(
  { typed }: StaffTools,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn | undefined,
): Promise<void> {
  if (!typed || request.method !== "POST") return;
  const fields = Object.entries((request.body ?? {}) as Record<string, string | string[]>)
    .filter(([name]) => !secrets.has(name))
    .flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]));
  if (!fields.some(isTyped)) return;
  const cookie = await typed.keep(request, { action: request.url, fields }, signedIn?.member.actor);
  if (cookie) reply.header("set-cookie", cookie);
}

function isTyped([name, value]: [string, string]): boolean {
  if (words.has(name)) return value.trim() !== "";
  return !carried.has(name) && !isId.test(value) && !/^([a-z-]*|1)$/.test(value);
}

/** The form that waits for this person; what waits for somebody else is taken away unseen, and so is one that arrives now. */
export function typedBefore(
  { typed }: StaffTools,
  request: FastifyRequest,
  reply: FastifyReply,
  { member }: SignedIn,
): KeptForm | undefined {
  const found = typed?.kept(request, member.actor);
  if (!typed || !found) return undefined;
  const arrives = found !== "other" && request.method === "POST" && found.action === request.url;
  if (found !== "other" && !arrives) return found;
  reply.header("set-cookie", typed.forget());
  return undefined;
}

/**
 * What somebody typed before the sign-in ended, above the page, to be sent or thrown away. With a script it stands in its own form again,
 * where the page has that (browser/kept.ts).
 */
export function TypedBefore({ language, kept, page }: { language: "id" | "en"; kept: KeptForm; page: string }) {
  const say = deskWords[language].kept;
  return (
    <section class="card kept" aria-label={say.title} data-kept={JSON.stringify(kept)}>
      <h2>{say.title}</h2>
      <p data-kept-back hidden>
        {say.back}
      </p>
      <div data-kept-list>
        <p>{say.what}</p>
        <ul>
          {kept.fields.filter(isTyped).map(([name, value], nr) => (
            <li key={`${name} ${nr}`}>{value}</li>
          ))}
        </ul>
        <form method="post" action={kept.action}>
          {kept.fields.map(([name, value], nr) => (
            <input key={`${name} ${nr}`} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{say.send}</button>
        </form>
      </div>
      <form method="post" action={href("keptDrop", {}, language, { ke: page })}>
        <button type="submit" class="quiet">
          {say.drop}
        </button>
      </form>
    </section>
  );
}
