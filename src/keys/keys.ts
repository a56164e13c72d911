import type { Tx } from "../database/index.ts";
import { type Digests, digestsOf } from "./digests.ts";
import type { KeyFile } from "./key-file.ts";
import { keysOfTree } from "./key-tree.ts";
import { mac } from "./mac.ts";
import { openText, sealText } from "./seal.ts";

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
   * The digests of senders, people and codes as they stand in this transaction, until it ends. Whoever writes with them calls
   * `bringAlong` instead. (In `database.statement` nothing holds the key: only for looks.)
   * @throws KeyFileFault where the file lacks a key that the database names
   */
  digestsIn(tx: Tx): Promise<Digests>;
  /** The same as this program last heard: for a statement that compares `no` with the database itself, and begins anew where it is another. */
  readonly lastDigests: Digests;
  /** The numbers of the keys of digests that this program has in hand. */
  readonly digestNumbers: readonly number[];
  /** 16 bytes of the id of a message or letter, always with the same key: ids are random, and nobody tries them out. */
  idDigest(id: string): Buffer;
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

/** The keys that a database names: a program takes all older ones out of its file. */
export interface NamedKeys {
  /** In force: what is written is digested with it. */
  no: number;
  /** Rows that were not brought along yet stand under it. */
  older: number | null;
  /** Is being handed out. */
  next: number | null;
}

/** What is made from a file alone; `Keys` adds what the database says of it. */
export type KeysOfFile = Omit<Keys, "digestsIn">;

/** By this a database knows its key file again; it says nothing about the keys in it. */
export function checkOf({ master }: KeyFile): Buffer {
  return mac(master, "key check").subarray(0, 16);
}

export function keysOf(file: KeyFile, sealed: boolean, named: Pick<NamedKeys, "no" | "older">): KeysOfFile {
  const { tokenKey, master } = file;
  const lastDigests = digestsOf(file, named);
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
    lastDigests,
    digestNumbers: file.digestKeys.map(({ no }) => no),
    idDigest: (id) => mac(tokenKey, `message\u001f${id}`).subarray(0, 16),
    token: (kind, text) => mac(tokenKey, `staff ${kind}\u001f${text}`),
    secret: (name) => mac(sealed ? master : file.digestKeys[0]!.key, name),
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
