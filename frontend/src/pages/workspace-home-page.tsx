// The desk's first page: what waits, the most pressing first; beside it where to begin and what is new.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MeRead } from "@/api/types";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { Loading } from "@/components/loading";
import { usePageTitle } from "@/components/page-title";
import { ProblemPanel } from "@/components/problem-panel";
import { QueryView } from "@/components/query-view";
import { Card } from "@/components/section";
import { useMe } from "@/features/accounts/api";
import { MailAgain } from "@/features/accounts/mail-again";
import { useMyOrganizations, writtenFor } from "@/features/accounts/my-organizations";
import { OrganizationList } from "@/features/accounts/organization-list";
import { useMyListings } from "@/features/my-listings/api";
import { MineSummary } from "@/features/my-listings/summary";
import { useNotifications } from "@/features/notifications/api";
import { Latest } from "@/features/notifications/latest";
import { useTasks } from "@/features/tasks/api";
import { TaskList } from "@/features/tasks/task-list";
import desk from "./desk.module.css";

const belongsNowhere = (me: MeRead) =>
  me.memberships.length === 0 && me.desks.length === 0 && me.platform_roles.length === 0;

function Confirm({ email }: { email: string }) {
  const { t } = useTranslation("workspace");
  return (
    <div className={desk.banner}>
      <b>{t("home.confirm")}</b>
      <p>
        {t("home.confirmHint")} <bdi>{email}</bdi>
      </p>
      <MailAgain email={email} />
    </div>
  );
}

function Todo({ me }: { me: MeRead }) {
  const { t } = useTranslation("workspace");
  const { data, isPending, error, retry } = useTasks(me);
  if (belongsNowhere(me) && data.items.length === 0) {
    return (
      <EmptyState
        title={t("home.join")}
        hint={t("home.joinHint")}
        action={
          <ButtonLink type="primary" to="/workspace/organizations/new">
            {t("home.found")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      {error !== null && <ProblemPanel error={error} onRetry={retry} />}
      {data.items.length > 0 && <TaskList tasks={data.items} />}
      {isPending && <Loading kind="line" />}
      {!isPending && error === null && data.items.length === 0 && (
        <EmptyState title={t("home.nothing")} hint={t("home.nothingHint")} />
      )}
      {data.more > 0 && <p className={`muted ${desk.foot}`}>{t("home.more", { count: data.more })}</p>}
    </>
  );
}

function Begin() {
  const { t } = useTranslation("workspace");
  return (
    <Card title={t("home.begin")}>
      <div className={desk.stack}>
        <ButtonLink type="primary" block to="/workspace/listings/new" search={{ kind: "achievement" }}>
          {t("mine.newAchievement")}
        </ButtonLink>
        <ButtonLink block to="/workspace/listings/new" search={{ kind: "challenge" }}>
          {t("mine.newChallenge")}
        </ButtonLink>
        <ButtonLink block to="/workspace/imports">
          {t("nav.imports")}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Aside({ me }: { me: MeRead }) {
  const { t } = useTranslation("workspace");
  const news = useNotifications(false, 1, 5);
  const listings = useMyListings({}, 1);
  const organizations = useMyOrganizations();
  const mine = organizations.data ?? [];
  const writes = writtenFor(mine).length > 0;
  return (
    <div className={desk.aside}>
      <h2 className="sr-only">{t("home.beside")}</h2>
      {writes && <Begin />}
      {writes && (
        <Card title={t("home.mine")}>
          <QueryView query={listings}>{(page) => <MineSummary states={page.states} />}</QueryView>
        </Card>
      )}
      {me.memberships.length > 0 && (
        <Card title={t("home.organizations")}>
          <QueryView query={organizations}>{(list) => <OrganizationList organizations={list} />}</QueryView>
        </Card>
      )}
      <Card title={t("home.news")} note={<Link to="/workspace/notifications">{t("home.allNews")}</Link>}>
        <QueryView query={news}>{(told) => <Latest items={told.items} />}</QueryView>
      </Card>
    </div>
  );
}

export function WorkspaceHomePage() {
  const { t } = useTranslation("workspace");
  const { data: me } = useMe();
  usePageTitle(t("title"));
  if (!me?.person) return null;
  return (
    <>
      <div className={desk.head}>
        <h1>{t("home.todo")}</h1>
      </div>
      {!me.person.verified && <Confirm email={me.person.email} />}
      <div className={desk.columns}>
        <div>
          <Todo me={me} />
        </div>
        <Aside me={me} />
      </div>
    </>
  );
}
