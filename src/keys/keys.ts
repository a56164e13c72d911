import { createHmac } from "node:crypto";
import type { KeyFile } from "./key-file.ts";
import { keysOfTree } from "./key-tree.ts";
import { openText, sealText } from "./seal.ts";

/** What a keyed digest stands for; equal texts of two kinds have different digests. */
export type DigestKind = "phone" | "user" | "applicant" | "alike" | "code" | "message";
/** Random secrets that are handed out and kept as digests only, and what tries at secrets are counted by. */
export type TokenKind = "session" | "device" | "shift" | "key" | "try" | "challenge" | "idempotency key";

/** What is sealed with a person's own key; `doubt` with a key of its own. */
export type SealedKind = "dialogue" | "phone" | "user" | "message" | "letter" | "applicant" | "wish" | "doubt";

/** What is made from the installation's key. Nobody else sees the key itself, so a key service may stand behind it. */
export interface Keys {
  /**
   * False: a release that looks for the key in the database may still work on it, so all is as that release makes it. True: the
   * database keeps no key, and whoever has only the database can make and try out nothing.
   */
  readonly sealed: boolean;
  /**
   * 16 bytes of a sender, a person, a code or a message's id: equal things stay comparable after the data they stand for is erased,
   * and without the key nobody can try out all phone numbers.
   */
  digest(kind: DigestKind, ...parts: string[]): Buffer;
  /** What is stored of a token: whoever reads the database cannot use it. */
  token(kind: TokenKind, text: string): Buffer;
  /** Signs the journal's lines and heads: the same before and after sealing, since no release before signs any. */
  readonly journalKey: Buffer;
  /** A secret of this installation, the same on every server of its database, and one for each name. */
  secret(name: string): Buffer;
  /** Whether this person has a key: it was not destroyed. */
  lives(person: number): boolean;
  /** Seals a text of the person who has this number; undefined: their key was destroyed, and nothing is sealed with it any more. */
  seal(person: number, kind: SealedKind, text: string): Buffer | undefined;
  /** Opens what was sealed; undefined: the person's key was destroyed. @throws Error where it was changed, or is somebody else's */
  open(person: number, kind: SealedKind, sealed: Uint8Array): string | undefined;
}

/** By this a database knows its key file again; it says nothing about the keys in it. */
export function checkOf({ master }: KeyFile): Buffer {
  return mac(master, "key check").subarray(0, 16);
}

/** @param no the number of the digests' key that the database names */
export function keysOf(file: KeyFile, sealed: boolean, no: number): Keys {
  const { tokenKey, master } = file;
  const digestKey = file.digestKeys.find((one) => one.no === no)?.key;
  // Whoever reads the file has looked: see `fileOf`.
  if (!digestKey) throw new Error("a key of digests that the file does not have");
  const keyOf = keysOfTree(file.roots);
  // Gone with the keys, whenever one was destroyed: `LiveKeys` begins anew then.
  const opened = new Map<number, { sealed: Buffer; text: string }>();
  const remember = (person: number, one: { sealed: Buffer; text: string }) => {
    if (opened.size >= mostRemembered) opened.clear();
    opened.set(person, one);
  };
  const about = (person: number, kind: SealedKind) => `${kind} ${person}`;
  return {
    sealed,
    journalKey: mac(master, "journal"),
    digest: (kind, ...parts) =>
      mac(kind === "message" ? tokenKey : digestKey, [kind, ...parts].join("\u001f")).subarray(0, 16),
    token: (kind, text) => mac(tokenKey, `staff ${kind}\u001f${text}`),
    secret: (name) => mac(sealed ? master : digestKey, name),
    lives: (person) => keyOf(person) !== undefined,
    seal(person, kind, text) {
      const key = keyOf(person);
      return key && sealText(key, about(person, kind), text);
    },
    open(person, kind, bytes) {
      const known = kind === readOften ? opened.get(person) : undefined;
      if (known?.sealed.equals(bytes)) return known.text;
      const key = keyOf(person);
      const text = key && openText(key, about(person, kind), bytes);
      if (kind === readOften && text !== undefined) remember(person, { sealed: Buffer.from(bytes), text });
      return text;
    },
  };
}

/** Names: every screen of an office shows those of its day again after each act. */
const readOften: SealedKind = "applicant";
const mostRemembered = 16_384;

function mac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
