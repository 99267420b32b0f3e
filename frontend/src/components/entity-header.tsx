// The head of a page about one thing: where it stands, what it is, whose, in which state.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./entity-header.module.css";

interface Props {
  /** Links upward; the number or last step is plain text. */
  crumbs: readonly { key: string; node: ReactNode }[];
  title: string;
  lang?: string;
  oneLine?: string;
  badge?: ReactNode;
  /** At most one primary button, last. */
  actions?: ReactNode;
  /** StateTag, owner, place, validity. */
  facts: ReactNode;
  /** Language tabs. */
  tabs?: ReactNode;
}

export function EntityHeader({ crumbs, title, lang, oneLine, badge, actions, facts, tabs }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.header}>
      <div className={styles.top}>
        <nav aria-label={t("nav.crumbs")} data-print="true">
          <ol className={styles.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.key}>{crumb.node}</li>
            ))}
          </ol>
        </nav>
        {badge}
      </div>
      <div className={styles.row}>
        <div className={styles.words}>
          <h1 dir="auto" lang={lang}>
            {title}
          </h1>
          {oneLine && (
            <p className={styles.line} dir="auto" lang={lang}>
              {oneLine}
            </p>
          )}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </div>
      <div className={styles.facts}>{facts}</div>
      {tabs}
    </div>
  );
}
