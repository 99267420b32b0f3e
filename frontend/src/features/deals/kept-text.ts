// Words under way: kept on this device until they are sent, so that neither a failure nor a reload takes them.
import { useState } from "react";

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return ""; // storage may be forbidden
  }
}

function keep(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // the words then last as long as the page
  }
}

export function useKeptText(name: string): [string, (text: string) => void] {
  const key = `silkbridge.text.${name}`;
  const [text, setText] = useState(() => read(key));
  const write = (next: string) => {
    keep(key, next);
    setText(next);
  };
  return [text, write];
}
