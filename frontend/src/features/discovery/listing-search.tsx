// The search field of one kind of listing: suggestions as one types, and what picking one means.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Completion, ListingKind } from "@/api/types";
import { SearchBox } from "@/components/search-box";
import { useSuggestions } from "./api";
import type { Filters } from "./filters";
import { useSettled } from "./use-settled";

interface Props {
  kind: ListingKind;
  value: string;
  onSearch: (text: string) => void;
  /** A field or an organisation was picked: the list becomes what belongs to it. */
  onNarrow: (filters: Filters) => void;
}

/** What a completion narrows the list to; undefined where it is only words. */
export function narrowing({ kind, id }: Completion): Filters | undefined {
  if (id === null) return undefined;
  if (kind === "field") return { field: [id] };
  return kind === "organization" ? { organization: id } : undefined;
}

export function ListingSearch({ kind, value, onSearch, onNarrow }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const { data: completions = [] } = useSuggestions(useSettled(typed), kind);
  const pick = (completion: Completion) => {
    const filters = narrowing(completion);
    if (filters) onNarrow(filters);
    else if (completion.kind === "title" && completion.id !== null) {
      const to = completion.listing_kind === "challenge" ? "/challenges/$id" : "/achievements/$id";
      void navigate({ to, params: { id: completion.id } });
    } else onSearch(completion.text);
  };
  return (
    <SearchBox
      value={value}
      placeholder={t(kind === "achievement" ? "search.placeholderAchievement" : "search.placeholderChallenge")}
      suggestions={(typed.trim() === "" ? [] : completions).map((completion) => ({
        key: `${completion.kind}-${completion.id ?? ""}-${completion.text}`,
        text: completion.text,
        kind: t(`search.kind.${completion.kind}`),
        completion,
      }))}
      onType={setTyped}
      onSearch={onSearch}
      onPick={(suggestion) => pick(suggestion.completion)}
    />
  );
}
