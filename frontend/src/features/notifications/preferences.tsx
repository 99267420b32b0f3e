// How one hears of each group of matters: here, and by mail at once, daily, or not at all.
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { MailMode, Preference, Preferences } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { StateTag } from "@/components/state-tag";
import { usePreferenceChange } from "./api";
import styles from "./preferences.module.css";

const MODES: readonly MailMode[] = ["instant", "daily", "off"];

interface RowProps {
  preference: Preference;
  onChange: (preference: Preference) => void;
}

function Row({ preference, onChange }: RowProps) {
  const { t } = useTranslation("workspace");
  const name = t(`notification.group.${preference.group}.name`);
  const modes = MODES.map((mode) => ({ value: mode, label: t(`notification.mail.${mode}`) }));
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <b>{name}</b>
        <p className={styles.about}>{t(`notification.group.${preference.group}.about`)}</p>
      </div>
      <Checkbox
        checked={preference.in_app}
        onChange={(event) => onChange({ ...preference, in_app: event.target.checked })}
      >
        {t("notification.inApp")}
        <span className="sr-only"> · {name}</span>
      </Checkbox>
      <NativeSelect
        label={t("notification.mailOf", { name })}
        value={preference.mail}
        options={modes}
        onChange={(mail) => onChange({ ...preference, mail })}
      />
    </li>
  );
}

export function PreferenceList({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation("workspace");
  const change = usePreferenceChange();
  const set = (changed: Preference) =>
    change.mutate({ items: preferences.items.map((one) => (one.group === changed.group ? changed : one)) });
  return (
    <>
      <ul className={styles.list}>
        {preferences.items.map((one) => (
          <Row key={one.group} preference={one} onChange={set} />
        ))}
      </ul>
      <FormProblem error={change.error} />
      <p role="status" className={styles.saved}>
        {change.isSuccess && <StateTag tone="done">{t("saved")}</StateTag>}
      </p>
    </>
  );
}
