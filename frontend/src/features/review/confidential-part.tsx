// The confidential section, opened on demand: each reading leaves a trace.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AnyListing } from "@/api/types";
import { LockIcon } from "@/components/icons";
import { LocalTime } from "@/components/local-time";
import { ProblemPanel } from "@/components/problem-panel";
import { Section } from "@/components/section";
import { useConfidential } from "./api";
import styles from "./confidential-part.module.css";

export function ConfidentialPart({ listing }: { listing: AnyListing }) {
  const { t } = useTranslation("review");
  const section = useConfidential(listing.id);
  if (!listing.can_read_confidential) {
    return (
      <Section title={t("confidential.title")}>
        <p className={styles.closed}>
          <LockIcon />
          {t("confidential.closed")}
        </p>
      </Section>
    );
  }
  const read = section.data;
  return (
    <Section
      title={t("confidential.title")}
      note={
        read?.updated_at && (
          <>
            {t("confidential.updated")} <LocalTime at={read.updated_at} />
          </>
        )
      }
    >
      {read ? (
        <p className={styles.text} dir="auto">
          {read.text || t("confidential.empty")}
        </p>
      ) : (
        <div className={styles.closed}>
          <LockIcon />
          <span>{t("confidential.recorded")}</span>
          <Button size="small" loading={section.isPending} onClick={() => section.mutate()}>
            {t("confidential.open")}
          </Button>
        </div>
      )}
      {section.isError && <ProblemPanel error={section.error} onRetry={() => section.mutate()} />}
    </Section>
  );
}
