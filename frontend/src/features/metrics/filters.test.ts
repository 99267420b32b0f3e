import { describe, expect, it } from "vitest";
import type { BoxRead } from "@/api/generated/silkbridge.schemas";
import { countProjects, readProjectFilters, toggle } from "./filters";

const BOXES: BoxRead[] = [
  {
    number: 1,
    name: "Information",
    total: 5,
    counts: [
      { zone: "urumqi", status: "planned", count: 3 },
      { zone: "changji", status: "planned", count: 1 },
      { zone: null, status: "completed", count: 1 },
    ],
  },
  { number: 2, name: "Equipment", total: 2, counts: [{ zone: "changji", status: "planned", count: 2 }] },
];
const plain = (counts: ReadonlyMap<string, number>) => Object.fromEntries(counts);

describe("filters of projects", () => {
  it("count a group's values with the other groups' choices and without its own", () => {
    const counts = countProjects(BOXES, { box: ["1"], zone: ["changji"] });
    expect(plain(counts.box)).toEqual({ "1": 1, "2": 2 });
    expect(plain(counts.zone)).toEqual({ urumqi: 3, changji: 1 });
    expect(plain(counts.status)).toEqual({ planned: 1, completed: 0 });
  });

  it("count everything when nothing is chosen", () => {
    const counts = countProjects(BOXES, {});
    expect(plain(counts.box)).toEqual({ "1": 5, "2": 2 });
    expect(plain(counts.status)).toEqual({ planned: 6, completed: 1 });
  });

  it("keep what is known of an address", () => {
    expect(readProjectFilters({ box: "3", zone: ["urumqi", "urumqi", 4], page: "2", other: "x" })).toEqual({
      box: ["3"],
      zone: ["urumqi"],
      page: "2",
    });
  });

  it("start over at the first page when a choice changes", () => {
    expect(toggle({ box: ["3"], page: "2" }, "box", "4")).toEqual({ box: ["3", "4"], page: undefined });
    expect(toggle({ box: ["3"] }, "box", "3")).toEqual({ box: undefined, page: undefined });
  });
});
