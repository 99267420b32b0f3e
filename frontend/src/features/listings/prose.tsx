// People's own words: paragraphs and lists, in their language and direction.
import { useTranslation } from "react-i18next";
import { Section } from "@/components/section";
import { useFormat } from "@/i18n/use-format";
import { blocksOf, type Words } from "./texts";
import styles from "./prose.module.css";

export function Prose({ text, lang }: { text: string; lang: string }) {
  return (
    <div className={`prose ${styles.prose}`} lang={lang} dir="auto">
      {blocksOf(text).map((block, index) => {
        // a text's paragraphs have no identity and are never reordered
        const key = String(index);
        if (block.kind === "text") {
          return (
            <p key={key} dir="auto">
              {block.text}
            </p>
          );
        }
        const List = block.ordered ? "ol" : "ul";
        return (
          <List key={key} dir="auto">
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

function useNote(): (words: Words) => string | undefined {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (words) => (words.standsIn ? t("entity.originalOnly", { language: language(words.locale) }) : undefined);
}

/** One chapter under its title; says when only the original has it. Nothing when nobody wrote it. */
export function Chapter({ title, words }: { title: string; words: Words | undefined }) {
  const note = useNote();
  if (!words) return null;
  return (
    <Section title={title} note={note(words)}>
      <Prose text={words.text} lang={words.locale} />
    </Section>
  );
}

interface ChaptersProps {
  title: string;
  chapters: readonly { key: string; title: string; words: Words | undefined }[];
}

/** Several short chapters of one section; a section of one goes by that one's title. */
export function Chapters({ title, chapters }: ChaptersProps) {
  const note = useNote();
  const told = chapters.flatMap((one) => (one.words ? [{ ...one, words: one.words }] : []));
  const [first] = told;
  if (!first) return null;
  if (told.length === 1) return <Chapter title={first.title} words={first.words} />;
  const allStandIn = told.every(({ words }) => words.standsIn);
  return (
    <Section title={title} note={allStandIn && note(first.words)}>
      {told.map((one) => (
        <div key={one.key} className={styles.chapter}>
          <h3 className={styles.title}>
            {one.title} {!allStandIn && one.words.standsIn && <small>{note(one.words)}</small>}
          </h3>
          <Prose text={one.words.text} lang={one.words.locale} />
        </div>
      ))}
    </Section>
  );
}
