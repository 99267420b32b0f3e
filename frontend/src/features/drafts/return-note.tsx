// Why the listing came back, above the form; each remark leads to its field.
import type { ListingKind, TimelineRead } from "@/api/types";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import styles from "./versions.module.css";
import own from "./wizard.module.css";
import { useWords } from "./words";

interface Props {
  step: TimelineRead;
  kind: ListingKind;
  onGo: (pointer: string) => void;
}

export function ReturnNote({ step, kind, onGo }: Props) {
  const { t, place } = useWords(kind);
  return (
    <section className={styles.panel} aria-label={t("returned.title")}>
      <h2>
        <StateTag tone="wait">{t("returned.title")}</StateTag>
      </h2>
      <p>
        {step.person && <bdi>{step.person}</bdi>} <LocalTime at={step.at} />
      </p>
      {step.comment && (
        <p className={own.said} dir="auto">
          {step.comment}
        </p>
      )}
      {step.field_comments && step.field_comments.length > 0 && (
        <ul className={own.remarks}>
          {step.field_comments.map(({ pointer, text }) => (
            <li key={pointer}>
              <button type="button" className="link-button" onClick={() => onGo(pointer)}>
                {place(pointer)}
              </button>
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
