// Reads figures out of text that the author pastes; nothing is added before it was chosen.
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemPanel } from "@/components/problem-panel";
import { useReading } from "./api";
import { originalOf } from "./content";
import { FoundFigures } from "./found-figures";
import { useForm } from "./form-context";
import { getAt, type Row } from "./pointer";
import styles from "./reader.module.css";

const MOST = 100_000;

interface Props {
  /** How many rows the list still takes. */
  room: number;
  onAdd: (rows: Row[]) => void;
}

export function FiguresReader({ room, onAdd }: Props) {
  const { t } = useTranslation("reading");
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState(0);
  const take = (rows: Row[]) => {
    onAdd(rows);
    setAdded(rows.length);
    setOpen(false);
  };
  return (
    <div className={styles.reader}>
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        onClick={() => {
          setAdded(0);
          setOpen(!open);
        }}
      >
        {t(open ? "close" : "open")}
      </button>
      {added > 0 && (
        <p className={styles.quiet} role="status">
          {t("added", { count: added })}
        </p>
      )}
      {open && <Panel room={room} onTake={take} />}
    </div>
  );
}

/** What the author wrote about the listing so far, in its own language. */
function useWritten(): string {
  const { content } = useForm();
  const texts = ["texts", originalOf(content)];
  return ["one_line", "summary", "body"]
    .map((name) => getAt(content, [...texts, name]))
    .filter((text) => typeof text === "string" && text !== "")
    .join("\n");
}

function Panel({ room, onTake }: { room: number; onTake: (rows: Row[]) => void }) {
  const { t } = useTranslation("reading");
  const { content } = useForm();
  const written = useWritten();
  const [text, setText] = useState("");
  const reading = useReading();
  const id = useId();
  const look = () => reading.mutate({ text: text.slice(0, MOST), locale: originalOf(content) });
  return (
    <div className={styles.panel}>
      <label htmlFor={id}>{t("label")}</label>
      <Input.TextArea
        id={id}
        value={text}
        rows={4}
        dir="auto"
        lang={originalOf(content)}
        maxLength={MOST}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          reading.reset();
        }}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {t("hint")}
      </p>
      <div className={styles.actions}>
        <Button size="small" disabled={text.trim() === ""} loading={reading.isPending} onClick={look}>
          {t("look")}
        </Button>
        {written !== "" && text === "" && (
          <button type="button" className="link-button" onClick={() => setText(written)}>
            {t("useWritten")}
          </button>
        )}
      </div>
      {reading.isError && <ProblemPanel error={reading.error} onRetry={look} />}
      {reading.data && <FoundFigures key={text} found={reading.data} room={room} onTake={onTake} />}
    </div>
  );
}
