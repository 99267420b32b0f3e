// One member's sheet on one proposal: a mark from 1 to 5 for each criterion, and a reason for low ones.
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { useIndicatorName } from "@/components/indicator-value";
import { useFormat } from "@/i18n/use-format";
import styles from "./room.module.css";
import type { MarkWrite, SeatRead } from "./types";

const SCALE = [1, 2, 3, 4, 5] as const;
export const LEAST_WORDS = 10;

interface Props {
  seat: SeatRead;
  /** Whose sheet it is: several stand on one page. */
  proposal: string;
  marks: readonly MarkWrite[];
  /** Positions whose lack is shown, once one has tried to hand in. */
  lacks: readonly number[];
  change: (position: number, next: Partial<MarkWrite>) => void;
}

/** A criterion as the reader calls it; a challenge without criteria is judged as a whole. */
export function useCriterionName() {
  const nameOf = useIndicatorName();
  const { t } = useTranslation("panels");
  return (posted: Pick<SeatRead, "criteria" | "original_lang">, position: number) => {
    const criterion = posted.criteria[position];
    return criterion ? nameOf(criterion, posted.original_lang) : t("sheet.whole");
  };
}

function Marks({ seat, proposal, mark, change }: Pick<Props, "seat" | "proposal" | "change"> & { mark: MarkWrite }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  const open = seat.state === "declared";
  return (
    <>
      <div className={styles.marks}>
        {SCALE.map((value) => (
          <label key={value} className={styles.mark}>
            <input
              type="radio"
              name={`mark-${proposal}-${mark.position}`}
              value={value}
              disabled={!open}
              checked={mark.mark === value}
              onChange={() => change(mark.position, { mark: value })}
            />
            <span>{number(value)}</span>
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{t("sheet.worst")}</span>
        <span>{t("sheet.best")}</span>
      </div>
    </>
  );
}

export function Sheet({ seat, proposal, marks, lacks, change }: Props) {
  const { t } = useTranslation(["panels", "problems"]);
  const { number } = useFormat();
  const nameOf = useCriterionName();
  const open = seat.state === "declared";
  return (
    <div className={styles.sheet}>
      {marks.map((mark) => {
        const low = typeof mark.mark === "number" && mark.mark < seat.comment_below;
        const lacking = lacks.includes(mark.position);
        const fault = lacking && low ? t("problems:field.comment-missing", { min_length: LEAST_WORDS }) : undefined;
        return (
          <fieldset key={mark.position} className={styles.criterion}>
            <legend>
              <span>
                <bdi>{nameOf(seat, mark.position)}</bdi>
                <small>
                  {t("sheet.weight")} {number((seat.criteria[mark.position]?.weight ?? 100) / 100, { style: "percent", maximumFractionDigits: 1 })}
                </small>
              </span>
            </legend>
            <Marks seat={seat} proposal={proposal} mark={mark} change={change} />
            {lacking && !mark.mark && <p role="alert">{t("problems:field.mark-missing")}</p>}
            <Field
              label={t("sheet.reason")}
              {...(low ? { required: true } : { optional: true })}
              {...(fault && { fault })}
            >
              {(control) => (
                <Input.TextArea
                  {...control}
                  dir="auto"
                  readOnly={!open}
                  maxLength={1000}
                  autoSize={{ minRows: 2, maxRows: 10 }}
                  placeholder={low ? t("sheet.reasonHint", { count: LEAST_WORDS }) : ""}
                  value={mark.comment ?? ""}
                  onChange={({ target }) => change(mark.position, { comment: target.value })}
                />
              )}
            </Field>
          </fieldset>
        );
      })}
    </div>
  );
}
