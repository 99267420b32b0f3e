// Who belongs to the organisation and as what; one owner always remains.
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberRead, OrganizationRead, OrganizationRole } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useMemberRemoval, useMembers, useRoleChange } from "./desk-api";
import styles from "./people.module.css";
import { inOrder, RolesField } from "./roles-field";

interface RowProps {
  member: MemberRead;
  organization: OrganizationRead;
  /** Whether this is the reader. */
  own: boolean;
}

function Editor({ member, organization, onDone }: Omit<RowProps, "own"> & { onDone: () => void }) {
  const { t } = useTranslation("organization");
  const [roles, setRoles] = useState<OrganizationRole[]>(member.roles);
  const change = useRoleChange(organization.id);
  // an owner who is the only one keeps that role
  const grantable = organization.grantable_roles.filter((role) => !(role === "owner" && member.is_last_owner));
  return (
    <div className={styles.editor}>
      <RolesField
        label={t("member.rolesOf", { name: member.name })}
        value={roles}
        grantable={grantable}
        onChange={setRoles}
        fault={roles.length === 0 ? t("member.someRole") : undefined}
      />
      {member.is_last_owner && <p className={styles.note}>{t("member.lastOwner")}</p>}
      <FormProblem error={change.error} />
      <div className={styles.buttons}>
        <Button
          disabled={roles.length === 0}
          loading={change.isPending}
          onClick={() => change.mutate({ person: member.person_id, roles }, { onSuccess: onDone })}
        >
          {t("save")}
        </Button>
        <Button type="text" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}

function Row({ member, organization, own }: RowProps) {
  const { t } = useTranslation("organization");
  const [editing, setEditing] = useState(false);
  const removal = useMemberRemoval(organization.id);
  const roles = inOrder(member.roles).map((role) => t(`role.${role}`));
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <PersonChip name={member.name} role={roles.join(t("portal:common.and"))} />
        {own && <span className="tag">{t("member.you")}</span>}
        <span className={styles.since}>
          {t("member.since")} <LocalTime at={member.since} day />
        </span>
        <span className={styles.tools}>
          {member.can_change && !editing && (
            <Button size="small" aria-label={t("member.changeNamed", { name: member.name })} onClick={() => setEditing(true)}>
              {t("member.change")}
            </Button>
          )}
          {member.can_remove && (
            <Popconfirm
              title={own ? t("member.leaveSure") : t("member.removeSure", { name: member.name })}
              okText={t(own ? "member.leave" : "member.remove")}
              cancelText={t("cancel")}
              onConfirm={() => removal.mutate(member.person_id)}
            >
              <Button
                size="small"
                danger
                loading={removal.isPending}
                aria-label={own ? t("member.leave") : t("member.removeNamed", { name: member.name })}
              >
                {t(own ? "member.leave" : "member.remove")}
              </Button>
            </Popconfirm>
          )}
          {member.is_last_owner && !editing && <span className={styles.note}>{t("member.lastOwnerShort")}</span>}
        </span>
      </div>
      <FormProblem error={removal.error} />
      {editing && <Editor member={member} organization={organization} onDone={() => setEditing(false)} />}
    </li>
  );
}

export function MembersPart({ organization, me }: { organization: OrganizationRead; me: string | undefined }) {
  const { t } = useTranslation("organization");
  const members = useMembers(organization.id);
  return (
    <Section title={t("part.members")} note={members.data && t("member.count", { count: members.data.length })}>
      <QueryView query={members}>
        {(rows) => (
          <ul>
            {rows.map((member) => (
              <Row key={member.person_id} member={member} organization={organization} own={member.person_id === me} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}
