// A link that looks like a button and moves within the application.
import { createLink, type LinkComponent } from "@tanstack/react-router";
import { Button, type ButtonProps } from "antd";
import type { ComponentProps } from "react";

type Look = ButtonProps["type"];
const Plain = (props: ButtonProps) => <Button {...props} />;
const Moving = createLink(({ look, ...props }: ButtonProps & { look?: Look }) => <Button type={look} {...props} />);

/** The router keeps `type` for itself, so the look travels under another name. */
export const ButtonLink = (({ type, ...props }: ButtonProps) => (
  <Moving look={type} {...(props as ComponentProps<typeof Moving>)} />
)) as LinkComponent<typeof Plain>;
