// Whether the window is a phone's: then one stage is shown, and asked for, at a time.
import { useSyncExternalStore } from "react";

const QUERY = "(max-width: 899px)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

export const useNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
