// A project is brought onto its way: which achievement, by which desks, in which mode, carried by whom.
import { Button, Input, Radio, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { SelectField } from "@/components/select-field";
import { useLocale } from "@/i18n/use-format";
import { useOpening } from "./api";
import { useAchievements, usePartners } from "./choices";
import styles from "./relays.module.css";
import { MODES } from "./stages";
import { TeamRows } from "./team-rows";
import type { RelayMember, RelayMode, RelayRead } from "./types";

/** A node that a relay can pass, as the form needs it. */
export interface Stop {
  id: string;
  name: string;
  country: string;
  incubates: boolean;
}

interface Draft {
  achievement_id: string | null;
  sending_node_id: string | null;
  incubator_id: string | null;
  receiving_node_id: string | null;
  partner_id: string | null;
  mode: RelayMode;
  title: string;
  summary: string;
  team: RelayMember[];
}

const BLANK: Draft = {
  achievement_id: null,
  sending_node_id: null,
  incubator_id: null,
  receiving_node_id: null,
  partner_id: null,
  mode: "remote_incubation",
  title: "",
  summary: "",
  team: [{ name: "", role: "", lead: true, joins: true }],
};
const HOME = "CN";
const NEEDED = ["achievement_id", "sending_node_id", "incubator_id", "receiving_node_id"] as const;

interface Props {
  stops: readonly Stop[];
  onOpened: (relay: RelayRead) => void;
}

export function OpenForm({ stops, onOpened }: Props) {
  const { t } = useTranslation(["relays", "problems"]);
  const { code } = useLocale();
  const say = useFaultText();
  const keyOf = useOnceKey();
  const form = useRef<HTMLFormElement>(null);
  const opening = useOpening();
  const [draft, setDraft] = useState(BLANK);
  const [asked, setAsked] = useState("");
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const achievements = useAchievements(asked);
  const ways = [draft.incubator_id, draft.receiving_node_id].map((id) => stops.find((one) => one.id === id)?.country);
  const abroad = [...new Set(ways)].filter((country) => country !== undefined && country !== HOME) as string[];
  const partners = usePartners(abroad);
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const faults = faultsByPointer(opening.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    if (found) return say(found);
    return missing.has(pointer) ? t("problems:field.missing") : undefined;
  };
  const options = stops.map(({ id, name }) => ({ value: id, label: name }));
  const send = () => {
    const empty = new Set<string>(NEEDED.filter((name) => draft[name] === null).map((name) => `/${name}`));
    if (!draft.title.trim()) empty.add(`/titles/${code}`);
    setMissing(empty);
    if (empty.size > 0) return goToFault(form.current);
    const { title, summary, ...rest } = draft;
    const relay = {
      ...(rest as typeof rest & Record<(typeof NEEDED)[number], string>),
      titles: { [code]: title.trim() },
      summaries: summary.trim() ? { [code]: summary.trim() } : {},
    };
    return opening.mutate(
      { ...relay, key: keyOf(JSON.stringify(relay)) },
      { onSuccess: onOpened, onError: () => goToFault(form.current) },
    );
  };
  const titleFault = fault(`/titles/${code}`);
  const node = (name: (typeof NEEDED)[number], among = options) => (
    <SelectField
      label={t(`new.${name}`)}
      required
      options={among}
      value={draft[name]}
      fault={fault(`/${name}`)}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const achievementFault = fault("/achievement_id");
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={t("new.achievement_id")} required {...(achievementFault && { fault: achievementFault })}>
        {(control) => (
          <Select<string>
            {...control}
            value={draft.achievement_id}
            status={achievementFault ? "error" : ""}
            options={achievements.data ?? []}
            loading={achievements.isFetching}
            placeholder={t("new.search")}
            showSearch={{ filterOption: false, onSearch: setAsked }}
            onChange={(value) => change({ achievement_id: value })}
          />
        )}
      </Field>
      <Field label={t("new.title")} required {...(titleFault && { fault: titleFault })}>
        {(control) => (
          <Input {...control} dir="auto" maxLength={200} value={draft.title} status={titleFault ? "error" : ""} onChange={({ target }) => change({ title: target.value })} />
        )}
      </Field>
      <Field label={t("new.summary")} optional>
        {(control) => (
          <Input.TextArea {...control} dir="auto" autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} value={draft.summary} onChange={({ target }) => change({ summary: target.value })} />
        )}
      </Field>
      <fieldset className={styles.form}>
        <legend className={styles.legend}>{t("modeHead")}</legend>
        <Radio.Group value={draft.mode} onChange={({ target }) => change({ mode: target.value as RelayMode })}>
          {MODES.map((mode) => (
            <Radio key={mode} value={mode}>
              {t(`mode.${mode}.name`)} <span className={styles.note}>{t(`mode.${mode}.note`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <div className={styles.pairs}>
        {node("sending_node_id")}
        {node(
          "incubator_id",
          stops.filter(({ incubates }) => incubates).map(({ id, name }) => ({ value: id, label: name })),
        )}
        {node("receiving_node_id")}
      </div>
      {abroad.length > 0 && (
        <SelectField
          label={t("partner")}
          hint={t("new.partnerHint")}
          options={partners.data ?? []}
          value={draft.partner_id}
          fault={fault("/partner_id")}
          onChange={(value) => change({ partner_id: value })}
        />
      )}
      <TeamRows team={draft.team} fault={fault} onChange={(team) => change({ team })} />
      {faults.size === 0 && <FormProblem error={opening.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={opening.isPending}>
          {t("new.button")}
        </Button>
      </div>
    </form>
  );
}
