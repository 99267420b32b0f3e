// What is said and done within a deal: messages, private notes, tasks, history.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  writeNote,
  addTask,
  listMessages,
  listNotes,
  listPeople,
  listTasks,
  patchTask,
  listEvents,
  writeMessage,
} from "@/api/generated/deals";
import { DEALS } from "./api";

const SIZE = 20;
const once = (key: string) => ({ headers: { "Idempotency-Key": key } });
export type Talk = "messages" | "notes";
const SAID = {
  messages: { list: listMessages, add: writeMessage },
  notes: { list: listNotes, add: writeNote },
};

/** The newest first, a few at a time. */
export function useTalk(id: string, talk: Talk) {
  return useInfiniteQuery({
    queryKey: [DEALS, talk, id],
    queryFn: ({ signal, pageParam }) => SAID[talk].list(id, { page: pageParam, size: SIZE }, { signal }),
    initialPageParam: 1,
    getNextPageParam: ({ page, size, total }) => (page * size < total ? page + 1 : undefined),
    refetchInterval: 60_000,
  });
}

export function useTimeline(id: string) {
  return useQuery({ queryKey: [DEALS, "timeline", id], queryFn: ({ signal }) => listEvents(id, { signal }) });
}

export function useTasks(id: string) {
  return useQuery({ queryKey: [DEALS, "tasks", id], queryFn: ({ signal }) => listTasks(id, { signal }) });
}

export function usePeople(id: string) {
  return useQuery({ queryKey: [DEALS, "people", id], queryFn: ({ signal }) => listPeople(id, { signal }) });
}

function useRefreshed() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [DEALS] });
}

export function useSaying(id: string, talk: Talk) {
  const onSuccess = useRefreshed();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => SAID[talk].add(id, { text }, once(key)),
    onSuccess,
  });
}

export interface NewTask {
  title: string;
  assignee_id: string | null;
  due_on: string | null;
}

export function useTaskAdding(id: string) {
  const onSuccess = useRefreshed();
  return useMutation({
    mutationFn: ({ key, ...task }: NewTask & { key: string }) => addTask(id, task, once(key)),
    onSuccess,
  });
}

export interface TaskChange {
  version: number;
  done: boolean;
  result?: string;
}

export function useTaskChange(id: string, task: string) {
  const refresh = useRefreshed();
  return useMutation({
    mutationFn: (change: TaskChange) => patchTask(id, task, change),
    onSuccess: refresh,
    onError: refresh,
  });
}
