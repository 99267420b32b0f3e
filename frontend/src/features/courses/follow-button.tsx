// Whether one hears of answers, clarifications and the deadline.
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form-problem";
import { useFollow } from "./api";
import type { CourseRead } from "./types";

export function FollowButton({ course }: { course: CourseRead }) {
  const { t } = useTranslation("course");
  const follow = useFollow(course);
  if (!course.may.includes("follow")) return null;
  return (
    <>
      <Button
        aria-pressed={course.following}
        loading={follow.isPending}
        onClick={() => follow.mutate(!course.following)}
      >
        {course.following ? t("following") : t("follow")}
      </Button>
      <FormProblem error={follow.error} />
    </>
  );
}
