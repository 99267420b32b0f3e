// Keys that let the server see a repeated request as the one it carried out already.
import { useRef } from "react";

function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same key for the same request, another for another. */
export function useOnceKey(): (...request: readonly (string | number)[]) => string {
  const last = useRef({ request: "", key: "" });
  return (...request) => {
    const said = JSON.stringify(request);
    if (last.current.request !== said) last.current = { request: said, key: freshKey() };
    return last.current.key;
  };
}
