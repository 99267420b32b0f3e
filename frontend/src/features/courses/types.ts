// Short names for the generated shapes of courses.
export type {
  BackendCoursesLifecycleAction as CourseAction,
  BackendCoursesModelsStage as CourseStage,
  CourseEventRead,
  CourseRead,
  CourseStep,
  QuestionRead,
} from "@/api/generated/silkbridge.schemas";
