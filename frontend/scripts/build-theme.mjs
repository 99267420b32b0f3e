// Turns tokens.json into the stylesheet variables, the antd theme and the chart palettes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tokens = JSON.parse(readFileSync(`${root}tokens.json`, "utf8"));
const out = `${root}src/theme/`;
const MARK = "Generated from tokens.json by scripts/build-theme.mjs; do not edit.";

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const rule = (selector, lines) => `${selector} {\n${lines.map((line) => `  ${line};`).join("\n")}\n}\n`;
const colours = (set) => Object.entries(set).map(([name, value]) => `--${kebab(name)}: ${value}`);

/** Font sizes and the line height that belongs to each, for one script. */
function type(script) {
  const shift = tokens.font.sizeShift[script] ?? 0;
  const heights = tokens.font.lineHeight[script];
  const smallest = Math.min(...Object.keys(heights).map(Number));
  return Object.entries(tokens.font.size).flatMap(([step, size]) => {
    const px = Math.max(size + shift, smallest);
    return [`--fs-${step}: ${px}px`, `--lh-${step}: ${heights[px]}px`, `--t-${step}: ${px}px/${heights[px]}px var(--font)`];
  });
}

const onScreen = (rules) => `@media not print {\n${rules}}\n`;

function fonts() {
  const { latin, cjk, arabic } = tokens.font;
  const quotes = [...cjk.matchAll(/'([^']+)'/g)].map(([, name]) => `local("${name}")`).join(", ");
  // Latin fonts hold narrow curly quotes; Chinese text needs the Han font's full-width ones.
  const face = `@font-face {\n  font-family: "Han Quotes";\n  src: ${quotes};\n  unicode-range: U+2018-201D;\n}\n`;
  const family = (...stacks) => [...stacks, "sans-serif"].join(", ");
  return (
    face +
    rule(":root", [`--font: ${family(latin, cjk, arabic)}`, ...type("latin")]) +
    rule(':root[data-script="han"]', [`--font: "Han Quotes", ${family(latin, cjk, arabic)}`, ...type("cjk")]) +
    rule(':root[data-script="cyrillic"]', type("cyrillic")) +
    rule(':root[data-script="arabic"]', [`--font: ${family(arabic, latin, cjk)}`, ...type("arabic")])
  );
}

function shapes() {
  const px = (set, prefix) => Object.entries(set).map(([name, value]) => `--${prefix}-${kebab(name)}: ${value}px`);
  return [
    ...tokens.space.map((value, index) => `--s-${index}: ${value}px`),
    ...px(tokens.radius, "radius"),
    ...px(tokens.height, "height"),
    ...px(tokens.layout, "layout"),
    ...Object.entries(tokens.motion).map(([name, value]) => `--motion-${name}: ${value}`),
    `--shadow-popover: ${tokens.shadow.popover}`,
  ];
}

function stylesheet() {
  const { zoom, ...contrast } = tokens.highContrast;
  const palette = Object.entries(tokens.palette).flatMap(([hue, steps]) =>
    Object.entries(steps).map(([step, value]) => `--${hue}-${step}: ${value}`),
  );
  const charts = (list) => list.map((value, index) => `--chart-${index + 1}: ${value}`);
  return (
    `/* ${MARK} */\n` +
    fonts() +
    rule(":root", [...palette, ...shapes()]) +
    rule(":root", ["color-scheme: light", ...colours(tokens.light), ...charts(tokens.chart.categorical)]) +
    // paper is white and takes its own size
    onScreen(
      rule(':root[data-theme="dark"]', [
        "color-scheme: dark",
        ...colours(tokens.dark),
        ...charts(tokens.chart.categoricalDark),
        `--shadow-popover: ${tokens.shadow.popoverDark}`,
      ]) + rule(':root[data-large="true"]', [`zoom: ${zoom}`]),
    ) +
    rule(':root[data-large="true"]:not([data-theme="dark"])', colours(contrast))
  );
}

/** antd's component tokens name our colours as {name}; each theme fills in its own. */
function components(set) {
  const filled = (value) => (typeof value === "string" ? value.replace(/\{(\w+)\}/g, (_, name) => set[name]) : value);
  return Object.fromEntries(
    Object.entries(tokens.antd.components).map(([name, values]) => [
      name,
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, filled(value)])),
    ]),
  );
}

function contrastTheme() {
  const h = tokens.highContrast;
  return {
    colorPrimary: h.primary,
    colorLink: h.primaryText,
    colorText: h.text,
    colorTextSecondary: h.textSecondary,
    colorTextTertiary: h.textMuted,
    colorTextQuaternary: h.textMuted,
    colorTextDescription: h.textMuted,
    colorTextPlaceholder: h.textMuted,
    colorTextDisabled: h.textMuted,
    colorBorder: h.controlBorder,
    colorBorderSecondary: h.border,
    colorSplit: h.border,
  };
}

function themeModule() {
  const light = { token: tokens.antd.light, components: components(tokens.light) };
  const dark = { token: tokens.antd.dark, components: components(tokens.dark) };
  const large = { token: contrastTheme(), components: components({ ...tokens.light, ...tokens.highContrast }) };
  const shown = (name, value) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
  return (
    `// ${MARK}\n` +
    shown("light", light) +
    shown("dark", dark) +
    shown("large", large) +
    shown("shared", tokens.antd.shared) +
    shown("arabicScript", tokens.antd.arabicScript) +
    shown("fontStacks", { latin: tokens.font.latin, cjk: tokens.font.cjk, arabic: tokens.font.arabic }) +
    shown("breakpoint", tokens.breakpoint)
  );
}

mkdirSync(out, { recursive: true });
writeFileSync(`${out}tokens.gen.css`, stylesheet());
writeFileSync(`${out}antd.gen.ts`, themeModule());
writeFileSync(
  `${out}chart.gen.ts`,
  `// ${MARK}\nexport const chart = ${JSON.stringify(tokens.chart, null, 2)} as const;\nexport const palette = ${JSON.stringify(tokens.palette, null, 2)} as const;\n`,
);
