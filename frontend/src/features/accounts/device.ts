// What a browser says of itself, in the two words people know it by.
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger\//, "WeChat"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/YaBrowser\//, "Yandex"],
  [/QQBrowser\//, "QQ Browser"],
  [/OPR\//, "Opera"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/(HeadlessChrome|Chrome|CriOS)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const first = (text: string, names: readonly [RegExp, string][]) => names.find(([sign]) => sign.test(text))?.[1];

/** «Firefox · Windows»; the first word it gave when it is no browser; undefined when it gave none. */
export function deviceName(userAgent: string): string | undefined {
  const known = [first(userAgent, BROWSERS), first(userAgent, SYSTEMS)].filter(Boolean).join(" · ");
  return known || userAgent.split(/[\s/]/)[0] || undefined;
}
