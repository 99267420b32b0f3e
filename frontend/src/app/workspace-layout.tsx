// The frame of the desks: side navigation, who is signed in, the page. Visitors are sent to sign in.
import { Link, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeRead } from "@/api/types";
import { Brand } from "@/components/brand";
import { BellIcon, CloseIcon, MenuIcon } from "@/components/icons";
import { Loading } from "@/components/loading";
import { QueryView } from "@/components/query-view";
import { useMe, useSignInEnded } from "@/features/accounts/api";
import { SignInAgain } from "@/features/accounts/sign-in-again";
import { useFormat } from "@/i18n/use-format";
import { RouteProgress } from "./route-progress";
import { Account, AccountOpen } from "./workspace-account";
import { type Counts, useCounts } from "./workspace-counts";
import styles from "./workspace-layout.module.css";
import { Side, Tabs } from "./workspace-side";

interface BarProps {
  counts: Counts;
  open: boolean;
  onToggle: () => void;
}

function Bar({ counts, open, onToggle }: BarProps) {
  const { t } = useTranslation("workspace");
  const { number } = useFormat();
  const unread = counts.unread ?? 0;
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.home}>
        <Brand />
      </Link>
      <Link to="/workspace/notifications" className={styles.round} aria-label={t("nav.unread", { count: unread })}>
        <BellIcon size={20} />
        {unread > 0 && (
          <span className={styles.dot} aria-hidden="true">
            {number(Math.min(unread, 99))}
          </span>
        )}
      </Link>
      <button
        type="button"
        className={styles.round}
        aria-expanded={open}
        aria-controls="workspace-menu"
        aria-label={t("portal:nav.menu")}
        onClick={onToggle}
      >
        {open ? <CloseIcon size={20} /> : <MenuIcon size={20} />}
      </button>
    </header>
  );
}

function Desk({ me }: { me: MeRead }) {
  const { t } = useTranslation(["portal", "workspace"]);
  const counts = useCounts();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // the menu belongs to the page it was opened on
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  return (
    <div className={styles.page}>
      <a href="#main" className={styles.skip}>
        {t("nav.skip")}
      </a>
      <RouteProgress />
      <Bar counts={counts} open={open} onToggle={() => setOpenOn(open ? undefined : path)} />
      <aside className={styles.side} data-open={open} id="workspace-menu" aria-label={t("workspace:nav.side")}>
        <Side me={me} counts={counts} />
        <div className={styles.account}>
          <Account me={me} />
        </div>
        <div className={styles.accountOpen}>{open && <AccountOpen me={me} />}</div>
      </aside>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Tabs me={me} counts={counts} />
    </div>
  );
}

function Entrance({ me }: { me: MeRead }) {
  const address = useRouterState({ select: (state) => state.location.href });
  const ended = useSignInEnded();
  if (!me.person) return <Navigate to="/sign-in" search={{ next: address }} replace />;
  return (
    <>
      <Desk me={me} />
      {ended && <SignInAgain email={me.person.email} />}
    </>
  );
}

export function WorkspaceLayout() {
  const me = useMe();
  return <QueryView query={me}>{(data) => <Entrance me={data} />}</QueryView>;
}
