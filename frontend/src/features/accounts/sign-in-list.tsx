// Where one is signed in, each of which can be ended from here.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SignInRead } from "@/api/generated/silkbridge.schemas";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import { useEndSignIn } from "./api";
import { deviceName } from "./device";
import styles from "./profile.module.css";

interface EntryProps {
  signIn: SignInRead;
  onEnd: () => void;
  ending: boolean;
}

function Entry({ signIn, onEnd, ending }: EntryProps) {
  const { t } = useTranslation("workspace");
  const device = deviceName(signIn.user_agent) ?? t("profile.unknownDevice");
  return (
    <li className={styles.signIn}>
      <div className={styles.device}>
        <b>
          <bdi>{device}</bdi>
        </b>
        <p className={styles.about}>
          {t("profile.signedInAt")} <LocalTime at={signIn.created_at} /> · {t("profile.lastsUntil")}{" "}
          <LocalTime at={signIn.expires_at} day />
        </p>
      </div>
      {signIn.current ? (
        <StateTag tone="live">{t("profile.here")}</StateTag>
      ) : (
        <Button danger size="small" loading={ending} onClick={onEnd}>
          {t("profile.end")}
          <span className="sr-only"> · {device}</span>
        </Button>
      )}
    </li>
  );
}

export function SignInList({ signIns }: { signIns: readonly SignInRead[] }) {
  const end = useEndSignIn();
  return (
    <>
      <FormProblem error={end.error} />
      <ul className={styles.signIns}>
        {signIns.map((one) => (
          <Entry
            key={one.id}
            signIn={one}
            ending={end.isPending && end.variables === one.id}
            onEnd={() => end.mutate(one.id)}
          />
        ))}
      </ul>
    </>
  );
}
