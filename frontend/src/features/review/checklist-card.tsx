// How complete a listing is, and what it lacks.
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { useFieldName } from "@/components/field-name";
import { Card } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { ThreadBar } from "@/components/thread-bar";
import type { Tone } from "@/components/tone";
import { useFormat } from "@/i18n/use-format";
import styles from "./checklist-card.module.css";

interface PartProps {
  title: string;
  pointers: readonly string[];
  tone: Tone;
}

function Part({ title, pointers, tone }: PartProps) {
  const nameOf = useFieldName();
  if (pointers.length === 0) return null;
  return (
    <div className={styles.part}>
      <StateTag tone={tone}>{title}</StateTag>
      <ul className={styles.names}>
        {[...new Set(pointers)].map((pointer) => (
          <li key={pointer}>{nameOf(pointer)}</li>
        ))}
      </ul>
    </div>
  );
}

export function ChecklistCard({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const { number } = useFormat();
  const { completeness, missing, suggested } = listing;
  const score = number(completeness / 100, { style: "percent" });
  return (
    <Card title={t("checklist.title")} note={<b>{score}</b>}>
      <ThreadBar share={completeness / 100} />
      {missing.length === 0 && (
        <p className={styles.part}>
          <StateTag tone="done">{t("checklist.whole")}</StateTag>
        </p>
      )}
      <Part title={t("checklist.missing")} pointers={missing} tone="stop" />
      <Part title={t("checklist.suggested")} pointers={suggested} tone="neutral" />
    </Card>
  );
}
