// What a notice announces, as it was published.
import { useTranslation } from "react-i18next";
import { LocalTime } from "@/components/local-time";
import { MoneyText } from "@/components/money-text";
import { pickName } from "@/i18n/pick";
import { useFormat, useLocale } from "@/i18n/use-format";
import styles from "./notices.module.css";
import type { NoticeContent } from "./types";
import { useParties } from "./use-parties";

function Rule({ content }: { content: NoticeContent }) {
  const { t } = useTranslation(["notices", "rules"]);
  const { code } = useLocale();
  const { date } = useFormat();
  const { rule, days } = content;
  const source = pickName(rule.source, code);
  return (
    <>
      <p>
        {t("notices:open", { count: days, days: t(`rules:counting.${rule.counted}`) })}{" "}
        <span className="muted">{t("notices:atLeast", { count: rule.days })}</span>
      </p>
      <p className={styles.meta}>
        <bdi lang={source?.lang}>{source?.name}</bdi>
        {rule.article && <span>{t("rules:article", { article: rule.article })}</span>}
        <span>{t("rules:since", { date: date(rule.effective_from) })}</span>
        {rule.standing === "to_confirm" && <span>{t("rules:standing.to_confirm")}</span>}
      </p>
      <p className="muted">{t("notices:counting")}</p>
    </>
  );
}

export function NoticeText({ content }: { content: NoticeContent }) {
  const { t } = useTranslation(["notices", "deals"]);
  const { code } = useLocale();
  const parties = useParties();
  const abstract = pickName(content.abstracts, code);
  const node = pickName(content.node, code);
  return (
    <>
      {abstract && (
        <p className={styles.abstract} dir="auto" lang={abstract.lang}>
          {abstract.name}
        </p>
      )}
      <dl className={styles.facts}>
        {parties(content.parties).map((party) => (
          <div key={`${party.role}:${party.name}`}>
            <dt>{party.word}</dt>
            <dd>
              <bdi lang={party.lang}>{party.name}</bdi>
            </dd>
          </div>
        ))}
        {content.price && (
          <div>
            <dt>{t("notices:price")}</dt>
            <dd>
              <MoneyText money={content.price} full />
            </dd>
          </div>
        )}
        {content.price_route && (
          <div>
            <dt>{t("notices:route")}</dt>
            <dd>{t(`deals:route.${content.price_route}`)}</dd>
          </div>
        )}
        {content.mode && (
          <div>
            <dt>{t("notices:mode")}</dt>
            <dd>{t(`deals:contract.${content.mode}`)}</dd>
          </div>
        )}
        {content.kind === "price" && (
          <div>
            <dt>{t("notices:ties")}</dt>
            <dd>{content.interest ? <span dir="auto">{content.interest}</span> : t("notices:noTies")}</dd>
          </div>
        )}
        {content.ranking.length > 0 && (
          <div>
            <dt>{t("notices:ranking")}</dt>
            <dd>
              <ol>
                {content.ranking.map((line) => (
                  <li key={line} dir="auto">
                    {line}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("notices:publishedAt")}</dt>
          <dd>
            <LocalTime at={content.published_at} zone={content.zone} named />
          </dd>
        </div>
        <div>
          <dt>{t("notices:period")}</dt>
          <dd>
            <Rule content={content} />
          </dd>
        </div>
        {node && (
          <div>
            <dt>{t("notices:desk")}</dt>
            <dd>
              <bdi lang={node.lang}>{node.name}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
