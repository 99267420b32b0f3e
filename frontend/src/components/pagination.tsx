// Pages as links, so that each has an address.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/use-format";
import { ChevronEnd, ChevronStart } from "./icons";
import styles from "./pagination.module.css";

/** First, last and two around the present one; 0 stands for a gap. */
export function pagesShown(page: number, last: number): number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, last].filter((one) => one >= 1 && one <= last);
  const sorted = [...new Set(wanted)].toSorted((one, other) => one - other);
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1];
    return before !== undefined && one - before > 1 ? [0, one] : [one];
  });
}

interface Props {
  page: number;
  size: number;
  total: number;
}

/** A page is the present one only when its whole address is: the first one's is a part of all others'. */
const WHOLE = { exact: true } as const;

/** The address of a page: all filters stay. The router cannot know which list this is. */
const search = (page: number) =>
  ((before: Record<string, unknown>) => ({ ...before, page: page > 1 ? String(page) : undefined })) as never;

export function Pagination({ page, size, total }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const last = Math.ceil(total / size);
  if (last <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={t("list.pages")}>
      {page > 1 && (
        <Link to="." search={search(page - 1)} activeOptions={WHOLE} className={styles.page} aria-label={t("list.previous")} rel="prev">
          <ChevronStart />
        </Link>
      )}
      {pagesShown(page, last).map((one, index) =>
        one === 0 ? (
          // a gap is told apart only by where it stands
          // oxlint-disable-next-line react/no-array-index-key
          <span key={`gap-${index}`} className={styles.gap}>
            …
          </span>
        ) : (
          <Link
            key={one}
            to="."
            search={search(one)}
            activeOptions={WHOLE}
            className={styles.page}
            aria-label={t("list.page", { page: one })}
            aria-current={one === page ? "page" : undefined}
          >
            {number(one)}
          </Link>
        ),
      )}
      {page < last && (
        <Link to="." search={search(page + 1)} activeOptions={WHOLE} className={styles.page} aria-label={t("list.next")} rel="next">
          <ChevronEnd />
        </Link>
      )}
    </nav>
  );
}
