// antd's theme for a way of display and a script, composed from the generated tokens.
import { theme, type ThemeConfig } from "antd";
import * as tokens from "./antd.gen";

export interface Look {
  dark: boolean;
  large: boolean;
  script: "han" | "latin" | "cyrillic" | "arabic";
}

export function antdTheme({ dark, large, script }: Look): ThemeConfig {
  const set = dark ? tokens.dark : tokens.light;
  const contrast = large && !dark ? tokens.large : undefined;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...set.token,
      ...tokens.shared,
      ...contrast?.token,
      ...(script === "arabic" ? tokens.arabicScript : {}),
      fontFamily: "var(--font)",
    },
    components: (contrast ?? set).components as ThemeConfig["components"],
  };
}
