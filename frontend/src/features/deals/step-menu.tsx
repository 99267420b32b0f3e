// The steps of a deal behind one button: what may be done, and what stands in the way of the rest.
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { MoreIcon } from "@/components/icons";
import { useProblemText } from "@/components/problem-text";
import { STEPS } from "./stages";
import { StepDialog } from "./step-dialog";
import styles from "./step-menu.module.css";
import type { DealAction, DealBarred, DealSummary } from "./types";

/** Why a step is barred, in the reader's words. */
export function useBarText(): (barred: DealBarred) => string {
  const say = useProblemText();
  return ({ code, params }) => say(new ProblemError({ status: 409, code, title: code, params }));
}

interface Props {
  deal: DealSummary;
  /** Only these, where the others stand open already. */
  steps?: readonly DealAction[];
  /** A button with words instead of the small one on a card. */
  text?: string;
}

export function StepMenu({ deal, steps = STEPS, text }: Props) {
  const { t } = useTranslation("deals");
  const why = useBarText();
  const [taken, setTaken] = useState<DealAction>();
  const barred = (action: DealAction) => deal.barred_actions.find((one) => one.action === action);
  const items = steps
    .filter((action) => deal.allowed_actions.includes(action) || barred(action))
    .map((action) => {
      const bar = barred(action);
      const label = (
        <>
          {t(`step.${action}.name`)}
          {bar && <small className={styles.why}>{why(bar)}</small>}
        </>
      );
      return { key: action as string, disabled: bar !== undefined, danger: action === "lose", label };
    });
  const take: MenuProps["onClick"] = ({ key, domEvent }) => {
    // the key that chose a step may not press what the dialog focuses
    domEvent.preventDefault();
    setTaken(key as DealAction);
  };
  if (items.length === 0) return null;
  const name = t("card.steps", { title: deal.title });
  return (
    <span className={styles.box}>
      <Dropdown
        // it opens on purpose only, and then the keys belong to it
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        trigger={["click"]}
        placement="bottomRight"
        menu={{ items, onClick: take }}
        classNames={{ root: styles.menu ?? "" }}
      >
        {text ? <Button>{text}</Button> : <Button type="text" size="small" aria-label={name} title={name} icon={<MoreIcon />} />}
      </Dropdown>
      {taken && <StepDialog deal={deal} action={taken} onClose={() => setTaken(undefined)} />}
    </span>
  );
}
