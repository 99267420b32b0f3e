// antd's own words, fetched only for the language in use.
import type { Locale } from "antd/es/locale";
import english from "antd/locale/en_US";
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

/**
 * The words for a language; English, which antd carries in any case, until they arrive. Never none:
 * antd puts a layer around the page once it is given words, and React then makes the whole page
 * anew, with what was typed into it meanwhile.
 */
export function useAntdLocale(tag: string): Locale {
  const [locale, setLocale] = useState<Locale>(english);
  useEffect(() => {
    let current = true;
    void (files[tag]?.() ?? Promise.resolve({ default: english })).then((module) => {
      if (current) setLocale(module.default);
    });
    return () => {
      current = false;
    };
  }, [tag]);
  return locale;
}
