// What is pressed, typed into and chosen from.
import { Button, Checkbox, Input, Radio, Select, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FacetGroup } from "@/components/facet-panel";
import { Field } from "@/components/field";
import { LanguageTabs } from "@/components/language-tabs";
import { NativeSelect } from "@/components/native-select";
import { CopyAddress, PrintPage } from "@/components/page-actions";
import { Pagination } from "@/components/pagination";
import { SearchBox } from "@/components/search-box";
import { SelectField } from "@/components/select-field";
import { TextByLanguage, type Texts } from "@/components/text-by-language";
import { TrlFacet } from "@/components/trl-facet";
import { Exhibit, Grid, Part, Row } from "./frame";
import type { Sample } from "./samples";

const nothing = () => undefined;

function Buttons() {
  const { t } = useTranslation("specimen");
  return (
    <Row>
      <Button type="primary">{t("primary")}</Button>
      <Button>{t("secondary")}</Button>
      <Button danger>{t("danger")}</Button>
      <Button type="text">{t("text")}</Button>
      <Button disabled>{t("disabled")}</Button>
      <Button loading>{t("busy")}</Button>
      <CopyAddress address={location.href} />
      <PrintPage />
    </Row>
  );
}

function Fields({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  const [texts, setTexts] = useState<Texts>({ zh: sample.title, en: "" });
  const options = [
    { value: "date", label: t("portal:sort.date") },
    { value: "trl", label: t("portal:sort.trl") },
  ];
  return (
    <Grid>
      <Exhibit name="Field">
        <Field label={sample.energy} hint={sample.condition} required>
          {(control) => <Input {...control} defaultValue="21.5" />}
        </Field>
      </Exhibit>
      <Exhibit name="Field with a fault">
        <Field label={sample.recovery} fault={t("specimen:fault")}>
          {(control) => <Input {...control} status="error" defaultValue="25 kwh" />}
        </Field>
      </Exhibit>
      <Exhibit name="SelectField">
        <SelectField label={t("portal:list.sort")} options={options} value="date" onChange={nothing} />
      </Exhibit>
      <Exhibit name="TextByLanguage">
        <TextByLanguage label={t("specimen:title")} value={texts} onChange={setTexts} maxLength={200} />
      </Exhibit>
      <Exhibit name="choices">
        <Row>
          <Select aria-label={t("portal:list.sort")} options={options} defaultValue="date" />
          <NativeSelect label={t("portal:list.sort")} value="date" options={options} onChange={nothing} />
          <Checkbox defaultChecked>{t("specimen:check")}</Checkbox>
          <Radio defaultChecked>{t("specimen:radio")}</Radio>
          <Switch defaultChecked aria-label={t("specimen:check")} />
        </Row>
      </Exhibit>
    </Grid>
  );
}

export function Controls({ sample }: { sample: Sample }) {
  const { t } = useTranslation(["specimen", "portal"]);
  const [range, setRange] = useState<[number, number]>([6, 9]);
  const [tab, setTab] = useState("zh");
  const facets = [sample.energy, sample.recovery, sample.purity].map((label, index) => ({
    value: label,
    label,
    count: 36 - index * 11,
    checked: index === 0,
  }));
  return (
    <Part title={t("specimen:controls")}>
      <Buttons />
      <br />
      <Fields sample={sample} />
      <br />
      <Grid>
        <Exhibit name="SearchBox" wide>
          <SearchBox
            value=""
            placeholder={t("portal:search.placeholderAchievement")}
            suggestions={[{ key: "one", text: sample.title, kind: t("portal:search.kind.title") }]}
            onType={nothing}
            onSearch={nothing}
            onPick={nothing}
          />
        </Exhibit>
        <Exhibit name="FacetGroup">
          <FacetGroup title={t("portal:facet.field")} options={facets} onToggle={nothing} />
        </Exhibit>
        <Exhibit name="TrlFacet">
          <TrlFacet counts={{ 3: 2, 5: 6, 6: 11, 7: 9, 8: 5, 9: 1 }} range={range} onChange={setRange} />
        </Exhibit>
        <Exhibit name="LanguageTabs">
          <LanguageTabs
            current={tab}
            onChange={setTab}
            texts={[
              { locale: "zh", translation: "original" },
              { locale: "en", translation: "verified" },
              { locale: "ru", translation: "machine" },
              { locale: "fa", translation: "human" },
            ]}
          />
        </Exhibit>
        <Exhibit name="Pagination">
          <Pagination page={3} size={20} total={248} />
        </Exhibit>
      </Grid>
    </Part>
  );
}
