import { act, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "@/api/client";
import { FormProblem, useHeldBack } from "./form-problem";

const problems = {
  "too-many-requests": "Wait {{retry_after}}",
  "try-again-now": "Now",
  "sign-in-failed": "Wrong",
};

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: "en", ns: ["problems"], defaultNS: "problems", resources: { en: { problems } } }),
);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const heldBack = (seconds: number) =>
  new ProblemError({ status: 429, code: "too-many-requests", title: "", params: { retry_after: seconds } });

function Form({ error }: { error: unknown }) {
  const left = useHeldBack(error);
  return (
    <>
      <FormProblem error={error} heldBack={left} />
      <button type="submit" disabled={left > 0}>
        Send
      </button>
    </>
  );
}

describe("a form that was held back", () => {
  it("counts down and opens again by itself", () => {
    render(<Form error={heldBack(3)} />);
    expect(screen.getByRole("alert").textContent).toBe("Wait 3");
    expect(screen.getByRole("button")).toHaveProperty("disabled", true);
    act(() => void vi.advanceTimersByTime(2000));
    expect(screen.getByRole("alert").textContent).toBe("Wait 1");
    act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByRole("alert").textContent).toBe("Now");
    expect(screen.getByRole("button")).toHaveProperty("disabled", false);
  });

  it("is not closed by another refusal", () => {
    render(<Form error={new ProblemError({ status: 401, code: "sign-in-failed", title: "", params: {} })} />);
    expect(screen.getByRole("alert").textContent).toBe("Wrong");
    expect(screen.getByRole("button")).toHaveProperty("disabled", false);
  });
});
