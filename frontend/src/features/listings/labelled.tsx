// A label of ours before people's own words; the full-width colon brings its own space.
interface Props {
  label: string;
  lang: string;
  text: string;
}

export function Labelled({ label, lang, text }: Props) {
  return (
    <>
      {label.endsWith("：") ? label : `${label} `}
      <bdi lang={lang}>{text}</bdi>
    </>
  );
}
