// The sign-in ended while somebody was at work: asks for the password above the open page.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/components/button-link";
import { useSignInAgain } from "./api";
import styles from "./auth.module.css";
import { SignInForm } from "./sign-in-form";

export function SignInAgain({ email }: { email: string }) {
  const { t } = useTranslation();
  const signIn = useSignInAgain();
  const [password, setPassword] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="sign-in-again" onCancel={(event) => event.preventDefault()}>
      <h2 id="sign-in-again">{t("auth.ended")}</h2>
      <p className={styles.lead}>
        {t("auth.endedText")} <bdi>{email}</bdi>
      </p>
      <SignInForm signIn={signIn} email={email} password={password} onPassword={setPassword}>
        <ButtonLink type="text" block to="/sign-in" reloadDocument>
          {t("auth.asSomebodyElse")}
        </ButtonLink>
      </SignInForm>
    </dialog>
  );
}
