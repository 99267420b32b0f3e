// A button that lets a file be chosen, in the page's own words instead of the browser's.
import { Button } from "antd";
import { useRef } from "react";
import { UploadIcon } from "./icons";

interface Props {
  label: string;
  /** What is chosen, for those who hear the page. */
  name: string;
  /** Endings of names, with commas between. */
  accept: string;
  pending: boolean;
  onFile: (file: File) => void;
}

export function FileButton({ label, name, accept, pending, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="sr-only"
        tabIndex={-1}
        aria-label={name}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = "";
        }}
      />
      <Button icon={<UploadIcon />} loading={pending} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
