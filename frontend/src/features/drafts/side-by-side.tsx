// One place in two versions: what differs is marked, and each side has its name.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { partingOf } from "./changed-text";
import styles from "./versions.module.css";

interface Side {
  name: string;
  text: string;
  /** What to do with this side. */
  action?: ReactNode;
}

interface Props {
  label: string;
  lang: string | undefined;
  before: Side;
  after: Side;
  note?: ReactNode;
}

export function SideBySide({ label, lang, before, after, note }: Props) {
  const { before: head, old, fresh, after: tail } = partingOf(before.text, after.text);
  return (
    <section className={styles.place} aria-label={label}>
      <h3 className={styles.name}>
        {label}
        {note}
      </h3>
      <div className={styles.sides}>
        <OneSide side={before} lang={lang} parts={[head, old, tail]} change="old" />
        <OneSide side={after} lang={lang} parts={[head, fresh, tail]} change="fresh" />
      </div>
    </section>
  );
}

interface SideProps {
  side: Side;
  lang: string | undefined;
  parts: [string, string, string];
  change: "old" | "fresh";
}

function OneSide({ side, lang, parts: [head, middle, tail], change }: SideProps) {
  const { t } = useTranslation("wizard");
  const Mark = change === "old" ? "del" : "ins";
  return (
    <div className={styles.side}>
      <span className={styles.whose}>{side.name}</span>
      {side.text === "" ? (
        <p className="muted">{t("versions.empty")}</p>
      ) : (
        <p className={styles.text} lang={lang} dir="auto">
          {head}
          {middle && <Mark>{middle}</Mark>}
          {tail}
        </p>
      )}
      {side.action}
    </div>
  );
}
