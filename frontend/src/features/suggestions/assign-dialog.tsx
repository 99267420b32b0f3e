// Giving a pair to a colleague, or to a technology manager of the node.
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SuggestionRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { SelectField } from "@/components/select-field";
import { useAnswer, useAssignees } from "./api";

export function AssignDialog({ suggestion, onClose }: { suggestion: SuggestionRead; onClose: () => void }) {
  const { t } = useTranslation("suggestions");
  const say = useFaultText();
  const people = useAssignees(suggestion.id);
  const answer = useAnswer(suggestion);
  const [person, setPerson] = useState<string | null>(suggestion.assigned_to?.id ?? null);
  const wrong = faultsByPointer(answer.error).get("/person_id");
  return (
    <Modal
      open
      title={t("assign.title")}
      okText={t("assign.name")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: answer.isPending }}
      onOk={() => answer.mutate({ action: "assign", person_id: person }, { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
    >
      <QueryView query={people}>
        {(found) =>
          found.length === 0 ? (
            <p>{t("assign.none")}</p>
          ) : (
            <SelectField
              required
              label={t("assign.person")}
              fault={wrong && say(wrong)}
              value={person}
              options={found.map(({ id, name, place }) => ({ value: id, label: `${name} · ${t(`assign.place.${place}`)}` }))}
              onChange={setPerson}
            />
          )
        }
      </QueryView>
      {!wrong && <FormProblem error={answer.error} />}
    </Modal>
  );
}
