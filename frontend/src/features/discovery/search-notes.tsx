// What a reader should know about an answer: other spellings, words searched along, what was relaxed.
import { useTranslation } from "react-i18next";
import type { Notes } from "@/api/generated/silkbridge.schemas";
import { StateTag } from "@/components/state-tag";
import styles from "./search-notes.module.css";

interface Props {
  notes: Notes;
  onSearch: (words: string) => void;
}

export function SearchNotes({ notes, onSearch }: Props) {
  const { t } = useTranslation();
  const { did_you_mean: meant, also_searched: along, relaxed, degraded } = notes;
  if (!meant && !relaxed && !degraded && along.length === 0) return null;
  return (
    <div className={styles.notes} role="status">
      {meant && (
        <p>
          {t("search.didYouMean")}{" "}
          <button type="button" className="link-button" onClick={() => onSearch(meant)}>
            <bdi>{meant}</bdi>
          </button>
        </p>
      )}
      {along.length > 0 && (
        <p className={styles.along}>
          {t("search.alsoSearched")}
          {along.map((words) => (
            <bdi key={words} className="tag">
              {words}
            </bdi>
          ))}
        </p>
      )}
      {relaxed && <p>{t("search.relaxed")}</p>}
      {degraded && <StateTag tone="wait">{t("search.degraded")}</StateTag>}
    </div>
  );
}
