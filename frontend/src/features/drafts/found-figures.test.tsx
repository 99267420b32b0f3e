import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { FoundIndicator } from "@/api/generated/silkbridge.schemas";
import { FoundFigures, rowOf } from "./found-figures";
import type { Row } from "./pointer";

const figure = (name: string, value: number): FoundIndicator => ({
  name,
  comparator: "ge",
  value,
  value_max: null,
  unit: "MPa",
  condition: "",
  quote: `${name} ≥ ${value} MPa`,
  start: value,
  end: value + 1,
});
const FOUND = { items: [figure("strength", 300), figure("pressure", 5)], cut: false };

test("what is ticked is added, what is not is left", () => {
  const take = vi.fn<(rows: Row[]) => void>();
  render(<FoundFigures found={FOUND} room={9} onTake={take} />);
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes).toHaveLength(2);
  fireEvent.click(boxes[1] as HTMLElement);
  fireEvent.click(screen.getByRole("button"));
  expect(take).toHaveBeenCalledWith([rowOf(figure("strength", 300))]);
});

test("no more is added than the list takes, and nothing when nothing is ticked", () => {
  const { rerender } = render(<FoundFigures found={FOUND} room={1} onTake={() => undefined} />);
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(true);
  rerender(<FoundFigures found={FOUND} room={2} onTake={() => undefined} />);
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(false);
  for (const box of screen.getAllByRole("checkbox")) fireEvent.click(box);
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(true);
});

test("where nothing was found, nothing can be added", () => {
  render(<FoundFigures found={{ items: [], cut: false }} room={9} onTake={() => undefined} />);
  expect(screen.queryByRole("button")).toBeNull();
});
