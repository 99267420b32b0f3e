// The head of a relay: what travels, where it stands, and the desks on its way.
import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EntityHeader } from "@/components/entity-header";
import { LocalTime } from "@/components/local-time";
import { StageRail } from "@/components/stage-rail";
import { StateTag } from "@/components/state-tag";
import styles from "./relays.module.css";
import { aside, GRAVE, railOf, STAGE_TONE } from "./stages";
import { StepDialog } from "./step-dialog";
import type { RelayAction, RelayRead } from "./types";
import { WayLine } from "./way-line";

/** Steps back and out, behind one button. */
function More({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  const [taken, setTaken] = useState<RelayAction>();
  const items = aside(relay.allowed_actions).map((action) => ({
    key: action as string,
    danger: GRAVE.includes(action),
    label: t(`step.${action}.name`),
  }));
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown
        // it opens on purpose only, and then the keys belong to it
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        trigger={["click"]}
        menu={{
          items,
          onClick: ({ key, domEvent }) => {
            domEvent.preventDefault();
            setTaken(key as RelayAction);
          },
        }}
      >
        <Button>{t("more")}</Button>
      </Dropdown>
      {taken && <StepDialog relay={relay} action={taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}

export function RelayHead({ relay }: { relay: RelayRead }) {
  const { t } = useTranslation("relays");
  return (
    <>
      <EntityHeader
        crumbs={[
          { key: "board", node: <Link to="/workspace/relays">{t("title")}</Link> },
          { key: "this", node: <bdi>{relay.number}</bdi> },
        ]}
        title={relay.title}
        lang={relay.title_lang ?? undefined}
        oneLine={relay.summary}
        actions={<More relay={relay} />}
        facts={
          <>
            <StateTag tone={STAGE_TONE[relay.stage]} boxed>
              {t(`stage.${relay.stage}`)}
            </StateTag>
            <span>{t(`mode.${relay.mode}.name`)}</span>
            <WayLine relay={relay} />
            <span>
              {t("opened")} <LocalTime at={relay.opened_at} day />
            </span>
          </>
        }
      />
      <div className={styles.rail}>
        <StageRail label={t("rail")} stages={railOf(relay, (one) => t(`stage.${one}`))} />
      </div>
    </>
  );
}
