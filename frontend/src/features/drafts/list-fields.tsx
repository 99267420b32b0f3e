// Fields whose value is a list of words: keywords, countries, conditions of eligibility.
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CloseIcon } from "@/components/icons";
import { originalOf } from "./content";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";
import styles from "./lists.module.css";
import { isList } from "./pointer";
import { controlId } from "./steps";
import { useWords } from "./words";

const KEYWORDS = 30;
const KEYWORD_LENGTH = 60;
const COUNTRIES = 60;
const SEPARATORS = [",", "，", "、", ";", "；"];
/** Where the network works: offered first. */
const NEAR = ["KZ", "UZ", "KG", "TJ", "TM", "RU", "IR", "PK", "TR", "AZ", "GE", "MN", "AF", "AE", "SA"];

function useList(name: string) {
  const { content, change } = useForm();
  const value = content[name];
  return { list: isList(value) ? value.map(String) : [], set: (list: readonly string[]) => change([name], list) };
}

export function KeywordsField({ field }: { field: FieldOf<"keywords"> }) {
  const { t } = useTranslation("wizard");
  const { list, set } = useList(field.name);
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`}>
      {(control) => (
        <Select
          {...control}
          mode="tags"
          open={false}
          suffix={null}
          value={list}
          tokenSeparators={SEPARATORS}
          maxCount={KEYWORDS}
          placeholder={t("keywords.placeholder")}
          onChange={(next: string[]) => set(next.map((one) => one.trim().slice(0, KEYWORD_LENGTH)).filter(Boolean))}
        />
      )}
    </FieldFrame>
  );
}

export function CountriesField({ field }: { field: FieldOf<"countries"> }) {
  const { t } = useTranslation("wizard");
  const { countries } = useForm().vocabulary;
  const { list, set } = useList(field.name);
  const place = (code: string) => (NEAR.includes(code) ? NEAR.indexOf(code) : NEAR.length);
  const options = countries
    .toSorted((one, other) => place(one.code) - place(other.code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`}>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          value={list}
          options={options}
          maxCount={COUNTRIES}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("countries.placeholder")}
          onChange={set}
        />
      )}
    </FieldFrame>
  );
}

/** One condition a line, with usual ones to tick. */
export function LinesField({ field }: { field: FieldOf<"lines"> }) {
  const { kind, content, faultAt } = useForm();
  const { t } = useWords(kind);
  const { list, set } = useList(field.name);
  const usual = Array.from({ length: field.usual }, (_, index) => t(`usual.${field.name}.${index + 1}`));
  const free = usual.filter((line) => !list.includes(line));
  const write = (index: number, text: string) => set(list.map((line, at) => (at === index ? text : line)));
  const id = controlId(`/${field.name}`);
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`} required={field.required} group>
      {() => (
        <>
          <ol className={styles.lines}>
            {list.map((line, index) => (
              // lines have no identity of their own
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <Input
                  id={`${id}-${index}`}
                  aria-label={t("lines.line", { line: index + 1 })}
                  dir="auto"
                  lang={originalOf(content)}
                  maxLength={field.max}
                  value={line}
                  status={faultAt(`/${field.name}/${index}`) ? "error" : undefined}
                  onChange={(event) => write(index, event.target.value)}
                />
                <Button
                  type="text"
                  icon={<CloseIcon />}
                  aria-label={t("lines.remove", { line: index + 1 })}
                  onClick={() => set(list.filter((_, at) => at !== index))}
                />
              </li>
            ))}
          </ol>
          {free.length > 0 && list.length < field.most && (
            <div className={styles.usual}>
              <span className="muted">{t("lines.usual")}</span>
              {free.map((line) => (
                <label key={line}>
                  <input type="checkbox" checked={false} onChange={() => set([...list, line])} />
                  {line}
                </label>
              ))}
            </div>
          )}
          {list.length < field.most && (
            <div>
              <Button size="small" onClick={() => set([...list, ""])}>
                {t("lines.add")}
              </Button>
            </div>
          )}
        </>
      )}
    </FieldFrame>
  );
}
