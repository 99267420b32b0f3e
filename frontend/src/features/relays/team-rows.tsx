// The people who carry a project: name, part, who leads and who moves along.
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./relays.module.css";
import type { RelayMember } from "./types";

const EMPTY: RelayMember = { name: "", role: "", lead: false, joins: false };
const MOST = 30;

interface Props {
  team: readonly RelayMember[];
  fault: (pointer: string) => string | undefined;
  onChange: (team: RelayMember[]) => void;
}

export function TeamRows({ team, fault, onChange }: Props) {
  const { t } = useTranslation("relays");
  const change = (at: number, changed: Partial<RelayMember>) =>
    onChange(team.map((member, index) => (index === at ? { ...member, ...changed } : member)));
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{t("team.heading")}</legend>
      {team.map((member, index) => (
        // rows have no identity of their own and are never reordered
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.member}>
          <Input
            dir="auto"
            aria-label={t("team.nameOf", { number: index + 1 })}
            placeholder={t("team.name")}
            maxLength={100}
            value={member.name}
            status={fault(`/team/${index}/name`) ? "error" : ""}
            onChange={({ target }) => change(index, { name: target.value })}
          />
          <Input
            dir="auto"
            aria-label={t("team.roleOf", { number: index + 1 })}
            placeholder={t("team.role")}
            maxLength={100}
            value={member.role}
            onChange={({ target }) => change(index, { role: target.value })}
          />
          <label className={styles.check}>
            <input type="checkbox" checked={member.lead} onChange={({ target }) => change(index, { lead: target.checked })} />
            {t("team.lead")}
          </label>
          <label className={styles.check}>
            <input type="checkbox" checked={member.joins} onChange={({ target }) => change(index, { joins: target.checked })} />
            {t("team.joins")}
          </label>
          {team.length > 1 && (
            <Button type="text" size="small" onClick={() => onChange(team.filter((_, at) => at !== index))}>
              {t("team.remove")}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button disabled={team.length >= MOST} onClick={() => onChange([...team, EMPTY])}>
          {t("team.add")}
        </Button>
      </div>
    </fieldset>
  );
}
