// Facets with counts; on a phone one button opens them as a sheet.
import { Button } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import styles from "./facet-panel.module.css";
import { CloseIcon } from "./icons";

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  checked: boolean;
}

interface GroupProps {
  title: string;
  options: readonly FacetOption[];
  onToggle: (value: string) => void;
}

const SHOWN = 6;

/** One group: checked options always show, the rest unfold. */
export function FacetGroup({ title, options, onToggle }: GroupProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const shown = open ? options : options.filter((option, index) => index < SHOWN || option.checked);
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {shown.map((option) => (
        <label key={option.value} className={styles.option}>
          <input type="checkbox" checked={option.checked} onChange={() => onToggle(option.value)} />
          <span className={styles.label}>
            <bdi>{option.label}</bdi>
          </span>
          <span className={styles.count}>{number(option.count)}</span>
        </label>
      ))}
      {options.length > SHOWN && (
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("list.less") : t("list.more")}
        </button>
      )}
    </fieldset>
  );
}

interface PanelProps {
  /** How many filters are chosen; stands on the phone's button. */
  chosen: number;
  total: number;
  children: ReactNode;
}

export function FacetPanel({ chosen, total, children }: PanelProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <>
      <div className={styles.opener}>
        <Button onClick={() => setOpen(true)}>
          {chosen > 0 ? t("list.filtersCount", { count: chosen }) : t("list.filters")}
        </Button>
      </div>
      <div className={styles.panel}>{children}</div>
      <dialog ref={sheet} className={styles.sheet} aria-label={t("list.filters")} onClose={() => setOpen(false)}>
        {open && (
          <>
            <div className={styles.sheetHead}>
              <b>{t("list.filters")}</b>
              <button type="button" className={styles.close} aria-label={t("list.close")} onClick={() => setOpen(false)}>
                <CloseIcon />
              </button>
            </div>
            <div className={styles.sheetBody}>{children}</div>
            <div className={styles.sheetFoot}>
              <Button type="primary" size="large" block onClick={() => setOpen(false)}>
                {t("list.show", { count: total })}
              </Button>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}
