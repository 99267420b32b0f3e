// Roles in an organisation, each with what it allows; those that may not be given stay as they are.
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { OrganizationRole } from "@/api/generated/silkbridge.schemas";
import styles from "./roles-field.module.css";

interface Props {
  label: string;
  value: readonly OrganizationRole[];
  grantable: readonly OrganizationRole[];
  fault?: string | undefined;
  onChange: (value: OrganizationRole[]) => void;
}

const ALL = Object.values(OrganizationRole);
/** The heaviest role first, whatever the alphabet says. */
const ORDER: readonly OrganizationRole[] = ["owner", "admin", "tto_officer", "contributor", "evaluator_pool", "finance"];
export const inOrder = (roles: readonly OrganizationRole[]) => ORDER.filter((role) => roles.includes(role));

export function RolesField({ label, value, grantable, fault, onChange }: Props) {
  const { t } = useTranslation("organization");
  const toggle = (role: OrganizationRole, on: boolean) =>
    onChange(on ? inOrder([...value, role]) : value.filter((one) => one !== role));
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>{label}</legend>
      {inOrder(ALL).map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          disabled={!grantable.includes(role)}
          onChange={({ target }) => toggle(role, target.checked)}
        >
          {t(`role.${role}`)} <span className={styles.does}>{t(`does.${role}`)}</span>
        </Checkbox>
      ))}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
