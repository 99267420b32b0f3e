// Who sits at a node's desk: appointing, other roles, leaving.
import { Button, Checkbox, Input, Popconfirm } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeskRole, NodeRead, OfficerRead } from "@/api/generated/silkbridge.schemas";
import { Field, goToFault } from "@/components/field";
import { FormProblem } from "@/components/form-problem";
import { LocalTime } from "@/components/local-time";
import { PersonChip } from "@/components/person-chip";
import { faultsByPointer, useFaultText } from "@/components/problem-text";
import { QueryView } from "@/components/query-view";
import { Section } from "@/components/section";
import { useAppointment, useOfficerRemoval, useOfficers } from "./api";
import styles from "./officers-part.module.css";

const ROLES: readonly DeskRole[] = ["head", "reviewer", "technology_manager", "incubator_operator"];
const inOrder = (roles: readonly DeskRole[]) => ROLES.filter((role) => roles.includes(role));
const PAPERS = ["grade", "issuer", "certificate"] as const;
const MOST = { grade: 60, issuer: 120, certificate: 60 };

interface FormProps {
  node: NodeRead;
  /** Somebody who sits there already gets other roles. */
  officer?: OfficerRead;
  onDone?: () => void;
}

function SeatForm({ node, officer, onDone }: FormProps) {
  const { t } = useTranslation("nodes-desk");
  const say = useFaultText();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<readonly DeskRole[]>(officer?.roles ?? ["reviewer"]);
  const [papers, setPapers] = useState({
    grade: officer?.grade ?? "",
    issuer: officer?.issuer ?? "",
    certificate: officer?.certificate ?? "",
  });
  const [tried, setTried] = useState(false);
  const appoint = useAppointment(node.id);
  const told = faultsByPointer(appoint.error).get("/email");
  const empty = tried && !officer && email.trim() === "";
  const wrong = empty ? say({ pointer: "/email", code: "missing", params: {} }) : told && say(told);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (roles.length === 0 || (!officer && email.trim() === "")) {
      goToFault(form.current);
      return;
    }
    const who = officer ? { person_id: officer.person_id } : { email: email.trim() };
    const done = () => {
      setEmail("");
      setTried(false);
      onDone?.();
    };
    appoint.mutate({ ...who, ...papers, roles: inOrder(roles) }, { onSuccess: done, onError: () => goToFault(form.current) });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      {!officer && (
        <Field label={t("officer.email")} hint={t("officer.emailHint")} required {...(wrong && { fault: wrong })}>
          {(control) => (
            <Input
              {...control}
              type="email"
              dir="ltr"
              autoComplete="off"
              value={email}
              maxLength={254}
              status={wrong ? "error" : ""}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
      )}
      <fieldset className={styles.roles}>
        <legend className={styles.legend}>{officer ? t("officer.rolesOf", { name: officer.name }) : t("officer.roles")}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={roles.includes(role)}
            onChange={({ target }) => setRoles(target.checked ? [...roles, role] : roles.filter((one) => one !== role))}
          >
            {t(`role.${role}`)} <span className={styles.quiet}>{t(`does.${role}`)}</span>
          </Checkbox>
        ))}
        {tried && roles.length === 0 && (
          <p className={styles.fault} role="alert">
            {t("officer.someRole")}
          </p>
        )}
      </fieldset>
      {roles.includes("technology_manager") && (
        <div className={styles.papers}>
          {PAPERS.map((paper) => (
            <Field key={paper} label={t(`fields:${paper}`)}>
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  value={papers[paper]}
                  maxLength={MOST[paper]}
                  onChange={(event) => setPapers({ ...papers, [paper]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      {!wrong && <FormProblem error={appoint.error} />}
      <div className={styles.buttons}>
        <Button htmlType="submit" loading={appoint.isPending}>
          {t(officer ? "save" : "officer.appoint")}
        </Button>
        {onDone && (
          <Button type="text" onClick={onDone}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}

function Row({ node, officer, own }: { node: NodeRead; officer: OfficerRead; own: boolean }) {
  const { t } = useTranslation("nodes-desk");
  const [editing, setEditing] = useState(false);
  const removal = useOfficerRemoval(node.id);
  const papers = [officer.grade, officer.issuer, officer.certificate].filter(Boolean).join(" · ");
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <PersonChip
          name={officer.name}
          role={inOrder(officer.roles).map((role) => t(`role.${role}`)).join(t("portal:common.and"))}
        />
        {own && <span className="tag">{t("officer.you")}</span>}
        {papers && <bdi className={styles.quiet}>{papers}</bdi>}
        <span className={styles.quiet}>
          {t("officer.since")} <LocalTime at={officer.since} day />
        </span>
        <span className={styles.tools}>
          {node.can_edit && !editing && (
            <Button size="small" aria-label={t("officer.changeNamed", { name: officer.name })} onClick={() => setEditing(true)}>
              {t("officer.change")}
            </Button>
          )}
          {(node.can_edit || own) && (
            <Popconfirm
              title={own ? t("officer.leaveSure") : t("officer.removeSure", { name: officer.name })}
              okText={t(own ? "officer.leave" : "officer.remove")}
              cancelText={t("cancel")}
              onConfirm={() => removal.mutate(officer.person_id)}
            >
              <Button
                size="small"
                danger
                loading={removal.isPending}
                aria-label={own ? t("officer.leave") : t("officer.removeNamed", { name: officer.name })}
              >
                {t(own ? "officer.leave" : "officer.remove")}
              </Button>
            </Popconfirm>
          )}
        </span>
      </div>
      <FormProblem error={removal.error} />
      {editing && <SeatForm node={node} officer={officer} onDone={() => setEditing(false)} />}
    </li>
  );
}

export function OfficersPart({ node, me }: { node: NodeRead; me: string | undefined }) {
  const { t } = useTranslation("nodes-desk");
  const officers = useOfficers(node.id);
  return (
    <Section title={t("part.officers")} note={t("officer.note")}>
      <QueryView query={officers}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t("officer.none")}</p>
          ) : (
            <ul>
              {rows.map((officer) => (
                <Row key={officer.person_id} node={node} officer={officer} own={officer.person_id === me} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {node.can_edit && <SeatForm node={node} />}
    </Section>
  );
}
