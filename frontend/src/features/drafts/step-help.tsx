// Help with the field at hand and an example, beside the fields.
import { HELP_ID } from "./field-frame";
import { useForm } from "./form-context";
import styles from "./wizard.module.css";
import { useWords } from "./words";

export function StepHelp() {
  const { kind, helped } = useForm();
  const { t, field, help } = useWords(kind);
  const { text, example } = help(helped);
  if (!text) return null;
  return (
    <aside id={HELP_ID} className={styles.help} aria-label={t("aside.title")}>
      <b>{field(helped)}</b>
      <p>{text}</p>
      {example && <p className={styles.example}>{t("aside.example", { text: example })}</p>}
    </aside>
  );
}
