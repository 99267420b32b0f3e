// Saved searches: what each asks, when it tells, and the way to its results.
import { Link } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearchRead } from "@/api/generated/silkbridge.schemas";
import { BlockTable } from "@/components/block-table";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer } from "@/components/problem-text";
import { useFormat } from "@/i18n/use-format";
import styles from "./alerts.module.css";
import { useChangeSearch, useForget } from "./api";
import { addressOf } from "./question";
import { SearchFields, type Wish } from "./search-fields";

interface Props {
  items: readonly SavedSearchRead[];
  /** The words and filters of a search in the reader's language. */
  describe: (search: SavedSearchRead) => ReactNode;
}

function resultsOf({ kind, question }: SavedSearchRead) {
  const to = kind === "achievement" ? ("/achievements" as const) : ("/challenges" as const);
  return { to, search: addressOf(question) };
}

function ChangeDialog({ search, onClose }: { search: SavedSearchRead; onClose: () => void }) {
  const { t } = useTranslation("alerts");
  const change = useChangeSearch(search.id);
  const [wish, setWish] = useState<Wish>({ name: search.name, frequency: search.frequency });
  const ownFault = faultsByPointer(change.error).has("/name");
  return (
    <Modal
      open
      title={t("changeTitle")}
      okText={t("keep")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: change.isPending }}
      onOk={() => change.mutate({ ...wish, version: search.version }, { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
    >
      <SearchFields wish={wish} onChange={setWish} error={change.error} />
      {!ownFault && <FormProblem error={change.error} />}
    </Modal>
  );
}

function DeleteDialog({ search, onClose }: { search: SavedSearchRead; onClose: () => void }) {
  const { t } = useTranslation("alerts");
  const forget = useForget(search.id);
  return (
    <Modal
      open
      title={t("deleteTitle", { name: search.name })}
      okText={t("delete")}
      cancelText={t("cancel")}
      okButtonProps={{ danger: true, loading: forget.isPending }}
      onOk={() => forget.mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t("deleteText")}</p>
      <FormProblem error={forget.error} />
    </Modal>
  );
}

function Steps({ search }: { search: SavedSearchRead }) {
  const { t } = useTranslation("alerts");
  const [asking, setAsking] = useState<"change" | "delete">();
  const close = () => setAsking(undefined);
  return (
    <div className={styles.steps}>
      <Button size="small" onClick={() => setAsking("change")} aria-label={`${t("change")} · ${search.name}`}>
        {t("change")}
      </Button>
      <Button size="small" type="text" danger onClick={() => setAsking("delete")} aria-label={`${t("delete")} · ${search.name}`}>
        {t("delete")}
      </Button>
      {asking === "change" && <ChangeDialog search={search} onClose={close} />}
      {asking === "delete" && <DeleteDialog search={search} onClose={close} />}
    </div>
  );
}

function Told({ search: { told, last_told_at: last } }: { search: SavedSearchRead }) {
  const { t } = useTranslation("alerts");
  const { date } = useFormat();
  return last ? <>{t("told", { count: told, day: date(last) })}</> : <span className="muted">{t("toldNone")}</span>;
}

export function SearchTable({ items, describe }: Props) {
  const { t } = useTranslation("alerts");
  return (
    <BlockTable
      label={t("title")}
      rows={items}
      columns={[
        {
          key: "name",
          head: t("column.name"),
          cell: (search) => (
            <>
              <Link {...resultsOf(search)} className={styles.name} dir="auto">
                {search.name}
              </Link>
              <p className={styles.asked}>
                {t(`kind.${search.kind}`)} · {describe(search)}
              </p>
            </>
          ),
        },
        {
          key: "frequency",
          head: t("column.frequency"),
          half: "start",
          cell: (search) => t(`frequency.${search.frequency}`),
        },
        { key: "told", head: t("column.told"), half: "end", cell: (search) => <Told search={search} /> },
        { key: "steps", head: t("column.steps"), cell: (search) => <Steps search={search} /> },
      ]}
    />
  );
}
