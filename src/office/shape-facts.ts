import Type, { type Static } from "typebox";
import { textNames } from "./facts/fact.ts";
import { code, day, oneOf, optional, point, serviceWords, strict, text, whole } from "./shape.ts";

const rupiah = whole(1, 100_000_000);
/** What changes on a day that the pack knows: one thing an entry. */
export const AnnouncedFile = Type.Array(
  Type.Object(
    {
      firstDay: day,
      scope: Type.Optional(text),
      papers: Type.Optional(
        Type.Object({ service: code, ...serviceWords, en: Type.Optional(Type.Object(serviceWords, strict)) }, strict),
      ),
      fees: Type.Optional(
        Type.Object(
          {
            law: text,
            ordinary: rupiah,
            ...optional({
              tenYears: rupiah,
              electronic: rupiah,
              electronicTenYears: rupiah,
              sameDay: rupiah,
              lost: rupiah,
              damaged: rupiah,
            }),
          },
          strict,
        ),
      ),
      place: Type.Optional(Type.Object({ address: text, point: Type.Optional(point) }, strict)),
      text: Type.Optional(Type.Object({ about: oneOf(...textNames), id: text, en: Type.Optional(text) }, strict)),
    },
    strict,
  ),
);

export type WrittenFact = Static<typeof AnnouncedFile>[number];
