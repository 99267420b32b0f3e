// What one keeps about oneself: name, language, clock, password, and where one is signed in.
import { useTranslation } from "react-i18next";
import type { PersonRead } from "@/api/generated/silkbridge.schemas";
import { LocalTime } from "@/components/local-time";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { useMe, useSignIns } from "@/features/accounts/api";
import { MailAgain } from "@/features/accounts/mail-again";
import { PasswordForm } from "@/features/accounts/password-form";
import { ProfileForm } from "@/features/accounts/profile-form";
import { SignInList } from "@/features/accounts/sign-in-list";
import desk from "./desk.module.css";

function Address({ person }: { person: PersonRead }) {
  const { t } = useTranslation("workspace");
  return (
    <div className={desk.lead}>
      <p>
        <bdi>{person.email}</bdi>{" "}
        <StateTag tone={person.verified ? "done" : "wait"}>
          {t(person.verified ? "profile.verified" : "profile.unverified")}
        </StateTag>
      </p>
      <p className="muted">
        {t("profile.since")} <LocalTime at={person.created_at} day />
      </p>
      {!person.verified && <MailAgain email={person.email} />}
    </div>
  );
}

function Profile({ person }: { person: PersonRead }) {
  const { t } = useTranslation("workspace");
  const signIns = useSignIns();
  return (
    <div className={desk.narrow}>
      <Address person={person} />
      <ProfileForm key={person.id} person={person} />
      <Section title={t("profile.password")} note={t("profile.passwordNote")}>
        <PasswordForm email={person.email} />
      </Section>
      <Section title={t("profile.signIns")} note={t("profile.signInsNote")}>
        <QueryView query={signIns}>{(list) => <SignInList signIns={list} />}</QueryView>
      </Section>
    </div>
  );
}

export function ProfilePage() {
  const { t } = useTranslation("workspace");
  const { data: me } = useMe();
  usePageTitle(t("nav.profile"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("nav.profile")}</h1>
      </div>
      {me?.person && <Profile person={me.person} />}
    </>
  );
}
