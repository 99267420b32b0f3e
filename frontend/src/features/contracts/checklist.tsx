// The points of the law beside the editor: there or not, with a way to each.
import { useTranslation } from "react-i18next";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import styles from "./contracts.module.css";
import type { CheckPoint, Gap, Wording } from "./types";

interface Props {
  checklist: readonly CheckPoint[];
  gaps: readonly Gap[];
  wording: Wording;
}

export function Checklist({ checklist, gaps, wording }: Props) {
  const { t } = useTranslation("contract");
  const titles = new Map(wording.clauses.map((one) => [one.code, one.title]));
  const heads = gaps.filter(({ pointer }) => /^\/(name|parties|ends_on)/u.test(pointer)).length;
  return (
    <Card title={t("checklist")}>
      <ul className={styles.checks}>
        <li>
          <StateTag tone={heads === 0 ? "done" : "wait"}>{t("part.heading")}</StateTag>
        </li>
        {checklist.map(({ code, required, filled }) => (
          <li key={code}>
            <a href={`#clause-${code}`}>
              <StateTag tone={filled ? "done" : required ? "wait" : "neutral"}>{titles.get(code) ?? code}</StateTag>
            </a>
          </li>
        ))}
      </ul>
      <p className="muted">{gaps.length === 0 ? t("whole") : t("left", { count: gaps.length })}</p>
    </Card>
  );
}
