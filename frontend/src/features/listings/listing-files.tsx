// Files by access level; those that are open come through a signed address.
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AccessLevel, AnyListing, AttachmentRead } from "@/api/types";
import { FileRow, FileSlot } from "@/components/file-slot";
import { ProblemPanel } from "@/components/problem-panel";
import { Section } from "@/components/section";
import { openAttachment } from "./api";
import styles from "./listing-files.module.css";

const LEVELS: readonly AccessLevel[] = ["public", "registered", "nda"];

interface Props {
  listing: AnyListing;
  /** A visitor may sign in; a member may not do more than already done. */
  signedIn: boolean;
  /** Where to come back after signing in. */
  here: string;
}

function Way({ access, signedIn, here }: { access: AccessLevel } & Omit<Props, "listing">) {
  const { t } = useTranslation();
  if (access === "registered" && !signedIn) {
    return (
      <Link to="/sign-in" search={{ next: here }} className={styles.way}>
        {t("files.signIn")}
      </Link>
    );
  }
  return <p className={styles.way}>{t(access === "registered" ? "files.verifiedOnly" : "files.ndaHow")}</p>;
}

function File({ file, position, onOpen }: { file: AttachmentRead; position: number; onOpen: () => void }) {
  const { t } = useTranslation();
  const caption = file.caption && file.caption !== file.name ? file.caption : undefined;
  if (file.locked) return <FileRow name={caption ?? t("files.numbered", { position })} locked />;
  return (
    <FileRow
      name={file.name ?? t("files.numbered", { position })}
      size={file.size}
      onOpen={onOpen}
      action={
        caption && (
          <bdi className={styles.caption} dir="auto">
            {caption}
          </bdi>
        )
      }
    />
  );
}

export function ListingFiles({ listing, signedIn, here }: Props) {
  const { t } = useTranslation();
  const open = useMutation({ mutationFn: (id: string) => openAttachment(listing.id, id) });
  const files = listing.attachments.toSorted((one, other) => one.position - other.position);
  if (files.length === 0) return null;
  const levels = LEVELS.filter((level) => files.some(({ access }) => access === level));
  return (
    <Section title={t("files.title")}>
      <div className={styles.slots}>
        {levels.map((access) => {
          const own = files.filter((file) => file.access === access);
          const locked = own.some((file) => file.locked);
          return (
            <FileSlot
              key={access}
              access={access}
              action={locked && <Way access={access} signedIn={signedIn} here={here} />}
            >
              {own.map((file, index) => (
                <File key={file.id} file={file} position={index + 1} onOpen={() => open.mutate(file.id)} />
              ))}
            </FileSlot>
          );
        })}
      </div>
      {open.isError && <ProblemPanel error={open.error} kept={t("files.failed")} />}
    </Section>
  );
}
