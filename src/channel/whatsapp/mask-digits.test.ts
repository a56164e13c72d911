import { expect, test } from "vitest";
import { maskDigits } from "./mask-digits.ts";

const at = Temporal.Instant.from("2017-08-08T09:00:00+07:00");

test.each([
  ["as it stands on the card", "NIK 3201012501870001 ya", "NIK [16 angka] ya"],
  ["in fours", "3201 0125 0187 0001", "[16 angka]"],
  ["with dots", "32.01.01.250187.0001.", "[16 angka]."],
  ["with hyphens, blanks around them", "320101 - 250187 - 0001", "[16 angka]"],
  ["digit by digit", "3 2 0 1 0 1 2 5 0 1 8 7 0 0 0 1", "[16 angka]"],
  ["in full-width digits", "３２０１０１２５０１８７０００１", "[16 angka]"],
  ["in raised and ringed digits", "³²⁰¹ 0125 0187 ⓪⓪⓪①", "[16 angka]"],
  ["in Arabic digits", "٣٢٠١٠١٢٥٠١٨٧٠٠٠١", "[16 angka]"],
  ["with an invisible mark inside", "32010125\u200b01870001", "[16 angka]"],
  ["between the signs of the format", "#Budi#3201012501870001#14082017", "#Budi#[16 angka]#14082017"],
  ["in bold", "*3201012501870001*", "*[16 angka]*"],
  ["with a digit too many", "32010125018700011", "[16 angka]"],
  ["twice without a gap", "32010125018700013201012501870001", "[16 angka]"],
  ["after a little number", "no 2 3201 0125 0187 0001", "no 2 [16 angka]"],
  ["before a telephone number", "3201012501870001 0812-3456-7890", "[16 angka] 0812-3456-7890"],
  ["two of them", "3201012501870001, 3201012501870002", "[16 angka], [16 angka]"],
  ["that could be half a date", "1201250187000117", "[16 angka]"],
])("an identity number %s is masked", (_how, text, expected) => {
  expect(maskDigits(text, at)).toBe(expected);
});

test.each([
  ["the published format", "#Budi#25011987#07082017"],
  ["two dates in one", "Budi 2501198714082017"],
  ["two dates in one, for today", "Budi 2501198708082017"],
  ["two dates in full-width digits", "２５０１１９８７１４０８２０１７"],
  ["two dates in fours", "Budi 2501 1987 1408 2017"],
  ["dates with hyphens", "Budi Santoso 25-01-1987 14-08-2017"],
  ["dates with hyphens, the other way round", "Budi Santoso 14-08-2017 25-01-1987"],
  ["a past day", "Budi Santoso 25011987 01082017"],
  ["dates as a computer writes them", "1987-01-25 2017-08-14"],
  ["dates and a telephone number", "25 01 1987 14 08 2017 0812 3456 7890"],
  ["a birthday and a telephone number", "25-01-1987 0812-3456-7890"],
  ["fifteen digits", "320101250187000"],
  ["two telephone numbers", "081234567890 / 081234567891"],
  ["dates on two lines", "lahir 25011987\n14082017"],
  ["nothing at all", ""],
])("%s stays", (_what, text) => {
  expect(maskDigits(text, at)).toBe(text);
});

test.each([
  ["the second is past", "2501198701082017"],
  ["the first is ahead", "2501201914082017"],
  ["the first does not exist", "3102198714082017"],
  ["the second does not exist", "2501198731092017"],
  ["the month is thirteen", "2513198714082017"],
])("sixteen digits in one are no two dates when %s", (_why, text) => {
  expect(maskDigits(text, at)).toBe("[16 angka]");
});

test("today is the citizen's, wherever they are: shortly after midnight in Jakarta it is still yesterday elsewhere", () => {
  const night = Temporal.Instant.from("2017-08-14T00:30:00+07:00");
  expect(maskDigits("2501198714082017", night)).toBe("2501198714082017");
  expect(maskDigits("2501198713082017", night)).toBe("2501198713082017");
  expect(maskDigits("2501198712082017", night)).toBe("[16 angka]");
});
