// A search's name, and when one wishes to hear of what is new.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Frequency } from "@/api/generated/silkbridge.schemas";
import { Field } from "@/components/field";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import styles from "./alerts.module.css";

const LENGTH = 80;
export const FREQUENCIES = Object.values(Frequency);

export interface Wish {
  name: string;
  frequency: Frequency;
}

interface Props {
  wish: Wish;
  onChange: (wish: Wish) => void;
  error: unknown;
}

export function SearchFields({ wish, onChange, error }: Props) {
  const { t } = useTranslation("alerts");
  const say = useFaultText();
  const nameless = faultsByPointer(error).get("/name");
  return (
    <div className={styles.fields}>
      <Field label={t("name")} hint={t("nameHint")} required {...(nameless && { fault: say(nameless) })}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={LENGTH}
            value={wish.name}
            status={nameless ? "error" : ""}
            onChange={({ target }) => onChange({ ...wish, name: target.value })}
          />
        )}
      </Field>
      <fieldset>
        <legend className={styles.legend}>{t("frequency.label")}</legend>
        {FREQUENCIES.map((one) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name="frequency"
              checked={wish.frequency === one}
              onChange={() => onChange({ ...wish, frequency: one })}
            />
            {t(`frequency.${one}`)}
          </label>
        ))}
        <p className="muted">{t("frequency.hint")}</p>
      </fieldset>
    </div>
  );
}
