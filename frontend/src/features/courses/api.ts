// The course of a challenge: where it stands, its questions, who follows, and the sponsor's steps.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, ask, follow, listQuestions, readCourse, takeStep } from "@/api/generated/courses";
import type { CourseRead, CourseStep } from "./types";

export const COURSES = "courses";
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });

/** A challenge without a deadline ahead was never posted here, and has none. */
export function useCourse(id: string) {
  return useQuery({
    queryKey: [COURSES, "one", id],
    queryFn: ({ signal }) => readCourse(id, { signal }),
    refetchInterval: 60_000,
  });
}

export function useQuestions(id: string) {
  return useQuery({ queryKey: [COURSES, "questions", id], queryFn: ({ signal }) => listQuestions(id, { signal }) });
}

function useAnew() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [COURSES] });
}

export function useFollow(course: CourseRead) {
  const anew = useAnew();
  return useMutation({
    mutationFn: (following: boolean) => follow(course.challenge_id, { following }),
    onSettled: anew,
  });
}

export function useStep(course: CourseRead) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...step }: Omit<CourseStep, "version"> & { key: string }) =>
      takeStep(course.challenge_id, { ...step, version: course.version }, once(key)),
    onSettled: () => void client.invalidateQueries(),
  });
}

export function useAsk(course: CourseRead) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => ask(course.challenge_id, { text }, once(key)),
    onSuccess: anew,
  });
}

export function useAnswer(course: CourseRead) {
  const anew = useAnew();
  return useMutation({
    mutationFn: ({ id, text, key }: { id: string; text: string; key: string }) =>
      answer(course.challenge_id, id, { text }, once(key)),
    onSettled: anew,
  });
}
