// What the author changed since the last time this was handed in.
import { useTranslation } from "react-i18next";
import type { FieldChange } from "@/api/generated/silkbridge.schemas";
import type { AnyListing } from "@/api/types";
import { useFieldName } from "@/components/field-name";
import { LocalTime } from "@/components/local-time";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useChanges } from "./api";
import styles from "./changes.module.css";
import { pointersOf } from "./pointers";
import { useValueWords, type Names } from "./use-value-words";
import { isProse, sayValue, type ValueWords } from "./values";
import { compareTexts, shorten } from "./words-diff";

function Prose({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.prose} dir="auto">
      {shorten(compareTexts(before, after)).map((run, index) => {
        // runs of one text are told apart only by where they stand
        const key = String(index);
        if (run.kind === "gone") return <del key={key}>{run.text}</del>;
        return run.kind === "come" ? <ins key={key}>{run.text}</ins> : <span key={key}>{run.text}</span>;
      })}
    </p>
  );
}

function Lines({ change, words }: { change: FieldChange; words: ValueWords }) {
  const { t } = useTranslation("review");
  const name = change.pointer.split("/").findLast((part) => !/^\d+$/.test(part)) ?? "";
  const before = sayValue(name, change.before, words);
  const after = sayValue(name, change.after, words);
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  if (gone.length + come.length === 0) return <p className={styles.order}>{t("changes.order")}</p>;
  return (
    <ul className={styles.lines}>
      {gone.map((line) => (
        <li key={`- ${line}`} dir="auto">
          <del>{line}</del>
        </li>
      ))}
      {come.map((line) => (
        <li key={`+ ${line}`} dir="auto">
          <ins>{line}</ins>
        </li>
      ))}
    </ul>
  );
}

function Change({ change, words }: { change: FieldChange; words: ValueWords }) {
  const nameOf = useFieldName();
  const { before, after, pointer } = change;
  const written = [before, after].every((value) => value === null || typeof value === "string");
  const prose = isProse(before, after) || (written && /^\/texts\/[^/]+\/(?!translation)/.test(pointer));
  return (
    <li className={styles.change}>
      <h3 className={styles.name}>{nameOf(pointer)}</h3>
      {prose ? (
        <Prose before={String(before ?? "")} after={String(after ?? "")} />
      ) : (
        <Lines change={change} words={words} />
      )}
    </li>
  );
}

/** In the order the page is read, not the alphabet's. */
function inReadingOrder(changes: readonly FieldChange[], listing: AnyListing): FieldChange[] {
  const order = pointersOf(listing.kind, listing.original_locale);
  const place = ({ pointer }: FieldChange) => {
    const found = order.findIndex((known) => pointer === known || pointer.startsWith(`${known}/`));
    return found < 0 ? order.length : found;
  };
  return changes.toSorted((one, other) => place(one) - place(other));
}

export function Changes({ listing, names }: { listing: AnyListing; names: Names }) {
  const { t } = useTranslation("review");
  const query = useChanges(listing.id, listing.version);
  const words = useValueWords(names);
  return (
    <QueryView query={query}>
      {({ since, changes }) =>
        since && (
          <Section
            title={t("changes.title")}
            note={
              <>
                {t("changes.since")} <LocalTime at={since} />
              </>
            }
          >
            {changes.length === 0 ? (
              <p className="muted">{t("changes.none")}</p>
            ) : (
              <ul className={styles.list}>
                {inReadingOrder(changes, listing).map((change) => (
                  <Change key={change.pointer} change={change} words={words} />
                ))}
              </ul>
            )}
          </Section>
        )
      }
    </QueryView>
  );
}
