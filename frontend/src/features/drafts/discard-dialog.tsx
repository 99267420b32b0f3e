// Throwing a draft away is asked about once, and cannot be taken back.
import { Modal } from "antd";
import type { AnyListing } from "@/api/types";
import { ProblemPanel } from "@/components/problem-panel";
import { useDiscard } from "./api";
import { useWords } from "./words";

interface Props {
  listing: AnyListing;
  onClose: () => void;
  onDiscarded: () => void;
}

export function DiscardDialog({ listing, onClose, onDiscarded }: Props) {
  const { t } = useWords(listing.kind);
  const discard = useDiscard(listing.kind, listing.id);
  return (
    <Modal
      open
      title={t("discard.title")}
      okText={t("discard.button")}
      cancelText={t("cancel")}
      okButtonProps={{ danger: true, loading: discard.isPending }}
      onOk={() => discard.mutate(undefined, { onSuccess: onDiscarded })}
      onCancel={onClose}
      width={440}
    >
      <p>{t("discard.text")}</p>
      {discard.isError && <ProblemPanel error={discard.error} />}
    </Modal>
  );
}
