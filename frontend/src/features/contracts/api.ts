// A deal's contract: reading, writing, signing it, and the files that belong to it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  actOnContract,
  actOnMilestone,
  addSignature,
  changeTerms,
  getDownloadContractUrl,
  getDownloadRegistrationFormUrl,
  linkFile,
  readContract,
  readWording,
  recordTransfer,
  registerContract,
  startContract,
} from "@/api/generated/contracts";
import type {
  ContractStart,
  DownloadContractForm,
  DownloadContractLang,
  MilestoneStep,
  RegistrationWrite,
  SignatureCreate,
  TransferWrite,
} from "@/api/generated/silkbridge.schemas";
import { uploadFile } from "@/api/upload";
import { useLocale } from "@/i18n/use-format";
import type { ContractAction, ContractKind, ContractRead, Terms } from "./types";

const CONTRACT = "contract";
/** Languages that contracts are written in. */
export const LANGUAGES: readonly DownloadContractLang[] = ["zh", "en", "ru"];
export const nearest = (tag: string): DownloadContractLang =>
  LANGUAGES.find((one) => tag.toLowerCase().startsWith(one)) ?? "en";

export function useContract(deal: string, enabled = true) {
  const { tag } = useLocale();
  return useQuery({
    queryKey: [CONTRACT, deal, tag],
    queryFn: ({ signal }) => readContract(deal, { signal }),
    retry: false,
    enabled,
  });
}

export function useWording(kind: ContractKind, lang: DownloadContractLang) {
  return useQuery({
    queryKey: [CONTRACT, "wording", kind, lang],
    queryFn: ({ signal }) => readWording({ kind, lang }, { signal }),
    staleTime: Infinity,
  });
}

/** Whatever became of it, contract, deal and books are read again. */
function useChange<T>(deal: string, send: (given: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all(["contract", "deals", "ledger"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
    meta: { deal },
  });
}

type Which = Pick<ContractRead, "deal_id" | "version">;
const kept = async (file: File) => (await uploadFile(file, () => undefined)).id;

export const useStart = (deal: string) => useChange(deal, (start: ContractStart) => startContract(deal, start));

export function useWriting(deal: string) {
  const queries = useQueryClient();
  const { tag } = useLocale();
  return useMutation({
    mutationFn: (given: { version: number; kind: ContractKind; terms: Terms }) => changeTerms(deal, given),
    onSuccess: (contract) => queries.setQueryData([CONTRACT, deal, tag], { contract, may_start: false }),
  });
}

type Plain = Exclude<ContractAction, "sign" | "register" | "transfer">;
export const useStep = ({ deal_id: deal, version }: Which) =>
  useChange(deal, (step: { action: Plain; comment: string }) => actOnContract(deal, { ...step, version }));

export const useSigning = ({ deal_id: deal, version }: Which) =>
  useChange(deal, async ({ file, ...rest }: Omit<SignatureCreate, "version" | "file_id"> & { file: File }) =>
    addSignature(deal, { ...rest, version, file_id: await kept(file) }),
  );

export const useRegistering = ({ deal_id: deal, version }: Which) =>
  useChange(
    deal,
    async ({ file, ...rest }: Omit<RegistrationWrite, "version" | "certificate_id"> & { file: File | undefined }) =>
      registerContract(deal, { ...rest, version, certificate_id: file ? await kept(file) : null }),
  );

export const useTransfer = ({ deal_id: deal, version }: Which) =>
  useChange(deal, (given: Omit<TransferWrite, "version">) => recordTransfer(deal, { ...given, version }));

export const useMilestone = (deal: string, id: string) =>
  useChange(deal, async ({ file, ...step }: Omit<MilestoneStep, "file_id"> & { file: File | undefined }) =>
    actOnMilestone(deal, id, { ...step, file_id: file ? await kept(file) : null }),
  );

export function useOpening(deal: string) {
  return useMutation({
    mutationFn: (file: string) => linkFile(deal, file),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

export const documentUrl = (deal: string, form: DownloadContractForm, lang: DownloadContractLang, number?: number) =>
  getDownloadContractUrl(deal, { form, lang, ...(number !== undefined && { number }) });
export const registrationUrl = (deal: string, lang: DownloadContractLang) =>
  getDownloadRegistrationFormUrl(deal, { lang });
