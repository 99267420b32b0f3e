// Whether one hears what becomes of a notice.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form-problem";
import { useFollow } from "./api";
import type { NoticeRead } from "./types";

export function FollowButton({ notice }: { notice: NoticeRead }) {
  const { t } = useTranslation("notices");
  const follow = useFollow(notice);
  if (!notice.may_follow) return null;
  return (
    <>
      <Button aria-pressed={notice.following} loading={follow.isPending} onClick={() => follow.mutate(!notice.following)}>
        {t(notice.following ? "following" : "follow")}
      </Button>
      <FormProblem error={follow.error} />
    </>
  );
}
