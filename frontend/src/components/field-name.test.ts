// Pointers are said as people call the fields.
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import fields from "@/i18n/en/fields.json";
import { sayPointer } from "./field-name";

beforeAll(async () => {
  await i18next.init({ lng: "en", ns: ["fields"], defaultNS: "fields", resources: { en: { fields } } });
  i18next.services.formatter?.add("n", String);
});

const say = (pointer: string) =>
  sayPointer(pointer, {
    t: i18next.getFixedT("en", "fields"),
    exists: (key) => i18next.exists(key),
    language: (code) => (code === "en" ? "English" : code),
  }).join(" · ");

test.each([
  ["/keywords", "Keywords"],
  ["/texts/en/title", "Title · English"],
  ["/texts/0/title", "Title"],
  ["/texts/en/sections/problem", "Problem solved · English"],
  ["/texts", "Texts"],
  ["/indicators/2/value", "Technical indicators · no. 3 · Figure"],
  ["/indicators/0/names/en", "Technical indicators · no. 1 · Translated names · English"],
  ["/indicators/0/name", "Technical indicators · no. 1 · Name of the indicator"],
  ["/ip/0/kind", "Intellectual property · no. 1 · Kind"],
  ["/attachments/0f2b/caption", "Files · Caption"],
  ["/names/en", "Names · English"],
  ["/something~1else", "something/else"],
])("%s is said as “%s”", (pointer, said) => {
  expect(say(pointer)).toBe(said);
});
