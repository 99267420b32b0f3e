// The frame of the public pages: header, main, footer.
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/brand";
import { ButtonLink } from "@/components/button-link";
import { CloseIcon, MenuIcon, SearchIcon } from "@/components/icons";
import { Threads } from "@/components/threads";
import { useMe } from "@/features/accounts/api";
import { DisplaySwitch } from "./display-switch";
import { LocaleSwitch } from "./locale-switch";
import styles from "./portal-layout.module.css";
import { RouteProgress } from "./route-progress";

const SECTIONS = ["achievements", "challenges", "organizations", "network", "notices", "statistics"] as const;

function AccountLink() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  if (me?.person) return <ButtonLink to="/workspace">{t("nav.workspace")}</ButtonLink>;
  return <ButtonLink to="/sign-in">{t("nav.signIn")}</ButtonLink>;
}

function Navigation() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("nav.main")} className={styles.nav}>
      {SECTIONS.map((section) => (
        <Link key={section} to={`/${section}`} className={styles.link} activeProps={{ className: styles.active }}>
          {t(`nav.${section}`)}
        </Link>
      ))}
    </nav>
  );
}

function Header() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // the menu belongs to the page it was opened on
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  return (
    <header className={styles.header}>
      <div className={`container ${styles.bar}`}>
        <Link to="/" className={styles.home}>
          <Brand />
        </Link>
        <Link to="/achievements" className={`${styles.round} ${styles.phone}`} aria-label={t("nav.search")}>
          <SearchIcon size={20} />
        </Link>
        <button
          type="button"
          className={`${styles.round} ${styles.phone}`}
          aria-expanded={open}
          aria-controls="site-menu"
          aria-label={t("nav.menu")}
          onClick={() => setOpenOn(open ? undefined : path)}
        >
          {open ? <CloseIcon size={20} /> : <MenuIcon size={20} />}
        </button>
        <div id="site-menu" className={styles.menu} data-open={open}>
          <Navigation />
          <div className={styles.tools}>
            <DisplaySwitch />
            <LocaleSwitch />
            <AccountLink />
          </div>
        </div>
      </div>
    </header>
  );
}

export function PortalLayout() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <a href="#main" className={styles.skip}>
        {t("nav.skip")}
      </a>
      <RouteProgress />
      <Header />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <div className={`container ${styles.foot}`}>
          <p>{t("footer.network")}</p>
          <Link to="/calculator">{t("footer.calculator")}</Link>
          <Threads arch={8} pier={2} arches={4} step={4} height={16} />
        </div>
      </footer>
    </div>
  );
}
