// Two persons changed the same places: both versions, field by field, for the author to choose.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { StateTag } from "@/components/state-tag";
import type { Autosave } from "./autosave";
import type { Snapshot } from "./autosave-types";
import { getAt, partsOf, type Value } from "./pointer";
import { SideBySide } from "./side-by-side";
import styles from "./versions.module.css";

interface Props<Meta> {
  machine: Autosave<Meta>;
  state: Snapshot<Meta>;
  nameOf: (pointer: string) => string;
  /** A value in words; the words themselves when left out. */
  textOf?: (pointer: string, value: Value | undefined) => string;
}

const asItIs = (_: string, value: Value | undefined) => String(value ?? "");

export function ConflictPanel<Meta>({ machine, state, nameOf, textOf = asItIs }: Props<Meta>) {
  const { t } = useTranslation("wizard");
  if (state.conflicts.length === 0) return null;
  const all = (side: "mine" | "theirs") => {
    for (const { pointer } of state.conflicts) machine.choose(pointer, side);
  };
  return (
    <section className={styles.panel} role="alert" aria-label={t("conflict.title")}>
      <h2>
        <StateTag tone="wait">{t("conflict.title")}</StateTag>
      </h2>
      <p>{t("conflict.text")}</p>
      {state.conflicts.map(({ pointer, theirs }) => {
        const parts = partsOf(pointer);
        const mine = getAt(state.content, parts);
        return (
          <SideBySide
            key={pointer}
            label={nameOf(pointer)}
            lang={parts[0] === "texts" ? parts[1] : undefined}
            before={{
              name: t("conflict.theirs"),
              text: textOf(pointer, theirs),
              action: (
                <Button size="small" onClick={() => machine.choose(pointer, "theirs")}>
                  {t("conflict.takeTheirs")}
                </Button>
              ),
            }}
            after={{
              name: t("conflict.mine"),
              text: textOf(pointer, mine),
              action: (
                <Button size="small" onClick={() => machine.choose(pointer, "mine")}>
                  {t("conflict.keepMine")}
                </Button>
              ),
            }}
          />
        );
      })}
      {state.conflicts.length > 1 && (
        <p>
          <Button size="small" type="text" onClick={() => all("theirs")}>
            {t("conflict.allTheirs")}
          </Button>
          <Button size="small" type="text" onClick={() => all("mine")}>
            {t("conflict.allMine")}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What came in from somebody else without meeting anything of mine. */
export function TakenNote<Meta>({ machine, state, nameOf }: Props<Meta>) {
  const { t } = useTranslation("wizard");
  if (state.taken.length === 0) return null;
  const names = [...new Set(state.taken.map(nameOf))].join(t("portal:common.and"));
  return (
    <div className={styles.quiet} role="status">
      <StateTag tone="progress">{t("conflict.taken", { names })}</StateTag>
      <Button size="small" type="text" onClick={machine.acknowledge}>
        {t("conflict.seen")}
      </Button>
    </div>
  );
}
