// The organisations one belongs to: in which roles, and whether each is verified.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OrganizationSummary, VerificationState } from "@/api/generated/silkbridge.schemas";
import { PersonChip } from "@/components/person-chip";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import styles from "./organization-list.module.css";

const TONE: Record<VerificationState, Tone> = {
  unverified: "neutral",
  submitted: "progress",
  verified: "done",
  rejected: "stop",
};

export function OrganizationList({ organizations }: { organizations: readonly OrganizationSummary[] }) {
  const { t } = useTranslation("workspace");
  return (
    <ul className={styles.list}>
      {organizations.map((one) => (
        <li key={one.id}>
          <Link to="/workspace/organizations/$id" params={{ id: one.id }} className={styles.line}>
            <PersonChip
              kind="organization"
              name={one.name}
              role={one.my_roles.map((role) => t(`role.${role}`)).join(t("portal:common.and"))}
            />
            <StateTag tone={TONE[one.state]}>{t(`verification.${one.state}`)}</StateTag>
          </Link>
        </li>
      ))}
    </ul>
  );
}
