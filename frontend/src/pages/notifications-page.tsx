// What one was told, and how one wishes to be told.
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { NotificationPage } from "@/api/generated/silkbridge.schemas";
import { EmptyState } from "@/components/empty-state";
import { FormProblem } from "@/components/form-problem";
import { usePageTitle } from "@/components/page-title";
import { Pagination } from "@/components/pagination";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useMarkRead, useNotifications, usePreferences } from "@/features/notifications/api";
import { NotificationList } from "@/features/notifications/notification-list";
import { PreferenceList } from "@/features/notifications/preferences";
import { useFormat } from "@/i18n/use-format";
import desk from "./desk.module.css";

const route = getRouteApi("/workspace/notifications");

function Told({ told, unread }: { told: NotificationPage; unread: boolean }) {
  const { t } = useTranslation("workspace");
  const mark = useMarkRead();
  if (told.items.length === 0) {
    return (
      <EmptyState
        title={t(unread ? "notification.noneUnread" : "notification.none")}
        hint={t(unread ? "notification.noneUnreadHint" : "notification.noneHint")}
      />
    );
  }
  return (
    <>
      <FormProblem error={mark.error} />
      <NotificationList items={told.items} onRead={(id) => mark.mutate({ ids: [id] })} />
      <div className={desk.foot}>
        <Pagination page={told.page} size={told.size} total={told.total} />
      </div>
    </>
  );
}

export function NotificationsPage() {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const { show, page } = route.useSearch();
  const unread = show === "unread";
  const told = useNotifications(unread, Number(page) || 1);
  const preferences = usePreferences();
  const markAll = useMarkRead();
  const waiting = told.data?.unread ?? 0;
  usePageTitle(t("nav.notifications"));
  return (
    <>
      <div className={desk.head}>
        <h1>{t("nav.notifications")}</h1>
        <Button disabled={waiting === 0} loading={markAll.isPending} onClick={() => markAll.mutate({ all: true })}>
          {t("notification.markAll")}
        </Button>
      </div>
      <nav className={desk.tabs} aria-label={t("notification.show")}>
        <Link from={route.id} to="." search={{}} className={desk.tab} data-current={!unread}>
          {t("notification.all")}
        </Link>
        <Link from={route.id} to="." search={{ show: "unread" }} className={desk.tab} data-current={unread}>
          {t("notification.unread")} <b>{number(waiting)}</b>
        </Link>
      </nav>
      <QueryView query={told}>{(data) => <Told told={data} unread={unread} />}</QueryView>
      <div id="preferences" className={desk.narrow}>
        <Section title={t("notification.preferences")} note={t("notification.preferencesNote")}>
          <QueryView query={preferences}>{(data) => <PreferenceList preferences={data} />}</QueryView>
        </Section>
      </div>
    </>
  );
}
