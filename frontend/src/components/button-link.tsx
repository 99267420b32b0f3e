// A link that looks like a button and moves within the application.
import { createLink } from "@tanstack/react-router";
import { Button, type ButtonProps } from "antd";

export const ButtonLink = createLink((props: ButtonProps) => <Button {...props} />);
