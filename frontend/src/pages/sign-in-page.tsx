// The way in; on a demo also whom one may be.
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "@/components/loading";
import { usePageTitle } from "@/components/page-title";
import { useInstallation, useMe, useSignIn } from "@/features/accounts/api";
import { AuthFrame } from "@/features/accounts/auth-frame";
import { DemoPeople } from "@/features/accounts/demo-people";
import { keptInvitation } from "@/features/accounts/mailed-token";
import { SignInForm } from "@/features/accounts/sign-in-form";

const route = getRouteApi("/portal/sign-in");

/** Only addresses of these pages; `//elsewhere` would lead to another site. */
const isOurs = (address: string | undefined): address is string => /^\/(?![/\\])/.test(address ?? "");

function useGoOn(next: string | undefined): boolean {
  const { data: me } = useMe();
  const router = useRouter();
  const signedIn = Boolean(me?.person);
  useEffect(() => {
    if (signedIn) router.history.replace(isOurs(next) ? next : "/workspace");
  }, [signedIn, next, router]);
  return signedIn;
}

export function SignInPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const signIn = useSignIn();
  const { data: installation } = useInstallation();
  const [email, setEmail] = useState(keptInvitation()?.email ?? "");
  const [password, setPassword] = useState("");
  const signedIn = useGoOn(next);
  usePageTitle(t("auth.signIn"));
  if (signedIn) return <Loading kind="page" />;
  const demo = installation?.demo;
  const choose = (address: string, secret: string) => {
    setEmail(address);
    setPassword(secret);
    signIn.mutate({ email: address, password: secret });
  };
  return (
    <AuthFrame
      title={t("auth.signIn")}
      lead={t("auth.signInLead")}
      foot={
        <>
          <span>
            {t("auth.noAccount")} <Link to="/register">{t("auth.register")}</Link>
          </span>
          <Link to="/reset">{t("auth.forgot")}</Link>
        </>
      }
      aside={demo && <DemoPeople demo={demo} onChoose={choose} />}
    >
      <SignInForm signIn={signIn} email={email} onEmail={setEmail} password={password} onPassword={setPassword} />
    </AuthFrame>
  );
}
