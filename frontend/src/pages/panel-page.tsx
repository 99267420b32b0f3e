// The evaluator's room for one challenge: the declaration first, then proposals and sheets.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { LocalTime } from "@/components/local-time";
import { isMissing } from "@/components/missing";
import { usePageTitle } from "@/components/page-title";
import { QueryView } from "@/components/query-view";
import { OpenedProposal } from "@/features/proposals/opened";
import { useSeat } from "@/features/reviews/api";
import { Declaration } from "@/features/reviews/declaration";
import { Room } from "@/features/reviews/room";
import { SeatTag } from "@/features/reviews/seat-words";
import { LEAST_WORDS } from "@/features/reviews/sheet";
import type { SeatRead } from "@/features/reviews/types";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const route = getRouteApi("/workspace/panels/$id");

function Work({ seat }: { seat: SeatRead }) {
  const { t } = useTranslation("panels");
  if (seat.state === "invited" && seat.running) return <Declaration key={seat.version} seat={seat} />;
  if (seat.sheets.length > 0) return <Room key={seat.state} seat={seat} render={(content) => <OpenedProposal content={content} />} />;
  return <EmptyState title={t(seat.running ? "room.left" : "mine.over")} hint={seat.reason} />;
}

function Times({ seat }: { seat: SeatRead }) {
  const { t } = useTranslation("panels");
  const { number } = useFormat();
  return (
    <p className={desk.lead}>
      {t("room.declareBy")} <LocalTime at={seat.declare_by} zone={seat.zone} named /> · {t("room.scoreBy")}{" "}
      <LocalTime at={seat.score_by} zone={seat.zone} named />
      {seat.blind && <> · {t("room.blind")}</>}
      <br />
      {t("room.rulesText", { below: number(seat.comment_below), count: LEAST_WORDS })} {t("room.secret")}
    </p>
  );
}

function Seat({ seat }: { seat: SeatRead }) {
  const { t } = useTranslation("panels");
  usePageTitle(`${t("room.title")} · ${seat.title}`);
  return (
    <>
      <p className={desk.crumbs}>
        <Link to="/workspace/panels">{t("mine.title")}</Link> ›{" "}
        <Link to="/challenges/$id" params={{ id: seat.challenge_id }}>
          {t("mine.challenge")}
        </Link>
      </p>
      <div className={desk.head}>
        <h1 dir="auto" {...(seat.title_lang && { lang: seat.title_lang })}>
          {seat.title}
        </h1>
        <SeatTag state={seat.state} />
      </div>
      <Times seat={seat} />
      <Work seat={seat} />
    </>
  );
}

export function PanelPage() {
  const { id } = route.useParams();
  const seat = useSeat(id);
  if (isMissing(seat.error)) return <NotFoundPage />;
  return (
    <QueryView query={seat} loading={<Loading rows={5} kind="page" />}>
      {(found) => <Seat seat={found} />}
    </QueryView>
  );
}
