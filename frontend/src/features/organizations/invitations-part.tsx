// Invitations: sending one to an address, and those nobody has accepted yet.
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InvitationRead, OrganizationRead, OrganizationRole } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem, useHeldBack } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { SelectField } from "@/components/select-field";
import { StateTag } from "@/components/state-tag";
import type { LocaleRow } from "@/i18n";
import { LOCALES } from "@/i18n/locales.gen";
import { useLocale } from "@/i18n/use-format";
import { useInvitations, useInvite, useWithdrawal } from "./desk-api";
import styles from "./people.module.css";
import { inOrder, RolesField } from "./roles-field";

function InviteForm({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const say = useFaultText();
  const { code } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState("");
  const [locale, setLocale] = useState<LocaleRow["code"]>(code);
  const [roles, setRoles] = useState<OrganizationRole[]>(["contributor"]);
  const [tried, setTried] = useState(false);
  const invite = useInvite(organization.id);
  const heldBack = useHeldBack(invite.error);
  const found = faultsByPointer(invite.error);
  const told = found.get("/email");
  const empty = tried && email.trim() === "";
  const wrong = empty ? say({ pointer: "/email", code: "missing", params: {} }) : told && say(told);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() === "" || roles.length === 0) {
      goToFault(form.current);
      return;
    }
    const sent = () => {
      setEmail("");
      setTried(false);
    };
    invite.mutate({ email, roles, locale }, { onSuccess: sent, onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.invite} noValidate onSubmit={send}>
      <div className={styles.pair}>
        <Field label={t("invitation.email")} required {...(wrong && { fault: wrong })}>
          {(control) => (
            <Input
              {...control}
              type="email"
              dir="ltr"
              autoComplete="off"
              value={email}
              maxLength={254}
              status={wrong ? "error" : ""}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <SelectField
          label={t("invitation.language")}
          value={locale}
          required
          options={LOCALES.map((row) => ({ value: row.code, label: row.name }))}
          onChange={(next) => setLocale((next ?? code) as LocaleRow["code"])}
        />
      </div>
      <RolesField
        label={t("invitation.roles")}
        value={roles}
        grantable={organization.grantable_roles}
        onChange={setRoles}
        fault={tried && roles.length === 0 ? t("member.someRole") : undefined}
      />
      {!wrong && <FormProblem error={invite.error} heldBack={heldBack} />}
      <div className={styles.buttons}>
        <Button htmlType="submit" loading={invite.isPending} disabled={heldBack > 0}>
          {t("invitation.send")}
        </Button>
        {invite.isSuccess && (
          <span role="status">
            <StateTag tone="done">{t("invitation.sent", { email: invite.data.email })}</StateTag>
          </span>
        )}
      </div>
    </form>
  );
}

function Row({ invitation, owner }: { invitation: InvitationRead; owner: string }) {
  const { t } = useTranslation("organization");
  const withdrawal = useWithdrawal(owner);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <bdi className={styles.address}>{invitation.email}</bdi>
        <span>{inOrder(invitation.roles).map((role) => t(`role.${role}`)).join(t("portal:common.and"))}</span>
        <StateTag tone={invitation.expired ? "stop" : "progress"}>
          {t(invitation.expired ? "invitation.expired" : "invitation.waiting")}
        </StateTag>
        <span className={styles.since}>
          {t("invitation.until")} <LocalTime at={invitation.expires_at} day />
        </span>
        <span className={styles.tools}>
          <Button
            size="small"
            loading={withdrawal.isPending}
            aria-label={t("invitation.withdrawNamed", { email: invitation.email })}
            onClick={() => withdrawal.mutate(invitation.id)}
          >
            {t("invitation.withdraw")}
          </Button>
        </span>
      </div>
      <FormProblem error={withdrawal.error} />
    </li>
  );
}

/** Nothing for members who may not give any role. */
export function InvitationsPart({ organization }: { organization: OrganizationRead }) {
  const { t } = useTranslation("organization");
  const invitations = useInvitations(organization.id, organization.can_edit);
  if (!organization.can_edit || organization.grantable_roles.length === 0) return null;
  return (
    <Section title={t("part.invitations")} note={t("invitation.note")}>
      <InviteForm organization={organization} />
      <QueryView query={invitations}>
        {(rows) => (
          <ul>
            {rows.map((invitation) => (
              <Row key={invitation.id} invitation={invitation} owner={organization.id} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}
