// Where the link of an invitation leads: what is offered, by whom, and how to join.
import { useTranslation } from "react-i18next";
import type { InvitationOffer } from "@/api/generated/silkbridge.schemas";
import { ButtonLink } from "@/components/button-link";
import { FormProblem } from "@/components/form-problem";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { useMe } from "@/features/accounts/api";
import { AuthFrame } from "@/features/accounts/auth-frame";
import styles from "@/features/accounts/auth.module.css";
import { useOffer } from "@/features/accounts/invitation-api";
import { Offer } from "@/features/accounts/invitation-offer";
import { keptInvitation, useMailedToken } from "@/features/accounts/mailed-token";
import { useLocale } from "@/i18n/use-format";

/** The name in the reader's language, or the one there is. */
function useNameOf(offer: InvitationOffer | undefined): string {
  const { code } = useLocale();
  const names = offer?.organization_names ?? {};
  return names[code] ?? names["en"] ?? Object.values(names)[0] ?? "";
}

export function InvitationPage() {
  const { t } = useTranslation();
  const mailed = useMailedToken();
  const token = mailed ?? keptInvitation()?.token;
  const offer = useOffer(token);
  const me = useMe();
  const organization = useNameOf(offer.data);
  usePageTitle(t("auth.invitation.title"));
  if (token === undefined) {
    return (
      <AuthFrame title={t("auth.verifyMissing")} lead={t("auth.invitation.missing")}>
        <ButtonLink to="/">{t("problem.home")}</ButtonLink>
      </AuthFrame>
    );
  }
  if (offer.isError) {
    return (
      <AuthFrame title={t("auth.invitation.title")}>
        <div className={styles.form}>
          <FormProblem error={offer.error} />
          <div className={styles.actions}>
            <ButtonLink to={me.data?.person ? "/workspace" : "/"}>
              {me.data?.person ? t("nav.workspace") : t("problem.home")}
            </ButtonLink>
          </div>
        </div>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title={organization ? <bdi>{organization}</bdi> : t("auth.invitation.title")}
      lead={t("auth.invitation.lead")}
    >
      <QueryView query={offer}>
        {(data) => <QueryView query={me}>{(who) => <Offer token={token} offer={data} me={who} />}</QueryView>}
      </QueryView>
    </AuthFrame>
  );
}
