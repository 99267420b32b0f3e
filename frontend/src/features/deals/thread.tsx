// What the parties say to each other and what happened in between, the newest first; or the own side's notes.
import { Button, Input } from "antd";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOnceKey } from "@/api/once-key";
import { FormProblem } from "@/components/form-problem";
import { Loading } from "@/components/loading";
import { LocalTime } from "@/components/local-time";
import { initials } from "@/components/person-chip";
import { ProblemPanel } from "@/components/problem-panel";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { StateTag } from "@/components/state-tag";
import { type Entry, interleave } from "./course";
import { type Talk, useSaying, useTalk, useTimeline } from "./course-api";
import { EventLine } from "./event-line";
import { useKeptText } from "./kept-text";
import styles from "./thread.module.css";
import type { DealMessage, DealRead } from "./types";

const LENGTH = 5000;

function Composer({ deal, talk }: { deal: DealRead; talk: Talk }) {
  const { t } = useTranslation("deals");
  const say = useFaultText();
  const id = useId();
  const keyOf = useOnceKey();
  const saying = useSaying(deal.id, talk);
  const [text, setText] = useKeptText(`${talk}.${deal.id}`);
  // the same words said twice on purpose are two messages
  const [sent, setSent] = useState(0);
  const clear = () => {
    setText("");
    setSent(sent + 1);
  };
  const empty = text.trim() === "";
  const fault = faultsByPointer(saying.error).get("/text");
  const send = () => {
    if (empty || saying.isPending) return;
    saying.mutate({ text: text.trim(), key: keyOf(text.trim(), sent) }, { onSuccess: clear });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  };
  return (
    <form className={styles.composer} onSubmit={submit}>
      <label className="sr-only" htmlFor={id}>
        {t(`${talk}.write`)}
      </label>
      <Input.TextArea
        id={id}
        dir="auto"
        autoSize={{ minRows: 1, maxRows: 10 }}
        maxLength={LENGTH}
        placeholder={t(`${talk}.write`)}
        value={text}
        status={fault ? "error" : ""}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={steer}
      />
      <Button htmlType="submit" loading={saying.isPending} disabled={empty}>
        {t(`${talk}.send`)}
      </Button>
      {saying.isError && (
        <div className={styles.failed}>
          {fault ? <StateTag tone="stop">{say(fault)}</StateTag> : <FormProblem error={saying.error} />}
          <p className="muted">{t("messages.kept")}</p>
        </div>
      )}
    </form>
  );
}

function Message({ message }: { message: DealMessage }) {
  const { t } = useTranslation("deals");
  const { author, mine } = message;
  const side = author.side ? t(`side.${author.side}`) : "";
  const name = author.name || side;
  return (
    <li className={styles.message}>
      <bdi className={styles.initial} aria-hidden="true">
        {initials(name)}
      </bdi>
      <div className={styles.words}>
        <p className={styles.head}>
          <bdi className={styles.name}>{name}</bdi> <span>{mine ? t("messages.mine") : author.name && side}</span>{" "}
          <LocalTime at={message.created_at} short />
        </p>
        <p className={styles.text} dir="auto">
          {message.text}
        </p>
      </div>
    </li>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) =>
        entry.kind === "message" ? (
          <Message key={entry.id} message={entry.message} />
        ) : (
          <EventLine key={entry.id} event={entry.event} />
        ),
      )}
    </ul>
  );
}

export function Thread({ deal, talk }: { deal: DealRead; talk: Talk }) {
  const { t } = useTranslation("deals");
  const said = useTalk(deal.id, talk);
  const timeline = useTimeline(deal.id);
  const messages = said.data?.pages.flatMap((page) => page.items);
  const events = talk === "messages" ? (timeline.data ?? []) : [];
  const writes = deal.may.includes(talk === "messages" ? "message" : "note");
  const failed = said.error ?? timeline.error;
  return (
    <>
      {writes && <Composer key={talk} deal={deal} talk={talk} />}
      {failed && <ProblemPanel error={failed} onRetry={() => void Promise.all([said.refetch(), timeline.refetch()])} />}
      {messages === undefined ? (
        !failed && <Loading rows={3} kind="line" />
      ) : messages.length + events.length === 0 ? (
        <p className="muted">{t(`${talk}.none`)}</p>
      ) : (
        <Entries entries={interleave(messages, events, !said.hasNextPage)} />
      )}
      {said.hasNextPage && (
        <Button block loading={said.isFetchingNextPage} onClick={() => void said.fetchNextPage()}>
          {t("messages.older")}
        </Button>
      )}
    </>
  );
}
