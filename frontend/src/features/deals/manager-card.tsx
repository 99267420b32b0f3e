// The one accountable manager: taking the deal, or handing it to a colleague with a word about it.
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/components/field";
import { PersonChip } from "@/components/person-chip";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { SelectField } from "@/components/select-field";
import { StateTag } from "@/components/state-tag";
import { useHandOver, useManagers } from "./api";
import { Conflict } from "./conflict";
import styles from "./forms.module.css";
import type { DealRead } from "./types";

const LENGTH = 2000;

function HandOver({ deal, onClose }: { deal: DealRead; onClose: () => void }) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const managers = useManagers(deal.id);
  const change = useHandOver(deal);
  const navigate = useNavigate();
  // whoever hands a deal over may be out of it thereby
  const leave = () => void navigate({ to: "/workspace/deals", search: {} });
  const [person, setPerson] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const wrong = faultsByPointer(change.error).get("/person_id");
  const others = managers.data?.filter(({ id }) => id !== deal.manager?.id);
  const give = () => {
    if (person) change.mutate({ person_id: person, note: note.trim() }, { onSuccess: (changed) => (changed ? onClose() : leave()) });
  };
  return (
    <Modal
      open
      title={t("manager.handOver")}
      okText={t("manager.handOver")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: change.isPending, disabled: person === null }}
      onOk={give}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.form}>
        <p>{t("manager.handOverText")}</p>
        <QueryView query={managers}>
          {() =>
            others?.length ? (
              <SelectField
                required
                label={t("manager.to")}
                fault={wrong && say(wrong)}
                value={person}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setPerson}
              />
            ) : (
              <p>{t("manager.nobody")}</p>
            )
          }
        </QueryView>
        <Field label={t("manager.note")} optional>
          {(control) => (
            <Input.TextArea
              {...control}
              dir="auto"
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={LENGTH}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        {!wrong && <Conflict error={change.error} theirs={<bdi>{deal.manager?.name ?? t("card.noManager")}</bdi>} />}
      </div>
    </Modal>
  );
}

export function ManagerCard({ deal, me }: { deal: DealRead; me: string | undefined }) {
  const { t } = useTranslation("deals");
  const [giving, setGiving] = useState(false);
  const take = useHandOver(deal);
  const { manager, may } = deal;
  return (
    <Card title={t("manager.title")}>
      <div className={styles.form}>
        {manager ? (
          <PersonChip name={manager.name} role={manager.id === me ? t("manager.you") : t("manager.role")} />
        ) : (
          <StateTag tone="wait">{t("card.noManager")}</StateTag>
        )}
        {may.includes("take") && me && (
          <Button loading={take.isPending} onClick={() => take.mutate({ person_id: me })}>
            {t("manager.take")}
          </Button>
        )}
        {may.includes("hand_over") && <Button onClick={() => setGiving(true)}>{t(manager ? "manager.handOver" : "manager.assign")}</Button>}
        {!giving && <Conflict error={take.error} />}
      </div>
      {giving && <HandOver deal={deal} onClose={() => setGiving(false)} />}
    </Card>
  );
}
