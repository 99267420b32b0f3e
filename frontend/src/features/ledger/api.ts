// A deal's books: what was billed and paid, and the steps with each order.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { actOnOrder, enterOrder, readBook } from "@/api/generated/ledger";
import type { OrderCreate, OrderRead, OrderStep } from "@/api/generated/silkbridge.schemas";

const BOOK = "ledger";

export function useBook(deal: string) {
  return useQuery({ queryKey: [BOOK, deal], queryFn: ({ signal }) => readBook(deal, { signal }) });
}

export function useEntering(deal: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ order, key }: { order: OrderCreate; key: string }) =>
      enterOrder(deal, order, { headers: { "Idempotency-Key": key } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [BOOK, deal] }),
  });
}

export function useOrderStep(deal: string, order: OrderRead) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Omit<OrderStep, "version">) => actOnOrder(order.id, { ...step, version: order.version }),
    // whatever became of it, the books may have changed meanwhile
    onSettled: () => queries.invalidateQueries({ queryKey: [BOOK, deal] }),
  });
}
