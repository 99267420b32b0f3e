// What an invitation offers, to which address, and how to take it.
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { InvitationOffer, MeRead } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { useSignOut } from "./api";
import styles from "./auth.module.css";
import { useAcceptance } from "./invitation-api";
import { keepInvitation } from "./mailed-token";

interface Props {
  token: string;
  offer: InvitationOffer;
  me: MeRead;
}

function Facts({ offer }: { offer: InvitationOffer }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      <dt>{t("auth.invitation.roles")}</dt>
      <dd>{offer.roles.map((role) => t(`auth.memberRole.${role}`)).join(t("common.and"))}</dd>
      <dt>{t("auth.invitation.address")}</dt>
      <dd>
        <bdi>{offer.email}</bdi>
      </dd>
      <dt>{t("auth.invitation.until")}</dt>
      <dd>
        <LocalTime at={offer.expires_at} day />
      </dd>
    </dl>
  );
}

/** Nobody is signed in: the address is kept, so that it need not be typed. */
function Enter({ token, offer }: Omit<Props, "me">) {
  const { t } = useTranslation();
  const keep = () => keepInvitation({ token, email: offer.email });
  return (
    <>
      <p>{t("auth.invitation.enter")}</p>
      <div className={styles.actions}>
        <ButtonLink type="primary" size="large" to="/sign-in" search={{ next: "/invitation" }} onClick={keep}>
          {t("auth.signIn")}
        </ButtonLink>
        <ButtonLink size="large" to="/register" onClick={keep}>
          {t("auth.register")}
        </ButtonLink>
      </div>
    </>
  );
}

/** Somebody else is signed in. */
function Change({ token, offer, email }: Omit<Props, "me"> & { email: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = () => {
    keepInvitation({ token, email: offer.email });
    return navigate({ to: "/sign-in", search: { next: "/invitation" } });
  };
  const signOut = useSignOut(leave);
  return (
    <>
      <p>{t("auth.invitation.another", { email })}</p>
      <div className={styles.actions}>
        <Button type="primary" size="large" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("auth.invitation.change")}
        </Button>
      </div>
    </>
  );
}

function Accept({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accept = useAcceptance();
  const take = () =>
    accept.mutate(token, {
      onSuccess: () => {
        keepInvitation(undefined);
        void navigate({ to: "/workspace" });
      },
    });
  return (
    <>
      <FormProblem error={accept.error} />
      <Button type="primary" size="large" block loading={accept.isPending} onClick={take}>
        {t("auth.invitation.accept")}
      </Button>
    </>
  );
}

export function Offer({ token, offer, me }: Props) {
  const person = me.person;
  return (
    <div className={styles.form}>
      <Facts offer={offer} />
      {!person && <Enter token={token} offer={offer} />}
      {person && person.email !== offer.email && <Change token={token} offer={offer} email={person.email} />}
      {person?.email === offer.email && <Accept token={token} />}
    </div>
  );
}
