// What people say about themselves: name, the language of their mails, their clock.
import { Button, Input, Select } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRead } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { NativeSelect } from "@/components/native-select";
import { StateTag } from "@/components/state-tag";
import { LOCALES } from "@/i18n/locales.gen";
import { useProfilePatch } from "./api";
import styles from "./profile.module.css";
import { emptyFields, useFaults } from "./use-faults";
import { useZones } from "./zones";

const LANGUAGES = LOCALES.map(({ code, name, tag }) => ({ value: code, label: name, lang: tag }));
type Code = (typeof LOCALES)[number]["code"];

export function ProfileForm({ person }: { person: PersonRead }) {
  const { t } = useTranslation("workspace");
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(person.name);
  const [locale, setLocale] = useState(person.locale as Code);
  const [zone, setZone] = useState(person.time_zone);
  const [empty, setEmpty] = useState<string[]>([]);
  const zones = useZones(zone);
  const patch = useProfilePatch();
  const fault = useFaults(patch.error, empty);
  const same = name === person.name && locale === person.locale && zone === person.time_zone;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const missing = emptyFields({ "/name": name });
    setEmpty(missing);
    if (missing.length > 0) goToFault(form.current);
    else patch.mutate({ name, locale, time_zone: zone }, { onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={save}>
      <Field label={t("portal:auth.name")} hint={t("portal:auth.nameHint")} fault={fault("/name")} required>
        {(control) => (
          <Input
            {...control}
            autoComplete="name"
            dir="auto"
            maxLength={100}
            status={fault("/name") ? "error" : ""}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("profile.locale")} hint={t("profile.localeHint")} fault={fault("/locale")}>
        {(control) => (
          <NativeSelect
            {...control}
            label={t("profile.locale")}
            value={locale}
            options={LANGUAGES}
            onChange={setLocale}
          />
        )}
      </Field>
      <Field label={t("profile.zone")} hint={t("profile.zoneHint")} fault={fault("/time_zone")}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: "label" }}
            value={zone}
            options={zones}
            onChange={setZone}
          />
        )}
      </Field>
      {!fault("/name") && !fault("/time_zone") && <FormProblem error={patch.error} />}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={patch.isPending} disabled={same}>
          {t("profile.save")}
        </Button>
        <span role="status">{patch.isSuccess && same && <StateTag tone="done">{t("saved")}</StateTag>}</span>
      </div>
    </form>
  );
}
