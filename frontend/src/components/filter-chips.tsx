// The chosen filters, each removable, «clear all» last.
import { useTranslation } from "react-i18next";
import styles from "./filter-chips.module.css";
import { CloseIcon } from "./icons";

export interface Chip {
  key: string;
  name: string;
  value: string;
  onRemove: () => void;
}

export function FilterChips({ chips, onClear }: { chips: readonly Chip[]; onClear: () => void }) {
  const { t } = useTranslation();
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t("list.remove", { name: chip.name, value: chip.value })}
            onClick={chip.onRemove}
          >
            <span className={styles.name}>{chip.name}</span> <bdi>{chip.value}</bdi>
            <CloseIcon size={10} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={onClear}>
          {t("list.clearAll")}
        </button>
      </li>
    </ul>
  );
}
