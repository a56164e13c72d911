import type { Token } from "./tokens.ts";

/** One part of a name with its own label: "surname: Wijaya", "nama depan = Felicia". */
interface Part {
  is: "first" | "last";
  /** Where the label begins, where the words behind it begin and end. */
  from: number;
  words: number;
  to: number;
}

/**
 * The tokens with first and last name put together, in this order, behind one label: a form that asks for them apart names one person. Nothing
 * is changed where only one of them is told.
 */
export function withWholeName(tokens: readonly Token[]): readonly Token[] {
  const parts: Part[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const part = partAt(tokens, i);
    if (!part) continue;
    parts.push(part);
    i = part.to - 1;
  }
  const [a, b] = parts;
  if (!a || !b || parts.length > 2 || a.is === b.is) return tokens;
  const [first, last] = a.is === "first" ? [a, b] : [b, a];
  const label = tokens
    .slice(a.words - 1, a.words)
    .map((sign) => [{ ...sign, is: "word" as const, text: "nama", low: "nama" }, sign]);
  const words = [...wordsOf(tokens, first), ...wordsOf(tokens, last)];
  return [...tokens.slice(0, a.from), ...label.flat(), ...words, ...tokens.slice(a.to, b.from), ...tokens.slice(b.to)];
}

function wordsOf(tokens: readonly Token[], { words, to }: Part): Token[] {
  return tokens.slice(words, to).map((token) => ({ ...token, gap: true }));
}

function partAt(tokens: readonly Token[], i: number): Part | undefined {
  const [word, next] = [tokens[i]?.low ?? "", tokens[i + 1]?.low ?? ""];
  const is = kindOf(word, next);
  if (!is) return undefined;
  const sign = /^(surname|marga|forename)$/.test(word) ? i + 1 : i + 2;
  if (!/^[:=–-]$/.test(tokens[sign]?.text ?? "")) return undefined;
  let to = sign + 1;
  while (tokens[to]?.is === "word" && !kindOf(tokens[to]?.low ?? "", tokens[to + 1]?.low ?? "")) to += 1;
  return to > sign + 1 ? { is, from: i, words: sign + 1, to } : undefined;
}

function kindOf(word: string, next: string): Part["is"] | undefined {
  if (word === "surname" || word === "marga" || /^(last|family) names?$/.test(`${word} ${next}`)) return "last";
  if (/^nama (belakang|keluarga)$/.test(`${word} ${next}`)) return "last";
  return word === "forename" || /^(first|given) names?$|^nama depan$/.test(`${word} ${next}`) ? "first" : undefined;
}
