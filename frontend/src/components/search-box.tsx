// The search field with suggestions as one types: an editable combobox.
import { Button } from "antd";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { CloseIcon, SearchIcon } from "./icons";
import styles from "./search-box.module.css";

export interface SearchSuggestion {
  key: string;
  text: string;
  kind: string;
}

interface Props<S extends SearchSuggestion> {
  value: string;
  /** What the field is for, where the placeholder is an example. */
  label?: string;
  placeholder: string;
  suggestions: readonly S[];
  onType: (text: string) => void;
  onSearch: (text: string) => void;
  onPick: (suggestion: S) => void;
}

export function SearchBox<S extends SearchSuggestion>(props: Props<S>) {
  const { value, label, placeholder, suggestions, onType, onSearch, onPick } = props;
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    // the address changed from elsewhere
    setBefore(value);
    setText(value);
  }
  const shown = open && suggestions.length > 0;

  const type = (next: string) => {
    setText(next);
    setActive(-1);
    setOpen(true);
    onType(next);
  };
  const pick = (suggestion: S) => {
    setOpen(false);
    onPick(suggestion);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOpen(false);
    const chosen = suggestions[active];
    if (shown && chosen) onPick(chosen);
    else onSearch(text.trim());
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    if (!shown || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    setActive((before) => Math.max(-1, Math.min(suggestions.length - 1, before + step)));
  };
  return (
    <form role="search" className={styles.form} onSubmit={submit}>
      <div className={styles.field}>
        <span className={styles.glass}>
          <SearchIcon size={18} />
        </span>
        <input
          className={styles.input}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          dir="auto"
          maxLength={200}
          role="combobox"
          aria-label={label ?? t("search.label")}
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={steer}
          onBlur={() => setOpen(false)}
        />
        {text && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t("search.clear")}
            onClick={() => {
              type("");
              onSearch("");
            }}
          >
            <CloseIcon size={14} />
          </button>
        )}
        {shown && (
          <ul id={`${id}-list`} role="listbox" aria-label={t("search.suggestions")} className={styles.list}>
            {suggestions.map((suggestion, index) => (
              // the field keeps the focus; keys are handled there
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={suggestion.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(suggestion)}
              >
                <bdi>{suggestion.text}</bdi>
                <small>{suggestion.kind}</small>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button type="primary" size="large" htmlType="submit">
        {t("search.submit")}
      </Button>
    </form>
  );
}
