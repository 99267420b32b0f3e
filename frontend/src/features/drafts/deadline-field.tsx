// The deadline: a wall-clock time, whose clock it is, and the same moment on the reader's clock.
import { Input } from "antd";
import { DueTimes } from "@/components/due-clock";
import { useZoneWord } from "@/components/local-time";
import { NativeSelect } from "@/components/native-select";
import { namesOf } from "@/i18n/cldr";
import { readerZone } from "@/i18n/format";
import { useFormat } from "@/i18n/use-format";
import { instantOf } from "./deadline";
import { FieldFrame } from "./field-frame";
import type { FieldOf } from "./fields";
import { useForm } from "./form-context";
import styles from "./inputs.module.css";
import { useWords } from "./words";

export function DeadlineField({ field }: { field: FieldOf<"deadline"> }) {
  const { kind, content, change } = useForm();
  const { t } = useWords(kind);
  const { tag } = useFormat();
  const zoneWord = useZoneWord();
  const local = typeof content[field.name] === "string" ? String(content[field.name]).slice(0, 16) : "";
  const zone = String(content["deadline_zone"]);
  const at = instantOf(local, zone);
  const zones = [...new Set([zone, readerZone(), "Asia/Shanghai", ...Object.keys(namesOf(tag).zones)])];
  return (
    <FieldFrame name={field.name} pointer={`/${field.name}`} required={field.required}>
      {(control) => (
        <>
          <div className={styles.deadline}>
            <Input
              {...control}
              type="datetime-local"
              min="2000-01-01T00:00"
              max="2100-12-31T23:59"
              value={local}
              status={control["aria-invalid"] ? "error" : undefined}
              onChange={(event) => change([field.name], event.target.value || null)}
            />
            <NativeSelect
              id={`${control.id}-zone`}
              label={t("deadline.zone")}
              value={zone}
              options={zones.map((one) => ({ value: one, label: zoneWord(one) }))}
              onChange={(next) => change(["deadline_zone"], next)}
            />
          </div>
          {at && <DueTimes at={at} zone={zone} />}
          {local && !at && <p className={styles.wrong}>{t("deadline.skipped")}</p>}
        </>
      )}
    </FieldFrame>
  );
}
