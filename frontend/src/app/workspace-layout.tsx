// The frame of the desks: side navigation, who is signed in, the page. Visitors are sent to sign in.
import { Link, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { Button } from "antd";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { CloseIcon, MenuIcon } from "@/components/icons";
import { Loading } from "@/components/loading";
import { PersonChip } from "@/components/person-chip";
import { QueryView } from "@/components/query-view";
import { useMe, useSignOut } from "@/features/accounts/api";
import type { MeRead } from "@/api/types";
import { DisplaySwitch } from "./display-switch";
import { LocaleSwitch } from "./locale-switch";
import { RouteProgress } from "./route-progress";
import styles from "./workspace-layout.module.css";
import { WORKSPACE_ITEMS } from "./workspace-navigation";

function Side({ me, open }: { me: MeRead; open: boolean }) {
  const { t } = useTranslation(["workspace", "portal"]);
  const signOut = useSignOut();
  return (
    <div className={styles.side} data-open={open} id="workspace-menu">
      <nav aria-label={t("portal:nav.main")}>
        <ul>
          {WORKSPACE_ITEMS.filter((item) => item.shown(me)).map((item) => (
            <li key={item.to}>
              <Link
                to={item.to}
                className={styles.item}
                activeOptions={{ exact: item.to === "/workspace" }}
                activeProps={{ className: styles.active }}
              >
                {t(item.text)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.self}>
        <LocaleSwitch />
        <DisplaySwitch />
        <PersonChip name={me.person?.name ?? ""} role={<bdi>{me.person?.email}</bdi>} />
        <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("portal:nav.signOut")}
        </Button>
      </div>
    </div>
  );
}

function Desk({ me }: { me: MeRead }) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // the menu belongs to the page it was opened on
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  if (!me.person) return <Navigate to="/sign-in" search={{ next: path }} replace />;
  return (
    <div className={styles.page}>
      <RouteProgress />
      <header className={styles.top}>
        <Link to="/">
          <Brand />
        </Link>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls="workspace-menu"
          aria-label={t("nav.menu")}
          onClick={() => setOpenOn(open ? undefined : path)}
        >
          {open ? <CloseIcon size={20} /> : <MenuIcon size={20} />}
        </button>
      </header>
      <Side me={me} open={open} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

export function WorkspaceLayout() {
  const me = useMe();
  return <QueryView query={me}>{(data) => <Desk me={data} />}</QueryView>;
}
