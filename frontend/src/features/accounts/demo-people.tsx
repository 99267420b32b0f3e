// As whom one may look around a demo; a click fills the form in.
import { useTranslation } from "react-i18next";
import type { Demo } from "@/api/generated/silkbridge.schemas";
import styles from "./auth.module.css";

interface Props {
  demo: Demo;
  onChoose: (email: string, password: string) => void;
}

export function DemoPeople({ demo, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.demo} aria-labelledby="demo-people">
      <h2 id="demo-people">{t("auth.demo.title")}</h2>
      <p>
        {t("auth.demo.text")} <b><bdi translate="no">{demo.password}</bdi></b>
      </p>
      <ul>
        {demo.people.map((person) => (
          <li key={person.email}>
            <button type="button" className={styles.person} onClick={() => onChoose(person.email, demo.password)}>
              <span className={styles.role}>{t(`auth.demo.role.${person.role}`)}</span>
              <span className={styles.who}>
                <bdi>{person.name}</bdi>
                <bdi>{person.email}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
