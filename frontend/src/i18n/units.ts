// Units that their authors wrote as words of their own language, in the reader's.
const LANGUAGES: readonly string[] = ["zh", "en", "ru"];
const ENGLISH = 1;

/** As written in Chinese, English and Russian; further spellings behind. */
const WORDS: readonly (readonly [string, string, string, ...string[]])[] = [
  ["亩", "mu", "му"],
  ["元", "CNY", "юаней", "юань", "元人民币"],
  ["万元", "×10⁴ CNY", "×10⁴ юаней"],
  ["亿元", "×10⁸ CNY", "×10⁸ юаней"],
  ["百万", "million", "млн"],
  ["倍", "×", "×", "раза"],
  ["次", "times", "раз"],
  ["个", "pcs", "шт.", "件", "шт"],
  ["份", "copies", "экз."],
  ["页", "pages", "стр.", "стр"],
  ["级", "class", "класс"],
  ["人", "people", "чел."],
  ["头", "head", "голов"],
  ["台", "units", "ед."],
  ["套", "sets", "компл."],
  ["个旺季", "seasons", "сезонов"],
  ["秒", "s", "с"],
  ["分钟", "min", "мин"],
  ["小时", "h", "ч"],
  ["天", "d", "сут", "日"],
  ["个月", "months", "мес.", "мес", "ай"],
  ["年", "years", "лет", "год"],
  ["公斤", "kg", "кг", "千克"],
  ["吨", "t", "т"],
  ["千米", "km", "км", "公里"],
  ["平方米", "m²", "м²"],
  ["立方米", "m³", "м³"],
];

const ROWS = new Map(WORDS.flatMap((row) => row.filter(isWord).map((word) => [word, row] as const)));

/** Symbols such as kg or h are everybody's: only letters beyond Latin are a language's own. */
function isWord(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(text);
}

/** «m³/亩» is «m³/mu» in English and «m³/му» in Russian; what is not known stays as written. */
export function readableUnit(unit: string, code: string): string {
  if (!isWord(unit)) return unit;
  const place = LANGUAGES.indexOf(code);
  const language = place < 0 ? ENGLISH : place;
  return unit
    .split("/")
    .map((part) => ROWS.get(part.trim())?.[language] ?? part)
    .join("/");
}
