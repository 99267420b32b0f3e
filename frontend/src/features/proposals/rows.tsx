// The rows of a proposal: an answer for each indicator, the team, the consortium with its shares.
import { Button, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { useIndicatorName, useIndicatorValue } from "@/components/indicator-value";
import { NativeSelect } from "@/components/native-select";
import { useFormat } from "@/i18n/use-format";
import { sharesOf } from "./content";
import type { Part } from "./fields";
import styles from "./form.module.css";
import { type Answer, Meets, type Partner, type TeamMember } from "./types";

function replaced<T>(rows: readonly T[], index: number, next: Partial<T>): T[] {
  return rows.map((row, at) => (at === index ? { ...row, ...next } : row));
}

export function AnswerRows({ bid, content, change, fault }: Part) {
  const { t } = useTranslation("course");
  const nameOf = useIndicatorName();
  const valueOf = useIndicatorValue();
  const { number } = useFormat();
  const set = (index: number, next: Partial<Answer>) => change({ answers: replaced(content.answers, index, next) });
  const options = [
    { value: "", label: t("choose") },
    ...Object.values(Meets).map((one) => ({ value: one as string, label: t(`meets.${one}`) })),
  ];
  return bid.indicators.map((indicator, index) => {
    const answer = content.answers[index];
    if (!answer) return null;
    const name = nameOf(indicator);
    return (
      <div key={answer.position} className={styles.block} role="group" aria-label={name}>
        <h3>
          <bdi>{t("numbered", { number: number(index + 1), name })}</bdi>
        </h3>
        <p className={styles.asked}>
          {t("asked")} <bdi>{valueOf(indicator)}</bdi> · {indicator.must ? t("must") : t("should")}
          {indicator.acceptance_test && (
            <>
              {" · "}
              <bdi>{indicator.acceptance_test}</bdi>
            </>
          )}
        </p>
        <div className={styles.row}>
          <Field label={t("answer.meets")} required {...fault(`/answers/${index}`)}>
            {(control) => (
              <NativeSelect
                {...control}
                label={t("answer.meets")}
                value={answer.meets ?? ""}
                options={options}
                onChange={(value) => set(index, { meets: value === "" ? null : (value as Meets) })}
              />
            )}
          </Field>
          <Field label={t("answer.value")} optional>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={60}
                value={answer.value}
                onChange={({ target }) => set(index, { value: target.value })}
              />
            )}
          </Field>
        </div>
        <Field label={t("answer.basis")} optional>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={300}
              value={answer.basis}
              onChange={({ target }) => set(index, { basis: target.value })}
            />
          )}
        </Field>
      </div>
    );
  });
}

const PARTS = [
  { name: "name", most: 80 },
  { name: "role", most: 80 },
  { name: "record", most: 200 },
] as const;

export function TeamRows({ content, change, fault }: Part) {
  const { t } = useTranslation("course");
  const blank: TeamMember = { name: "", role: "", record: "" };
  const rows = content.team.length > 0 ? content.team : [blank];
  const set = (index: number, next: Partial<TeamMember>) => change({ team: replaced(rows, index, next) });
  return (
    <>
      {rows.map((member, index) => (
        // rows are known by where they stand and are never reordered
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.block} role="group" aria-label={t("team.one", { number: index + 1 })}>
          <div className={styles.row}>
            {PARTS.map(({ name, most }) => (
              <Field
                key={name}
                label={t(`team.${name}`)}
                {...(name === "name" && index === 0 ? { required: true, ...fault("/team") } : { optional: true })}
              >
                {(control) => (
                  <Input
                    {...control}
                    dir="auto"
                    maxLength={most}
                    value={member[name]}
                    onChange={({ target }) => set(index, { [name]: target.value })}
                  />
                )}
              </Field>
            ))}
          </div>
          {rows.length > 1 && (
            <Button size="small" type="text" danger onClick={() => change({ team: rows.filter((_, at) => at !== index) })}>
              {t("remove")}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.tools}>
        <Button size="small" disabled={rows.length >= 20} onClick={() => change({ team: [...rows, blank] })}>
          {t("team.add")}
        </Button>
      </div>
    </>
  );
}

export function PartnerRows({ content, change, fault }: Part) {
  const { t } = useTranslation("course");
  const { number } = useFormat();
  const rows = content.partners;
  const set = (index: number, next: Partial<Partner>) => change({ partners: replaced(rows, index, next) });
  const sum = sharesOf(content);
  return (
    <>
      <p className="muted">{t("partner.hint")}</p>
      {rows.map((partner, index) => (
        // rows are known by where they stand and are never reordered
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.block} role="group" aria-label={t("partner.one", { number: index + 1 })}>
          <div className={styles.row}>
            <Field label={index === 0 ? t("partner.lead") : t("partner.name")} required {...fault("/partners")}>
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  maxLength={200}
                  value={partner.name}
                  onChange={({ target }) => set(index, { name: target.value })}
                />
              )}
            </Field>
            <Field label={t("partner.share")} required>
              {(control) => (
                <InputNumber
                  {...control}
                  min={0}
                  max={100}
                  precision={2}
                  style={{ inlineSize: "100%" }}
                  value={partner.share}
                  onChange={(share) => set(index, { share: share ?? 0 })}
                />
              )}
            </Field>
          </div>
          <Button size="small" type="text" danger onClick={() => change({ partners: rows.filter((_, at) => at !== index) })}>
            {t("remove")}
          </Button>
        </div>
      ))}
      <div className={styles.tools}>
        <Button
          size="small"
          disabled={rows.length >= 10}
          onClick={() => change({ partners: [...rows, { name: "", share: 0 }] })}
        >
          {t("partner.add")}
        </Button>
        {rows.length > 0 && (
          <span className={styles.count} data-over={sum !== 100} role="status">
            {t("partner.sum", { sum: number(sum) })}
          </span>
        )}
      </div>
    </>
  );
}
