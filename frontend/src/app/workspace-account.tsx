// Who is signed in; behind it the profile, language, display and the way out.
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { MeRead } from "@/api/types";
import { PersonChip } from "@/components/person-chip";
import { useSignOut } from "@/features/accounts/api";
import { standing } from "@/features/accounts/standing";
import { DisplayChoices } from "./display-switch";
import { LocaleSwitch } from "./locale-switch";
import { usePopover } from "./use-popover";
import styles from "./workspace-account.module.css";

function Choices() {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate();
  const signOut = useSignOut(() => navigate({ to: "/" }));
  return (
    <>
      <Link to="/workspace/profile" className={styles.link}>
        {t("nav.profile")}
      </Link>
      <Link to="/" className={styles.link}>
        {t("nav.portal")}
      </Link>
      <div className={styles.row}>
        <LocaleSwitch />
      </div>
      <div className={styles.row}>
        <DisplayChoices />
      </div>
      <Button block loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t("portal:nav.signOut")}
      </Button>
    </>
  );
}

function Chip({ me }: { me: MeRead }) {
  const { t } = useTranslation("workspace");
  const role = standing(me);
  return <PersonChip name={me.person?.name ?? ""} role={role ? t(`role.${role}`) : <bdi>{me.person?.email}</bdi>} />;
}

/** On the desk: a button at the foot of the navigation that opens upward. */
export function Account({ me }: { me: MeRead }) {
  const { t } = useTranslation("workspace");
  const { open, setOpen, box } = usePopover();
  return (
    <div className={styles.box} ref={box}>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="sr-only">{t("nav.account")} </span>
        <Chip me={me} />
      </button>
      {open && (
        <div className={styles.panel}>
          <Choices />
        </div>
      )}
    </div>
  );
}

/** In a phone's menu: everything laid open. */
export function AccountOpen({ me }: { me: MeRead }) {
  return (
    <div className={styles.laid}>
      <Chip me={me} />
      <Choices />
    </div>
  );
}
