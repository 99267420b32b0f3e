// Keeps what the list shows now under a name; a visitor is led to sign in first.
import { Link, useRouterState } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearchCreate } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer } from "@/components/problem-text";
import { useLocale } from "@/i18n/use-format";
import styles from "./alerts.module.css";
import { useSave } from "./api";
import { type ListAddress, questionOf } from "./question";
import { SearchFields, type Wish } from "./search-fields";

interface Props {
  kind: SavedSearchCreate["kind"];
  address: ListAddress;
  /** What the search would be called by its words and filters. */
  suggested: string;
}

const LENGTH = 80;
const CODE = /^[a-z]+/;

function Dialog({ kind, address, suggested, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation("alerts");
  const { tag } = useLocale();
  const save = useSave();
  const name = suggested || t(`all.${kind}`);
  const [wish, setWish] = useState<Wish>({ name: name.slice(0, LENGTH), frequency: "daily" });
  const lang = (CODE.exec(tag)?.[0] ?? "zh") as SavedSearchCreate["lang"];
  const ownFault = faultsByPointer(save.error).has("/name");
  if (save.isSuccess) {
    return (
      <Modal open title={t("saved")} footer={null} onCancel={onClose} destroyOnHidden>
        <p>
          <b dir="auto">{save.data.name}</b> · {t(`frequency.${save.data.frequency}`)}
        </p>
        <p className={styles.after}>
          <Link to="/workspace/searches">{t("seeAll")}</Link>
        </p>
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={t("saveTitle")}
      okText={t("keep")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => save.mutate({ ...wish, kind, lang, question: questionOf(address) })}
      onCancel={onClose}
      destroyOnHidden
    >
      <SearchFields wish={wish} onChange={setWish} error={save.error} />
      {!ownFault && <FormProblem error={save.error} />}
    </Modal>
  );
}

export function SaveSearch({ signedIn, ...props }: Props & { signedIn: boolean }) {
  const { t } = useTranslation("alerts");
  const [open, setOpen] = useState(false);
  const here = useRouterState({ select: ({ location }) => location.href });
  if (!signedIn) {
    return (
      <ButtonLink to="/sign-in" search={{ next: here }}>
        {t("signIn")}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("save")}</Button>
      {open && <Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
