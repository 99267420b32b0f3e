// The two sides of a match, joined by a bridge of threads that carries the score.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MoneyText } from "@/components/money-text";
import { StateTag } from "@/components/state-tag";
import { TranslationBadge } from "@/components/translation-badge";
import { TrlScale } from "@/components/trl-scale";
import { useFormat } from "@/i18n/use-format";
import { DEADLINE_TONE } from "../challenge/deadline-tone";
import styles from "./match-head.module.css";
import type { Pair, Side } from "./sides";

const WIDTH = 112;
const HEIGHT = 44;
const DECK = HEIGHT - 6;
const CONTROLS = [-30, -22, -14] as const;
const HANGERS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** An arch of three threads between two banks; its hangers reach down to the deck. */
export function MatchBridge() {
  const [crown] = CONTROLS;
  const height = (at: number) => DECK - 2 * at * (1 - at) * (DECK - crown);
  return (
    <svg aria-hidden="true" viewBox={`-6 0 ${WIDTH + 12} ${HEIGHT}`} className={styles.bridge}>
      {HANGERS.map((at) => (
        <path key={at} d={`M${WIDTH * at} ${height(at)}V${DECK}`} className={styles.hanger} />
      ))}
      {CONTROLS.map((control) => (
        <path key={control} d={`M0 ${DECK}Q${WIDTH / 2} ${control} ${WIDTH} ${DECK}`} className={styles.cable} />
      ))}
      <circle cx="0" cy={DECK} r="5" className={styles.ours} />
      <circle cx={WIDTH} cy={DECK} r="5" className={styles.theirs} />
    </svg>
  );
}

function Terms({ side }: { side: Side }) {
  const { t } = useTranslation();
  if (side.kind === "achievement") {
    const named = side.price && side.price.amount_minor > 0;
    return (
      <>
        <TrlScale level={side.trl} />
        <span>
          {t(`priceKind.${side.price_kind ?? "negotiable"}`)}{" "}
          {named && side.price && <MoneyText money={side.price} />}
        </span>
      </>
    );
  }
  const deadline = side.deadline_state ?? "none";
  return (
    <>
      <StateTag tone={DEADLINE_TONE[deadline]}>{t(`deadlineState.${deadline}`)}</StateTag>
      <span>
        {t("challenge.bounty")}{" "}
        {side.bounty && side.bounty.amount_minor > 0 ? (
          <MoneyText money={side.bounty} />
        ) : (
          t("challenge.negotiable")
        )}
      </span>
    </>
  );
}

function SideBox({ side }: { side: Side }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { organization } = side;
  return (
    <div className={styles.side}>
      <p className={styles.kind}>{t(`match.side.${side.kind}`)}</p>
      <h2 className={styles.title} dir="auto" lang={side.locale}>
        <Link to={side.kind === "achievement" ? "/achievements/$id" : "/challenges/$id"} params={{ id: side.number ?? side.id }}>
          {side.title}
        </Link>
      </h2>
      {side.original_title && side.original_title !== side.title && (
        <p className={styles.original} dir="auto" lang={side.original_locale}>
          {side.original_title}
        </p>
      )}
      <p className={styles.owner}>
        <bdi>{organization.anonymous ? t("entity.anonymous") : organization.name}</bdi> ·{" "}
        <bdi>{organization.city || country(organization.country)}</bdi>
      </p>
      <p className={styles.terms}>
        <Terms side={side} />
      </p>
      <TranslationBadge kind={side.translation} from={side.original_locale} />
    </div>
  );
}

export function Score({ score }: { score: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <p className={styles.score}>
      <span className="sr-only">{t("match.score", { score })}</span>
      <span aria-hidden="true">
        <b>{number(score)}</b> / {number(100)}
      </span>
    </p>
  );
}

export function MatchHead({ pair, score }: { pair: Pair; score: number }) {
  const { t } = useTranslation();
  return (
    <section className={styles.head} aria-label={t("match.sides")}>
      <SideBox side={pair.achievement} />
      <div className={styles.middle}>
        <MatchBridge />
        <div>
          <Score score={score} />
          <p className={styles.by}>{t("match.system")}</p>
        </div>
      </div>
      <SideBox side={pair.challenge} />
    </section>
  );
}
