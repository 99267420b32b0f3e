// antd's own words, fetched only for the language in use.
import type { Locale } from "antd/es/locale";
import { useEffect, useState } from "react";

const files: Record<string, () => Promise<{ default: Locale }>> = {
  "zh-CN": () => import("antd/locale/zh_CN"),
  ru: () => import("antd/locale/ru_RU"),
  kk: () => import("antd/locale/kk_KZ"),
  uz: () => import("antd/locale/uz_UZ"),
  fa: () => import("antd/locale/fa_IR"),
  ar: () => import("antd/locale/ar_EG"),
  tr: () => import("antd/locale/tr_TR"),
};

/** The words for a language; undefined (antd's English) until they arrive. */
export function useAntdLocale(tag: string): Locale | undefined {
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let current = true;
    const load = files[tag] ?? (() => import("antd/locale/en_US"));
    void load().then((module) => {
      if (current) setLocale(module.default);
    });
    return () => {
      current = false;
    };
  }, [tag]);
  return locale;
}
