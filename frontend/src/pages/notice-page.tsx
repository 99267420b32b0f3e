// One public notice: what is announced and until when, its proof, what became of it, and objections.
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DueClock, DueTimes } from "@/components/due-clock";
import { EntityHeader } from "@/components/entity-header";
import { Loading } from "@/components/loading";
import { isMissing } from "@/components/missing";
import { CopyAddress, PrintPage } from "@/components/page-actions";
import { usePageTitle } from "@/components/page-title";
import { PrintNote } from "@/components/print-note";
import { QueryView } from "@/components/query-view";
import { Card, Section } from "@/components/section";
import { StateTag } from "@/components/state-tag";
import { TwoColumns } from "@/components/two-columns";
import { useMe } from "@/features/accounts/api";
import { useNotice } from "@/features/notices/api";
import { Events } from "@/features/notices/events";
import { FollowButton } from "@/features/notices/follow-button";
import { NoticeText } from "@/features/notices/notice-text";
import { ObjectionForm } from "@/features/notices/objection-form";
import { Objections } from "@/features/notices/objections";
import { Proof } from "@/features/notices/proof";
import { Steps } from "@/features/notices/steps";
import { NOTICE_TONE, type NoticeRead } from "@/features/notices/types";
import { useLocale } from "@/i18n/use-format";
import desk from "./desk.module.css";
import { NotFoundPage } from "./not-found-page";

const PAPERS = new Set(["zh", "en", "ru"]);

/** The notice as PDF, in the language of papers that is nearest to the reader's. */
const fileOf = (number: string, code: string) =>
  `/api/v1/notices/${number}/document?form=pdf&lang=${PAPERS.has(code) ? code : "en"}`;

const route = getRouteApi("/portal/notices/$id");

/** The way to an objection: a form, why there is none, or the way to sign in. */
function Object({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation(["notices", "problems"]);
  const { data: me } = useMe();
  const [writing, setWriting] = useState(false);
  const barred = notice.barred_actions.find(({ action }) => action === "object");
  if (writing) return <ObjectionForm notice={notice} onDone={() => setWriting(false)} />;
  if (notice.allowed_actions.includes("object")) {
    return (
      <p className="no-print">
        <Button onClick={() => setWriting(true)}>{t("notices:object.name")}</Button>
      </p>
    );
  }
  if (barred) return <p className="muted">{t(`problems:${barred.code}`, barred.params)}</p>;
  if (me && !me.person && !notice.ended_at) {
    return (
      <p className="no-print">
        <Link to="/sign-in" search={{ next: `/notices/${notice.number}` }}>
          {t("notices:object.signIn")}
        </Link>
      </p>
    );
  }
  return null;
}

function Clock({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  if (notice.ended_at) return null;
  return (
    <Card title={t("closes")}>
      <div className={desk.stack}>
        <DueClock at={notice.ends_at} nearHours={72} />
        <DueTimes at={notice.ends_at} zone={notice.zone} />
        {notice.open_objections > 0 && <p className="muted">{t("heldOpen")}</p>}
      </div>
    </Card>
  );
}

function Notice({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  const { code } = useLocale();
  const address = `${location.origin}/notices/${notice.number}`;
  usePageTitle(`${notice.title} · ${t("title")}`);
  return (
    <article>
      <EntityHeader
        crumbs={[
          { key: "all", node: <Link to="/notices">{t("title")}</Link> },
          { key: "this", node: <bdi>{notice.number}</bdi> },
        ]}
        title={notice.title}
        lang={notice.title_lang ?? undefined}
        actions={
          <>
            <CopyAddress address={address} />
            <PrintPage />
            <Button href={fileOf(notice.number, code)}>{t("pdf")}</Button>
            <FollowButton notice={notice} />
            <Steps notice={notice} />
          </>
        }
        facts={
          <>
            <StateTag tone={NOTICE_TONE[notice.state]} boxed>
              {t(`state.${notice.state}`)}
            </StateTag>
            <span>{t(`kind.${notice.kind}`)}</span>
            {notice.subject && <Link to={notice.subject}>{t("toSubject")}</Link>}
          </>
        }
      />
      <TwoColumns
        aside={
          <>
            <Clock notice={notice} />
            <Card title={t("events")}>
              <Events notice={notice} />
            </Card>
            <Proof notice={notice} />
          </>
        }
      >
        <div>
          <Section title={t("announced")}>
            <NoticeText content={notice.content} />
          </Section>
          <div id="objections">
            <Section title={t("objections")} note={notice.objections > 0 && t("objectionCount", { count: notice.objections })}>
              <Objections notice={notice} />
              <Object notice={notice} />
            </Section>
          </div>
        </div>
      </TwoColumns>
      <PrintNote address={address} />
    </article>
  );
}

export function NoticePage() {
  const { id } = route.useParams();
  const query = useNotice(id);
  if (isMissing(query.error)) return <NotFoundPage />;
  return (
    <div className="container">
      <QueryView query={query} loading={<Loading rows={5} kind="page" />}>
        {(notice) => <Notice key={notice.id} notice={notice} />}
      </QueryView>
    </div>
  );
}
