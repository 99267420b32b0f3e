// Invented listings in four scripts, for the specimen alone.
import type { Indicator, IndicatorReason, ListingSummary, RequiredIndicator } from "@/api/types";

export const SCRIPTS = ["zh-CN", "en", "ru", "fa"] as const;
export type ScriptTag = (typeof SCRIPTS)[number];

export interface Sample {
  code: "zh" | "en" | "ru" | "fa";
  heading: string;
  line: string;
  title: string;
  oneLine: string;
  owner: string;
  city: string;
  person: string;
  role: string;
  energy: string;
  recovery: string;
  purity: string;
  condition: string;
  report: string;
  test: string;
}

export const SAMPLES: Record<ScriptTag, Sample> = {
  "zh-CN": {
    code: "zh",
    heading: "技术与需求，在此相遇",
    line: "检索高校成果与企业榜单，按指标逐项对照。",
    title: "高盐废水膜浓缩与分盐结晶成套技术",
    oneLine: "把煤化工高盐水拆成可售的氯化钠和硫酸钠。",
    owner: "绿洲大学",
    city: "石河子",
    person: "古丽娜尔·艾山",
    role: "技术经理人 · 石河子",
    energy: "吨水综合能耗",
    recovery: "系统产水回收率",
    purity: "氯化钠结晶纯度",
    condition: "进水 TDS 45–60 g/L",
    report: "检测报告 0417",
    test: "连续 168 h，第三方计量",
  },
  en: {
    code: "en",
    heading: "Research meets a need here",
    line: "Compare indicator by indicator before the first call.",
    title: "Membrane concentration and fractional crystallisation of brine",
    oneLine: "Splits coal-chemical brine into sodium chloride and sulphate that can be sold.",
    owner: "Oasis University",
    city: "Shihezi",
    person: "Aynur Mamat",
    role: "Technology manager · Shihezi",
    energy: "Energy per cubic metre",
    recovery: "Water recovery",
    purity: "Purity of NaCl",
    condition: "feed 45–60 g/L TDS",
    report: "Test report 0417",
    test: "168 h without a stop, metered by a third party",
  },
  ru: {
    code: "ru",
    heading: "Наука встречает запрос",
    line: "Сравните показатели до первого разговора.",
    title: "Мембранное концентрирование и раздельная кристаллизация рассолов",
    oneLine: "Разделяет солёные стоки углехимии на хлорид и сульфат натрия товарного качества.",
    owner: "Университет «Оазис»",
    city: "Шихэцзы",
    person: "Айнур Мамат",
    role: "Технологический менеджер · Шихэцзы",
    energy: "Удельный расход энергии",
    recovery: "Извлечение воды",
    purity: "Чистота NaCl",
    condition: "вход 45–60 г/л",
    report: "Протокол испытаний 0417",
    test: "непрерывно 168 ч, сторонний учёт",
  },
  fa: {
    code: "fa",
    heading: "دیدار دانش و نیاز",
    line: "پیش از نخستین تماس، شاخص‌ها را یک‌به‌یک بسنجید.",
    title: "تغلیظ غشایی و تبلور جداگانهٔ پساب شور",
    oneLine: "پساب شور صنایع زغال‌سنگ را به سدیم کلرید و سولفات قابل فروش جدا می‌کند.",
    owner: "دانشگاه واحه",
    city: "شیهه‌زی",
    person: "آینور محمد",
    role: "مدیر فناوری · شیهه‌زی",
    energy: "انرژی ویژه",
    recovery: "بازیابی آب",
    purity: "خلوص سدیم کلرید",
    condition: "خوراک ۴۵ تا ۶۰ گرم بر لیتر",
    report: "گزارش آزمون ۰۴۱۷",
    test: "۱۶۸ ساعت پیوسته، سنجش شخص ثالث",
  },
};

const bare = { names: {}, value_max: null, condition: "" };

export function indicatorsOf({ energy, recovery, purity, condition, report }: Sample): Indicator[] {
  return [
    {
      ...bare,
      name: recovery,
      comparator: "ge",
      value: 92,
      unit: "%",
      condition,
      evidence: { kind: "third_party", reference: report },
    },
    {
      ...bare,
      name: energy,
      comparator: "le",
      value: 21.5,
      unit: "kWh/m³",
      evidence: { kind: "pilot", reference: "4,312 h" },
    },
    {
      ...bare,
      name: purity,
      comparator: "range",
      value: 97.6,
      value_max: 98.9,
      unit: "%",
      evidence: { kind: "self", reference: "" },
    },
    { ...bare, name: "COD", comparator: "about", value: 1450, unit: "mg/L", evidence: { kind: "none", reference: "" } },
    { ...bare, name: "SiO₂", comparator: "eq", value: null, unit: "", evidence: { kind: "none", reference: "" } },
  ];
}

export function requirementsOf({ energy, recovery, condition, test }: Sample): RequiredIndicator[] {
  return [
    {
      ...bare,
      name: energy,
      comparator: "le",
      value: 25,
      unit: "kWh/m³",
      condition,
      must: true,
      acceptance_test: test,
    },
    { ...bare, name: recovery, comparator: "ge", value: 90, unit: "%", must: false, acceptance_test: "" },
  ];
}

export const VERDICTS: readonly IndicatorReason["verdict"][] = ["met", "near", "not_met", "unknown"];

const IN_DAYS = 86_400_000;
export const inDays = (days: number) => new Date(Date.now() + days * IN_DAYS).toISOString();

export function listingOf(sample: Sample, kind: ListingSummary["kind"]): ListingSummary {
  const challenge = kind === "challenge";
  return {
    id: `specimen-${sample.code}-${kind}`,
    kind,
    number: challenge ? "SB-C-2026-00412" : "SB-A-2026-01873",
    state: "published",
    version: 1,
    title: sample.title,
    one_line: sample.oneLine,
    locale: sample.code,
    original_locale: challenge ? sample.code : "zh",
    translation: challenge || sample.code === "zh" ? "original" : "machine",
    original_title: null,
    highlights: { title: [[0, 4]], one_line: [] },
    indicators: indicatorsOf(sample).map((indicator) => ({ ...indicator, must: null })),
    field_codes: ["environment.water"],
    organization: {
      id: null,
      name: sample.owner,
      kind: "university",
      country: "CN",
      region: "659001",
      city: sample.city,
      verified: true,
      anonymous: false,
    },
    home_node: null,
    published_at: "2026-10-12T02:00:00Z",
    confirmed_at: "2026-11-09T02:00:00Z",
    is_sample: true,
    abstract_only: false,
    trl: challenge ? 6 : 7,
    modes: challenge ? [] : ["licence_ordinary", "joint"],
    price: challenge ? null : { amount_minor: 320_000_000, currency: "CNY" },
    price_kind: challenge ? null : "floor",
    bounty: challenge ? { amount_minor: 860_000_000, currency: "CNY" } : null,
    deadline_at: challenge ? inDays(2.4) : null,
    deadline_zone: challenge ? "Asia/Shanghai" : null,
    deadline_state: challenge ? "closing" : null,
    foreign_allowed: challenge ? true : null,
    award_mode: challenge ? "race" : null,
    challenge_kind: challenge ? "breakthrough" : null,
  };
}
