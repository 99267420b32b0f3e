// Files beside a draft: sending, describing, moving between access levels, taking away.
import { useState } from "react";
import { attach, detach, link, patchAttachment } from "@/api/generated/listings";
import type { AccessLevel, AttachmentRead } from "@/api/types";
import { uploadFile } from "@/api/upload";
import { useForm } from "./form-context";

/** A file on its way, or one that did not get there. */
export interface Sending {
  key: number;
  file: File;
  access: AccessLevel;
  share: number;
  error?: unknown;
}

let counted = 0;

export function useAttachments() {
  const { listing, machine } = useForm();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [error, setError] = useState<unknown>();

  const update = (key: number, change: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: number) => setSending((all) => all.filter((one) => one.key !== key));

  const send = async ({ key, file, access }: Sending) => {
    update(key, { error: undefined, share: 0 });
    try {
      const stored = await uploadFile(file, (share) => update(key, { share }));
      await machine.run((version) => attach(listing.id, { file_id: stored.id, access, caption: "", version }));
      drop(key);
    } catch (failure) {
      update(key, { error: failure });
    }
  };
  const add = (files: Iterable<File>, access: AccessLevel) => {
    const fresh = [...files].map((file): Sending => ({ key: (counted += 1), file, access, share: 0 }));
    setSending((all) => [...all, ...fresh]);
    for (const one of fresh) void send(one);
  };

  const change = async (work: (version: number) => Promise<unknown>) => {
    setError(undefined);
    try {
      await machine.run(work);
    } catch (failure) {
      setError(failure);
    }
  };
  const describe = ({ id, access, position }: AttachmentRead, caption: string) =>
    change((version) => patchAttachment(listing.id, id, { access, position, caption, version }));
  const move = ({ id, caption, position }: AttachmentRead, access: AccessLevel) =>
    change((version) => patchAttachment(listing.id, id, { access, position, caption, version }));
  const remove = ({ id }: AttachmentRead) => change((version) => detach(listing.id, id, { version }));
  const open = async ({ id }: AttachmentRead) => {
    setError(undefined);
    try {
      location.assign((await link(listing.id, id)).url);
    } catch (failure) {
      setError(failure);
    }
  };
  return { attachments: listing.attachments, sending, error, add, retry: send, drop, describe, move, remove, open };
}
