// antd's words arrive late on a poor line; what was typed before them stays.
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { ConfigProvider, Empty, Input } from "antd";
import { expect, test } from "vitest";
import { useAntdLocale } from "./antd-locale";

function Page() {
  const words = useAntdLocale("zh-CN");
  return (
    <ConfigProvider locale={words}>
      <Input aria-label="name" />
      <Empty />
    </ConfigProvider>
  );
}

test("a page keeps its fields and their words when antd's own words arrive", async () => {
  render(<Page />);
  const field = screen.getByLabelText<HTMLInputElement>("name");
  fireEvent.change(field, { target: { value: "typed early" } });
  await waitFor(() => expect(screen.getAllByText("暂无数据").length).toBeGreaterThan(0));
  expect(screen.getByLabelText("name")).toBe(field);
  expect(field.value).toBe("typed early");
});
