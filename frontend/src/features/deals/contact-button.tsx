// Asking through the platform: a few words in the name of one's organisation begin a deal that the node looks after.
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/client";
import { useOnceKey } from "@/api/once-key";
import { Field } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { type Option, SelectField } from "@/components/select-field";
import { useOpening, useOwnListings } from "./api";
import forms from "./forms.module.css";
import { useKeptText } from "./kept-text";

const LENGTH = 5000;

export interface Asked {
  id: string;
  kind: "achievement" | "challenge";
}

interface Props {
  listing: Asked;
  /** Organisations in whose name the reader may ask. */
  organizations: readonly Option[];
}

/** The one that is there already, where the two have begun before. */
function Already({ error }: { error: unknown }) {
  const { t } = useTranslation("deals");
  const id = error instanceof ProblemError && error.code === "deal-already-open" ? error.params["id"] : undefined;
  if (typeof id !== "string") return null;
  return (
    <Link to="/workspace/deals/$id" params={{ id }}>
      {t("contact.toDeal")}
    </Link>
  );
}

function ContactDialog({ listing, organizations, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const navigate = useNavigate();
  const keyOf = useOnceKey();
  const opening = useOpening();
  const [organization, setOrganization] = useState<string | null>(organizations[0]?.value ?? null);
  const [own, setOwn] = useState<string | null>(null);
  const [message, setMessage] = useKeptText(`contact.${listing.id}`);
  const mine = useOwnListings(organization, listing.kind === "achievement" ? "challenge" : "achievement");
  const faults = faultsByPointer(opening.error);
  const fault = (pointer: string) => {
    const found = faults.get(pointer);
    return found && say(found);
  };
  const send = () => {
    if (!organization) return;
    const asked = { listing_id: listing.id, organization_id: organization, own_listing_id: own, message: message.trim() };
    opening.mutate(
      { ...asked, key: keyOf(JSON.stringify(asked)) },
      {
        onSuccess: (deal) => {
          setMessage("");
          void navigate({ to: "/workspace/deals/$id", params: { id: deal.number } });
        },
      },
    );
  };
  const wrong = fault("/message");
  return (
    <Modal
      open
      title={t("contact.title")}
      okText={t("contact.send")}
      cancelText={t("cancel")}
      okButtonProps={{ loading: opening.isPending, disabled: message.trim() === "" }}
      onOk={send}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={forms.form}>
        <p>{t(`contact.how.${listing.kind}`)}</p>
        {organizations.length > 1 && (
          <SelectField
            required
            label={t("contact.organization")}
            value={organization}
            options={organizations}
            fault={fault("/organization_id")}
            onChange={(id) => {
              setOrganization(id);
              setOwn(null);
            }}
          />
        )}
        {(mine.data?.length ?? 0) > 0 && (
          <SelectField
            label={t(`contact.own.${listing.kind}`)}
            value={own}
            options={mine.data ?? []}
            fault={fault("/own_listing_id")}
            placeholder={t("contact.noOwn")}
            onChange={setOwn}
          />
        )}
        <Field label={t("contact.message")} required {...(wrong && { fault: wrong })}>
          {(control) => (
            <Input.TextArea
              {...control}
              dir="auto"
              autoSize={{ minRows: 4, maxRows: 12 }}
              maxLength={LENGTH}
              placeholder={t(`contact.example.${listing.kind}`)}
              value={message}
              status={wrong ? "error" : ""}
              onChange={({ target }) => setMessage(target.value)}
            />
          )}
        </Field>
        {faults.size === 0 && <FormProblem error={opening.error} />}
        <Already error={opening.error} />
      </div>
    </Modal>
  );
}

export function ContactButton(props: Props) {
  const { t } = useTranslation("deals");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("contact.button")}
      </Button>
      {open && <ContactDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
