// Who takes part, and with which weight.
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Part } from "@/api/generated/silkbridge.schemas";
import { NativeSelect } from "@/components/native-select";
import { ToneGlyph } from "@/components/tone";
import styles from "./calculator.module.css";
import { type Person, weightOf } from "./sheet";

interface Props {
  people: readonly Person[];
  fault?: string | undefined;
  onChange: (people: Person[]) => void;
}
const MOST = 100;

export function People({ people, fault, onChange }: Props) {
  const { t } = useTranslation("calculator");
  const change = (key: number, part: Partial<Person>) =>
    onChange(people.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = () => {
    const key = Math.max(0, ...people.map((one) => one.key)) + 1;
    onChange([...people, { key, label: "", part: "contributor", weight: "10" }]);
  };
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>{t("people.title")}</legend>
      <p className="muted">{t("people.hint")}</p>
      {people.map((person, index) => {
        const name = person.label || t("people.person", { number: index + 1 });
        return (
          <div key={person.key} className={styles.person} role="group" aria-label={name}>
            <Input
              aria-label={t("people.name")}
              dir="auto"
              maxLength={80}
              value={person.label}
              placeholder={t("people.person", { number: index + 1 })}
              onChange={({ target }) => change(person.key, { label: target.value })}
            />
            <NativeSelect<Part>
              label={t("people.part")}
              value={person.part}
              options={Object.values(Part).map((part) => ({ value: part, label: t(`part.${part}`) }))}
              onChange={(part) => change(person.key, { part })}
            />
            <Input
              aria-label={t("people.weight")}
              dir="ltr"
              inputMode="numeric"
              prefix={<span className={styles.quiet}>{t("people.weight")}</span>}
              value={person.weight}
              status={weightOf(person.weight) === undefined ? "error" : ""}
              onChange={({ target }) => change(person.key, { weight: target.value })}
            />
            <Button
              type="text"
              disabled={people.length < 2}
              aria-label={t("people.removeOne", { name })}
              onClick={() => onChange(people.filter((one) => one.key !== person.key))}
            >
              {t("people.remove")}
            </Button>
          </div>
        );
      })}
      {fault && (
        <p className={styles.fault} role="alert">
          <ToneGlyph tone="stop" />
          {fault}
        </p>
      )}
      <Button className={styles.add} disabled={people.length >= MOST} onClick={add}>
        {t("people.add")}
      </Button>
    </fieldset>
  );
}
