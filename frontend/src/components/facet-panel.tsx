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
  /** A part of the option above it: stands below, indented, and shows whenever it is given. */
  inner?: boolean;
}

interface GroupProps {
  title: string;
  options: readonly FacetOption[];
  onToggle: (value: string) => void;
}

const SHOWN = 6;

/** What a folded group shows: the first outer options, all checked ones, and what belongs to those. */
export function folded(options: readonly FacetOption[]): FacetOption[] {
  let outer = 0;
  let shown = false;
  return options.filter((option) => {
    if (option.inner !== true) {
      outer += 1;
      shown = outer <= SHOWN || option.checked;
    }
    return shown || option.checked;
  });
}

/** One group: checked options always show, the rest unfold. */
export function FacetGroup({ title, options, onToggle }: GroupProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const few = folded(options);
  const shown = open ? options : few;
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {shown.map((option) => (
        <label key={option.value} className={styles.option} data-inner={option.inner === true}>
          <input type="checkbox" checked={option.checked} onChange={() => onToggle(option.value)} />
          <span className={styles.label}>
            <bdi>{option.label}</bdi>
          </span>
          <span className={styles.count}>{number(option.count)}</span>
        </label>
      ))}
      {options.length > few.length && (
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("list.less") : t("list.more")}
        </button>
      )}
    </fieldset>
  );
}

interface ButtonProps {
  /** How many filters are chosen. */
  chosen: number;
  onOpen: () => void;
}

/** Opens the sheet; only a phone shows it. */
export function FacetButton({ chosen, onOpen }: ButtonProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.opener}>
      <Button onClick={onOpen}>{chosen > 0 ? t("list.filtersCount", { count: chosen }) : t("list.filters")}</Button>
    </span>
  );
}

interface ColumnProps {
  /** Whether the phone's sheet is open. */
  open: boolean;
  onClose: () => void;
  total: number;
  children: ReactNode;
}

/** A column beside the list; on a phone a sheet over it. */
export function FacetColumn({ open, onClose, total, children }: ColumnProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <>
      <div className={styles.panel}>{children}</div>
      <dialog ref={sheet} className={styles.sheet} aria-label={t("list.filters")} onClose={onClose}>
        {open && (
          <>
            <div className={styles.sheetHead}>
              <b>{t("list.filters")}</b>
              <button type="button" className={styles.close} aria-label={t("list.close")} onClick={onClose}>
                <CloseIcon />
              </button>
            </div>
            <div className={styles.sheetBody}>{children}</div>
            <div className={styles.sheetFoot}>
              <Button type="primary" size="large" block onClick={onClose}>
                {t("list.show", { count: total })}
              </Button>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}

interface PanelProps {
  chosen: number;
  total: number;
  children: ReactNode;
}

/** The column together with the button that opens it as a sheet. */
export function FacetPanel({ chosen, total, children }: PanelProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <FacetButton chosen={chosen} onOpen={() => setOpen(true)} />
      <FacetColumn open={open} onClose={() => setOpen(false)} total={total}>
        {children}
      </FacetColumn>
    </>
  );
}
