// What a submission still needs and what would make the listing better; each leads to its field.
import type { AnyListing } from "@/api/types";
import styles from "./wizard.module.css";
import { useWords } from "./words";

interface Props {
  listing: AnyListing;
  onGo: (pointer: string) => void;
}

export function LackingList({ listing, onGo }: Props) {
  const { t, place } = useWords(listing.kind);
  const { missing, suggested } = listing;
  if (missing.length + suggested.length === 0) return <p>{t("lacking.nothing")}</p>;
  // of the texts as a whole nothing but a second language can lack
  const nameOf = (pointer: string) => (pointer === "/texts" ? t("lacking.language") : place(pointer));
  const list = (title: string, pointers: readonly string[]) =>
    pointers.length > 0 && (
      <section>
        <h3 className={styles.lackTitle}>{title}</h3>
        <ul className={styles.lacking}>
          {[...new Set(pointers)].map((pointer) => (
            <li key={pointer}>
              <button type="button" className="link-button" onClick={() => onGo(pointer)}>
                {nameOf(pointer)}
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {list(t("lacking.missing"), missing)}
      {list(
        t("lacking.suggested"),
        suggested.filter((pointer) => !missing.includes(pointer)),
      )}
    </>
  );
}
