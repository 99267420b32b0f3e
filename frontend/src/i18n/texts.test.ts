// Every text exists in every language that promises to be complete, with the same placeholders.
import { describe, expect, test } from "vitest";

interface Tree {
  [key: string]: string | Tree;
}

const files = import.meta.glob<Tree>(["./*/*.json", "!./*/cldr.gen.json"], { eager: true, import: "default" });
const COMPLETE = ["en", "ru"];
/** The name of the platform is written in both scripts everywhere. */
const NAMES = new Set(["brand.other", "brand.title"]);
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(tree: Tree, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") texts.set(path + key, value);
    else for (const [below, text] of flatten(value, `${path}${key}.`)) texts.set(below, text);
  }
  return texts;
}

const read = (tag: string, namespace: string) => flatten(files[`./${tag}/${namespace}.json`] ?? {});

/** All forms of each text under its key without plural endings; `too_many` alone is no plural. */
function forms(texts: Map<string, string>): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [key, text] of texts) {
    const bare = key.replace(PLURAL, "");
    const name = texts.has(`${bare}_other`) ? bare : key;
    const form = name === key ? "" : (PLURAL.exec(key)?.[1] ?? "");
    found.set(name, (found.get(name) ?? new Map<string, string>()).set(form, text));
  }
  return found;
}

const placeholders = (texts: Iterable<string>) => {
  const names = [...texts].flatMap((text) => [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((hit) => hit[1]));
  return [...new Set(names)].toSorted().join();
};

function halfPlurals(tag: string, texts: Map<string, Map<string, string>>): string[] {
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return [...texts]
    .filter(([, written]) => !written.has("") && wanted.some((category) => !written.has(category)))
    .map(([key]) => key);
}

const namespaces = Object.keys(files)
  .filter((path) => path.startsWith("./zh-CN/"))
  .map((path) => path.slice("./zh-CN/".length, -".json".length));
const promises = namespaces.flatMap((namespace) => COMPLETE.map((tag) => ({ namespace, tag })));

describe.each(promises)("$namespace in $tag", ({ namespace, tag }) => {
  const chinese = forms(read("zh-CN", namespace));
  const texts = forms(read(tag, namespace));

  test("has every key and none besides", () => {
    expect([...texts.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  test("has every plural form of the language", () => {
    expect(halfPlurals(tag, texts)).toEqual([]);
  });

  test("has the same placeholders", () => {
    const wrong = [...texts].filter(
      ([key, written]) =>
        placeholders(written.values()) !== placeholders(chinese.get(key)?.values() ?? written.values()),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("leaves nothing empty and nothing in Chinese", () => {
    const wrong = [...texts].filter(
      ([key, written]) =>
        !NAMES.has(key) && [...written.values()].some((text) => text === "" || /\p{Script=Han}/u.test(text)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

test("languages under way name no text that Chinese does not have", () => {
  const strange = Object.keys(files).flatMap((path) => {
    const [, tag = "", file = ""] = path.split("/");
    const known = forms(read("zh-CN", file.slice(0, -".json".length)));
    return [...forms(flatten(files[path] ?? {})).keys()].filter((key) => !known.has(key)).map((key) => `${tag}: ${key}`);
  });
  expect(strange).toEqual([]);
});

test("languages under way have the placeholders of the Chinese texts", () => {
  const wrong = Object.keys(files).flatMap((path) => {
    const [, tag = "", file = ""] = path.split("/");
    const chinese = forms(read("zh-CN", file.slice(0, -".json".length)));
    return [...forms(flatten(files[path] ?? {}))]
      .filter(([key, written]) => placeholders(written.values()) !== placeholders(chinese.get(key)?.values() ?? []))
      .map(([key]) => `${tag}: ${key}`);
  });
  expect(wrong).toEqual([]);
});
