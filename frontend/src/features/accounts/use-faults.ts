// Faults of a form by field: those found before sending, and those the server found.
import { faultsByPointer, useFaultText } from "@/components/problem-text";

/** The sentence for a field, such as `/email`; undefined when nothing is wrong with it. */
export function useFaults(error: unknown, empty: readonly string[] = []): (pointer: string) => string | undefined {
  const say = useFaultText();
  const found = faultsByPointer(error);
  return (pointer) => {
    if (empty.includes(pointer)) return say({ pointer, code: "missing", params: {} });
    const fault = found.get(pointer);
    return fault && say(fault);
  };
}

/** Pointers of the fields that were left empty. */
export const emptyFields = (fields: Record<string, string>): string[] =>
  Object.keys(fields).filter((pointer) => fields[pointer]?.trim() === "");
