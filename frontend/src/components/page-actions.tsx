// What a reader may do with any page: pass on its address, print it.
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "./copy-text";
import { LinkIcon, PrintIcon } from "./icons";
import { ToneGlyph } from "./tone";

const SHOWN_FOR = 2500;

/** Copies an address; the button says for a moment whether it worked. */
export function CopyAddress({ address }: { address: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<"copied" | "copyFailed">();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => setOutcome((await copyText(address)) ? "copied" : "copyFailed");
  const icon = outcome ? <ToneGlyph tone={outcome === "copied" ? "done" : "stop"} size={16} /> : <LinkIcon />;
  return (
    <>
      <Button icon={icon} onClick={() => void copy()}>
        {t(`share.${outcome ?? "copy"}`)}
      </Button>
      <span className="sr-only" role="status">
        {outcome && t(`share.${outcome}`)}
      </span>
    </>
  );
}

export function PrintPage() {
  const { t } = useTranslation();
  return (
    <Button icon={<PrintIcon />} onClick={() => window.print()}>
      {t("entity.print")}
    </Button>
  );
}
