// Reviews: the desk's side, one's own seats, and what became of one's own proposals.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  actOnSeat,
  checkProposal,
  drawPanel,
  eliminate,
  listReviews,
  listSeats,
  readDraw,
  readOutcome,
  readReview,
  readSeat,
  saveSheet,
  takeReviewStep,
} from "@/api/generated/reviews";
import type { CheckWrite, DrawWrite, SeatStep, SheetWrite } from "@/api/generated/silkbridge.schemas";
import { useLocale } from "@/i18n/use-format";
import type { ReviewRead, ReviewStep, SeatRead } from "./types";

export const REVIEWS = "reviews";
const MINUTE = 60_000;
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

export function useReviews() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [REVIEWS, "list", tag],
    queryFn: ({ signal }) => listReviews({ signal }),
    refetchInterval: MINUTE,
  });
}

export function useReview(id: string, enabled = true) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [REVIEWS, "one", id, tag],
    queryFn: ({ signal }) => readReview(id, { signal }),
    refetchInterval: MINUTE,
    enabled,
  });
}

export function useDrawRecord(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [REVIEWS, "draw", id],
    queryFn: ({ signal }) => readDraw(id, {}, { signal }),
    enabled,
  });
}

export function useOutcome(id: string, enabled: boolean) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [REVIEWS, "outcome", id, tag],
    queryFn: ({ signal }) => readOutcome(id, { signal }),
    enabled,
  });
}

export function useSeats() {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [REVIEWS, "seats", tag],
    queryFn: ({ signal }) => listSeats({ signal }),
    refetchInterval: MINUTE,
  });
}

export function useSeat(id: string) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [REVIEWS, "seat", id, tag],
    queryFn: ({ signal }) => readSeat(id, { signal }),
    refetchOnWindowFocus: false,
  });
}

function useEverything() {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}

export function useCheck(review: ReviewRead, proposal: string) {
  const anew = useEverything();
  return useMutation({
    mutationFn: (found: CheckWrite) => checkProposal(review.challenge_id, proposal, found),
    onSuccess: anew,
  });
}

export function useDraw(review: ReviewRead) {
  const anew = useEverything();
  return useMutation({
    mutationFn: ({ key, ...how }: Omit<DrawWrite, "version"> & { key: string }) =>
      drawPanel(review.challenge_id, { ...how, version: review.version }, once(key)),
    onSettled: anew,
  });
}

export function useReviewStep(review: ReviewRead) {
  const anew = useEverything();
  return useMutation({
    mutationFn: ({ key, ...step }: Omit<ReviewStep, "version"> & { key: string }) =>
      takeReviewStep(review.challenge_id, { ...step, version: review.version }, once(key)),
    onSettled: anew,
  });
}

export function useEliminate(review: ReviewRead) {
  const anew = useEverything();
  return useMutation({
    mutationFn: ({ award, reason, key }: { award: string; reason: string; key: string }) =>
      eliminate(review.challenge_id, award, { reason }, once(key)),
    onSettled: anew,
  });
}

export function useSeatStep(seat: Pick<SeatRead, "id" | "version">) {
  const anew = useEverything();
  return useMutation({
    mutationFn: ({ key, ...step }: Omit<SeatStep, "version"> & { key: string }) =>
      actOnSeat(seat.id, { ...step, version: seat.version }, once(key)),
    onSettled: anew,
  });
}

export function useSaveSheet(seat: string, proposal: string) {
  return useMutation({ mutationFn: (sheet: SheetWrite) => saveSheet(seat, proposal, sheet) });
}
