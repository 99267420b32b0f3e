// A bidder's own proposals: drafts, sealed ones, and what was opened.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BlockTable } from "@/components/block-table";
import { LocalTime } from "@/components/local-time";
import { StateTag } from "@/components/state-tag";
import type { MyProposal } from "./types";

function State({ row }: { row: MyProposal }) {
  const { t } = useTranslation("course");
  if (row.stage !== "propose") return <StateTag tone="done">{t(`stage.${row.stage}`)}</StateTag>;
  if (row.submitted_at) return <StateTag tone={row.closed ? "wait" : "done"}>{row.closed ? t("mine.waits") : t("mine.sealed")}</StateTag>;
  return <StateTag tone={row.closed ? "stop" : "neutral"}>{row.closed ? t("mine.missed") : t("mine.draft")}</StateTag>;
}

function Title({ row }: { row: MyProposal }) {
  const words = { dir: "auto", ...(row.title_lang && { lang: row.title_lang }) };
  const { challenge_id: id, proposal_id: proposal, organization_id: organization } = row;
  return proposal ? (
    <Link to="/workspace/challenges/$id/opened/$proposal" params={{ id, proposal }} {...words}>
      {row.title}
    </Link>
  ) : (
    <Link to="/workspace/challenges/$id/proposal" params={{ id }} search={{ organization }} {...words}>
      {row.title}
    </Link>
  );
}

export function MyProposals({ rows }: { rows: readonly MyProposal[] }) {
  const { t } = useTranslation("course");
  return (
    <BlockTable
      label={t("mine.title")}
      rows={rows}
      columns={[
        {
          key: "title",
          head: t("mine.challenge"),
          cell: (row) => (
            <>
              <Title row={row} />
              <br />
              <small className="muted">
                <bdi>{row.organization_name}</bdi>
              </small>
            </>
          ),
        },
        { key: "state", head: t("mine.state"), lead: true, cell: (row) => <State row={row} /> },
        {
          key: "deadline",
          head: t("mine.deadline"),
          half: "start",
          cell: (row) => <LocalTime at={row.deadline_at} zone={row.deadline_zone} named />,
        },
        {
          key: "at",
          head: t("mine.at"),
          half: "end",
          cell: (row) =>
            row.submitted_at ? (
              <LocalTime at={row.submitted_at} />
            ) : (
              row.saved_at && <LocalTime at={row.saved_at} />
            ),
        },
      ]}
    />
  );
}
