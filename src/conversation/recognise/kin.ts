/** Who somebody is to the writer ("istri", "bapakku", "anake"): in front of a name it says that another person follows. */
export function isKin(low: string): boolean {
  return kin.has(low) || relatives.has(low) || kin.has(withoutOwner(low)) || relatives.has(withoutOwner(low));
}

/** Whether the word is only ever a relative: in front of a name it is none of its words. */
export function isOnlyKin(low: string): boolean {
  return (
    relatives.has(low) || relatives.has(withoutOwner(low)) || (withoutOwner(low) !== low && kin.has(withoutOwner(low)))
  );
}

/** The relative a word speaks of, by one word whatever the language and whose it is: "istri" of "istriku", "bojone", "wife". undefined: it is no relative. */
export function kinOf(low: string): string | undefined {
  if (!isKin(low)) return undefined;
  const plain = kin.has(low) || relatives.has(low) ? low : withoutOwner(low);
  return alike.get(plain) ?? plain;
}

/** "Istrinya", "anakku", "bojone", "indungna", "bapaknye", "amaknyo": whose relative it is hangs at the word. */
function withoutOwner(low: string): string {
  return low.length > 4 ? low.replace(/(?:nya|nye|nyo|ipun|ku|mu|ne|na|e)$/, "") : low;
}

/** Some of these are names as well: Putra, Cucu, Oma. */
const kin = new Set(
  `aunt auntie uncle cousin niece nephew grandma grandpa grandmother grandfather emak mak abah bibi paman bude pakde uwak opung oma opa istri suami anak ibu
  bapak ayah mama mamah papa papah kakak adik adek nenek kakek mertua keponakan cucu sepupu putra putri bojo bini laki misua pamajikan salaki teman temen tmn friend
  wife husband son daughter child mother father brother sister mom mum dad`.split(/\s+/),
);
const relatives = new Set(
  `dad daddy mum mommy mummy kid kids baby twin granny grandad nanny apak amak abak mbah simbah mbok simbok biyung indung biang bapa garwa babe engkong
  encang encing nyokap bokap bonyok mamak inang amang mace pace sulung bungsu ponakan bapatua mamatua kakung eyang teteh akang ceu`.split(
    /\s+/,
  ),
);

/** The same relative in other words, the first one for all. */
const alike = new Map(
  `istri wife bini bojo pamajikan misua garwa
  suami husband laki salaki
  anak child kid kids son daughter baby putra putri
  ibu mama mamah mother mom mum mommy mummy emak mak amak indung biyung nyokap mamak mbok simbok inang mace
  bapak ayah papa papah father dad daddy abah apak bapa bokap babe amang pace
  kakak brother sister akang teteh
  adik adek
  nenek grandma grandmother oma granny mbah simbah
  kakek grandpa grandfather opa engkong kakung
  teman temen tmn friend`
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.trim().split(" ");
      return others.map((other) => [other, first] as const);
    }),
);

/** "Dan", "sama", "&": another one follows. Jo, Karo and Lan are names as well: they count as they were typed, in small letters. */
export function isAnd(typed: string): boolean {
  return ands.has(typed.toLowerCase()) || smallAnds.has(typed);
}
const ands = new Set("dan sama sm and & + dengan dgn serta plus sareng jeung ambek kaliyan".split(" "));
const smallAnds = new Set("jo karo lan ama ame dohot deng".split(" "));
