/** What a text says by itself, before anybody knows who wrote it and when the office is open. Pure: read(text, today). */
export interface Reading {
  /** The text, normalised: NFKC, invisible and bold marks gone, blanks squeezed, lines kept. */
  text: string;
  /** The published shape to the letter: three fields, '#', two eight-digit real dates, a clean name; nothing was interpreted. */
  exact: boolean;
  /** `#NAMA#TGLLahir#TglKedatangan` itself (or other words for the fields instead of values), with nothing real beside it. */
  placeholder: boolean;
  /**
   * The people the text names, one per line; most texts name none or one. A text of nothing but a name ("Budi Santoso") is a
   * person without dates: an answer to "your name?", and hardly a request by itself.
   */
  people: ReadPerson[];
  /** The one name told beside something else, where nobody's data are: "saya Yohanes Tobing mau urus paspor". */
  told?: ReadPerson["name"];
  /** Days of a visit said outside of a person's line ("tgl 14", "besok"); `ambiguous` as "minggu depan". */
  day?: ReadDay;
  hour?: { hour: Temporal.PlainTime } | { part: "morning" | "afternoon"; last?: true };
  /** The words the dialogue knows, in any spelling: batal, btl, ya, oke, urung ... */
  keyword?: Keyword;
  /** A queue number of today (A014), with what the paper's QR says beside it. */
  ticket?: { number: string; secret?: string };
  /** A bare number as an answer to a list: 1 to 99. */
  choice?: number;
  /** Something shaped like a booking code, upper case, without the hyphen; checked by nobody yet. Old eight-digit codes too. */
  code?: string;
  /** What the passport is for, where the words say it ("perpanjang", "anak saya", "paspor baru"). */
  service?: "new" | "renewal" | "child";
  /** Words that name an office (the dialogue looks them up): the extra field, "imigrasi depok". */
  officeWords?: string;
  /** The text as the classifier wants it: `text` with <NAME>, <DATE>, <HOUR>, <PLACE>, <CODE>, <NUM> where one was recognised. */
  masked: string;
  /** What was recognised where in `text`, in order, not overlapping. */
  spans: Span[];
  /** Dates that can only be birthdays: never more than people, or the dialogue asks. */
  birthDates: number;
  /** Days said otherwise than as one date. */
  dayWish?: DayWish;
  /** Another hour than the one they have, where none is named. */
  hourWish?: HourWish;
  /** 1 (Monday) to 7: a weekday without anything that fixes the week ("geser ke rabu"); `day` is then the next such day from today. */
  weekday?: number;
  /** Which such day, seen from the day last spoken of: "the friday before", "senin sesudahnya", "rabu minggu depannya lagi". */
  beside?: Beside;
  /** How many people are meant, where the text says it ("3 orang", "berdua"). */
  count?: number;
  /** A broadcast, a newspaper's text or the format with its sample: whoever stands in it asks for nothing. */
  announcement?: true;
  /** It was a greeting, alone or before something else. */
  greeted: boolean;
}

export type Beside = "before" | "after" | "week-after";

export interface Span {
  is: "name" | "birth" | "day" | "hour" | "place" | "code" | "number" | "people-count";
  from: number;
  to: number;
}

/** Days said otherwise than as one date. */
export type DayWish =
  /** "Selain jumat", "asal jangan tgl 14". Weekdays 1 to 7. */
  | { is: "not"; weekdays: number[]; days: Temporal.PlainDate[] }
  /** "21 atau 22", "antara 21-23", "sebelum tgl 20", "akhir bulan": any of these. */
  | {
      is: "one-of";
      days: Temporal.PlainDate[];
      /** "Senin tgl 10", and the tenth is no Monday: the date that was said. */
      unlike?: Temporal.PlainDate;
    }
  /** Counted from the booking: "undur seminggu" +7, "majuin sehari" -1. */
  | { is: "shift"; days: number }
  | { is: "earlier" }
  | { is: "later" };

/** "Siangan dikit", "kepagian", "mundurin sejam": seen from the hour they have. */
export interface HourWish {
  is: "earlier" | "later" | "other";
  /** It was said by a part of the day ("lebih siang"): no half of the day is wished for. */
  ofPart?: true;
  minutes?: number;
}

export interface ReadPerson {
  name?: { typed: string /** Cleaned. */; value: string; doubts: NameDoubt[] };
  /** Who it is to the writer, where the words say it: "istri", "anak", "saya". */
  kin?: string;
  birth?: ReadDate;
  day?: ReadDay;
  /** Batam's third field. */
  address?: true;
  /** Parts of a birth date said alone ("harusnya 1978", "lahir 26 januari"): they change a date said before. `birth` beside it is impossible for itself. */
  birthParts?: { year?: number; month?: number; day?: number };
  /** The two dates stood in the other order and were swapped. */
  swapped?: true;
  /**
   * A part said for itself, with its label ("lahir 1978", "nama saya Budi Santosa") or as a correction ("salah, harusnya 1978"):
   * it replaces what was said before; only the parts that change are there.
   */
  correction?: true;
}

/**
 * `digits`: a digit inside ("Bud1", `guess` is the name without); `strange`: link, sign of code, emoji, another script (`why`);
 * `title`: Ibu, Hj., S.E; `long`: over 30 letters; `short`: one letter; `sample`: the word of the template.
 */
export interface NameDoubt {
  is: "digits" | "strange" | "title" | "long" | "short" | "sample";
  guess?: string;
  why?: "too-long" | "other-script" | "signs";
}

/** A date that was read, or why not. `doubts`: what was interpreted. */
export type ReadDate =
  | { date: Temporal.PlainDate; doubts: DateDoubt[] }
  | { impossible: string /** Another order of day and month that exists. */; guess?: Temporal.PlainDate };
export type DateDoubt =
  | "two-digit-year"
  | "no-year"
  | "month-name"
  | "letters-for-digits"
  | "separators"
  | "relative"
  | "other-order"
  /** Only the year (or year and month) of birth is known: the first of July, by the registry's custom. */
  | "unknown-day"
  /** The year of a visit lay far ahead; the day and month were taken for this year. */
  | "far-year";
export type ReadDay = ReadDate | { ambiguous: "next-week-or-sunday" };

export type Keyword =
  | "yes"
  | "no"
  | "right"
  | "cancel"
  | "restore"
  | "move"
  | "change"
  | "status"
  | "papers"
  | "child"
  | "new"
  | "renewal"
  | "privacy"
  | "erase"
  | "stop"
  | "start"
  | "menu"
  | "human"
  | "book"
  | "thanks"
  | "ack"
  | "all"
  | "cannot-come"
  | "number"
  | "escort"
  | "here"
  | "wait"
  | "take"
  | "pass"
  | "leave";
