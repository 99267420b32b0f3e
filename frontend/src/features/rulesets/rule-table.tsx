// The versions on one matter, place by place, the newest first; earlier ones stay to be read.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RuleSetRead } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { RuleOrigin, RuleStanding } from "@/components/rule-note";
import { StateTag } from "@/components/state-tag";
import { useFormat } from "@/i18n/use-format";
import { EndForm } from "./end-form";
import { Figures } from "./figures";
import styles from "./rulesets.module.css";

interface Props {
  label: string;
  rules: readonly RuleSetRead[];
  /** Begins a version that follows this one. */
  onFollow: ((rule: RuleSetRead) => void) | undefined;
}

function Acts({ rule, onFollow }: { rule: RuleSetRead; onFollow: Props["onFollow"] }) {
  const { t } = useTranslation("rules");
  const [ending, setEnding] = useState(false);
  if (!onFollow) return null;
  if (ending) return <EndForm rule={rule} onDone={() => setEnding(false)} />;
  return (
    <div className={styles.acts}>
      <Button size="small" onClick={() => onFollow(rule)}>
        {t(rule.standing === "to_enter" ? "enter" : "follow")}
      </Button>
      {rule.can_end && (
        <Button size="small" type="text" onClick={() => setEnding(true)}>
          {t("end")}
        </Button>
      )}
    </div>
  );
}

export function RuleTable({ label, rules, onFollow }: Props) {
  const { t } = useTranslation("rules");
  const { date } = useFormat();
  return (
    <BlockTable
      label={label}
      rows={rules}
      columns={[
        {
          key: "place",
          head: t("column.place"),
          cell: (rule) => (
            <div className={styles.place}>
              <b>{rule.place_name || t("everywhere")}</b>
              <span className="muted">{t("version", { version: rule.version })}</span>
            </div>
          ),
        },
        { key: "figures", head: t("column.figures"), cell: (rule) => <Figures rule={rule} /> },
        {
          key: "source",
          head: t("column.source"),
          cell: (rule) => (
            <div className={styles.source}>
              <RuleOrigin rule={rule} />
              <RuleStanding rule={rule} />
              {rule.remark && <span className="muted">{rule.remark}</span>}
            </div>
          ),
        },
        {
          key: "dates",
          head: t("column.dates"),
          cell: (rule) => (
            <div className={styles.source}>
              <span>{t("since", { date: date(rule.effective_from) })}</span>
              {rule.effective_to && <span>{t("until", { date: date(rule.effective_to) })}</span>}
              {rule.in_force && rule.standing !== "to_enter" && <StateTag tone="live">{t("inForce")}</StateTag>}
              {rule.shipped && <span className="muted">{t("shipped")}</span>}
              <Acts rule={rule} onFollow={onFollow} />
            </div>
          ),
        },
      ]}
    />
  );
}
