// Problem codes and field faults as sentences of the reader's language.
import { useTranslation } from "react-i18next";
import { type Fault, ProblemError } from "@/api/client";

/** The sentence for a problem; an unknown code shows the server's own English title. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation("problems");
  return (error) => {
    if (!(error instanceof ProblemError)) return t("internal-error");
    const key = `problems:${error.code}`;
    return i18n.exists(key) ? t(error.code, { ...error.params }) : error.message;
  };
}

/** The sentence for one fault of one field. */
export function useFaultText(): (fault: Fault) => string {
  const { t, i18n } = useTranslation("problems");
  return (fault) => {
    const key = `field.${fault.code}`;
    return t(i18n.exists(`problems:${key}`) ? key : "field.wrong", { ...fault.params });
  };
}

/** The faults of a refused form by JSON pointer: `/email`, `/texts/0/title`. */
export function faultsByPointer(error: unknown): Map<string, Fault> {
  const faults = error instanceof ProblemError ? error.faults : [];
  return new Map(faults.map((fault) => [fault.pointer, fault]));
}
