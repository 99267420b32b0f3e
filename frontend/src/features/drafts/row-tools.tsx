// The head of a row: which one it is, up, down, away.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ChevronDown, CloseIcon } from "@/components/icons";
import styles from "./rows.module.css";

interface Props {
  title: string;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
}

export function RowTools({ title, first, last, onMove, onRemove }: Props) {
  const { t } = useTranslation("wizard");
  return (
    <div className={styles.tools}>
      <span className={styles.title}>{title}</span>
      <Button
        type="text"
        size="small"
        disabled={first}
        aria-label={t("rows.up", { row: title })}
        icon={
          <span className={styles.up}>
            <ChevronDown />
          </span>
        }
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        disabled={last}
        aria-label={t("rows.down", { row: title })}
        icon={<ChevronDown />}
        onClick={() => onMove(1)}
      />
      <Button type="text" size="small" aria-label={t("rows.remove", { row: title })} icon={<CloseIcon />} onClick={onRemove} />
    </div>
  );
}
