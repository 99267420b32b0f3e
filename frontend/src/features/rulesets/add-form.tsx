// A new version: what it is about and where, its figures, who set it, where it is written, from when on.
import { Button, Drawer, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Basis, type RuleKind, type RuleSetRead, Standing } from "@/api/generated/silkbridge.schemas";
import { DateInput } from "@/components/date-input";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { useAddRuleSet } from "./api";
import styles from "./rulesets.module.css";
import { TermsFields } from "./terms-fields";
import { KINDS, termsOf, typedOf } from "./terms";

interface Props {
  /** The version it follows; absent for a matter or place that has none. */
  follows: RuleSetRead | undefined;
  provinces: readonly { value: string; label: string }[];
  onClose: () => void;
}

export function AddForm({ follows, provinces, onClose }: Props) {
  const { t } = useTranslation(["rules", "fields"]);
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<RuleKind>(follows?.kind ?? "distribution");
  const [typed, setTyped] = useState(typedOf(kind, follows?.terms));
  const [plain, setPlain] = useState({
    place: follows ? `${follows.country}/${follows.region}` : "CN/",
    basis: (follows?.basis ?? "local") as Basis,
    standing: "confirmed" as Standing,
    zh: follows?.source.names.zh ?? "",
    en: follows?.source.names.en ?? "",
    article: follows?.source.article ?? "",
    address: follows?.source.address ?? "",
    effective_from: "",
  });
  const add = useAddRuleSet();
  const say = useFaultText();
  const faults = faultsByPointer(add.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && say(found);
  };
  const put = (part: Partial<typeof plain>) => setPlain({ ...plain, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const [country = "", region = ""] = plain.place.split("/");
    const names = { ...(plain.zh && { zh: plain.zh }), ...(plain.en && { en: plain.en }) };
    const { basis, standing, effective_from, article, address } = plain;
    const source = { names, article, address };
    add.mutate(
      { terms: termsOf(kind, typed), country, region, basis, standing, source, effective_from },
      { onSuccess: onClose, onError: () => goToFault(form.current) },
    );
  };
  const text = (name: "zh" | "en" | "article" | "address", label: string, pointer: string) => {
    const wrong = fault(pointer);
    return (
      <Field label={label} {...(wrong && { fault: wrong })}>
        {(control) => (
          <Input {...control} dir="auto" value={plain[name]} onChange={({ target }) => put({ [name]: target.value })} />
        )}
      </Field>
    );
  };
  const choice = <T extends string>(name: "place" | "basis" | "standing", label: string, options: readonly { value: T; label: string }[]) => (
    <Field label={label} {...(name === "place" && fault("/region") && { fault: fault("/region") as string })}>
      {(control) => (
        <NativeSelect
          {...control}
          label={label}
          value={plain[name] as T}
          options={options}
          disabled={name === "place" && follows !== undefined}
          onChange={(value) => put({ [name]: value })}
        />
      )}
    </Field>
  );
  const places = [
    { value: "CN/", label: t("nationwide") },
    { value: "/", label: t("everywhere") },
    ...provinces.map(({ value, label }) => ({ value: `CN/${value}`, label })),
  ];
  const fromFault = fault("/effective_from");
  return (
    <Drawer open title={t("rules:addTitle")} size={560} onClose={onClose} destroyOnHidden>
      <form ref={form} className={styles.form} noValidate onSubmit={send}>
        <Field label={t("rules:column.kind")}>
          {(control) => (
            <NativeSelect
              {...control}
              label={t("rules:column.kind")}
              value={kind}
              disabled={follows !== undefined}
              options={KINDS.map((one) => ({ value: one, label: t(`rules:kind.${one}`) }))}
              onChange={(next) => {
                setKind(next);
                setTyped(typedOf(next));
              }}
            />
          )}
        </Field>
        {choice("place", t("rules:column.place"), places)}
        <TermsFields kind={kind} typed={typed} fault={(name) => fault(`/terms/${name}`)} onChange={setTyped} />
        <p className="muted">{t("rules:emptyHint")}</p>
        {choice("basis", t("fields:basis"), Object.values(Basis).map((one) => ({ value: one, label: t(`rules:basis.${one}`) })))}
        {choice("standing", t("fields:standing"), Object.values(Standing).map((one) => ({ value: one, label: t(`rules:standing.${one}`) })))}
        {text("zh", t("rules:nameZh"), "/source/names")}
        {text("en", t("rules:nameEn"), "/source/names/en")}
        {text("article", t("fields:article"), "/source/article")}
        {text("address", t("fields:address"), "/source/address")}
        <Field label={t("fields:effective_from")} required {...(fromFault && { fault: fromFault })}>
          {(control) => (
            <DateInput
              {...control}
              value={plain.effective_from}
              onChange={({ target }) => put({ effective_from: target.value })}
            />
          )}
        </Field>
        {faults.size === 0 && <FormProblem error={add.error} />}
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t("rules:save")}
          </Button>
          <Button onClick={onClose}>{t("rules:cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}
