// The rights an achievement rests on, with their legal standing.
import { useTranslation } from "react-i18next";
import type { IpRight } from "@/api/types";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import type { Tone } from "@/components/tone";
import { Labelled } from "../labelled";
import styles from "./ip-table.module.css";

const TONE: Record<IpRight["status"], Tone> = {
  granted: "done",
  registered: "done",
  pending: "progress",
  lapsed: "stop",
};

interface Props {
  rights: readonly IpRight[];
  lang: string;
  /** The listing's owner, who needs no naming again. */
  owner: string;
}

/** Who owns all of the rights; undefined where several do. */
function soleOwner(rights: readonly IpRight[]): string | undefined {
  const owners = new Set(rights.map((right) => right.owner));
  return owners.size === 1 ? rights[0]?.owner : undefined;
}

export function IpTable({ rights, lang, owner }: Props) {
  const { t } = useTranslation();
  const sole = soleOwner(rights);
  return (
    <>
      <Rights rights={rights} lang={lang} named={sole === undefined} />
      {sole && sole !== owner && (
        <p className={styles.sole}>
          <Labelled label={t("achievement.ipOwner")} lang={lang} text={sole} />
        </p>
      )}
    </>
  );
}

/** A dash holds the place in a table; a block on a phone needs none. */
const None = () => <span className={styles.none}>—</span>;

function Rights({ rights, lang, named }: Pick<Props, "rights" | "lang"> & { named: boolean }) {
  const { t } = useTranslation();
  return (
    <BlockTable
      label={t("achievement.ip")}
      rows={rights}
      columns={[
        { key: "kind", head: t("achievement.ipKind"), cell: (row) => t(`ipKind.${row.kind}`) },
        {
          key: "number",
          head: t("achievement.ipNumber"),
          cell: (row) =>
            row.number ? (
              <bdi dir="ltr" className={styles.number}>
                {row.number}
              </bdi>
            ) : (
              <None />
            ),
        },
        {
          key: "title",
          head: t("achievement.ipTitle"),
          cell: (row) => (
            <>
              <span dir="auto" lang={lang}>
                {row.title}
              </span>
              {named && row.owner && (
                <small className={styles.owner}>
                  <Labelled label={t("achievement.ipOwner")} lang={lang} text={row.owner} />
                </small>
              )}
            </>
          ),
        },
        {
          key: "status",
          head: t("achievement.ipStatus"),
          lead: true,
          cell: (row) => <StateTag tone={TONE[row.status]}>{t(`ipStatus.${row.status}`)}</StateTag>,
        },
        {
          key: "expires",
          head: t("achievement.ipExpires"),
          end: true,
          cell: (row) =>
            row.expires_on ? (
              <span className={styles.expires} data-label={t("achievement.ipExpires")}>
                <LocalTime at={row.expires_on} day />
              </span>
            ) : (
              <None />
            ),
        },
      ]}
    />
  );
}
