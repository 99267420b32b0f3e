// How the reader wants the pages shown: light or dark, ordinary or large text.
import { useSyncExternalStore } from "react";

export type ThemeChoice = "auto" | "light" | "dark";
export interface Display {
  choice: ThemeChoice;
  dark: boolean;
  large: boolean;
}

const KEY = "silkbridge.display";
const night = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let state = read();

function read(): Display {
  let saved: Partial<Display> = {};
  try {
    saved = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Display>;
  } catch {
    // unreadable or forbidden storage means: as the system has it
  }
  const choice = saved.choice === "light" || saved.choice === "dark" ? saved.choice : "auto";
  return { choice, dark: choice === "auto" ? night.matches : choice === "dark", large: saved.large === true };
}

function apply(): void {
  document.documentElement.dataset["theme"] = state.dark ? "dark" : "light";
  document.documentElement.dataset["large"] = String(state.large);
}

export function setDisplay(change: Partial<Pick<Display, "choice" | "large">>): void {
  const next = { ...state, ...change };
  state = { ...next, dark: next.choice === "auto" ? night.matches : next.choice === "dark" };
  try {
    localStorage.setItem(KEY, JSON.stringify({ choice: state.choice, large: state.large }));
  } catch {
    // the choice then lasts as long as the page
  }
  apply();
  for (const listener of listeners) listener();
}

night.addEventListener("change", () => setDisplay({}));
apply();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDisplay = () => useSyncExternalStore(subscribe, () => state);
